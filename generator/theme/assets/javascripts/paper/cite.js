/**
 * The buttons that copy or save a paper's citation; the BibTeX on the page needs none of them.
 *
 * @typedef {import("../export/records.js").Format} Format
 */

import { FORMATS, readBelowRoot } from "../export/menu.js";
import { joinRecords } from "../export/records.js";
import { saveFile } from "../export/saving.js";

const place = document.querySelector("[data-cite]");
if (place instanceof HTMLElement) {
  const status = /** @type {HTMLElement} */ (place.querySelector("[role=status]"));
  place.addEventListener("click", async ({ target }) => {
    const button = target instanceof Element ? target.closest("button") : null;
    if (!button) return;
    try {
      status.textContent = await use(button.dataset);
    } catch (error) {
      console.error(error);
      status.textContent = "That did not work; the connection may be lost.";
    }
  });
}

/**
 * @param {DOMStringMap} wanted - what a button copies, the text of an element by its id or a record by its
 *   format, or the format of a file that it saves
 * @returns {Promise<string>} what was done
 */
async function use({ copy, copyRecord, save }) {
  if (save !== undefined) {
    const { key = "" } = /** @type {HTMLElement} */ (place).dataset;
    const { ending, type } = FORMATS[/** @type {Format} */ (save)];
    saveFile(await recordIn(save), `${key}.${ending}`, type);
    return "Saved.";
  }
  const text = copyRecord ? await recordIn(copyRecord) : document.getElementById(copy ?? "")?.textContent;
  await navigator.clipboard.writeText((text ?? "").trim());
  return "Copied.";
}

/**
 * @param {string} format
 * @returns {Promise<string>} the paper's whole record
 */
function recordIn(format) {
  const slug = location.pathname.split("/").at(-2) ?? "";
  return joinRecords([slug], /** @type {Format} */ (format), readBelowRoot);
}

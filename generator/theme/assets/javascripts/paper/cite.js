/** The buttons that copy or save a paper's citation; the BibTeX on the page needs none of them. */

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
      status.textContent = await use(button.dataset.copy, button.dataset.save);
    } catch (error) {
      console.error(error);
      status.textContent = "That did not work; the connection may be lost.";
    }
  });
}

/**
 * @param {string | undefined} copied - the id of the element whose text is to be copied
 * @param {string | undefined} saved - the format of a file
 * @returns {Promise<string>} what was done
 */
async function use(copied, saved) {
  if (copied !== undefined) {
    const text = document.getElementById(copied)?.textContent ?? "";
    await navigator.clipboard.writeText(text.trim());
    return "Copied.";
  }
  const { slug = "", key = "" } = /** @type {HTMLElement} */ (place).dataset;
  const format = /** @type {import("../export/records.js").Format} */ (saved);
  const text = await joinRecords([slug], format, readBelowRoot);
  saveFile(text, `${key}.${FORMATS[format].ending}`, FORMATS[format].type);
  return "Saved.";
}

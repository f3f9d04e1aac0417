/**
 * Buttons that save the papers of a list as a file for other programs.
 *
 * @typedef {import("./records.js").Format} Format
 */

import { element } from "../shared/element.js";
import { fetchJson } from "../shared/fetching.js";
import { papersPhrase } from "../shared/paper-row.js";
import { joinRecords } from "./records.js";
import { saveFile } from "./saving.js";
import { ROOT } from "../shared/site.js";

/** @type {Record<Format, {label: string, ending: string, type: string}>} */
export const FORMATS = {
  bib: { label: "BibTeX", ending: "bib", type: "application/x-bibtex" },
  ris: { label: "RIS", ending: "ris", type: "application/x-research-info-systems" },
  csl: { label: "CSL-JSON", ending: "csl.json", type: "application/vnd.citationstyles.csl+json" },
  csv: { label: "CSV", ending: "csv", type: "text/csv" },
};

/**
 * @param {string} address
 * @returns {Promise<any>} a file of JSON below the site's root
 */
export function readBelowRoot(address) {
  return fetchJson(new URL(address, ROOT));
}

/**
 * @param {string} name - of the file, without its ending
 * @param {() => Promise<string[]> | string[]} slugsShown - asked when a button is used
 * @returns {HTMLElement} to be put where the list is
 */
export function exportMenu(name, slugsShown) {
  const status = element("span", { class: "export__status", role: "status" });
  const buttons = Object.entries(FORMATS).map(([format, { label }]) => {
    const button = element("button", { type: "button", class: "button" }, [label]);
    button.addEventListener("click", () => save(/** @type {Format} */ (format)));
    return button;
  });

  /** @param {Format} format */
  async function save(format) {
    const { ending, type } = FORMATS[format];
    try {
      const slugs = await slugsShown();
      const text = await joinRecords(slugs, format, readBelowRoot, (share) => {
        status.textContent = `${Math.round(share * 100)}%`;
      });
      saveFile(text, `${name}.${ending}`, type);
      status.textContent = `${papersPhrase(slugs.length)} saved.`;
    } catch (error) {
      console.error(error);
      status.textContent = "The records could not be loaded; the connection may be lost.";
    }
  }

  return element("div", { class: "export", role: "group", "aria-label": "Export what is listed" }, [
    element("span", { class: "export__label" }, ["Export"]),
    ...buttons,
    status,
  ]);
}

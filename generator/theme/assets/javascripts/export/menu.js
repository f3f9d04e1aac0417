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
  const buttons = Object.entries(FORMATS).map(([format, { label }]) =>
    element("button", { type: "button", class: "button", "data-save": format }, [label]),
  );
  const menu = element("div", { class: "export", role: "group", "aria-label": "Export what is listed" }, [
    element("span", { class: "export__label" }, ["Export"]),
    ...buttons,
    element("span", { class: "export__status", role: "status" }),
  ]);
  attachExport(menu, name, slugsShown);
  return menu;
}

/**
 * Make the buttons of a menu work, each of which names its format in `data-save`.
 *
 * @param {HTMLElement} menu
 * @param {string} name - of the file, without its ending
 * @param {() => Promise<string[]> | string[]} slugsShown - asked when a button is used
 */
export function attachExport(menu, name, slugsShown) {
  const status = /** @type {HTMLElement} */ (menu.querySelector("[role=status]"));
  menu.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest("button") : null;
    if (button?.dataset.save) save(/** @type {Format} */ (button.dataset.save));
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
}

/** A paper as the lists of the site show it, and how many there are; texts become text nodes. */

import { element } from "./element.js";
import { ROOT } from "./site.js";

/**
 * @param {string} address - of the paper's page, below the site's root
 * @param {(string | Node)[]} title
 * @param {(string | Node)[]} facts - who wrote it and when
 * @param {HTMLElement[]} more - paragraphs below
 * @returns {HTMLElement} a list item
 */
export function paperRow(address, title, facts, more) {
  const { href } = new URL(address, ROOT);
  return element("li", {}, [
    element("p", {}, [element("a", { class: "papers__title", href }, title)]),
    element("p", { class: "papers__facts" }, facts),
    ...more,
  ]);
}

/**
 * @param {HTMLElement[]} rows
 * @param {number} first - position of the first row in the whole list, counted from 1
 * @returns {HTMLElement}
 */
export function paperList(rows, first) {
  return element("ol", { start: String(first) }, rows);
}

/**
 * @param {number} count
 * @returns {string} 1 paper, 2 papers, 1,204 papers
 */
export function papersPhrase(count) {
  return `${count.toLocaleString("en")} ${count === 1 ? "paper" : "papers"}`;
}

/**
 * A paper as the lists of the site show it, and how many there are; texts become text nodes. The
 * structure is that of `templates/_papers.md.jinja`.
 *
 * @typedef {object} RowParts
 * @property {{label: string, href?: string}[]} [tags] - links to the pages of tags
 * @property {number | null} [upvotes] - as printed; absent where no digest tells them
 * @property {number | null} [comments] - likewise
 * @property {HTMLElement[]} [more] - what this list alone says of the paper, below the rest
 */

import { element } from "./element.js";
import { ROOT } from "./site.js";

/**
 * @param {string} address - of the paper's page, below the site's root
 * @param {(string | Node)[]} title
 * @param {(string | Node)[]} facts - who wrote it and when
 * @param {RowParts} [parts]
 * @returns {HTMLElement} a list item
 */
export function paperRow(address, title, facts, { tags = [], upvotes, comments, more = [] } = {}) {
  const { href } = new URL(address, ROOT);
  const counts = [...counted("b", upvotes ?? null, "upvote"), ...counted("span", comments || null, "comment")];
  return element("li", {}, [
    element("a", { class: "papers__title", href }, title),
    element("span", { class: "papers__facts" }, facts),
    ...(counts.length > 0 ? [element("span", { class: "papers__counts" }, counts)] : []),
    ...(tags.length > 0 ? [element("span", { class: "papers__tags" }, tags.map(tagLink))] : []),
    ...more,
  ]);
}

/**
 * @param {HTMLElement[]} rows
 * @param {number} first - position of the first row in the whole list, counted from 1
 * @returns {HTMLElement}
 */
export function paperList(rows, first) {
  for (const [index, row] of rows.entries()) row.setAttribute("value", String(first + index));
  return element("ol", {}, rows);
}

/**
 * @param {number} count
 * @returns {string} 1 paper, 2 papers, 1,204 papers
 */
export function papersPhrase(count) {
  return `${count.toLocaleString("en")} ${count === 1 ? "paper" : "papers"}`;
}

/** @param {{label: string, href?: string}} tag */
function tagLink({ label, href = "" }) {
  return element("a", { href }, [label]);
}

/**
 * @param {string} name - of the element
 * @param {number | null} count
 * @param {string} noun - for those who hear the page; style sheets put a sign in its place
 * @returns {HTMLElement[]}
 */
function counted(name, count, noun) {
  if (count === null) return [];
  const words = ` ${noun}${count === 1 ? "" : "s"}`;
  return [element(name, {}, [count.toLocaleString("en"), element("i", {}, [words])])];
}

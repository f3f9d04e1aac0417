/** What stands below a title: who wrote it and when. */

import { dated } from "../dated.js";

const NAMES = 2;

/**
 * @param {import("./engine.js").PaperRecord} record
 * @returns {(string | HTMLElement)[]}
 */
export function facts({ authors, date }) {
  return dated(authors ? byline(authors.split(", ")) : "", date);
}

function byline(names) {
  return names.length > NAMES ? `${names[0]} et al.` : names.join(" and ");
}

/**
 * @param {number} count
 * @returns {string} 1 paper, 2 papers, 1,204 papers
 */
export function papers(count) {
  return `${count.toLocaleString("en")} ${count === 1 ? "paper" : "papers"}`;
}

/**
 * @param {import("./finder.js").Found["mended"]} mended
 * @returns {string} which words were searched for instead of those typed; empty when all are known
 */
export function mendedPhrase(mended) {
  if (mended.length === 0) return "";
  const pairs = mended.map(({ typed, used }) => `“${used}” instead of “${typed}”`);
  return `Showing results for ${new Intl.ListFormat("en-GB").format(pairs)}.`;
}

/** What is told of papers that are found: who wrote them and when, how many, and for which words. */

import { byline, dated } from "../../shared/dated.js";
import { papersPhrase } from "../../shared/paper-row.js";

/** Letters of a query that are told again. */
const SHOWN_LETTERS = 60;

/**
 * @param {import("../index/engine.js").PaperRecord} record
 * @returns {(string | HTMLElement)[]}
 */
export function facts({ authors, date }) {
  return dated(byline(authors), date);
}

/**
 * @param {number} count
 * @returns {string} for example: 3 papers found.
 */
export function countPhrase(count) {
  return count === 0 ? "No paper found." : `${papersPhrase(count)} found.`;
}

/**
 * @param {import("../matching/finder.js").Matches["mended"]} mended
 * @returns {string} which words were searched for instead of those typed; empty when all are known
 */
export function mendedPhrase(mended) {
  if (mended.length === 0) return "";
  const pairs = mended.map(({ typed, used }) => `“${used}” instead of “${typed}”`);
  return `Showing results for ${new Intl.ListFormat("en-GB").format(pairs)}.`;
}

/**
 * @param {string} query
 * @returns {string} why a paper is found that has none of the words
 */
export function nearPhrase(query) {
  const text = query.trim();
  return `near: ${text.length > SHOWN_LETTERS ? `${text.slice(0, SHOWN_LETTERS)}…` : text}`;
}

/**
 * @param {import("../matching/finder.js").Matches["unknown"]} unknown
 * @returns {string[]} which typed names of tags, months and so on the archive does not have
 */
export function unknownPhrases(unknown) {
  return unknown.map(({ field, value }) => `There is no ${field === "has" ? "kind of link" : field} “${value}”.`);
}

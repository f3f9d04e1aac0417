/** What is told of papers that are found: who wrote them and when, how many, and for which words. */

import { dated } from "../../shared/dated.js";
import { papersPhrase } from "../../shared/paper-row.js";

/** So many authors are all named; of more, all but the last of these, as `generator/phrases.py` has it. */
const NAMES_SHOWN = 3;
/** Letters of a query that are told again. */
const SHOWN_LETTERS = 60;

/**
 * @param {import("../matching/engine.js").PaperRecord} record
 * @returns {(string | HTMLElement)[]}
 */
export function facts({ authors, date }) {
  return dated(byline(authors), date);
}

/** @param {string[]} names */
function byline(names) {
  const isLong = names.length > NAMES_SHOWN;
  const named = names.slice(0, isLong ? NAMES_SHOWN - 1 : -1).join(", ");
  const last = isLong ? `${(names.length - NAMES_SHOWN + 1).toLocaleString("en")} more` : (names.at(-1) ?? "");
  return [named, last].filter(Boolean).join(" and ");
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

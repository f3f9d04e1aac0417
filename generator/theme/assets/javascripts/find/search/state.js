/**
 * What the page of the search shows, and how it stands in the address:
 * `?q=words&tag=a&tag=b&year=2024&digest=x&sort=date&page=2`.
 *
 * @typedef {object} State
 * @property {string} q - as typed
 * @property {"relevance" | "date"} sort
 * @property {import("../filter/choice.js").Choice} choice - of tags, years and digests, and the page
 */

import { readChoice, writeChoice } from "../filter/choice.js";

/**
 * @param {string} search - the query part of an address
 * @returns {State}
 */
export function readState(search) {
  const query = new URLSearchParams(search);
  return { q: query.get("q") ?? "", sort: sortOf(query.get("sort")), choice: { ...readChoice(search), without: [] } };
}

/**
 * @param {string | null} text
 * @returns {State["sort"]}
 */
export function sortOf(text) {
  return text === "date" ? "date" : "relevance";
}

/**
 * @param {State} state
 * @returns {string} the query part of an address, with its question mark
 */
export function writeState({ q, sort, choice }) {
  const query = new URLSearchParams(writeChoice(choice));
  const own = new URLSearchParams({ q, ...(sort === "date" ? { sort } : {}) });
  return `?${[own, query].filter((each) => each.size > 0).join("&")}`;
}

/** @param {State} state */
export function isNarrowed({ choice }) {
  return choice.tag.length + choice.year.length + choice.digest.length > 0;
}

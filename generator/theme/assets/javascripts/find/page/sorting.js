/** The control of the order, and what is said of an order that needs words. */

import { usualSort } from "../filter/choice.js";
import { ranksByMonth } from "./finding.js";

/**
 * @param {HTMLSelectElement} select
 * @param {import("../filter/choice.js").Choice} choice
 */
export function showSort(select, choice) {
  for (const option of select.options) if (option.value === "relevance") option.hidden = !choice.q.trim();
  select.value = choice.sort || usualSort(choice.q);
}

/**
 * @param {HTMLElement} note
 * @param {import("../filter/choice.js").Choice} choice
 */
export function showSortNote(note, choice) {
  note.textContent = choice.sort === "upvotes" ? upvotesPhrase(choice) : "";
  note.hidden = note.textContent === "";
}

/** @param {import("../filter/choice.js").Choice} choice */
function upvotesPhrase(choice) {
  const counted = "Upvotes are those that the newest digest with the paper tells.";
  return ranksByMonth(choice)
    ? `${counted} Since votes have become more over the years, each paper is ranked within its month: first come those that stand above the greatest part of their month.`
    : counted;
}

/**
 * Leave out an order for which the archive has no numbers.
 *
 * @param {HTMLSelectElement} select
 * @param {number} upvoted - papers of which the upvotes are known
 */
export function leaveOutSorts(select, upvoted) {
  for (const option of select.options) if (option.value === "upvotes") option.hidden = upvoted === 0;
}

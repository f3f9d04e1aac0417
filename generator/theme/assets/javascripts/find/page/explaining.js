/**
 * Why papers are found: their titles with the words marked, and the text where most of them stand.
 *
 * @typedef {NonNullable<import("./finding.js").Found["searched"]>} Searched
 *
 * @typedef {object} Explained
 * @property {(string | HTMLElement)[]} title - with marks
 * @property {HTMLElement[]} why - paragraphs below the rest of the row
 */

import { element } from "../../shared/element.js";
import { nearPhrase } from "../search/facts.js";
import { markedExcerpt, markedTitle } from "../search/highlights.js";

/**
 * @param {number[]} numbers - of papers
 * @param {string} q - as typed
 * @param {Searched} searched
 * @returns {Promise<Explained[]>} in the order of the papers; rejects when a file cannot be read
 */
export function explain(numbers, q, { finder, matches }) {
  return Promise.all(
    numbers.map(async (number) => {
      const record = await finder.record(number);
      const marks = matches.marks(number);
      const near = matches.near.has(number) ? [element("p", { class: "find__near" }, [nearPhrase(q)])] : [];
      const excerpt = element("p", { class: "find__excerpt" }, markedExcerpt(record, marks, finder.titleWords(number)));
      return { title: markedTitle(record, marks), why: [...near, excerpt] };
    }),
  );
}

/**
 * The rows of a page of results.
 *
 * @typedef {import("../filter/cards.js").Card} Card
 * @typedef {import("../filter/data.js").Archive} Archive
 * @typedef {import("./finding.js").Found} Found
 */

import { dated } from "../../shared/dated.js";
import { element } from "../../shared/element.js";
import { paperRow } from "../../shared/paper-row.js";
import { ROOT } from "../../shared/site.js";
import { nearPhrase } from "../search/facts.js";
import { markedExcerpt, markedTitle } from "../search/highlights.js";

/**
 * @param {number[]} numbers - of the papers of the page
 * @param {string} q - as typed
 * @param {Found} found
 * @param {Archive} archive
 * @returns {Promise<HTMLElement[]>} rejects when a file cannot be read
 */
export async function makeRows(numbers, q, { searched }, archive) {
  const [cards, found] = await Promise.all([
    archive.readCards(numbers),
    Promise.all(searched ? numbers.map((number) => explained(number, q, searched)) : []),
  ]);
  return cards.map((card, at) => row(card, archive, found[at]));
}

/**
 * @typedef {{title: (string | HTMLElement)[], why: HTMLElement[]}} Explained - the title with marks, and
 *   the text that was found
 *
 * @param {number} number
 * @param {string} q
 * @param {NonNullable<Found["searched"]>} searched
 * @returns {Promise<Explained>}
 */
async function explained(number, q, { finder, matches }) {
  const record = await finder.record(number);
  const marks = matches.marks(number);
  const near = matches.near.has(number) ? [element("p", { class: "find__near" }, [nearPhrase(q)])] : [];
  const excerpt = element("p", { class: "find__excerpt" }, markedExcerpt(record, marks, finder.titleWords(number)));
  return { title: markedTitle(record, marks), why: [...near, excerpt] };
}

/**
 * @param {Card} card
 * @param {Archive} archive
 * @param {Explained} [found]
 * @returns {HTMLElement}
 */
function row(card, { tags }, found) {
  const links = card.tags.flatMap((place) => {
    const { slug, label, facet } = tags[place];
    const href = new URL(`tags/${slug}/`, ROOT).href;
    return [element("a", { class: `tag tag--${facet}`, href }, [label]), " "];
  });
  const tagLine = links.length > 0 ? [element("p", { class: "papers__tags" }, links)] : [];
  const made = paperRow(`papers/${card.slug}/`, found?.title ?? [card.title], dated(card.byline, card.date), [
    ...tagLine,
    ...(found?.why ?? []),
  ]);
  made.dataset.searchResult = "";
  // The whole title, which marks cut into pieces.
  made.querySelector("a")?.setAttribute("data-title", card.title);
  return made;
}

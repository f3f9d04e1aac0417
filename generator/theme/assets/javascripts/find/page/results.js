/**
 * The rows of a page of results.
 *
 * @typedef {import("../filter/cards.js").Card} Card
 * @typedef {import("../filter/data.js").Archive} Archive
 * @typedef {import("./explaining.js").Explained} Explained
 * @typedef {import("./finding.js").Found} Found
 */

import { dated } from "../../shared/dated.js";
import { element } from "../../shared/element.js";
import { paperRow, papersPhrase } from "../../shared/paper-row.js";
import { PAPERS, ROOT, TAGS } from "../../shared/site.js";

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
    searched ? import("./explaining.js").then(({ explain }) => explain(numbers, q, searched)) : [],
  ]);
  return cards.map((card, at) => row(card, archive, found[at]));
}

/**
 * @param {HTMLElement} place
 * @param {import("../search/names.js").SuggestedName[]} names - of authors that may be meant
 */
export function showNames(place, names) {
  const links = names.flatMap(({ name, href, papers }, at) => [
    ...(at > 0 ? [", "] : []),
    element("a", { href }, [element("bdi", {}, [name])]),
    ` (${papersPhrase(papers)})`,
  ]);
  place.replaceChildren(...(links.length > 0 ? ["Authors: ", ...links] : []));
  place.hidden = links.length === 0;
}

/**
 * @param {Card} card
 * @param {Archive} archive
 * @param {Explained} [found]
 * @returns {HTMLElement}
 */
function row(card, { tags }, found) {
  const links = card.tags.map((place) => ({
    label: tags[place].label,
    href: new URL(`${TAGS}${tags[place].slug}/`, ROOT).href,
  }));
  const made = paperRow(`${PAPERS}${card.slug}/`, found?.title ?? [card.title], dated(card.credits, card.date), {
    tags: links,
    upvotes: card.upvotes,
    comments: card.comments,
    more: found?.why,
  });
  made.dataset.searchResult = "";
  // The whole title, which marks cut into pieces.
  made.querySelector("a")?.setAttribute("data-title", card.title);
  return made;
}

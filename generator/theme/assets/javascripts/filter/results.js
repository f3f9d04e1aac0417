/** The papers found, as the lists of the site show papers; texts of papers become text nodes only. */

import { dated } from "../dated.js";
import { element } from "../element.js";

/**
 * @typedef {object} TagName
 * @property {string} label
 * @property {string} facet
 * @property {string} href - the tag's page
 */

/**
 * @param {import("./cards.js").Card[]} cards
 * @param {number} first - position of the first card in the whole list, counted from 1
 * @param {URL} root - the site's root
 * @param {(number: number) => TagName[]} tagsOf - a paper's tags
 * @returns {HTMLOListElement}
 */
export function paperList(cards, first, root, tagsOf) {
  const list = element("ol", { start: String(first) });
  list.append(...cards.map((card) => paperItem(card, root, tagsOf(card.number))));
  return list;
}

function paperItem(card, root, tags) {
  const href = new URL(card.address, root).href;
  const item = element("li", {}, [
    element("p", {}, [element("a", { class: "papers__title", href }, [card.title])]),
    element("p", { class: "papers__facts" }, dated(card.byline, card.date)),
  ]);
  if (tags.length > 0) item.append(element("p", { class: "papers__tags" }, tags.flatMap(chip)));
  return item;
}

function chip({ label, facet, href }) {
  return [element("a", { class: `tag tag--${facet}`, href }, [label]), " "];
}

/**
 * @param {number} page - the page shown, counted from 1
 * @param {number} last - the last page
 * @param {(page: number) => string} hrefOf - the address of a page of the list
 * @returns {(string | HTMLElement)[]} what stands in the pager; nothing where there is one page
 */
export function pagerLinks(page, last, hrefOf) {
  if (last < 2) return [];
  const link = (number, rel, text) =>
    element("a", { href: hrefOf(number), rel, "data-page": String(number) }, [text]);
  return [
    ...(page > 1 ? [link(page - 1, "prev", "Previous page"), " "] : []),
    `Page ${page} of ${last}`,
    ...(page < last ? [" ", link(page + 1, "next", "Next page")] : []),
  ];
}

/** The links from one page of a list to the pages beside it. */

import { plainlyClickedLink } from "./clicks.js";
import { element } from "./element.js";

/**
 * @param {HTMLElement} pager - hidden where there is one page
 * @param {number} page - the page shown, counted from 1
 * @param {number} last - the last page
 * @param {(page: number) => string} hrefOf - the address of a page of the list
 */
export function showPager(pager, page, last, hrefOf) {
  /** @type {(number: number, rel: string, text: string) => HTMLElement} */
  const link = (number, rel, text) =>
    element("a", { href: hrefOf(number), rel, "data-page": String(number) }, [text]);
  pager.replaceChildren(
    ...(page > 1 ? [link(page - 1, "prev", "Previous page"), " "] : []),
    `Page ${page} of ${last}`,
    ...(page < last ? [" ", link(page + 1, "next", "Next page")] : []),
  );
  pager.hidden = last === 1;
}

/**
 * @param {HTMLElement} pager
 * @param {(page: number) => void} go - called with the number of a page that is clicked
 */
export function onPage(pager, go) {
  pager.addEventListener("click", (event) => {
    const link = plainlyClickedLink(event);
    if (!link) return;
    event.preventDefault();
    go(Number(link.dataset.page));
  });
}

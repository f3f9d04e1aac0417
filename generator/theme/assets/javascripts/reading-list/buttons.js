/** Buttons that add papers to the reading list or take them off: on a paper's page and in lists. */

import { canRead } from "../shared/storage.js";
import { add, isOnList, isReadable, listedPapers, remove, slugOf, watch } from "./store.js";

/** @typedef {import("./store.js").ListedPaper} ListedPaper */

const REFUSED = "This browser does not let the site keep a reading list.";
const FULL = "The reading list was not changed: this browser’s storage for the site is full or switched off.";
const UNREADABLE = "The reading list that this browser stores cannot be read, and was left as it is.";

/** @type {Map<HTMLButtonElement, ListedPaper>} */
const papers = new Map();

/** @type {NodeListOf<HTMLButtonElement>} */
const pageButtons = document.querySelectorAll("button[data-keep]");
if (canRead()) {
  for (const button of pageButtons) serve(button, pagePaper());
  showAll();
  serveCards();
  // Cards also come later, from the filter and the search.
  new MutationObserver(serveCards).observe(document.body, { childList: true, subtree: true });
  watch(showAll);
} else {
  for (const button of pageButtons) button.replaceWith(message(REFUSED));
}

/** @returns {ListedPaper} the paper of the page that is open */
function pagePaper() {
  return {
    slug: slugOf(location.href) ?? "",
    title: document.querySelector("meta[property='og:title']")?.getAttribute("content") ?? "",
    date: document.querySelector(".paper__date time")?.textContent ?? "",
  };
}

function serveCards() {
  /** @type {NodeListOf<HTMLAnchorElement>} */
  const links = document.querySelectorAll(".papers li:not(:has([data-keep])) .papers__title");
  for (const link of links) {
    const slug = slugOf(link.href);
    if (slug) serveCard(link, slug);
  }
  if (links.length > 0) showAll();
}

/** @type {(link: HTMLAnchorElement, slug: string) => void} */
function serveCard(link, slug) {
  const title = link.textContent?.trim() ?? "";
  const date = link.closest("li")?.querySelector("time")?.textContent ?? "";
  const button = document.createElement("button");
  button.type = "button";
  button.className = "keep";
  button.dataset.keep = "";
  button.ariaLabel = `On the reading list: ${title}`;
  button.title = "On the reading list";
  link.after(button);
  serve(button, { slug, title, date });
}

/** @type {(button: HTMLButtonElement, paper: ListedPaper) => void} */
function serve(button, paper) {
  papers.set(button, paper);
  button.addEventListener("click", () => {
    const done = isOnList(paper.slug) ? remove(paper.slug) : add(paper);
    if (button.nextElementSibling?.role === "status") button.nextElementSibling.remove();
    if (!done) button.after(message(isReadable() ? FULL : UNREADABLE));
    showAll();
  });
}

function showAll() {
  const slugs = new Set(listedPapers().map(({ slug }) => slug));
  for (const [button, { slug }] of papers) button.ariaPressed = String(slugs.has(slug));
}

/** @param {string} text */
function message(text) {
  const told = document.createElement("span");
  told.role = "status";
  told.textContent = text;
  return told;
}

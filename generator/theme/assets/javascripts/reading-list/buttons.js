/** Buttons that add papers to the reading list or take them off: on a paper's page and in lists. */

import { canWrite } from "../shared/storage.js";
import { add, isOnList, remove, slugOf, watch } from "./store.js";

/** @typedef {import("./store.js").ListedPaper} ListedPaper */

const REFUSED = "This browser does not let the site keep a reading list.";

/** @type {Map<HTMLButtonElement, ListedPaper>} */
const papers = new Map();

/** @type {NodeListOf<HTMLButtonElement>} */
const pageButtons = document.querySelectorAll("button[data-keep]");
if (canWrite()) {
  for (const button of pageButtons) serve(button, pagePaper());
  serveCards();
  // Cards also come later, from the filter and the search.
  new MutationObserver(serveCards).observe(document.body, { childList: true, subtree: true });
  watch(showAll);
} else {
  for (const button of pageButtons) tell(button, REFUSED);
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
  link.parentElement?.after(button);
  serve(button, { slug, title, date });
}

/** @type {(button: HTMLButtonElement, paper: ListedPaper) => void} */
function serve(button, paper) {
  papers.set(button, paper);
  button.addEventListener("click", () => {
    const done = isOnList(paper.slug) ? remove(paper.slug) : add(paper);
    if (!done) tell(button, REFUSED);
    showAll();
  });
  show(button, paper);
}

function showAll() {
  for (const [button, paper] of papers) show(button, paper);
}

/** @type {(button: HTMLButtonElement, paper: ListedPaper) => void} */
function show(button, { slug }) {
  button.ariaPressed = String(isOnList(slug));
}

/** @type {(button: HTMLButtonElement, text: string) => void} */
function tell(button, text) {
  const message = document.createElement("span");
  message.role = "status";
  message.textContent = text;
  button.replaceWith(message);
}

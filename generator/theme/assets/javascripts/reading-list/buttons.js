/** Buttons that add papers to the reading list or take them off: on a paper's page and in lists. */

import { add, canKeep, isOnList, remove, slugOf, watch } from "./store.js";

const REFUSED = "This browser does not let the site keep a reading list.";

/** @type {Map<HTMLButtonElement, import("./store.js").Kept>} */
const papers = new Map();

if (canKeep()) {
  for (const button of document.querySelectorAll("button[data-keep]")) serve(button, thisPaper());
  serveCards();
  // Cards also come later, from the filter and the search.
  new MutationObserver(serveCards).observe(document.body, { childList: true, subtree: true });
  watch(showAll);
} else {
  for (const button of document.querySelectorAll("button[data-keep]")) tell(button, REFUSED);
}

/** @returns {import("./store.js").Kept} the paper of the page that is open */
function thisPaper() {
  return {
    slug: slugOf(location.href) ?? "",
    title: document.querySelector("meta[property='og:title']")?.getAttribute("content") ?? "",
    date: document.querySelector(".paper__date time")?.textContent ?? "",
  };
}

function serveCards() {
  for (const link of document.querySelectorAll(".papers li:not(:has([data-keep])) .papers__title")) {
    const slug = slugOf(link.href);
    if (slug) serveCard(link, slug);
  }
}

function serveCard(link, slug) {
  const card = link.closest("li");
  const title = link.textContent.trim();
  const button = document.createElement("button");
  button.type = "button";
  button.className = "keep";
  button.dataset.keep = "";
  button.ariaLabel = `On the reading list: ${title}`;
  button.title = "On the reading list";
  link.parentElement.after(button);
  serve(button, { slug, title, date: card.querySelector("time")?.textContent ?? "" });
}

function serve(button, paper) {
  papers.set(button, paper);
  button.addEventListener("click", () => {
    const done = isOnList(paper.slug) ? remove(paper.slug) : add(paper);
    if (!done) tell(button, REFUSED);
    showAll();
  });
  show(button);
}

function showAll() {
  for (const button of papers.keys()) show(button);
}

function show(button) {
  button.ariaPressed = String(isOnList(papers.get(button).slug));
}

function tell(button, text) {
  const message = document.createElement("span");
  message.role = "status";
  message.textContent = text;
  button.replaceWith(message);
}

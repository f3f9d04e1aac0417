/** The page of the reading list: shows it, takes papers off and saves it as a file of links. */

import { papersPhrase } from "../shared/paper-row.js";
import { exportMenu } from "../export/menu.js";
import { saveFile } from "../export/saving.js";
import { canRead } from "../shared/storage.js";
import { asMarkdown } from "./markdown.js";
import { addressOf, isReadable, listedPapers, remove, watch } from "./store.js";

const place = /** @type {HTMLElement} */ (document.querySelector("[data-reading-list]"));
const status = /** @type {HTMLElement} */ (place.querySelector("[data-reading-list-status]"));
const list = /** @type {HTMLElement} */ (place.querySelector("[data-reading-list-papers]"));
const save = /** @type {HTMLButtonElement} */ (place.querySelector("[data-reading-list-save]"));

const menu = exportMenu("reading-list", () => listedPapers().map(({ slug }) => slug));

const UNREADABLE =
  "What this browser stores as the reading list cannot be read. It is left as it is until you clear the browser’s data for this site.";
const FULL = "The list was not changed: this browser’s storage for the site is full or switched off.";

place.hidden = false;
if (canRead()) {
  show();
  watch(show);
  save.addEventListener("click", download);
  list.after(menu);
} else {
  status.textContent = "This browser does not let the site keep a reading list: storage is switched off for it.";
}

function show() {
  const papers = listedPapers();
  status.textContent = isReadable() ? summary(papers.length) : UNREADABLE;
  save.hidden = papers.length === 0;
  menu.hidden = papers.length === 0;
  list.replaceChildren(...papers.map(item));
}

/** @param {number} count */
function summary(count) {
  if (count === 0) return "Nothing is on the list yet. Every paper’s page has a button that adds it.";
  return `${papersPhrase(count)}${count === 1 ? "" : ", the last added first"}.`;
}

/** @param {import("./store.js").ListedPaper} paper */
function item(paper) {
  const link = document.createElement("a");
  link.className = "reading-list__title";
  link.href = addressOf(paper);
  link.textContent = paper.title;
  const date = document.createElement("span");
  date.className = "reading-list__date";
  date.textContent = paper.date || "Undated";
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button";
  button.textContent = "Remove";
  button.ariaLabel = `Remove ${paper.title}`;
  button.addEventListener("click", () => takeOff(paper.slug));
  const item = document.createElement("li");
  item.append(link, date, button);
  return item;
}

/** @param {string} slug */
function takeOff(slug) {
  const position = listedPapers().findIndex((paper) => paper.slug === slug);
  const done = remove(slug);
  show();
  if (!done) status.textContent = FULL;
  const buttons = list.querySelectorAll("button");
  /** @type {HTMLElement} */ (buttons[Math.min(position, buttons.length - 1)] ?? status).focus();
}

function download() {
  const text = asMarkdown(listedPapers().map((paper) => ({ ...paper, href: addressOf(paper) })));
  saveFile(text, "reading-list.md", "text/markdown");
}

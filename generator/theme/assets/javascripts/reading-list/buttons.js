/** Buttons that add papers to the reading list or take them off: on a paper's page and in lists. */

import "./count.js";
import { element } from "../shared/element.js";
import { canRead } from "../shared/storage.js";
import { paperOfPage, paperOfRow } from "./shown.js";
import { add, addAll, isOnList, isReadable, listedPapers, remember, remove, restore, watch } from "./store.js";

/** @typedef {import("./checked.js").ListedPaper} ListedPaper */

const REFUSED = "This browser does not let the site keep a reading list.";
const FULL = "The reading list was not changed: this browser’s storage for the site is full or switched off.";
const UNREADABLE = "The reading list that this browser stores cannot be read, and was left as it is.";

/** The list's own page has other buttons. */
const ROWS = ".papers li:not(.reading-list li)";

/** @type {Map<HTMLButtonElement, ListedPaper>} */
const papers = new Map();
/** What was taken off on this page, by slug: whoever adds a paper again has its note again. */
/** @type {Map<string, import("./edits.js").Remembered[]>} */
const takenOff = new Map();

/** @type {NodeListOf<HTMLButtonElement>} */
const pageButtons = document.querySelectorAll("button[data-keep]");
if (canRead()) {
  for (const button of pageButtons) {
    const paper = paperOfPage();
    if (paper) {
      complete(paper);
      serve(button, paper);
    }
  }
  showAll();
  serveRows();
  // Rows also come later, from the filter and the search.
  new MutationObserver(serveRows).observe(document.body, { childList: true, subtree: true });
  watch(showAll);
} else {
  for (const button of pageButtons) button.replaceWith(message(REFUSED));
}

/** @param {ListedPaper} paper - whose authors and tags a list that was stored earlier may lack */
function complete(paper) {
  const listed = listedPapers().find(({ slug }) => slug === paper.slug);
  const lacks = listed && ((paper.authors && !listed.authors) || (paper.tags.length > 0 && listed.tags.length === 0));
  if (lacks) addAll([paper]);
}

function serveRows() {
  /** @type {NodeListOf<HTMLAnchorElement>} */
  const links = document.querySelectorAll(`${ROWS}:not(:has([data-keep])) .papers__title`);
  for (const link of links) {
    const paper = paperOfRow(link);
    if (paper) serveRow(link, paper);
  }
  if (links.length > 0) showAll();
}

/** @type {(link: HTMLAnchorElement, paper: ListedPaper) => void} */
function serveRow(link, paper) {
  const name = "On the reading list";
  const button = /** @type {HTMLButtonElement} */ (
    element("button", { type: "button", class: "keep", "data-keep": "", "aria-label": `${name}: ${paper.title}`, title: name })
  );
  link.closest("li > *")?.after(button);
  serve(button, paper);
}

/** @type {(button: HTMLButtonElement, paper: ListedPaper) => void} */
function serve(button, paper) {
  papers.set(button, paper);
  button.addEventListener("click", () => {
    const done = isOnList(paper.slug) ? takeOff(paper.slug) : putOn(paper);
    if (button.nextElementSibling?.role === "status") button.nextElementSibling.remove();
    if (!done) button.after(message(isReadable() ? FULL : UNREADABLE));
    showAll();
  });
}

/** @param {string} slug */
function takeOff(slug) {
  const before = remember([slug]);
  const done = remove(slug);
  if (done) takenOff.set(slug, before);
  return done;
}

/** @param {ListedPaper} paper */
function putOn(paper) {
  const before = takenOff.get(paper.slug);
  return before ? restore(before) : add(paper);
}

function showAll() {
  const slugs = new Set(listedPapers().map(({ slug }) => slug));
  for (const [button, { slug }] of papers) button.ariaPressed = String(slugs.has(slug));
}

/** @param {string} text */
function message(text) {
  return element("span", { role: "status" }, [text]);
}

/** The page of the reading list: shows it, takes what the reader says of papers, saves and loads it. */

import { exportMenu } from "../export/menu.js";
import { saveFile } from "../export/saving.js";
import { datePhrase } from "../shared/dated.js";
import { papersPhrase } from "../shared/paper-row.js";
import { canRead } from "../shared/storage.js";
import { asideOffer } from "../stored/aside.js";
import { asMarkdown } from "./files/markdown.js";
import { loadOwnFile, saveOwnFile } from "./files/transfer.js";
import {
  addressOf,
  describe,
  entriesNotShown,
  isReadable,
  listedPapers,
  putAside,
  remember,
  remove,
  restore,
  storedText,
  watch,
} from "./store.js";
import { undoBar } from "./undo.js";
import { listView } from "./view.js";
import { zoteroOffer } from "./zotero.js";

/** @typedef {import("./checked.js").ListedPaper} ListedPaper */

const UNREADABLE =
  "What this browser stores as the reading list cannot be read. It is left as it is until you put it aside.";
const FULL = "The list was not changed: this browser’s storage for the site is full or switched off.";
const REFUSED = "This browser does not let the site keep a reading list: storage is switched off for it.";

const place = part("[data-reading-list]");
const status = part("[data-reading-list-status]");
const papersPlace = part("[data-reading-list-papers]");
const bar = part("[data-undo]");
const menu = exportMenu("reading-list", () => listedPapers().map(({ slug }) => slug));
const offerToZotero = zoteroOffer(papersPlace);
const offer = asideOffer("reading-list", storedText, putAside);
const view = listView(papersPlace, part("[data-reading-list-show]"), status, {
  markRead: ({ slug }, read) => tellIfRefused(describe(slug, { read })),
  takeNote: ({ slug }, note) => tellIfRefused(describe(slug, { note })),
  takeOff,
});
const remembering = undoBar(bar, (change, isDone) => {
  show(isDone ? `Undone: ${change.what}` : FULL);
  // A button that is hidden loses the focus only with the next picture.
  if (bar.hidden && (bar.contains(document.activeElement) || document.activeElement === document.body)) {
    if (!view.focus(change.slug ?? "")) status.focus();
  }
});

place.hidden = false;
if (canRead()) {
  papersPlace.parentElement?.after(offer, menu);
  watch(() => show());
  show();
  part("[data-reading-list-save]").addEventListener("click", saveLinks);
  part("[data-own-file-save]").addEventListener("click", saveOwnFile);
  const input = /** @type {HTMLInputElement} */ (part("[data-own-file]"));
  part("[data-own-file-load]").addEventListener("click", () => input.click());
  input.addEventListener("change", () => load(input));
} else {
  status.textContent = REFUSED;
}

/** @param {string} [told] - what has just been done */
function show(told = "") {
  const papers = listedPapers();
  const isEmpty = papers.length === 0;
  offer.hidden = isReadable();
  for (const each of [part("[data-reading-list-save]"), part("[data-own-file-save]"), menu]) each.hidden = isEmpty;
  view.show(papers);
  offerToZotero(papers);
  const text = isReadable() ? summary(papers, entriesNotShown()) : UNREADABLE;
  tell(told ? `${told} ${text}` : text);
}

/** @param {string} text */
function tell(text) {
  if (status.textContent !== text) status.textContent = text;
}

/**
 * @param {ListedPaper[]} papers
 * @param {number} notShown - entries of the stored list that are not understood
 */
function summary(papers, notShown) {
  const unread = papers.filter(({ read }) => !read).length;
  const told = [papersPhrase(papers.length)];
  if (unread < papers.length) told.push(unread === 0 ? "all read" : `${unread.toLocaleString("en")} unread`);
  if (papers.length > 1) told.push("the last added first");
  const listed =
    papers.length > 0 ? `${told.join(", ")}.` : "Nothing is on the list yet. Every paper’s page has a button that adds it.";
  if (notShown === 0) return listed;
  const entries = notShown === 1 ? "1 entry" : `${notShown.toLocaleString("en")} entries`;
  return `${listed} Kept as stored, but not shown since this page cannot read them: ${entries}.`;
}

/** @param {boolean} isStored */
function tellIfRefused(isStored) {
  if (!isStored) show(FULL);
}

/** @param {ListedPaper} paper */
function takeOff({ slug, title }) {
  const before = remember([slug]);
  if (!remove(slug)) return show(FULL);
  const what = `“${title}” is off the list.`;
  remembering({ what, slug, undo: () => restore(before) });
  show(what);
}

function saveLinks() {
  const papers = listedPapers().map((paper) => ({ ...paper, date: paper.date && datePhrase(paper.date), href: addressOf(paper) }));
  saveFile(asMarkdown(papers), "reading-list.md", "text/markdown");
}

/** @param {HTMLInputElement} input */
async function load(input) {
  const [file] = input.files ?? [];
  if (!file) return;
  const { what, undo } = await loadOwnFile(file);
  // The same file can be chosen again once it is mended.
  input.value = "";
  if (undo) remembering({ what, undo });
  show(what);
}

/**
 * @param {string} selector
 * @returns {HTMLElement}
 */
function part(selector) {
  return /** @type {HTMLElement} */ (document.querySelector(selector));
}

/**
 * The page on which papers are found: the address says what is sought, chosen and in which order; the
 * controls and the list follow it, and every change writes it.
 *
 * @typedef {import("../filter/choice.js").Choice} Choice
 * @typedef {import("../filter/choice.js").ListName} ListName
 * @typedef {import("../filter/data.js").Archive} Archive
 * @typedef {import("./finding.js").Found} Found
 */

import { onPage } from "../../shared/pager.js";
import { rememberPlace, returnToPlace } from "../../shared/place.js";
import { changed, dropped, readChoice, reworded, sortOf, writeChoice } from "../filter/choice.js";
import { loadArchive } from "../filter/data.js";
import { FinderFailure, findPapers } from "./finding.js";
import { closeOnLeaving, offerExport } from "./folds.js";
import { box, input, options, panel, part, place, sort } from "./parts.js";
import { addressOf, preparePanel, showChosen, showFailure, showFound, showPanel } from "./showing.js";
import { showSort } from "./sorting.js";
import { walkThrough } from "./walking.js";

const NOTHING = readChoice("");
/** Milliseconds of rest before what was typed is looked up. */
const REST = 150;
/** Milliseconds after which a reader is told that the papers are on their way. */
const PATIENCE = 2000;

/** The latest choice to be shown; an answer to an earlier one comes too late. */
let current = readChoice(location.search);
/** @type {Found | undefined} - what is shown */
let shown;
/** @type {import("./chosen.js").LabelOf} - values themselves, until the archive's names are read */
let labelOf = (_, value) => value;
/** @type {number | undefined} - of what was typed */
let timer;
/** Whether the entry of the history is of words that are still being typed. */
let isTyping = false;
/** @type {number | undefined} - of what is on its way */
let late;

/** @param {Choice} choice */
async function show(choice) {
  current = choice;
  const isWanted = () => choice === current;
  if (input.value.trim() !== choice.q.trim()) input.value = choice.q;
  showSort(sort, choice);
  // At once where there is something to take back, since the focus is about to be put there.
  if (part("chosen").childElementCount > 0) showChosen(choice, labelOf);
  part("list").setAttribute("aria-busy", "true");
  clearTimeout(late);
  late = setTimeout(() => (part("status").textContent = "Loading…"), PATIENCE);
  try {
    await find(choice, isWanted);
  } catch (error) {
    console.error(error);
    if (isWanted()) fail(error);
  }
  if (!isWanted()) return;
  clearTimeout(late);
  part("list").removeAttribute("aria-busy");
}

/**
 * @param {Choice} choice
 * @param {() => boolean} isWanted
 */
async function find(choice, isWanted) {
  const archive = await loadArchive();
  labelOf = archive.labelOf;
  preparePanel(archive);
  const found = await findPapers(choice, archive);
  if (!isWanted() || !(await showFound(choice, found, archive, isWanted))) return;
  shown = found;
  returnToPlace();
  // The papers are there, whether or not what narrows further can be counted.
  showPanel(choice, found, archive, isWanted).catch(console.error);
}

/** @param {unknown} error */
function fail(error) {
  shown = undefined;
  showChosen(current, labelOf);
  showFailure(() => {
    // A script that failed to load is asked for again only by a new page.
    if (error instanceof FinderFailure) location.reload();
    // The button that has the focus is about to go.
    part("heading").focus();
    show(current);
  });
}

/**
 * Show another choice, which becomes the next entry of the history.
 *
 * @param {Choice} choice
 */
function go(choice) {
  isTyping = false;
  history.pushState(null, "", addressOf(choice));
  show(choice);
}

box.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(timer);
  isTyping = false;
  if (input.value !== current.q) go(reworded(current, input.value));
});
input.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(() => {
    const choice = reworded(current, input.value);
    // What was shown before the first letter is a way back; what is half typed is none.
    if (isTyping || !writeChoice(current)) history.replaceState(null, "", addressOf(choice));
    else history.pushState(null, "", addressOf(choice));
    isTyping = true;
    show(choice);
  }, REST);
});
sort.addEventListener("change", () => go({ ...current, sort: sortOf(sort.value, current.q), page: 1 }));
options.addEventListener("change", ({ target }) => {
  const { name, value, checked } = /** @type {HTMLInputElement} */ (target);
  go(changed(current, { name: /** @type {ListName} */ (name), value, checked }));
});
panel.addEventListener("toggle", async () => {
  const choice = current;
  if (shown) showPanel(choice, shown, await loadArchive(), () => choice === current).catch(console.error);
});
place.addEventListener("click", ({ target }) => {
  const { list, value = "", all } = /** @type {Element} */ (target).closest("button")?.dataset ?? {};
  if (all !== undefined) go({ ...NOTHING, q: current.q, sort: current.sort });
  else if (list === "q") go(reworded(current, ""));
  else if (list !== undefined) go(dropped(current, /** @type {ListName} */ (list), value));
  else return;
  // The button that has the focus is about to go.
  (part("chosen").querySelector("button") ?? part("heading")).focus();
});
onPage(part("pager"), (page) => {
  go({ ...current, page });
  part("heading").focus();
});
for (const fold of place.querySelectorAll("details")) if (fold.matches(".find__fold")) closeOnLeaving(fold);
offerExport(/** @type {HTMLDetailsElement} */ (part("export")), () => shown?.numbers ?? []);
walkThrough(place, input);
rememberPlace();
addEventListener("popstate", () => {
  isTyping = false;
  show(readChoice(location.search));
});

part("fallback").hidden = true;
part("fallback").dataset.ready = "";
panel.open = matchMedia("(width >= 56rem)").matches;
if (!writeChoice(current)) input.focus({ preventScroll: true });
show(current);

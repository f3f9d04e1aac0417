/**
 * The page on which papers are found: the address says what is sought, chosen and in which order; the
 * controls and the list follow it, and every change writes it.
 *
 * @typedef {import("../filter/choice.js").Choice} Choice
 * @typedef {import("../filter/choice.js").ListName} ListName
 * @typedef {import("../filter/data.js").Archive} Archive
 * @typedef {import("./finding.js").Found} Found
 */

import { element } from "../../shared/element.js";
import { onPage, showPager } from "../../shared/pager.js";
import { paperList } from "../../shared/paper-row.js";
import { rememberPlace, returnToPlace } from "../../shared/place.js";
import { changed, dropped, isNarrowed, readChoice, reworded, sortOf, writeChoice } from "../filter/choice.js";
import { loadArchive } from "../filter/data.js";
import { optionCounts } from "../filter/postings.js";
import { mendedPhrase, unknownPhrases } from "../search/facts.js";
import { chosenItems, sentence } from "./chosen.js";
import { FinderFailure, findPapers } from "./finding.js";
import { closeOnLeaving, offerExport } from "./folds.js";
import { countPanel, makePanel, tickPanel, totals } from "./panel.js";
import { makeRows, showNames } from "./results.js";
import { leaveOutSorts, showSort, showSortNote } from "./sorting.js";
import { walkThrough } from "./walking.js";

const NOTHING = readChoice("");
/** Papers of a page: with their excerpts where words were typed, and without. */
const SEARCHED = 10;
const LISTED = 20;
/** Milliseconds of rest before what was typed is looked up. */
const REST = 150;
/** Milliseconds after which a reader is told that the papers are on their way. */
const PATIENCE = 500;

const place = /** @type {HTMLElement} */ (document.querySelector("[data-search-page]"));
const box = /** @type {HTMLFormElement} */ (place.querySelector("[data-search-box]"));
const input = /** @type {HTMLInputElement} */ (box.querySelector("input"));
const sort = /** @type {HTMLSelectElement} */ (part("sort"));
const panel = /** @type {HTMLDetailsElement} */ (part("facets"));
const options = /** @type {HTMLFormElement} */ (part("options"));

/** The latest choice to be shown; an answer to an earlier one comes too late. */
let current = readChoice(location.search);
/** @type {Found | undefined} - what is shown */
let shown;
/** @type {import("./chosen.js").LabelOf} - values themselves, until the archive's names are read */
let labelOf = (_, value) => value;
/** @type {number | undefined} - of what was typed */
let timer;
/** @type {number | undefined} - of what is on its way */
let late;

/**
 * @param {string} name
 * @returns {HTMLElement}
 */
function part(name) {
  return /** @type {HTMLElement} */ (place.querySelector(`[data-search-${name}]`));
}

/** @param {Choice} choice */
async function show(choice) {
  current = choice;
  if (input.value.trim() !== choice.q.trim()) input.value = choice.q;
  showSort(sort, choice);
  // At once where there is something to take back, since the focus is about to be put there.
  if (part("chosen").childElementCount > 0) showChosen(choice);
  part("list").setAttribute("aria-busy", "true");
  clearTimeout(late);
  late = setTimeout(() => (part("status").textContent = "Loading…"), PATIENCE);
  try {
    const archive = await loadArchive();
    labelOf = archive.labelOf;
    if (choice === current) await showFound(choice, archive);
  } catch (error) {
    if (choice === current) showFailure(error, choice);
  }
  if (choice === current) part("list").removeAttribute("aria-busy");
}

/**
 * @param {Choice} choice
 * @param {Archive} archive
 */
async function showFound(choice, archive) {
  preparePanel(archive);
  const found = await findPapers(choice, archive);
  const length = choice.q.trim() ? SEARCHED : LISTED;
  const count = found.numbers.length;
  const last = Math.max(1, Math.ceil(count / length));
  const page = Math.min(choice.page, last);
  const first = (page - 1) * length;
  const content =
    count > 0
      ? paperList(await makeRows(found.numbers.slice(first, first + length), choice.q, found, archive), first + 1)
      : (await import("./empty.js")).nothingFound(part("hint"), choice, found, archive);
  if (choice !== current) return;
  clearTimeout(late);
  shown = found;
  showChosen(choice);
  part("fallback").hidden = true;
  part("start").hidden = Boolean(choice.q.trim()) || isNarrowed(choice) || page > 1;
  part("list").replaceChildren(content);
  showSortNote(part("sort-note"), choice);
  showNames(part("names"), found.searched?.names ?? []);
  showPager(part("pager"), page, last, (to) => addressOf({ ...choice, page: to }));
  part("export").hidden = count === 0;
  const matches = found.searched?.matches;
  part("status").textContent = [
    sentence(count, choice, archive.labelOf),
    page > 1 ? `Page ${page} of ${last}.` : "",
    ...(matches ? [mendedPhrase(matches.mended), ...unknownPhrases(matches.unknown)] : []),
  ].filter(Boolean).join(" ");
  returnToPlace();
  await showPanel(choice, found, archive);
}

/** @param {Archive} archive */
function preparePanel(archive) {
  leaveOutSorts(sort, archive.index.upvoted);
  if (panel.open && options.childElementCount === 0) makePanel(options, archive);
}

/**
 * @param {Choice} choice
 * @param {Found} found
 * @param {Archive} archive
 */
async function showPanel(choice, found, archive) {
  if (!panel.open) return;
  preparePanel(archive);
  tickPanel(options, choice);
  if (!choice.q.trim() && !isNarrowed(choice)) {
    countPanel(options, totals(archive));
    return;
  }
  await archive.readTags();
  if (choice === current) countPanel(options, optionCounts(archive.postings, found.fitting));
}

/** @param {Choice} choice */
function showChosen(choice) {
  const items = chosenItems(choice, labelOf);
  const texts = [...part("chosen").children].map((item) => item.textContent);
  // A button that is replaced would lose the focus.
  if (items.every((item, at) => item.textContent === texts[at]) && items.length === texts.length) return;
  part("chosen").replaceChildren(...items);
  part("chosen").hidden = items.length === 0;
}

/**
 * Say what went wrong and offer to begin again; tag pages and archive pages stay a way out.
 *
 * @param {unknown} error
 * @param {Choice} choice
 */
function showFailure(error, choice) {
  console.error(error);
  clearTimeout(late);
  const again = element("button", { type: "button", class: "button" }, ["Try again"]);
  again.addEventListener("click", () => tryAgain(error), { once: true });
  shown = undefined;
  showChosen(choice);
  part("list").replaceChildren(again);
  part("start").hidden = part("pager").hidden = part("export").hidden = true;
  part("fallback").hidden = false;
  part("status").textContent = "The search could not be loaded; the connection may be lost.";
}

/** @param {unknown} error */
function tryAgain(error) {
  // A script that failed to load is asked for again only by a new page.
  if (error instanceof FinderFailure) location.reload();
  // The button that has the focus is about to go.
  part("heading").focus();
  show(current);
}

/** @param {Choice} choice */
function addressOf(choice) {
  return location.pathname + writeChoice(choice);
}

/**
 * Show another choice, which becomes the next entry of the history.
 *
 * @param {Choice} choice
 */
function go(choice) {
  history.pushState(null, "", addressOf(choice));
  show(choice);
}

box.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(timer);
  if (input.value !== current.q) go(reworded(current, input.value));
});
input.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(() => {
    const choice = reworded(current, input.value);
    history.replaceState(null, "", addressOf(choice));
    show(choice);
  }, REST);
});
sort.addEventListener("change", () => go({ ...current, sort: sortOf(sort.value, current.q), page: 1 }));
options.addEventListener("change", ({ target }) => {
  const { name, value, checked } = /** @type {HTMLInputElement} */ (target);
  go(changed(current, { name: /** @type {ListName} */ (name), value, checked }));
});
panel.addEventListener("toggle", async () => {
  if (shown) await showPanel(current, shown, await loadArchive()).catch(console.error);
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
addEventListener("popstate", () => show(readChoice(location.search)));

part("fallback").hidden = true;
part("fallback").dataset.ready = "";
panel.open = matchMedia("(width >= 56rem)").matches;
if (!writeChoice(current)) input.focus({ preventScroll: true });
show(current);

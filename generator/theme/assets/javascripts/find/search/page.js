/**
 * The page of the search: the address says what is sought, narrowed and how it is sorted; the list
 * of papers follows it, and every change writes it.
 *
 * @typedef {import("../matching/finder.js").Finder} Finder
 * @typedef {import("../matching/finder.js").Matches} Matches
 * @typedef {import("./state.js").State} State
 */

import { element } from "../../shared/element.js";
import { isComposing } from "../../shared/keys.js";
import { onPage, showPager } from "../../shared/pager.js";
import { paperList, paperRow } from "../../shared/paper-row.js";
import { rememberPlace, returnToPlace } from "../../shared/place.js";
import { countPhrase, facts, mendedPhrase, nearPhrase } from "./facts.js";
import { markedExcerpt, markedTitle } from "./highlights.js";
import { loadFinder } from "./loading.js";
import { chosenOptions, showOptions } from "./panel.js";
import { isNarrowed, readState, sortOf, writeState } from "./state.js";

const PAGE_LENGTH = 10;
/** Milliseconds of rest before what was typed is looked up. */
const REST = 150;

const place = /** @type {HTMLElement} */ (document.querySelector("[data-search-page]"));
const box = /** @type {HTMLFormElement} */ (place.querySelector("[data-search-box]"));
const input = /** @type {HTMLInputElement} */ (box.querySelector("input"));
const sort = /** @type {HTMLSelectElement} */ (part("sort"));
const panel = /** @type {HTMLDetailsElement} */ (part("facets"));
const hint = /** @type {HTMLTemplateElement} */ (place.querySelector("template"));

/** The latest state to be shown; an answer to an earlier one comes too late. */
let current = readState(location.search);
/** @type {number | undefined} */
let timer;

/**
 * @param {string} name
 * @returns {HTMLElement}
 */
function part(name) {
  return /** @type {HTMLElement} */ (place.querySelector(`[data-search-${name}]`));
}

/** @param {State} state */
async function show(state) {
  current = state;
  if (input.value.trim() !== state.q.trim()) input.value = state.q;
  sort.value = state.sort;
  if (isNarrowed(state)) panel.open = true;
  if (!state.q.trim() && !isNarrowed(state) && !panel.open) {
    showStart();
    return;
  }
  part("list").setAttribute("aria-busy", "true");
  try {
    await showMatches(state, await loadFinder());
  } catch (error) {
    if (state === current) showFailure(error);
  }
  part("list").removeAttribute("aria-busy");
}

/**
 * @param {State} state
 * @param {Finder} finder
 */
async function showMatches(state, finder) {
  const matches = await finder.find(state.q);
  const numbers = numbersOf(state, matches, finder);
  const narrowed = panel.open ? (await finder.facets()).narrow(numbers, state.choice) : undefined;
  const fitting = narrowed?.fitting ?? numbers;
  const last = Math.max(1, Math.ceil(fitting.length / PAGE_LENGTH));
  const page = Math.min(state.choice.page, last);
  const first = (page - 1) * PAGE_LENGTH;
  const shown = fitting.slice(first, first + PAGE_LENGTH);
  const records = await Promise.all(shown.map(finder.record));
  if (state !== current) return;
  if (narrowed) showOptions(part("options"), narrowed.options, state.choice);
  const rows = records.map((record, index) =>
    row(record, matches.marks(shown[index]), finder.titleWords(shown[index]), matches.near.has(shown[index]) ? state.q : ""),
  );
  part("list").replaceChildren(rows.length > 0 ? paperList(rows, first + 1) : nothing());
  showPager(part("pager"), page, last, (to) => addressOf(paged(state, to)));
  part("status").textContent = sentence(fitting.length, page, last, matches);
  returnToPlace();
}

function showStart() {
  part("list").replaceChildren();
  part("pager").hidden = true;
  part("status").textContent = "";
}

/** What is said where no paper is found. */
function nothing() {
  const said = element("div", { "data-search-empty": "" });
  said.append(hint.content.cloneNode(true));
  return said;
}

/** @param {unknown} error */
function showFailure(error) {
  console.error(error);
  showStart();
  const again = element("button", { type: "button", class: "button" }, ["Try again"]);
  // A script that failed to load is asked for again only by a new page.
  again.addEventListener("click", () => location.reload());
  part("list").replaceChildren(again);
  part("status").textContent = "The search could not be loaded; the connection may be lost.";
}

/**
 * @param {State} state
 * @param {Matches} matches
 * @param {Finder} finder
 * @returns {number[]} the papers sought, in their order; all where nothing was typed
 */
function numbersOf(state, { hits }, { papers }) {
  if (!state.q.trim()) return Array.from({ length: papers }, (_, number) => number);
  const numbers = hits.map(({ number }) => number);
  // Papers are numbered from the newest on.
  return state.sort === "date" ? numbers.sort((a, b) => a - b) : numbers;
}

/**
 * @param {import("../matching/engine.js").PaperRecord} record
 * @param {Set<number>} marks
 * @param {number} titleWords
 * @param {string} near - the query where the paper has none of its words
 * @returns {HTMLElement}
 */
function row(record, marks, titleWords, near) {
  const why = near ? [element("p", { class: "search__near" }, [nearPhrase(near)])] : [];
  const excerpt = element("p", { class: "search__excerpt" }, markedExcerpt(record, marks, titleWords));
  const made = paperRow(record.address, markedTitle(record, marks), facts(record), { more: [...why, excerpt] });
  made.dataset.searchResult = "";
  // The whole title, which marks cut into pieces.
  made.querySelector("a")?.setAttribute("data-title", record.title);
  return made;
}

/**
 * @param {number} count
 * @param {number} page
 * @param {number} last
 * @param {Matches} matches
 */
function sentence(count, page, last, { mended, unknown }) {
  const where = page > 1 ? `Page ${page} of ${last}.` : "";
  const missing = unknown.map(({ field, value }) => `There is no ${field === "has" ? "kind of link" : field} “${value}”.`);
  return [countPhrase(count), where, mendedPhrase(mended), ...missing].filter(Boolean).join(" ");
}

/** @param {State} state */
function addressOf(state) {
  return location.pathname + writeState(state);
}

/** @type {(state: State, page: number) => State} */
function paged(state, page) {
  return { ...state, choice: { ...state.choice, page } };
}

/** @type {() => State} */
function typed() {
  return paged({ ...current, q: input.value }, 1);
}

/**
 * Show another state, which becomes the next entry of the history.
 *
 * @param {State} state
 */
function go(state) {
  history.pushState(null, "", addressOf(state));
  show(state);
}

box.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(timer);
  if (input.value !== current.q) go(typed());
});
input.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(() => {
    const state = typed();
    history.replaceState(null, "", addressOf(state));
    show(state);
  }, REST);
});
sort.addEventListener("change", () => go(paged({ ...current, sort: sortOf(sort.value) }, 1)));
part("options").addEventListener("change", () =>
  go({ ...current, choice: { ...current.choice, ...chosenOptions(part("options")), page: 1 } }),
);
panel.addEventListener("toggle", () => {
  if (part("options").childElementCount === 0) show(current);
});
onPage(part("pager"), (page) => {
  go(paged(current, page));
  part("heading").focus();
});
place.addEventListener("keydown", (event) => {
  const next = isComposing(event) ? undefined : nextStop(event);
  if (!next) return;
  event.preventDefault();
  next.focus();
});
rememberPlace();
addEventListener("popstate", () => show(readState(location.search)));

/**
 * @param {KeyboardEvent} event
 * @returns {HTMLElement | undefined} where an arrow or Escape leads from the box or from a title
 */
function nextStop({ target, key }) {
  /** @type {NodeListOf<HTMLElement>} */
  const titles = part("list").querySelectorAll("[data-title]");
  const stops = [input, ...titles];
  const at = stops.findIndex((stop) => stop === target);
  if (at < 0) return undefined;
  if (key === "ArrowDown") return stops[at + 1];
  if (key === "ArrowUp") return stops[at - 1];
  return key === "Escape" && at > 0 ? input : undefined;
}

if (!current.q && !isNarrowed(current)) input.focus();
show(current);

/**
 * The page of the search: the address says what is sought, narrowed and how it is sorted; the list
 * of papers follows it, and every change writes it.
 */

import { element } from "../element.js";
import { pagerLinks } from "../filter/results.js";
import { facts, mendedPhrase, papers } from "./facts.js";
import { chosenOptions, showOptions } from "./panel.js";
import { ROOT, theFinder } from "./site.js";
import { isNarrowed, readState, writeState } from "./state.js";
import { markedExcerpt, markedTitle } from "./text.js";

const PAGE_LENGTH = 10;
/** Milliseconds of rest before what was typed is looked up. */
const REST = 150;

const place = /** @type {HTMLElement} */ (document.querySelector("[data-search-page]"));
const part = (name) => place.querySelector(`[data-search-${name}]`);
const box = /** @type {HTMLFormElement} */ (place.querySelector("[data-search-box]"));
const input = /** @type {HTMLInputElement} */ (box.querySelector("input"));

/** The latest state to be shown; an answer to an earlier one comes too late. */
let current = readState(location.search);
let timer;

async function show(state) {
  current = state;
  if (input.value.trim() !== state.q.trim()) input.value = state.q;
  part("sort").value = state.sort;
  if (isNarrowed(state)) part("facets").open = true;
  if (!state.q.trim() && !isNarrowed(state) && !part("facets").open) return showStart();
  part("list").setAttribute("aria-busy", "true");
  try {
    const finder = await theFinder();
    const found = await finder.find(state.q);
    const sought = state.q.trim() ? found.hits : everyPaper(finder);
    const numbers = ordered(sought, state).map(({ number }) => number);
    const narrowed = part("facets").open ? (await finder.facets()).narrow(numbers, state.choice) : undefined;
    const kept = narrowed ? narrowed.kept : numbers;
    const last = Math.max(1, Math.ceil(kept.length / PAGE_LENGTH));
    const page = Math.min(state.choice.page, last);
    const first = (page - 1) * PAGE_LENGTH;
    const shown = kept.slice(first, first + PAGE_LENGTH);
    const records = await Promise.all(shown.map(finder.record));
    if (state !== current) return undefined;
    if (narrowed) showOptions(part("options"), narrowed.options, state.choice);
    const items = records.map((record, index) =>
      item(record, found.marks(shown[index]), finder.titleWords(shown[index])),
    );
    if (items.length > 0) showList(items, first + 1);
    else part("list").replaceChildren(nothing());
    part("pager").replaceChildren(...pagerLinks(page, last, (to) => addressOf(paged(state, to))));
    part("pager").hidden = last === 1;
    part("status").textContent = sentence(kept.length, page, last, found);
  } catch (error) {
    if (state === current) showFailure(error);
  }
  part("list").removeAttribute("aria-busy");
  return undefined;
}

function showStart() {
  showList([], 1);
  part("pager").hidden = true;
  part("status").textContent = "";
}

function showList(items, start) {
  const list = element("ol", { start: String(start) }, items);
  part("list").replaceChildren(...(items.length > 0 ? [list] : []));
}

/** What is said where no paper is found. */
function nothing() {
  const said = element("div", { "data-search-empty": "" });
  said.append(part("hint").content.cloneNode(true));
  return said;
}

function showFailure(error) {
  console.error(error);
  showStart();
  const again = element("button", { type: "button", class: "button" }, ["Try again"]);
  // A script that failed to load is asked for again only by a new page.
  again.addEventListener("click", () => location.reload());
  part("list").replaceChildren(again);
  part("status").textContent = "The search could not be loaded; the connection may be lost.";
}

function everyPaper(finder) {
  return Array.from({ length: finder.papers }, (_, number) => ({ number }));
}

/** Papers are numbered from the newest on. */
function ordered(hits, { sort }) {
  return sort === "date" ? [...hits].sort((a, b) => a.number - b.number) : hits;
}

function item(record, marks, titleWords) {
  const href = new URL(record.address, ROOT).href;
  const title = element("a", { class: "papers__title", href, "data-title": record.title }, markedTitle(record, marks));
  return element("li", { "data-search-result": "" }, [
    element("p", {}, [title]),
    element("p", { class: "papers__facts" }, facts(record)),
    element("p", { class: "search__excerpt" }, markedExcerpt(record, marks, titleWords)),
  ]);
}

function sentence(count, page, last, { mended, unknown }) {
  const found = count === 0 ? "No paper found." : `${papers(count)} found.`;
  const where = page > 1 ? `Page ${page} of ${last}.` : "";
  const missing = unknown.map(({ field, value }) => `There is no ${field} “${value}”.`);
  return [found, where, mendedPhrase(mended), ...missing].filter(Boolean).join(" ");
}

function addressOf(state) {
  return location.pathname + writeState(state);
}

function paged(state, page) {
  return { ...state, choice: { ...state.choice, page } };
}

/** Show another state; `write` adds it to the history or replaces the entry there. */
function go(state, write = "pushState") {
  history[write](null, "", addressOf(state));
  return show(state);
}

box.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(timer);
  if (input.value !== current.q) go(paged({ ...current, q: input.value }, 1));
});
input.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(() => go(paged({ ...current, q: input.value }, 1), "replaceState"), REST);
});
part("sort").addEventListener("change", () => go(paged({ ...current, sort: part("sort").value }, 1)));
part("options").addEventListener("change", () =>
  go({ ...current, choice: { ...current.choice, ...chosenOptions(part("options")), page: 1 } }),
);
part("facets").addEventListener("toggle", () => part("options").childElementCount === 0 && show(current));
part("pager").addEventListener("click", (event) => {
  const link = event.target.closest("a");
  if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  go(paged(current, Number(link.dataset.page)));
  part("heading").focus();
});
place.addEventListener("keydown", (event) => {
  const links = [...place.querySelectorAll("[data-title]")];
  const at = event.target === input ? -1 : links.indexOf(event.target);
  if (event.target !== input && at < 0) return;
  const stops = { ArrowDown: links[at + 1], ArrowUp: at > 0 ? links[at - 1] : input, Escape: at < 0 ? undefined : input };
  if (!stops[event.key]) return;
  event.preventDefault();
  stops[event.key].focus();
});
addEventListener("popstate", () => show(readState(location.search)));

if (!current.q && !isNarrowed(current)) input.focus();
show(current);

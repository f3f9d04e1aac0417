/**
 * The page that combines tags, years and digests: the address says what is chosen, the controls and
 * the list of papers follow it. Only the index and the cards shown are read.
 *
 * @typedef {import("./choice.js").Choice} Choice
 */

import { cardReader, fetchJson } from "./cards.js";
import { changed, dropped, readChoice, writeChoice } from "./choice.js";
import { chosenItems, sentence } from "./chosen.js";
import { element } from "../element.js";
import { describe, setForm, showCounts } from "./form.js";
import { filterPapers, readPostings, tagsOf } from "./postings.js";
import { pagerLinks, paperList } from "./results.js";

/** As on every list of the site. */
const PAGE_LENGTH = 50;
const NOTHING = readChoice("");
const NARROW = matchMedia("(width < 56rem)");

const place = /** @type {HTMLElement} */ (document.querySelector("[data-filter]"));
const part = (name) => place.querySelector(`[data-filter-${name}]`);
const form = /** @type {HTMLFormElement} */ (part("form"));
const root = new URL(place.dataset.root, document.baseURI);
const labelOf = (kind, value) => describe(form, kind, value).label;

/** Set once the index is read. */
let postings;
let readCards;
/** The latest choice to be shown; an answer to an earlier one comes too late. */
let current;

async function start() {
  part("fallback").hidden = true;
  try {
    // The index must be of the build that the site shows now, and is asked for again if not.
    const index = await fetchJson(new URL(place.dataset.index, document.baseURI), { cache: "no-cache" });
    postings = readPostings(index);
    readCards = cardReader(root, index);
  } catch (error) {
    showFailure(error);
    return;
  }
  part("controls").disabled = false;
  await show(chosen());
}

/** @returns {Choice} what the address says */
function chosen() {
  return readChoice(location.search);
}

/** @param {Choice} choice */
function showChoice(choice) {
  setForm(form, choice);
  part("chosen").replaceChildren(...chosenItems(choice, labelOf));
  part("chosen").hidden = part("chosen").childElementCount === 0;
}

/** @param {Choice} choice */
async function show(choice) {
  current = choice;
  const { found, counts } = filterPapers(postings, choice);
  const last = Math.max(1, Math.ceil(found.length / PAGE_LENGTH));
  const page = Math.min(choice.page, last);
  const first = (page - 1) * PAGE_LENGTH;

  showChoice(choice);
  showCounts(form, counts);
  part("list").setAttribute("aria-busy", "true");
  try {
    const cards = await readCards(found.slice(first, first + PAGE_LENGTH));
    if (choice !== current) return;
    const list = paperList(cards, first + 1, root, (number) =>
      tagsOf(postings, number).map((slug) => describe(form, "tag", slug)),
    );
    part("list").replaceChildren(list);
    part("pager").replaceChildren(...pagerLinks(page, last, (to) => addressOf({ ...choice, page: to })));
    part("pager").hidden = last === 1;
    const where = page > 1 ? ` Page ${page} of ${last}.` : "";
    part("fallback").hidden = true;
    part("status").textContent = sentence(found.length, choice, labelOf) + where;
  } catch (error) {
    if (choice === current) showFailure(error);
  }
  part("list").removeAttribute("aria-busy");
}

/** Say what went wrong and offer to begin again; tag pages and archive pages stay a way out. */
function showFailure(error) {
  console.error(error);
  const again = element("button", { type: "button", class: "button" }, ["Try again"]);
  again.addEventListener("click", tryAgain, { once: true });
  part("list").replaceChildren(again);
  part("pager").hidden = true;
  part("fallback").hidden = false;
  part("status").textContent = "The papers could not be loaded; the connection may be lost.";
}

function tryAgain() {
  // The button that has the focus is about to go.
  part("heading").focus();
  start();
}

function addressOf(choice) {
  return location.pathname + writeChoice(choice);
}

function go(choice) {
  history.pushState(null, "", addressOf(choice));
  update();
}

/** Follow the address; before the index is read, as far as that can be done without it. */
function update() {
  if (postings) show(chosen());
  else showChoice(chosen());
}

form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("change", (event) => go(changed(chosen(), event.target)));

part("chosen").addEventListener("click", (event) => {
  const { list, value, all } = event.target.closest("button")?.dataset ?? {};
  if (all === undefined && list === undefined) return;
  go(all === undefined ? dropped(chosen(), list, value) : NOTHING);
  const rest = part("chosen").querySelector("button");
  (rest ?? part("heading")).focus();
});

part("pager").addEventListener("click", (event) => {
  const link = event.target.closest("a");
  if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  go({ ...chosen(), page: Number(link.dataset.page) });
  part("heading").focus();
});

addEventListener("popstate", update);

// The controls are as the address says before they are first seen, so that nothing moves.
showChoice(chosen());
if (NARROW.matches && location.search) part("choices").open = false;
place.removeAttribute("data-filter-starting");
start();

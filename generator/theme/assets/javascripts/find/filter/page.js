/**
 * The page that combines tags, years and digests: the address says what is chosen, the controls and
 * the list of papers follow it. Only the index and the cards shown are read.
 *
 * @typedef {import("./cards.js").Card} Card
 * @typedef {import("./choice.js").Choice} Choice
 * @typedef {import("./choice.js").ListName} ListName
 * @typedef {{postings: import("./postings.js").Postings, readCards: (numbers: number[]) => Promise<Card[]>}} Data
 */

import { dated } from "../../shared/dated.js";
import { element } from "../../shared/element.js";
import { fetchJson } from "../../shared/fetching.js";
import { onPage, showPager } from "../../shared/pager.js";
import { paperList, paperRow } from "../../shared/paper-row.js";
import { rememberPlace, returnToPlace } from "../../shared/place.js";
import { FILTER_INDEX, ROOT } from "../../shared/site.js";
import { cardReader } from "./cards.js";
import { changed, dropped, readChoice, writeChoice } from "./choice.js";
import { chosenItems, sentence } from "./chosen.js";
import { describe, setForm, showCounts } from "./form.js";
import { filterPapers, readPostings, tagsOf } from "./postings.js";

const NOTHING = readChoice("");
const NARROW = matchMedia("(width < 56rem)");

const place = /** @type {HTMLElement} */ (document.querySelector("[data-filter]"));
const pageLength = Number(place.dataset.pageLength);
const form = /** @type {HTMLFormElement} */ (part("form"));
const controls = /** @type {HTMLFieldSetElement} */ (part("controls"));
const choices = /** @type {HTMLDetailsElement} */ (part("choices"));
/** @type {import("./chosen.js").LabelOf} */
const labelOf = (kind, value) => describe(form, kind, value).label;

/** @type {Data | undefined} - known once the index is read */
let data;
/** @type {Choice} - the latest to be shown; an answer to an earlier one comes too late */
let current;

/**
 * @param {string} name
 * @returns {HTMLElement}
 */
function part(name) {
  return /** @type {HTMLElement} */ (place.querySelector(`[data-filter-${name}]`));
}

async function start() {
  part("fallback").hidden = true;
  try {
    // The index must be of the build that the site shows now, and is asked for again if not.
    const index = await fetchJson(new URL(FILTER_INDEX, ROOT), { cache: "no-cache" });
    data = { postings: readPostings(index), readCards: cardReader(ROOT, index) };
  } catch (error) {
    showFailure(error);
    return;
  }
  controls.disabled = false;
  await show(data, chosen());
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

/**
 * @param {Data} data
 * @param {Choice} choice
 */
async function show({ postings, readCards }, choice) {
  current = choice;
  const { fitting, counts } = filterPapers(postings, choice);
  const last = Math.max(1, Math.ceil(fitting.length / pageLength));
  const page = Math.min(choice.page, last);
  const first = (page - 1) * pageLength;

  showChoice(choice);
  showCounts(form, counts);
  part("list").setAttribute("aria-busy", "true");
  try {
    const cards = await readCards(fitting.slice(first, first + pageLength));
    if (choice !== current) return;
    const rows = cards.map((card) => {
      const tags = tagsOf(postings, card.number).map((slug) => describe(form, "tag", slug));
      return paperRow(card.address, [card.title], dated(card.byline, card.date), { tags });
    });
    part("list").replaceChildren(paperList(rows, first + 1));
    showPager(part("pager"), page, last, (to) => addressOf({ ...choice, page: to }));
    const where = page > 1 ? ` Page ${page} of ${last}.` : "";
    part("fallback").hidden = true;
    part("status").textContent = sentence(fitting.length, choice, labelOf) + where;
    returnToPlace();
  } catch (error) {
    if (choice === current) showFailure(error);
  }
  part("list").removeAttribute("aria-busy");
}

/**
 * Say what went wrong and offer to begin again; tag pages and archive pages stay a way out.
 *
 * @param {unknown} error
 */
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

/** @param {Choice} choice */
function addressOf(choice) {
  return location.pathname + writeChoice(choice);
}

/** @param {Choice} choice */
function go(choice) {
  history.pushState(null, "", addressOf(choice));
  update();
}

/** Follow the address; before the index is read, as far as that can be done without it. */
function update() {
  if (data) show(data, chosen());
  else showChoice(chosen());
}

form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("change", ({ target }) => {
  const { name, value, checked } = /** @type {HTMLInputElement} */ (target);
  go(changed(chosen(), { name: /** @type {ListName} */ (name), value, checked }));
});

part("chosen").addEventListener("click", ({ target }) => {
  const { list, value = "", all } = /** @type {Element} */ (target).closest("button")?.dataset ?? {};
  if (all === undefined && list === undefined) return;
  go(all === undefined ? dropped(chosen(), /** @type {ListName} */ (list), value) : NOTHING);
  const rest = part("chosen").querySelector("button");
  (rest ?? part("heading")).focus();
});

onPage(part("pager"), (page) => {
  go({ ...chosen(), page });
  part("heading").focus();
});

rememberPlace();
addEventListener("popstate", update);

// The controls are as the address says before they are first seen, so that nothing moves.
showChoice(chosen());
if (NARROW.matches && location.search) choices.open = false;
place.removeAttribute("data-filter-starting");
start();

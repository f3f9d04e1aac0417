/**
 * Fills the parts of the page: what was found, what is chosen, what there is to choose, and failures.
 *
 * @typedef {import("../filter/choice.js").Choice} Choice
 * @typedef {import("../filter/data.js").Archive} Archive
 * @typedef {import("./chosen.js").LabelOf} LabelOf
 * @typedef {import("./finding.js").Found} Found
 */

import { element } from "../../shared/element.js";
import { showPager } from "../../shared/pager.js";
import { paperList } from "../../shared/paper-row.js";
import { isNarrowed, writeChoice } from "../filter/choice.js";
import { optionCounts } from "../filter/postings.js";
import { mendedPhrase, unknownPhrases } from "../search/facts.js";
import { chosenItems, sentence } from "./chosen.js";
import { countPanel, makePanel, tickPanel, totals } from "./panel.js";
import { options, panel, part, sort } from "./parts.js";
import { makeRows, showNames } from "./results.js";
import { leaveOutSorts, showSortNote } from "./sorting.js";

/** Papers of a page: with their excerpts where words were typed, and without. */
const SEARCHED = 10;
const LISTED = 20;

/**
 * Show the page of the list that is asked for; one beyond the last is the last.
 *
 * @param {Choice} choice
 * @param {Found} found
 * @param {Archive} archive
 * @param {() => boolean} isWanted - whether it is still the latest choice, asked once all is there
 * @returns {Promise<boolean>} whether it is shown; rejects when a file cannot be read
 */
export async function showFound(choice, found, archive, isWanted) {
  const { numbers, searched } = found;
  const length = choice.q.trim() ? SEARCHED : LISTED;
  const last = Math.max(1, Math.ceil(numbers.length / length));
  const page = Math.min(choice.page, last);
  const first = (page - 1) * length;
  const content =
    numbers.length > 0
      ? paperList(await makeRows(numbers.slice(first, first + length), choice.q, found, archive), first + 1)
      : (await import("./empty.js")).nothingFound(part("hint"), choice, found, archive);
  if (!isWanted()) return false;
  showChosen(choice, archive.labelOf);
  part("fallback").hidden = true;
  part("start").hidden = Boolean(choice.q.trim()) || isNarrowed(choice) || page > 1;
  part("export").hidden = numbers.length === 0;
  part("list").replaceChildren(content);
  showSortNote(part("sort-note"), choice);
  showNames(part("names"), searched?.names ?? []);
  showPager(part("pager"), page, last, (to) => addressOf({ ...choice, page: to }));
  part("status").textContent = [
    sentence(numbers.length, choice, archive.labelOf),
    page > 1 ? `Page ${page} of ${last}.` : "",
    ...(searched ? [mendedPhrase(searched.matches.mended), ...unknownPhrases(searched.matches.unknown)] : []),
  ].filter(Boolean).join(" ");
  return true;
}

/**
 * Make what narrows, where it is open, before the papers are there.
 *
 * @param {Archive} archive
 */
export function preparePanel(archive) {
  leaveOutSorts(sort, archive.index.upvoted);
  if (panel.open && options.childElementCount === 0) makePanel(options, archive);
}

/**
 * @param {Choice} choice
 * @param {Found} found
 * @param {Archive} archive
 * @param {() => boolean} isWanted - whether it is still the latest choice
 */
export async function showPanel(choice, found, archive, isWanted) {
  if (!panel.open) return;
  preparePanel(archive);
  tickPanel(options, choice);
  if (!choice.q.trim() && !isNarrowed(choice)) {
    countPanel(options, totals(archive));
    return;
  }
  await archive.readTags();
  if (isWanted()) countPanel(options, optionCounts(archive.postings, found.fitting));
}

/**
 * @param {Choice} choice
 * @param {LabelOf} labelOf
 */
export function showChosen(choice, labelOf) {
  const items = chosenItems(choice, labelOf);
  const texts = [...part("chosen").children].map((item) => item.textContent);
  // A button that is replaced would lose the focus.
  if (items.every((item, at) => item.textContent === texts[at]) && items.length === texts.length) return;
  part("chosen").replaceChildren(...items);
  part("chosen").hidden = items.length === 0;
}

/**
 * Say that something went wrong and offer to begin again; tag pages and archive pages stay a way out.
 *
 * @param {() => void} tryAgain
 */
export function showFailure(tryAgain) {
  const again = element("button", { type: "button", class: "button" }, ["Try again"]);
  again.addEventListener("click", tryAgain, { once: true });
  part("list").replaceChildren(again);
  part("start").hidden = part("names").hidden = part("pager").hidden = part("export").hidden = true;
  part("fallback").hidden = false;
  part("status").textContent = "The search could not be loaded; the connection may be lost.";
}

/** @param {Choice} choice */
export function addressOf(choice) {
  return location.pathname + writeChoice(choice);
}

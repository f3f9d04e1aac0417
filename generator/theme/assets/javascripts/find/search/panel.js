/** Tags, years and digests to narrow a search by, each with how many papers there would be. */

import { element } from "../../shared/element.js";
import { KINDS } from "../filter/postings.js";

/**
 * @typedef {import("../filter/postings.js").Kind} Kind
 * @typedef {import("../matching/facets.js").Option} Option
 * @typedef {Option & {chosen: boolean}} ShownOption
 */

/** @type {Record<Kind, string>} */
const HEADINGS = { tag: "Tags", year: "Years", digest: "Digests" };

/**
 * Show the options among the papers found; one that is chosen stays, so that it can be taken back.
 *
 * @param {HTMLElement} place
 * @param {Option[]} options
 * @param {import("../filter/choice.js").Choice} choice
 */
export function showOptions(place, options, choice) {
  // A control that is replaced would lose the focus.
  const focused = document.activeElement?.closest("label")?.htmlFor;
  const focusedId = place.contains(document.activeElement) ? document.activeElement?.id : focused;
  const groups = KINDS.map((field) => {
    const shown = options
      .filter((option) => option.field === field)
      .map((option) => ({ ...option, chosen: choice[field].includes(option.value) }))
      .filter(({ count, chosen }) => count > 0 || chosen)
      .sort(field === "year" ? newestFirst : mostFirst);
    const items = shown.map((option) => element("li", {}, [checkbox(option)]));
    return element("fieldset", {}, [element("legend", {}, [HEADINGS[field]]), element("ul", {}, items)]);
  });
  place.replaceChildren(...groups.filter((group) => group.querySelector("li")));
  if (focusedId) document.getElementById(focusedId)?.focus();
}

/**
 * @param {HTMLElement} place
 * @returns {Pick<import("../filter/choice.js").Choice, "tag" | "year" | "digest">} what is ticked
 */
export function chosenOptions(place) {
  const ticked = [.../** @type {NodeListOf<HTMLInputElement>} */ (place.querySelectorAll("input:checked"))];
  /** @type {(field: Kind) => string[]} */
  const values = (field) => ticked.filter(({ name }) => name === field).map(({ value }) => value);
  return { tag: values("tag"), year: values("year"), digest: values("digest") };
}

/** @param {ShownOption} option */
function checkbox({ field, value, label, count, chosen }) {
  const id = `search-${field}-${value}`;
  const input = element("input", { type: "checkbox", id, name: field, value });
  if (chosen) input.setAttribute("checked", "");
  const shownCount = element("span", { class: "search__count" }, [count.toLocaleString("en")]);
  return element("label", { for: id }, [input, " ", label, " ", shownCount]);
}

/** @type {(a: Option, b: Option) => number} */
function newestFirst(a, b) {
  return b.value === "undated" ? -1 : a.value === "undated" ? 1 : b.value.localeCompare(a.value);
}

/** @type {(a: Option, b: Option) => number} */
function mostFirst(a, b) {
  return b.count - a.count || a.label.localeCompare(b.label);
}

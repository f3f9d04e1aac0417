/** Tags, years and digests to narrow a search by, each with how many papers there would be. */

import { element } from "../element.js";

const HEADINGS = { tag: "Tags", year: "Years", digest: "Digests" };

/**
 * Show the options among the papers found; one that is chosen stays, so that it can be taken back.
 *
 * @param {HTMLElement} place
 * @param {import("./facets.js").Option[]} options
 * @param {import("../filter/choice.js").Choice} choice
 */
export function showOptions(place, options, choice) {
  // A control that is replaced would lose the focus.
  const focused = document.activeElement?.closest("label")?.htmlFor;
  const held = place.contains(document.activeElement) ? document.activeElement.id : focused;
  const groups = Object.entries(HEADINGS).map(([field, heading]) => {
    const shown = options
      .filter((option) => option.field === field)
      .map((option) => ({ ...option, chosen: choice[field].includes(option.value) }))
      .filter(({ count, chosen }) => count > 0 || chosen)
      .sort(field === "year" ? newestFirst : mostFirst);
    const items = shown.map((option) => element("li", {}, [checkbox(option)]));
    return element("fieldset", {}, [element("legend", {}, [heading]), element("ul", {}, items)]);
  });
  place.replaceChildren(...groups.filter((group) => group.querySelector("li")));
  if (held) document.getElementById(held)?.focus();
}

/**
 * @param {HTMLElement} place
 * @returns {Pick<import("../filter/choice.js").Choice, "tag" | "year" | "digest">} what is ticked
 */
export function chosenOptions(place) {
  const ticked = [.../** @type {NodeListOf<HTMLInputElement>} */ (place.querySelectorAll("input:checked"))];
  const values = (field) => ticked.filter(({ name }) => name === field).map(({ value }) => value);
  return { tag: values("tag"), year: values("year"), digest: values("digest") };
}

function checkbox({ field, value, label, count, chosen }) {
  const id = `search-${field}-${value}`;
  const input = element("input", { type: "checkbox", id, name: field, value });
  if (chosen) input.setAttribute("checked", "");
  const shownCount = element("span", { class: "search__count" }, [count.toLocaleString("en")]);
  return element("label", { for: id }, [input, " ", label, " ", shownCount]);
}

function newestFirst(a, b) {
  return b.value === "undated" ? -1 : a.value === "undated" ? 1 : b.value.localeCompare(a.value);
}

function mostFirst(a, b) {
  return b.count - a.count || a.label.localeCompare(b.label);
}

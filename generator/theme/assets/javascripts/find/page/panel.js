/** Tags, links, years and months to narrow by, each with how many papers there would be. */

import { element } from "../../shared/element.js";

/**
 * @typedef {import("../filter/choice.js").Choice} Choice
 * @typedef {import("../filter/choice.js").ListName} ListName
 * @typedef {import("../filter/data.js").Archive} Archive
 * @typedef {import("../filter/postings.js").Kind} Kind
 */

/** Values of a group that are seen at once, the commonest ones. */
const SHOWN = 12;

/**
 * Make the controls; they stay while the page stands, so that no focus is lost.
 *
 * @param {HTMLElement} place
 * @param {Archive} archive
 */
export function makePanel(place, { index, tags }) {
  const facets = Object.entries(index.facets).map(([facet, heading]) => {
    const own = tags.filter((tag) => tag.facet === facet).sort((a, b) => b.count - a.count);
    return group(heading, own.map(({ slug, label }) => element("li", {}, [option("tag", slug, label), exclusion(slug, label)])));
  });
  const links = index.has.map(([kind, label]) => element("li", {}, [option("has", kind, label)]));
  const years = index.years.map(([year]) => yearItem(year, index.months.map(([month]) => month)));
  const groups = [...facets, group("With a link to", links), group("Year and month", years)];
  place.replaceChildren(...groups.filter((each) => each.querySelector("li")));
}

/**
 * Tick what is chosen, and open what holds it.
 *
 * @param {HTMLElement} place
 * @param {Choice} choice
 */
export function tickPanel(place, choice) {
  for (const box of place.querySelectorAll("input")) {
    box.checked = choice[/** @type {ListName} */ (box.name)].includes(box.value);
  }
  for (const part of place.querySelectorAll("details")) {
    if (part.querySelector("input:checked")) part.open = true;
  }
}

/**
 * @param {HTMLElement} place
 * @param {Map<string, number>} counts - papers for each option, named like `tag:survey`
 */
export function countPanel(place, counts) {
  for (const shown of place.querySelectorAll("[data-count]")) {
    const count = counts.get(shown.getAttribute("data-count") ?? "") ?? 0;
    shown.textContent = count.toLocaleString("en");
    shown.classList.toggle("find__count--none", count === 0);
  }
}

/**
 * @param {Archive} archive
 * @returns {Map<string, number>} the counts where nothing is sought or chosen, which the index tells
 */
export function totals({ index, tags, postings }) {
  /** @type {(kind: "year" | "month") => [string, number][]} */
  const days = (kind) => [...postings.having[kind]].map(([value, { length }]) => [`${kind}:${value}`, length]);
  return new Map([
    ...tags.map(({ slug, count }) => /** @type {[string, number]} */ ([`tag:${slug}`, count])),
    ...index.has.map(([kind, , count]) => /** @type {[string, number]} */ ([`has:${kind}`, count])),
    ...days("year"),
    ...days("month"),
  ]);
}

/**
 * @param {string} heading
 * @param {HTMLElement[]} items
 * @returns {HTMLElement} the first ones, and the others folded
 */
function group(heading, items) {
  const rest = items.slice(SHOWN);
  const more = element("details", { class: "find__more" }, [
    element("summary", {}, [`${rest.length} more`, element("span", { class: "find__unseen" }, [`: ${heading}`])]),
    element("ul", {}, rest),
  ]);
  return element("fieldset", { class: "find__group" }, [
    element("legend", {}, [heading]),
    element("ul", {}, items.slice(0, SHOWN)),
    ...(rest.length > 0 ? [more] : []),
  ]);
}

/**
 * @param {string} year
 * @param {string[]} months - of all years
 * @returns {HTMLElement} the year with its months folded below it
 */
function yearItem(year, months) {
  const label = year === "undated" ? "Undated" : year;
  const own = months.filter((month) => month.startsWith(`${year}-`));
  const items = own.map((month) => element("li", {}, [option("month", month, nameOf(month))]));
  const folded = element("details", { class: "find__more" }, [
    element("summary", {}, ["Months", element("span", { class: "find__unseen" }, [` of ${year}`])]),
    element("ul", {}, items),
  ]);
  return element("li", { class: "find__year" }, [option("year", year, label), ...(items.length > 0 ? [folded] : [])]);
}

/** @param {string} month - 2025-03 */
function nameOf(month) {
  return new Date(month).toLocaleDateString("en-GB", { month: "long", timeZone: "UTC" });
}

/**
 * @param {ListName} name
 * @param {string} value
 * @param {string} label
 * @returns {HTMLElement}
 */
function option(name, value, label) {
  return element("label", { class: "find__option" }, [
    element("input", { type: "checkbox", name, value }),
    element("span", {}, [label]),
    element("span", { class: "find__count", "data-count": `${name}:${value}` }),
  ]);
}

/**
 * @param {string} slug
 * @param {string} label
 * @returns {HTMLElement}
 */
function exclusion(slug, label) {
  const unseen = element("span", { class: "find__unseen" }, [` ${label}`]);
  return element("label", { class: "find__without" }, [
    element("input", { type: "checkbox", name: "without", value: slug }),
    element("span", {}, ["not", unseen]),
  ]);
}

/** What is chosen, in words and as buttons that take a choice back. */

import { element } from "../element.js";

const AND = new Intl.ListFormat("en-GB", { type: "conjunction" });
const OR = new Intl.ListFormat("en-GB", { type: "disjunction" });
const PREFIXES = { tag: "", without: "not ", year: "", digest: "" };

/**
 * @typedef {import("./choice.js").Choice} Choice
 * @typedef {(kind: string, value: string) => string} LabelOf - what readers call a value
 */

/**
 * @param {number} count - papers found
 * @param {Choice} choice
 * @param {LabelOf} labelOf
 * @returns {string} for example: 3 papers with Survey and Retrieval, without Code, of 2024.
 */
export function sentence(count, choice, labelOf) {
  const labels = (kind, values) => values.map((value) => labelOf(kind, value));
  const parts = [
    choice.tag.length && `with ${AND.format(labels("tag", choice.tag))}`,
    choice.without.length && `without ${OR.format(labels("tag", choice.without))}`,
    choice.year.length && `of ${OR.format(labels("year", choice.year))}`,
    choice.digest.length && `in ${OR.format(labels("digest", choice.digest))}`,
  ].filter(Boolean);
  if (parts.length === 0) return `All ${papers(count)}.`;
  const found = `${count === 0 ? "No paper" : papers(count)} ${parts.join(", ")}.`;
  return count === 0 ? `${found} Take a choice back to see more.` : found;
}

/**
 * @param {Choice} choice
 * @param {LabelOf} labelOf
 * @returns {HTMLElement[]} a list item for each chosen value, with a button that names its list and
 *   the value in its data; the last one, where there are several, takes all back
 */
export function chosenItems(choice, labelOf) {
  const items = Object.entries(PREFIXES).flatMap(([list, prefix]) =>
    choice[list].map((value) => {
      const label = prefix + labelOf(list === "without" ? "tag" : list, value);
      return removal({ "data-list": list, "data-value": value }, label, `Remove: ${label}`);
    }),
  );
  return items.length > 1 ? [...items, removal({ "data-all": "" }, "Clear all", "Clear all")] : items;
}

function removal(data, label, name) {
  const attributes = { type: "button", class: "button filter__remove", "aria-label": name, ...data };
  return element("li", {}, [element("button", attributes, [label])]);
}

function papers(count) {
  return `${count.toLocaleString("en")} ${count === 1 ? "paper" : "papers"}`;
}

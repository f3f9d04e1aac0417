/** What is chosen, in words and as buttons that take a choice back. */

import { element } from "../../shared/element.js";
import { papersPhrase } from "../../shared/paper-row.js";
import { LISTS } from "./choice.js";

const AND = new Intl.ListFormat("en-GB", { type: "conjunction" });
const OR = new Intl.ListFormat("en-GB", { type: "disjunction" });

/**
 * @typedef {import("./choice.js").Choice} Choice
 * @typedef {import("./postings.js").Kind} Kind
 * @typedef {(kind: Kind, value: string) => string} LabelOf - what readers call a value
 */

/**
 * @param {number} count - papers found
 * @param {Choice} choice
 * @param {LabelOf} labelOf
 * @returns {string} for example: 3 papers with Survey and Retrieval, without Code, of 2024.
 */
export function sentence(count, choice, labelOf) {
  /** @type {(kind: Kind, values: string[]) => string[]} */
  const labels = (kind, values) => values.map((value) => labelOf(kind, value));
  const parts = [
    choice.tag.length && `with ${AND.format(labels("tag", choice.tag))}`,
    choice.without.length && `without ${OR.format(labels("tag", choice.without))}`,
    choice.year.length && `of ${OR.format(labels("year", choice.year))}`,
    choice.digest.length && `in ${OR.format(labels("digest", choice.digest))}`,
  ].filter(Boolean);
  if (parts.length === 0) return `All ${papersPhrase(count)}.`;
  const told = `${count === 0 ? "No paper" : papersPhrase(count)} ${parts.join(", ")}.`;
  return count === 0 ? `${told} Take a choice back to see more.` : told;
}

/**
 * @param {Choice} choice
 * @param {LabelOf} labelOf
 * @returns {HTMLElement[]} a list item for each chosen value, with a button that names its list and
 *   the value in its data; the last one, where there are several, takes all back
 */
export function chosenItems(choice, labelOf) {
  const items = LISTS.flatMap((list) =>
    choice[list].map((value) => {
      const label = list === "without" ? `not ${labelOf("tag", value)}` : labelOf(list, value);
      return removal({ "data-list": list, "data-value": value }, label, `Remove: ${label}`);
    }),
  );
  return items.length > 1 ? [...items, removal({ "data-all": "" }, "Clear all", "Clear all")] : items;
}

/** @type {(data: Record<string, string>, label: string, name: string) => HTMLElement} */
function removal(data, label, name) {
  const attributes = { type: "button", class: "button filter__remove", "aria-label": name, ...data };
  return element("li", {}, [element("button", attributes, [label])]);
}

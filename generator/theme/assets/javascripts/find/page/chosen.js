/** What is chosen, in words and as buttons that take a choice back. */

import { element } from "../../shared/element.js";
import { papersPhrase } from "../../shared/paper-row.js";
import { LISTS } from "../filter/choice.js";

const AND = new Intl.ListFormat("en-GB", { type: "conjunction" });
const OR = new Intl.ListFormat("en-GB", { type: "disjunction" });

/**
 * @typedef {import("../filter/choice.js").Choice} Choice
 * @typedef {import("../filter/choice.js").ListName} ListName
 * @typedef {import("../filter/postings.js").Kind} Kind
 * @typedef {(kind: Kind, value: string) => string} LabelOf - what readers call a value
 */

/**
 * @param {number} count - papers found
 * @param {Choice} choice
 * @param {LabelOf} labelOf
 * @returns {string} for example: 3 papers with Survey and Retrieval, without Code, of 2024.
 */
export function sentence(count, choice, labelOf) {
  /** @type {(kind: Kind) => string[]} */
  const labels = (kind) => choice[kind].map((value) => labelOf(kind, value));
  const parts = [
    choice.tag.length && `with ${AND.format(labels("tag"))}`,
    choice.without.length && `without ${OR.format(choice.without.map((value) => labelOf("tag", value)))}`,
    choice.has.length && `with a link to ${AND.format(labels("has").map(lowered))}`,
    choice.year.length + choice.month.length && `of ${OR.format([...labels("year"), ...labels("month")])}`,
    choice.digest.length && `in ${OR.format(labels("digest"))}`,
  ].filter(Boolean);
  const searched = choice.q.trim() ? " found" : "";
  if (parts.length === 0 && !searched) return `All ${papersPhrase(count)}.`;
  const papers = count === 0 ? "No paper" : papersPhrase(count);
  return `${papers}${searched}${parts.length > 0 ? ` ${parts.join(", ")}` : ""}.`;
}

/**
 * @param {Choice} choice
 * @param {LabelOf} labelOf
 * @returns {HTMLElement[]} a list item for each chosen value, with a button that names its list and
 *   the value in its data; the last one, where there are several, takes all back
 */
export function chosenItems(choice, labelOf) {
  const items = chosenValues(choice).map(({ list, value }) => {
    const label = valueLabel(list, value, labelOf);
    return removal({ "data-list": list, "data-value": value }, label, `Remove: ${label}`);
  });
  return items.length > 1 ? [...items, removal({ "data-all": "" }, "Clear all", "Clear all")] : items;
}

/**
 * @param {Choice} choice
 * @param {LabelOf} labelOf
 * @param {(list: ListName | "q", value: string) => number} countWithout - papers there would be without
 *   a value, or without the words
 * @returns {HTMLElement[]} buttons that take off what leaves no paper, with data like those of the chosen
 *   values; what helps most comes first, and what does not help is left out
 */
export function takeOffButtons(choice, labelOf, countWithout) {
  /** @type {{list: ListName | "q", value: string, label: string}[]} */
  const values = chosenValues(choice).map((each) => ({ ...each, label: `“${valueLabel(each.list, each.value, labelOf)}”` }));
  if (choice.q.trim() && values.length > 0) values.push({ list: "q", value: "", label: "the words" });
  return values
    .map((each) => ({ ...each, count: countWithout(each.list, each.value) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .map(({ list, value, label, count }) => {
      const data = { "data-list": list, "data-value": value };
      return element("button", { type: "button", class: "button", ...data }, [`Take off ${label}: ${papersPhrase(count)}`]);
    });
}

/**
 * @param {Choice} choice
 * @returns {{list: ListName, value: string}[]}
 */
function chosenValues(choice) {
  return LISTS.flatMap((list) => choice[list].map((value) => ({ list, value })));
}

/**
 * @param {ListName} list
 * @param {string} value
 * @param {LabelOf} labelOf
 */
function valueLabel(list, value, labelOf) {
  return list === "without" ? `not ${labelOf("tag", value)}` : labelOf(list, value);
}

/** @param {string} label */
function lowered(label) {
  return label.charAt(0).toLowerCase() + label.slice(1);
}

/** @type {(data: Record<string, string>, label: string, name: string) => HTMLElement} */
function removal(data, label, name) {
  const attributes = { type: "button", class: "button find__remove", "aria-label": name, ...data };
  return element("li", {}, [element("button", attributes, [label])]);
}

/** What is said where no paper is found: what to take off, and where else to look. */

import { element } from "../../shared/element.js";
import { dropped, reworded } from "../filter/choice.js";
import { maskOf, narrow } from "../filter/postings.js";
import { takeOffItems } from "./chosen.js";

/**
 * @param {HTMLElement} hint - a template of what is said at last
 * @param {import("../filter/choice.js").Choice} choice
 * @param {import("./finding.js").Found} found
 * @param {import("../filter/data.js").Archive} archive
 * @returns {HTMLElement}
 */
export function nothingFound(hint, choice, { sought }, { postings, labelOf }) {
  const items = takeOffItems(choice, labelOf, (list, value) => {
    const rest = list === "q" ? reworded(choice, "") : dropped(choice, list, value);
    const { fits } = narrow(postings, rest, list === "q" ? maskOf(postings.papers) : sought);
    return fits.reduce((count, fit) => count + fit, 0);
  });
  const said = element("div", { "data-search-empty": "" });
  if (items.length > 0) said.append(element("ul", { class: "find__buttons" }, items));
  if (hint instanceof HTMLTemplateElement) said.append(hint.content.cloneNode(true));
  return said;
}

/** What is said where no paper is found: what to take off, and where else to look. */

import { element } from "../../shared/element.js";
import { dropped, reworded } from "../filter/choice.js";
import { maskOf, narrow } from "../filter/postings.js";
import { takeOffButtons } from "./chosen.js";

/**
 * @param {HTMLElement} hint - a template of what is said at last
 * @param {import("../filter/choice.js").Choice} choice
 * @param {import("./finding.js").Found} found
 * @param {import("../filter/data.js").Archive} archive
 * @returns {HTMLElement}
 */
export function nothingFound(hint, choice, { sought }, { postings, labelOf }) {
  const buttons = takeOffButtons(choice, labelOf, (list, value) => {
    const rest = list === "q" ? reworded(choice, "") : dropped(choice, list, value);
    const { fits } = narrow(postings, rest, list === "q" ? maskOf(postings.papers) : sought);
    return fits.reduce((count, fit) => count + fit, 0);
  });
  const said = element("div", { "data-search-empty": "" });
  if (buttons.length > 0) said.append(element("p", { class: "find__buttons" }, buttons));
  if (hint instanceof HTMLTemplateElement) said.append(hint.content.cloneNode(true));
  if (!choice.q.trim()) said.querySelector("[data-search-words]")?.remove();
  return said;
}

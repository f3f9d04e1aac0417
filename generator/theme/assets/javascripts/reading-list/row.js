/**
 * A paper on the page of the reading list, with what the reader says of it.
 *
 * @typedef {import("./checked.js").ListedPaper} ListedPaper
 * @typedef {object} Row
 * @property {HTMLElement} item - a list item
 * @property {(paper: ListedPaper) => void} show - shows what is stored by now
 */

import { dated } from "../shared/dated.js";
import { element } from "../shared/element.js";
import { addressOfTag } from "../stored/tag.js";
import { LONGEST_NOTE } from "./checked.js";
import { addressOf } from "./store.js";

/**
 * @param {ListedPaper} paper
 * @param {object} acts
 * @param {(isRead: boolean) => void} acts.markRead
 * @param {(note: string) => void} acts.takeNote
 * @param {() => void} acts.takeOff
 * @returns {Row}
 */
export function listRow(paper, { markRead, takeNote, takeOff }) {
  const { title } = paper;
  const name = element("a", { class: "reading-list__title", href: addressOf(paper) }, [title]);
  const facts = element("p", { class: "reading-list__facts" });
  const tags = element("p", { class: "reading-list__tags" });
  const read = element("button", { type: "button", class: "switch", "aria-label": `Read: ${title}` }, ["Read"]);
  const removing = element("button", { type: "button", class: "button", "aria-label": `Remove ${title}` }, ["Remove"]);
  const note = /** @type {HTMLInputElement} */ (
    element("input", {
      ...{ type: "text", class: "reading-list__note", maxlength: String(LONGEST_NOTE), autocomplete: "off" },
      ...{ dir: "auto", placeholder: "Note", "aria-label": `Note on ${title}` },
    })
  );
  const acts = element("p", { class: "reading-list__acts" }, [read, removing]);
  const item = element("li", {}, [element("p", {}, [name]), facts, tags, note, acts]);

  read.addEventListener("click", () => markRead(read.ariaPressed !== "true"));
  note.addEventListener("input", () => takeNote(note.value));
  removing.addEventListener("click", takeOff);

  return {
    item,
    show(paper) {
      facts.replaceChildren(...dated(paper.authors, paper.date));
      tags.replaceChildren(
        ...paper.tags.flatMap((tag) => [element("a", { href: addressOfTag(tag) }, [tag.label]), " "]),
      );
      read.ariaPressed = String(paper.read);
      item.classList.toggle("reading-list__read", paper.read);
      // What is being written stays under the writer's hand.
      if (document.activeElement !== note || !document.hasFocus()) note.value = paper.note;
    },
  };
}

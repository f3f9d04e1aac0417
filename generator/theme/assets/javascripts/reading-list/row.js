/**
 * A paper on the page of the reading list: as in other lists, with what the reader says of it.
 *
 * @typedef {import("./checked.js").ListedPaper} ListedPaper
 * @typedef {object} Row
 * @property {HTMLElement} item - a list item
 * @property {(paper: ListedPaper) => void} show - shows the reader's mark and note as they are by now
 */

import { dated } from "../shared/dated.js";
import { element } from "../shared/element.js";
import { paperRow } from "../shared/paper-row.js";
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
  const read = element("button", { type: "button", class: "switch", "aria-label": `Read: ${title}` }, ["Read"]);
  const removing = element("button", { type: "button", class: "button", "aria-label": `Remove ${title}` }, ["Remove"]);
  const note = /** @type {HTMLInputElement} */ (
    element("input", {
      ...{ type: "text", class: "reading-list__note", maxlength: String(LONGEST_NOTE), autocomplete: "off" },
      ...{ dir: "auto", placeholder: "Note", "aria-label": `Note on ${title}` },
    })
  );
  const acts = element("p", { class: "reading-list__acts" }, [read, removing]);
  const tags = paper.tags.map((tag) => ({ label: tag.label, href: addressOfTag(tag) }));
  const item = paperRow(addressOf(paper), [title], dated(paper.authors, paper.date), { tags, more: [note, acts] });

  read.addEventListener("click", () => markRead(read.ariaPressed !== "true"));
  note.addEventListener("input", () => takeNote(note.value));
  removing.addEventListener("click", takeOff);

  return {
    item,
    show(paper) {
      read.ariaPressed = String(paper.read);
      item.classList.toggle("reading-list__read", paper.read);
      // What is being written stays under the writer's hand.
      if (document.activeElement !== note || !document.hasFocus()) note.value = paper.note;
    },
  };
}

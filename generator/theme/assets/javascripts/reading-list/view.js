/**
 * The papers of the list as rows, all of them, the unread or the read ones. Rows are kept, so that the
 * focus stays where it is when another tab changes the list.
 *
 * @typedef {import("./checked.js").ListedPaper} ListedPaper
 * @typedef {"all" | "unread" | "read"} Choice
 * @typedef {object} Acts - what a reader does to a paper
 * @property {(paper: ListedPaper, isRead: boolean) => void} markRead
 * @property {(paper: ListedPaper, note: string) => void} takeNote
 * @property {(paper: ListedPaper) => void} takeOff
 */

import { listRow } from "./row.js";

/** @type {Record<Choice, (paper: ListedPaper) => boolean>} */
const CHOICES = { all: () => true, unread: ({ read }) => !read, read: ({ read }) => read };

/**
 * @param {HTMLElement} list
 * @param {HTMLElement} group - a button for each choice
 * @param {HTMLElement} status - gets the focus where no row is left
 * @param {Acts} acts
 * @returns {{show: (papers: ListedPaper[]) => void, focus: (slug: string) => boolean}} `focus` tells
 *   whether there is a row of that paper
 */
export function listView(list, group, status, acts) {
  /** @type {Map<string, {facts: string, row: import("./row.js").Row}>} */
  const rows = new Map();
  /** @type {ListedPaper[]} */
  let listed = [];
  /** @type {Choice} */
  let choice = "all";

  for (const button of buttons()) {
    button.addEventListener("click", () => {
      choice = choiceOf(button);
      show(listed);
    });
  }

  /** @param {ListedPaper[]} papers - the whole list */
  function show(papers) {
    listed = papers;
    const left = placeOfFocus();
    group.hidden = papers.length === 0;
    for (const button of buttons()) showChoice(button, papers);
    const shown = papers.filter(CHOICES[choice]).map((paper) => {
      const row = rowOf(paper);
      row.show(paper);
      return row.item;
    });
    if (shown.length !== list.children.length || shown.some((item, place) => item !== list.children[place])) {
      list.replaceChildren(...shown);
      if (left) focusNear(left);
    }
  }

  /** @param {ListedPaper} paper */
  function rowOf(paper) {
    const { slug, title, date, authors, tags } = paper;
    const facts = JSON.stringify([title, date, authors, tags]);
    const kept = rows.get(slug);
    if (kept?.facts === facts) return kept.row;
    const row = listRow(paper, {
      markRead: (isRead) => acts.markRead(paper, isRead),
      takeNote: (note) => acts.takeNote(paper, note),
      takeOff: () => acts.takeOff(paper),
    });
    rows.set(slug, { facts, row });
    return row;
  }

  /** @returns {{element: HTMLElement, position: number} | null} */
  function placeOfFocus() {
    const element = document.activeElement;
    const item = element?.closest("li");
    if (!(element instanceof HTMLElement) || !item || item.parentElement !== list) return null;
    return { element, position: [...list.children].indexOf(item) };
  }

  /** @param {{element: HTMLElement, position: number}} left */
  function focusNear({ element, position }) {
    const item = list.children[Math.min(position, list.children.length - 1)];
    const same = element.isConnected ? element : item?.querySelector(`.${element.classList[0] ?? "button"}`);
    const chosen = group.hidden ? null : group.querySelector("[aria-pressed=true]");
    const next = same ?? chosen ?? status;
    if (next instanceof HTMLElement) next.focus();
  }

  /** @returns {NodeListOf<HTMLButtonElement>} */
  function buttons() {
    return group.querySelectorAll("button[data-choice]");
  }

  /** @type {(button: HTMLButtonElement, papers: ListedPaper[]) => void} */
  function showChoice(button, papers) {
    const count = papers.filter(CHOICES[choiceOf(button)]).length;
    button.ariaPressed = String(choiceOf(button) === choice);
    const number = /** @type {HTMLElement} */ (button.querySelector("span"));
    number.textContent = count.toLocaleString("en");
  }

  /** @param {string} slug */
  function focus(slug) {
    const link = rows.get(slug)?.row.item.querySelector("a");
    if (!link?.isConnected) return false;
    link.focus();
    return true;
  }

  return { show, focus };
}

/** @param {HTMLButtonElement} button */
function choiceOf(button) {
  return /** @type {Choice} */ (button.dataset.choice);
}

/**
 * The reading list as this browser stores it: a JSON list of papers, by their slugs, which no rebuild
 * changes.
 *
 * @typedef {import("./checked.js").ListedPaper} ListedPaper
 * @typedef {import("./edits.js").Remembered} Remembered
 */

import { PAPERS, ROOT } from "../shared/site.js";
import { isSlug } from "../stored/checked.js";
import { storedList } from "../stored/list.js";
import { checkedPaper } from "./checked.js";
import { merged, remembered, restored, withFields, withFirst, without } from "./edits.js";

/** Papers of a list; more of them are left as they are, and not shown. */
export const LONGEST_LIST = 10_000;

const list = storedList("reading-list");

/** Calls back after a change, here or in another tab. */
export const watch = list.watch;
/** What is stored as it is, and the way to begin anew where it cannot be read. */
export const { text: storedText, putAside } = list;

/** @returns {ListedPaper[]} newest addition first; none where no list of papers is stored */
export function listedPapers() {
  const papers = (list.values() ?? []).slice(0, LONGEST_LIST).flatMap((value) => checkedPaper(value) ?? []);
  /** @type {Map<string, ListedPaper>} */
  const bySlug = new Map();
  for (const paper of papers) if (!bySlug.has(paper.slug)) bySlug.set(paper.slug, paper);
  return [...bySlug.values()];
}

/** @returns {number} entries that are kept and not shown: what names no paper, or is too far down */
export function entriesNotShown() {
  const values = list.values() ?? [];
  return values.filter((value, place) => place >= LONGEST_LIST || !checkedPaper(value)).length;
}

/** @returns {boolean} whether there is no list yet or one that is understood */
export function isReadable() {
  return list.values() !== null;
}

/**
 * @param {string} slug
 * @returns {boolean}
 */
export function isOnList(slug) {
  return listedPapers().some((paper) => paper.slug === slug);
}

/**
 * @param {ListedPaper} paper
 * @returns {boolean} whether it is stored; a full storage refuses it
 */
export function add(paper) {
  return isSlug(paper.slug) && list.change((values) => withFirst(values, paper));
}

/**
 * @param {string} slug
 * @returns {boolean} whether it is gone
 */
export function remove(slug) {
  return list.change((values) => without(values, slug));
}

/**
 * @param {string} slug
 * @param {Partial<Pick<ListedPaper, "read" | "note">>} fields - what the reader says of the paper
 * @returns {boolean} whether it is stored
 */
export function describe(slug, fields) {
  return list.change((values) => withFields(values, slug, fields));
}

/**
 * @param {ListedPaper[]} papers - of another list
 * @returns {boolean} whether they are on this one, too
 */
export function addAll(papers) {
  return list.change((values) => merged(values, papers));
}

/**
 * @param {string[]} slugs - of papers that are about to change
 * @returns {Remembered[]} what `restore` puts back
 */
export function remember(slugs) {
  return remembered(list.values() ?? [], slugs);
}

/**
 * @param {Remembered[]} before
 * @returns {boolean} whether the papers are as they were
 */
export function restore(before) {
  return list.change((values) => restored(values, before));
}

/**
 * @param {{slug: string}} paper
 * @returns {string} the address of its page
 */
export function addressOf({ slug }) {
  return new URL(`${PAPERS}${slug}/`, ROOT).href;
}

/**
 * @param {string} address
 * @returns {string | null} the slug of the paper whose page it is
 */
export function slugOf(address) {
  const prefix = new URL(PAPERS, ROOT).href;
  const slug = address.startsWith(prefix) ? address.slice(prefix.length).split(/[/?#]/)[0] : "";
  return isSlug(slug) ? slug : null;
}

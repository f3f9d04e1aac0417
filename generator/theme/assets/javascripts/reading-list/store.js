/**
 * The reading list as this browser stores it: a JSON list of papers, by their slugs, which no rebuild
 * changes. What is stored and not understood, such as a list of a later version, is never
 * overwritten.
 *
 * @typedef {import("./checked.js").ListedPaper} ListedPaper
 */

import { PAPERS, ROOT } from "../shared/site.js";
import { readItem, watchItem, writeItem } from "../shared/storage.js";
import { checkedPaper, isSlug } from "./checked.js";

const NAME = "reading-list";
/** Papers of a list; more of them are left as they are, and not shown. */
const LONGEST_LIST = 10_000;

/** @returns {ListedPaper[]} newest addition first; none where no list of papers is stored */
export function listedPapers() {
  const papers = (storedValues() ?? []).slice(0, LONGEST_LIST).flatMap((value) => checkedPaper(value) ?? []);
  /** @type {Map<string, ListedPaper>} */
  const bySlug = new Map();
  for (const paper of papers) if (!bySlug.has(paper.slug)) bySlug.set(paper.slug, paper);
  return [...bySlug.values()];
}

/** @returns {boolean} whether there is no list yet or one that is understood */
export function isReadable() {
  return storedValues() !== null;
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
  return isSlug(paper.slug) && change(paper.slug, [paper]);
}

/**
 * @param {string} slug
 * @returns {boolean} whether it is gone
 */
export function remove(slug) {
  return change(slug, []);
}

/**
 * @param {() => void} changed - called when another page of the site changes the list
 */
export function watch(changed) {
  watchItem(NAME, changed);
}

/**
 * @param {ListedPaper} paper
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

/**
 * @param {string} slug - of the paper that is taken away
 * @param {ListedPaper[]} added - before all others
 * @returns {boolean} whether the list is stored
 */
function change(slug, added) {
  const values = storedValues();
  if (values === null) return false;
  const others = values.filter((value) => checkedPaper(value)?.slug !== slug);
  return writeItem(NAME, JSON.stringify([...added, ...others]));
}

/** @returns {unknown[] | null} what is stored as it is; null where that is no list */
function storedValues() {
  const text = readItem(NAME);
  if (text === null) return [];
  try {
    const stored = JSON.parse(text);
    return Array.isArray(stored) ? stored : null;
  } catch {
    return null;
  }
}

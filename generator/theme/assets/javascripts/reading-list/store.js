/**
 * The reading list as this browser stores it, by the papers' slugs, which no rebuild changes.
 *
 * @typedef {object} ListedPaper
 * @property {string} slug
 * @property {string} title - plain text, as it was when the paper was added
 * @property {string} date - as the page showed it; empty where it is not known
 */

import { PAPERS, ROOT } from "../shared/site.js";
import { readItem, watchItem, writeItem } from "../shared/storage.js";

const NAME = "reading-list";
const SLUG = /^[a-z0-9-]+$/;

/** @returns {ListedPaper[]} newest addition first; what is no list of papers counts as empty */
export function listedPapers() {
  try {
    const stored = JSON.parse(readItem(NAME) ?? "[]");
    return Array.isArray(stored) ? stored.filter(isListedPaper) : [];
  } catch {
    return [];
  }
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
  return write([paper, ...without(paper.slug)]);
}

/**
 * @param {string} slug
 * @returns {boolean} whether it is gone
 */
export function remove(slug) {
  return write(without(slug));
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
  return SLUG.test(slug) ? slug : null;
}

/** @type {(slug: string) => ListedPaper[]} */
function without(slug) {
  return listedPapers().filter((paper) => paper.slug !== slug);
}

/** @type {(papers: ListedPaper[]) => boolean} */
function write(papers) {
  return writeItem(NAME, JSON.stringify(papers));
}

/** @type {(value: any) => value is ListedPaper} */
function isListedPaper(value) {
  return (
    typeof value?.slug === "string" &&
    SLUG.test(value.slug) &&
    typeof value.title === "string" &&
    typeof value.date === "string"
  );
}

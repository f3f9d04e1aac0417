/**
 * Tags as readers' lists hold them, which come from outside.
 *
 * @typedef {object} ListedTag
 * @property {string} slug
 * @property {string} label - plain text on one line
 */

import { ROOT, TAGS } from "../shared/site.js";
import { isSlug, line, textOf } from "./checked.js";

/** Tags of a list; more than the vocabulary has. */
const MOST_TAGS = 500;
const LONGEST_LABEL = 100;

/**
 * @param {unknown} value
 * @returns {ListedTag | null} what is understood of it; null where it names no tag
 */
export function checkedTag(value) {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  const slug = textOf(value, "slug");
  return isSlug(slug) ? { slug, label: line(textOf(value, "label"), LONGEST_LABEL) || slug } : null;
}

/**
 * @param {unknown} values
 * @returns {ListedTag[]} the tags of a list, each once; none where it is no list
 */
export function checkedTags(values) {
  if (!Array.isArray(values)) return [];
  /** @type {Map<string, ListedTag>} */
  const tags = new Map();
  for (const value of values.slice(0, MOST_TAGS)) {
    const tag = checkedTag(value);
    if (tag && !tags.has(tag.slug)) tags.set(tag.slug, tag);
  }
  return [...tags.values()];
}

/**
 * @param {{slug: string}} tag
 * @returns {string} the address of its page
 */
export function addressOfTag({ slug }) {
  return new URL(`${TAGS}${slug}/`, ROOT).href;
}

/**
 * @param {string} address
 * @returns {string | null} the slug of the tag whose page it is
 */
export function tagSlugOf(address) {
  const prefix = new URL(TAGS, ROOT).href;
  const slug = address.startsWith(prefix) ? address.slice(prefix.length).split(/[/?#]/)[0] : "";
  return isSlug(slug) ? slug : null;
}

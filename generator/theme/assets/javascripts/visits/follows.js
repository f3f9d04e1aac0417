/**
 * The tags that the reader follows, as this browser stores them: a JSON list of tags by their slugs.
 *
 * @typedef {import("../stored/tag.js").ListedTag} ListedTag
 */

import { storedList } from "../stored/list.js";
import { checkedTag, checkedTags } from "../stored/tag.js";

const list = storedList("followed-tags");

/** Calls back after a change, here or in another tab. */
export const watch = list.watch;
/** What is stored as it is, and the way to begin anew where it cannot be read. */
export const { text: storedText, putAside } = list;

/** @returns {ListedTag[]} in the order in which they were followed; none where no list is stored */
export function followedTags() {
  return checkedTags(list.values());
}

/** @returns {boolean} whether there is no list yet or one that is understood */
export function isReadable() {
  return list.values() !== null;
}

/**
 * @param {string} slug
 * @returns {boolean}
 */
export function isFollowed(slug) {
  return followedTags().some((tag) => tag.slug === slug);
}

/**
 * @param {ListedTag[]} tags
 * @returns {boolean} whether they are stored; a full storage refuses them
 */
export function follow(tags) {
  return list.change((values) => {
    const known = new Set(values.map(slugIn));
    return [...values, ...tags.filter(({ slug }) => !known.has(slug))];
  });
}

/**
 * @param {string[]} slugs
 * @returns {boolean} whether they are gone
 */
export function unfollow(slugs) {
  const gone = new Set(slugs);
  return list.change((values) => values.filter((value) => !gone.has(slugIn(value) ?? "")));
}

/** @param {unknown} value */
function slugIn(value) {
  return checkedTag(value)?.slug;
}

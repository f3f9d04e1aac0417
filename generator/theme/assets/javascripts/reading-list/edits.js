/**
 * Changes of a stored list of papers. Entries and properties that are not understood, such as those
 * of a later version, stay as they are and where they are.
 *
 * @typedef {import("./checked.js").ListedPaper} ListedPaper
 * @typedef {object} Remembered - an entry as it was before a change
 * @property {string} slug
 * @property {number} position
 * @property {unknown} value - undefined where there was none
 */

import { checkedPaper, LONGEST_NOTE, storedPaper } from "./checked.js";

/** Between two notes on one paper. */
const BETWEEN = " / ";

/** @param {unknown} value */
const slugIn = (value) => checkedPaper(value)?.slug;

/**
 * @param {unknown[]} values
 * @param {ListedPaper} paper - is listed first, and once
 * @returns {unknown[]}
 */
export function withFirst(values, paper) {
  return [storedPaper(paper), ...without(values, paper.slug)];
}

/**
 * @param {unknown[]} values
 * @param {string} slug
 * @returns {unknown[]}
 */
export function without(values, slug) {
  return values.filter((value) => slugIn(value) !== slug);
}

/**
 * @param {unknown[]} values
 * @param {string} slug
 * @param {Partial<ListedPaper>} fields - what is new of the paper; nothing is done where it is not listed
 * @returns {unknown[]}
 */
export function withFields(values, slug, fields) {
  return values.map((value) => (slugIn(value) === slug ? { .../** @type {object} */ (value), ...fields } : value));
}

/**
 * @param {unknown[]} values
 * @param {ListedPaper[]} papers - of another list; those that are not on this one are put first, and of
 *   the others both lists' marks, notes and facts are kept
 * @returns {unknown[]}
 */
export function merged(values, papers) {
  const others = new Map(papers.map((paper) => [paper.slug, paper]));
  const kept = values.map((value) => {
    const own = checkedPaper(value);
    const other = own && others.get(own.slug);
    if (!other) return value;
    others.delete(own.slug);
    return { .../** @type {object} */ (value), ...whatIsNew(own, other) };
  });
  return [...[...others.values()].map(storedPaper), ...kept];
}

/**
 * @param {ListedPaper} own
 * @param {ListedPaper} other
 * @returns {Partial<ListedPaper>} what the other list knows of a paper and this one does not
 */
function whatIsNew(own, other) {
  const isNewNote = other.note !== "" && !own.note.includes(other.note);
  return {
    ...(!own.date && other.date && { date: other.date }),
    ...(!own.authors && other.authors && { authors: other.authors }),
    ...(own.tags.length === 0 && other.tags.length > 0 && { tags: other.tags }),
    ...(!own.read && other.read && { read: true }),
    ...(isNewNote && { note: [own.note, other.note].filter(Boolean).join(BETWEEN).slice(0, LONGEST_NOTE) }),
  };
}

/**
 * @param {unknown[]} values
 * @param {string[]} slugs - of the papers that are about to change
 * @returns {Remembered[]}
 */
export function remembered(values, slugs) {
  const places = new Map(values.map((value, place) => [slugIn(value), place]));
  return slugs.map((slug) => {
    const position = places.get(slug) ?? -1;
    return { slug, position, value: values[position] };
  });
}

/**
 * @param {unknown[]} values - as they are by now
 * @param {Remembered[]} before
 * @returns {unknown[]} with the remembered papers as they were, and all others as they are
 */
export function restored(values, before) {
  const earlier = new Map(before.map((each) => [each.slug, each]));
  const result = values.flatMap((value) => {
    const slug = slugIn(value);
    const known = slug === undefined ? undefined : earlier.get(slug);
    if (slug === undefined || !known) return [value];
    earlier.delete(slug);
    return known.value === undefined ? [] : [known.value];
  });
  const gone = [...earlier.values()].filter(({ value }) => value !== undefined);
  gone.sort((one, other) => one.position - other.position);
  for (const { position, value } of gone) result.splice(position, 0, value);
  return result;
}

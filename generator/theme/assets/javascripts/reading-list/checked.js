/**
 * What may stand on a reading list. A list comes from outside: other pages of the origin can write
 * to the browser's storage, and a file can hold anything.
 *
 * @typedef {object} ListedPaper
 * @property {string} slug
 * @property {string} title - plain text on one line, as it was when the paper was added
 * @property {string} date - as the page showed it; empty where it is not known
 */

/** More than any slug or title that the archive makes. */
const LONGEST_SLUG = 200;
const LONGEST_TITLE = 1000;
const SLUG = /^[a-z0-9]+(?:-+[a-z0-9]+)*$/;
/** 22 December 2025, December 2025 or 2025; or the same as ISO 8601 has it. */
const DATE =
  /^(?:(?:(?:[12]?\d|3[01]) )?(?:January|February|March|April|May|June|July|August|September|October|November|December) )?\d{4}$|^\d{4}(?:-\d\d){1,2}$/;
/** White space, control characters, and marks that turn the direction of the text around them. */
const NO_TEXT = /[\s\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu;

/**
 * @param {string} text
 * @returns {boolean} whether it can be the slug of a paper
 */
export function isSlug(text) {
  return text.length <= LONGEST_SLUG && SLUG.test(text);
}

/**
 * @param {unknown} value
 * @returns {ListedPaper | null} what is understood of it; null where it names no paper
 */
export function checkedPaper(value) {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  const slug = textOf(value, "slug");
  if (!isSlug(slug)) return null;
  const title = textOf(value, "title").slice(0, LONGEST_TITLE).replace(NO_TEXT, " ").trim();
  const date = textOf(value, "date");
  return { slug, title: title || slug, date: DATE.test(date) ? date : "" };
}

/**
 * @param {object} value
 * @param {string} name
 * @returns {string} the property where it is the object's own and a text, else nothing
 */
function textOf(value, name) {
  const property = Object.getOwnPropertyDescriptor(value, name)?.value;
  return typeof property === "string" ? property : "";
}

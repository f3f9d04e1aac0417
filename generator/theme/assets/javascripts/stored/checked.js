/** Checks of values that come from outside, such as from the browser's storage or from a file. */

/** Letters; more than any slug that the archive makes. */
const LONGEST_SLUG = 200;
const SLUG = /^[a-z0-9]+(?:-+[a-z0-9]+)*$/;
/** White space, control characters, halves of letters, and marks that turn the direction of the text around them. */
const NO_TEXT = /[\s\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/**
 * @param {string} text
 * @returns {boolean} whether it can be the slug of a paper or tag, or the id of a digest
 */
export function isSlug(text) {
  return text.length <= LONGEST_SLUG && SLUG.test(text);
}

/**
 * @param {string} text
 * @param {number} longest - in letters
 * @returns {string} the text on one line, without what is no text, and cut where it is too long
 */
export function line(text, longest) {
  return text.slice(0, longest).replace(NO_TEXT, " ").trim();
}

/**
 * @param {object} value
 * @param {string} name
 * @returns {unknown} the property where it is the object's own and holds a value
 */
export function ownProperty(value, name) {
  return Object.getOwnPropertyDescriptor(value, name)?.value;
}

/**
 * @param {object} value
 * @param {string} name
 * @returns {string} the property where it is the object's own and a text, else nothing
 */
export function textOf(value, name) {
  const property = ownProperty(value, name);
  return typeof property === "string" ? property : "";
}

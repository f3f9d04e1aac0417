/**
 * What may stand on a reading list. A list comes from outside: other pages of the origin can write
 * to the browser's storage, and a file can hold anything.
 *
 * @typedef {import("../stored/tag.js").ListedTag} ListedTag
 * @typedef {object} ListedPaper
 * @property {string} slug
 * @property {string} title - plain text on one line, as it was when the paper was added
 * @property {string} date - ISO 8601, as precise as it is known; empty where it is not
 * @property {string} authors - as the page told them; empty where it told none
 * @property {ListedTag[]} tags
 * @property {boolean} read - whether the reader has read it
 * @property {string} note - the reader's own, one line of plain text; may be empty
 */

import { checkedTags } from "../stored/tag.js";
import { isSlug, line, ownProperty, textOf } from "../stored/checked.js";

/** Letters; more than any title or line of authors that the archive makes. */
const LONGEST_TITLE = 1000;
const LONGEST_AUTHORS = 300;
/** Letters of a note. */
export const LONGEST_NOTE = 300;

const MONTHS = [
  ...["January", "February", "March", "April", "May", "June", "July", "August"],
  ...["September", "October", "November", "December"],
];
const ISO = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/;
/** 22 December 2025, December 2025 or 2025, as lists had it that were stored earlier. */
const WORDS = new RegExp(`^(?:(?:(\\d{1,2}) )?(${MONTHS.join("|")}) )?(\\d{4})$`);

/**
 * @param {unknown} value
 * @returns {ListedPaper | null} what is understood of it; null where it names no paper
 */
export function checkedPaper(value) {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  const slug = textOf(value, "slug");
  if (!isSlug(slug)) return null;
  return {
    slug,
    title: line(textOf(value, "title"), LONGEST_TITLE) || slug,
    date: checkedDate(textOf(value, "date")),
    authors: line(textOf(value, "authors"), LONGEST_AUTHORS),
    tags: checkedTags(ownProperty(value, "tags")),
    read: ownProperty(value, "read") === true,
    note: line(textOf(value, "note"), LONGEST_NOTE),
  };
}

/**
 * @param {ListedPaper} paper
 * @returns {object} what is stored of it and saved to files: all that is known
 */
export function storedPaper({ slug, title, date, authors, tags, read, note }) {
  return {
    slug,
    title,
    date,
    ...(authors && { authors }),
    ...(tags.length > 0 && { tags }),
    ...(read && { read }),
    ...(note && { note }),
  };
}

/**
 * @param {string} text
 * @returns {string} a day, month or year of the calendar in the form of ISO 8601; else nothing
 */
function checkedDate(text) {
  const [, year, month, day] = text.match(ISO) ?? wordsOfDate(text);
  if (!year) return "";
  const iso = [year, month, day].filter(Boolean).join("-");
  const date = new Date(iso);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(iso) ? iso : "";
}

/**
 * @param {string} text
 * @returns {(string | undefined)[]} nothing, year, month and day
 */
function wordsOfDate(text) {
  const [, day, month, year] = text.match(WORDS) ?? [];
  const number = month && String(MONTHS.indexOf(month) + 1).padStart(2, "0");
  return [undefined, year, number, day?.padStart(2, "0")];
}

/**
 * When the reader was here, as this browser alone stores it: the digests that were there at the end of
 * the last visit, and those that are there in this one. A visit lasts until nobody has looked for a while.
 *
 * @typedef {object} Visit
 * @property {string[] | null} before - ids of digests; null at the first visit
 * @property {string[]} now - likewise
 * @property {number} at - milliseconds of the clock when the reader last looked
 */

import { readItem, writeItem } from "../shared/storage.js";
import { isSlug, ownProperty } from "../stored/checked.js";

const NAME = "visit";
const VERSION = 1;
/** Milliseconds without a look after which the next one begins a visit. */
const PAUSE = 3_600_000;
/** Ids of a list; the file of recent digests has no room for more. */
const MOST = 1000;

/**
 * @param {string[]} ids - of the digests that are there, newest first
 * @param {number} time - milliseconds of the clock
 * @returns {string[] | null} those that were there at the last visit; null where none is known
 */
export function visitedBefore(ids, time) {
  const text = readItem(NAME);
  if (isLater(text)) return null;
  const visit = nextVisit(checkedVisit(text), ids, time);
  // Where nothing can be stored, the next visit is compared with the same earlier one.
  writeItem(NAME, JSON.stringify({ version: VERSION, ...visit }));
  return visit.before;
}

/** @returns {string[] | null} the digests that were there at the last visit, which is not moved */
export function lastVisit() {
  return checkedVisit(readItem(NAME))?.before ?? null;
}

/** @returns {boolean} whether the next visit can be compared with this one */
export function isMarked() {
  return checkedVisit(readItem(NAME)) !== null;
}

/**
 * @param {Visit | null} last
 * @param {string[]} ids
 * @param {number} time
 * @returns {Visit}
 */
export function nextVisit(last, ids, time) {
  if (last === null) return { before: null, now: ids, at: time };
  const isSame = Math.abs(time - last.at) < PAUSE;
  return { before: isSame ? last.before : last.now, now: ids, at: time };
}

/**
 * A mark that is not understood gives way to a new one: nothing of it was written by the reader.
 *
 * @param {string | null} text - as stored
 * @returns {Visit | null}
 */
export function checkedVisit(text) {
  const value = parsed(text);
  if (value === null || ownProperty(value, "version") !== VERSION) return null;
  const [before, now, at] = ["before", "now", "at"].map((name) => ownProperty(value, name));
  if (typeof at !== "number" || !Array.isArray(now)) return null;
  return { before: Array.isArray(before) ? ids(before) : null, now: ids(now), at };
}

/** @param {string | null} text */
function isLater(text) {
  const version = ownProperty(parsed(text) ?? {}, "version");
  return typeof version === "number" && version > VERSION;
}

/**
 * @param {string | null} text
 * @returns {object | null}
 */
function parsed(text) {
  try {
    const value = JSON.parse(text ?? "");
    return typeof value === "object" ? value : null;
  } catch {
    return null;
  }
}

/**
 * @param {unknown[]} values
 * @returns {string[]}
 */
function ids(values) {
  return values.slice(0, MOST).flatMap((value) => (typeof value === "string" && isSlug(value) ? value : []));
}

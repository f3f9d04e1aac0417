/**
 * What this browser stores for the site. A browser may refuse to read or to write, and one origin
 * can hold several sites, so that each name begins with the path of this one.
 */

import { ROOT } from "./site.js";

/** What readers are told where something of theirs could not be stored. */
export const FULL = "This was not stored: this browser’s storage for the site is full or switched off.";

/**
 * @param {string} name
 * @returns {string | null} what is stored; null where there is nothing or reading is refused
 */
export function readItem(name) {
  try {
    return localStorage.getItem(keyOf(name));
  } catch {
    return null;
  }
}

/**
 * @param {string} name
 * @param {string} value
 * @returns {boolean} whether it is stored; a full storage refuses it
 */
export function writeItem(name, value) {
  try {
    localStorage.setItem(keyOf(name), value);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} name */
export function removeItem(name) {
  try {
    localStorage.removeItem(keyOf(name));
  } catch {
    // What may not be changed stays.
  }
}

/** @returns {boolean} whether the browser lets this site read what is stored */
export function canRead() {
  try {
    localStorage.getItem("");
    return true;
  } catch {
    return false;
  }
}

/**
 * @param {string} name
 * @param {() => void} changed - called when another page of the site changes what is stored, or may
 *   have done so while this one was left and kept by the browser, or was not shown: of a page that
 *   rests, a browser may not tell it
 */
export function watchItem(name, changed) {
  addEventListener("storage", ({ key }) => {
    if (key === keyOf(name) || key === null) changed();
  });
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) changed();
  });
  addEventListener("visibilitychange", () => {
    if (!document.hidden) changed();
  });
}

/** @param {string} name */
function keyOf(name) {
  return ROOT.pathname + name;
}

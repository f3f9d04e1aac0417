/**
 * A JSON list that this browser stores. What is stored and is no list, such as one of a later
 * version, is never overwritten; what a list holds is left to its users to check.
 *
 * @typedef {object} StoredList
 * @property {() => unknown[] | null} values - as stored; null where that is no list
 * @property {(edit: (values: unknown[]) => unknown[]) => boolean} change - reads what is stored now,
 *   which another tab may have changed, and stores it edited; whether that is done
 * @property {(changed: () => void) => void} watch - calls back after a change, here or in another tab
 * @property {() => string} text - what is stored, as it is
 * @property {() => boolean} putAside - makes room for a new list by storing what cannot be read under
 *   another name; whether that is done
 */

import { readItem, removeItem, watchItem, writeItem } from "../shared/storage.js";

/** Names under which lists that cannot be read are kept; no more of them are put aside. */
const ASIDE = 9;

/**
 * @param {string} name
 * @returns {StoredList}
 */
export function storedList(name) {
  const changes = new EventTarget();
  const tell = () => changes.dispatchEvent(new Event("change"));

  function values() {
    const text = readItem(name);
    if (text === null) return [];
    try {
      const stored = JSON.parse(text);
      return Array.isArray(stored) ? stored : null;
    } catch {
      return null;
    }
  }

  return {
    values,
    change(edit) {
      const stored = values();
      if (stored === null || !writeItem(name, JSON.stringify(edit(stored)))) return false;
      tell();
      return true;
    },
    watch(changed) {
      changes.addEventListener("change", changed);
      watchItem(name, changed);
    },
    text: () => readItem(name) ?? "",
    putAside() {
      const text = readItem(name);
      const free = Array.from({ length: ASIDE }, (_, number) => `${name}-aside-${number + 1}`).find(
        (other) => readItem(other) === null,
      );
      if (text === null || free === undefined || !writeItem(free, text) || readItem(free) !== text) return false;
      removeItem(name);
      tell();
      return true;
    },
  };
}

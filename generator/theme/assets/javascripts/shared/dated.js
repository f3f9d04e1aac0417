/** What stands below a paper's title in a list: who wrote it and when. */

import { element } from "./element.js";

/** So many authors are all named; of more, all but the last of these, as `generator/phrases.py` has it. */
const NAMES_SHOWN = 3;

/**
 * @param {string[]} names
 * @returns {string} up to three names, or two of more and how many else
 */
export function byline(names) {
  const isLong = names.length > NAMES_SHOWN;
  const named = names.slice(0, isLong ? NAMES_SHOWN - 1 : -1).join(", ");
  const last = isLong ? `${(names.length - NAMES_SHOWN + 1).toLocaleString("en")} more` : (names.at(-1) ?? "");
  return [named, last].filter(Boolean).join(" and ");
}

/**
 * @param {string} byline - may be empty
 * @param {string} date - ISO 8601, as precise as it is known; empty where it is not
 * @returns {(string | HTMLElement)[]}
 */
export function dated(byline, date) {
  const when = date ? element("time", { datetime: date }, [datePhrase(date)]) : "Undated";
  // A name from right to left would take the numbers of the date along.
  return byline ? [element("bdi", {}, [byline]), " · ", when] : [when];
}

/**
 * @param {string} date - ISO 8601, as precise as it is known
 * @returns {string} 22 December 2025, December 2025 or 2025
 */
export function datePhrase(date) {
  const [, month, day] = date.split("-");
  return new Date(date).toLocaleDateString("en-GB", {
    year: "numeric",
    month: month ? "long" : undefined,
    day: day ? "numeric" : undefined,
    timeZone: "UTC",
  });
}

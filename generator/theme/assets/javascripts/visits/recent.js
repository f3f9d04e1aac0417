/**
 * What the newest digests brought. See `generator/exports/recent.py`.
 *
 * @typedef {object} RecentDigest
 * @property {string} id
 * @property {string} day - ISO 8601; empty where it is not known
 * @property {number} papers - new ones
 * @property {number[][] | null} tags - of each of these papers, by their places in the file's tags
 * @typedef {{whole: boolean, tags: string[], digests: RecentDigest[]}} Recent
 */

import { fetchJson } from "../shared/fetching.js";
import { RECENT, ROOT } from "../shared/site.js";

/** @returns {Promise<Recent>} newest digest first; rejects where the file cannot be read */
export function readRecent() {
  return fetchJson(new URL(RECENT, ROOT), { cache: "no-cache" });
}

/**
 * What came in since a reader was here.
 *
 * @typedef {import("./recent.js").Recent} Recent
 * @typedef {object} News
 * @property {import("./recent.js").RecentDigest[]} digests - newest first
 * @property {number} papers
 * @property {boolean} isAll - whether nothing older than what the file holds came in, too
 */

import { papersPhrase } from "../shared/paper-row.js";

/**
 * @param {Recent} recent
 * @param {string[]} seen - the digests that were there at the last visit
 * @returns {News} the digests that were not, but for those older than all that are remembered
 */
export function newsSince({ whole, digests }, seen) {
  const known = new Set(seen);
  const oldest = digests.findLastIndex(({ id }) => known.has(id));
  const fresh = digests.filter(({ id }, place) => !known.has(id) && (whole || oldest < 0 || place < oldest));
  return { digests: fresh, papers: total(fresh), isAll: whole || oldest >= 0 };
}

/**
 * @param {News} news
 * @param {Recent} recent - what the news are of
 * @param {string[]} followed - slugs of tags
 * @returns {number | null} papers under any of the tags; null where a digest does not tell its papers' tags
 */
export function papersUnder({ digests }, { tags }, followed) {
  const wanted = new Set(followed.map((slug) => tags.indexOf(slug)));
  let count = 0;
  for (const { tags: papers } of digests) {
    if (papers === null) return null;
    count += papers.filter((places) => places.some((place) => wanted.has(place))).length;
  }
  return count;
}

/**
 * @param {News} news
 * @returns {string} 4 days, 81 papers
 */
export function newsPhrase({ digests, papers, isAll }) {
  const days = new Set(digests.map(({ day }) => day));
  const [count, what] = days.has("") ? [digests.length, "digest"] : [days.size, "day"];
  return `${isAll ? "" : "at least "}${count} ${what}${count === 1 ? "" : "s"}, ${papersPhrase(papers)}`;
}

/** @param {import("./recent.js").RecentDigest[]} digests */
function total(digests) {
  return digests.reduce((sum, { papers }) => sum + papers, 0);
}

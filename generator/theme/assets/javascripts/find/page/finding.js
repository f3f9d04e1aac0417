/**
 * From what is sought and chosen to papers in their order.
 *
 * @typedef {import("../filter/choice.js").Choice} Choice
 * @typedef {import("../filter/data.js").Archive} Archive
 * @typedef {import("../filter/postings.js").Fitting} Fitting
 * @typedef {import("../filter/postings.js").Mask} Mask
 * @typedef {import("../matching/finder.js").Finder} Finder
 * @typedef {import("../matching/finder.js").Matches} Matches
 * @typedef {import("../search/names.js").SuggestedName} SuggestedName
 *
 * @typedef {object} Found
 * @property {number[]} numbers - of the papers, in their order
 * @property {Mask} sought - the papers that have the words, or all where none was typed
 * @property {Fitting} fitting
 * @property {{finder: Finder, matches: Matches, names: SuggestedName[]} | undefined} searched - where words
 *   were typed, with the names of authors that they may mean
 */

import { usualSort } from "../filter/choice.js";
import { maskOf, narrow } from "../filter/postings.js";

/** The scripts of the search or their files are missing; only a new page asks for a script again. */
export class FinderFailure extends Error {}

/**
 * @param {Choice} choice
 * @param {Archive} archive
 * @returns {Promise<Found>} rejects when a file cannot be read
 */
export async function findPapers(choice, archive) {
  const [searched] = await Promise.all([search(choice.q), readChosen(choice, archive)]);
  const { postings } = archive;
  const hits = searched?.matches.hits.map(({ number }) => number);
  const sought = maskOf(postings.papers, hits);
  const fitting = narrow(postings, choice, sought);
  const all = hits ?? [...sought.keys()];
  const numbers = all.filter((number) => fitting.fits[number]);
  return { numbers: await ordered(numbers, choice, archive), sought, fitting, searched };
}

/**
 * @param {Choice} choice
 * @returns {boolean} whether upvotes are compared within each month only: those of one digest were
 *   counted on one page
 */
export function ranksByMonth(choice) {
  return choice.digest.length !== 1;
}

/**
 * @param {string} q
 * @returns {Promise<Found["searched"]>}
 */
async function search(q) {
  if (!q.trim()) return undefined;
  try {
    const [{ loadFinder }, { suggestNames }] = await Promise.all([import("../search/loading.js"), import("../search/names.js")]);
    const finder = await loadFinder();
    const [matches, names] = await Promise.all([finder.find(q), suggestNames(q)]);
    return { finder, matches, names };
  } catch (cause) {
    throw new FinderFailure("the search cannot be loaded", { cause });
  }
}

/**
 * @param {Choice} choice
 * @param {Archive} archive
 */
async function readChosen({ tag, without, has, digest }, archive) {
  await Promise.all([
    tag.length + without.length + has.length > 0 ? archive.readTags() : undefined,
    digest.length > 0 ? archive.readDigests() : undefined,
  ]);
}

/**
 * @param {number[]} numbers - of papers, best first or newest first
 * @param {Choice} choice
 * @param {Archive} archive
 * @returns {Promise<number[]>}
 */
async function ordered(numbers, choice, archive) {
  const sort = choice.sort || usualSort(choice.q);
  // Papers are numbered from the newest on, and what was typed comes with an order of its own.
  if (sort === "relevance" || (sort === "newest" && !choice.q.trim())) return numbers;
  const { mostUpvoted, mostUpvotedOfMonth, newestFirst, oldestFirst } = await import("../filter/orders.js");
  if (sort === "newest") return newestFirst(numbers);
  const { having, papers } = archive.postings;
  const orders = await archive.readOrders();
  if (sort === "oldest") return oldestFirst(numbers, orders, having.year.get("undated")?.[0] ?? papers);
  return ranksByMonth(choice) ? mostUpvotedOfMonth(numbers, orders, [...having.month.values()]) : mostUpvoted(numbers, orders);
}

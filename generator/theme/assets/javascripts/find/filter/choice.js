/**
 * What a reader seeks and has chosen, and how it stands in the address:
 * `?q=words&tag=a&tag=b&without=c&has=code&year=2024&month=2025-03&digest=x&sort=upvotes&page=2`.
 *
 * @typedef {object} Choice
 * @property {string} q - as typed
 * @property {string[]} tag - tags that a paper must carry, all of them
 * @property {string[]} without - tags that it must not carry
 * @property {string[]} has - kinds of links that it must have, all of them
 * @property {string[]} year - years of which it may be; `undated` is one, too
 * @property {string[]} month - months of which it may be: it is of one of these years or months
 * @property {string[]} digest - digests of which it must stand in one
 * @property {Sort | ""} sort - empty for the order that goes without saying
 * @property {number} page - counted from 1
 */

/** @typedef {"tag" | "without" | "has" | "year" | "month" | "digest"} ListName */
/** @typedef {"relevance" | "newest" | "oldest" | "upvotes"} Sort */

/** @type {ListName[]} */
export const LISTS = ["tag", "without", "has", "year", "month", "digest"];
/** @type {Sort[]} */
const SORTS = ["relevance", "newest", "oldest", "upvotes"];
/** Names of orders in addresses of old. @type {Map<string, Sort>} */
const OLD_SORTS = new Map([["date", "newest"]]);
/** @type {Partial<Record<ListName, ListName>>} */
const OPPOSITES = { tag: "without", without: "tag" };

/**
 * @param {string} search - the query part of an address
 * @returns {Choice}
 */
export function readChoice(search) {
  const query = new URLSearchParams(search);
  /** @type {(name: ListName) => string[]} */
  const values = (name) => [...new Set(query.getAll(name).filter(Boolean))];
  const page = Number.parseInt(query.get("page") ?? "", 10);
  const q = query.get("q") ?? "";
  return {
    q,
    tag: values("tag"),
    without: values("without"),
    has: values("has"),
    year: values("year"),
    month: values("month"),
    digest: values("digest"),
    sort: sortOf(query.get("sort"), q),
    page: page > 0 ? page : 1,
  };
}

/**
 * @param {Choice} choice
 * @returns {string} the query part of an address, with its question mark; empty for no choice
 */
export function writeChoice(choice) {
  const query = new URLSearchParams();
  if (choice.q.trim()) query.set("q", choice.q);
  for (const name of LISTS) {
    for (const value of choice[name]) query.append(name, value);
  }
  if (choice.sort) query.set("sort", choice.sort);
  if (choice.page > 1) query.set("page", String(choice.page));
  const text = query.toString();
  return text && `?${text}`;
}

/**
 * @param {string | null} text
 * @param {string} q - as typed
 * @returns {Choice["sort"]} empty where it says nothing, or what goes without saying
 */
export function sortOf(text, q) {
  const sort = OLD_SORTS.get(text ?? "") ?? SORTS.find((each) => each === text) ?? "";
  return sort === usualSort(q) || (sort === "relevance" && !q.trim()) ? "" : sort;
}

/**
 * @param {string} q - as typed
 * @returns {Sort} the order where none is asked for
 */
export function usualSort(q) {
  return q.trim() ? "relevance" : "newest";
}

/**
 * @param {Choice} choice
 * @returns {boolean} whether something besides words narrows
 */
export function isNarrowed(choice) {
  return LISTS.some((name) => choice[name].length > 0);
}

/**
 * @param {Choice} choice
 * @param {string} q - as typed
 * @returns {Choice} the choice with these words, at its first page
 */
export function reworded(choice, q) {
  return { ...choice, q, sort: sortOf(choice.sort, q), page: 1 };
}

/**
 * @param {Choice} choice
 * @param {ListName} name - the list from which a value is taken
 * @param {string} value
 * @returns {Choice} the choice without the value, at its first page
 */
export function dropped(choice, name, value) {
  return { ...choice, [name]: choice[name].filter((each) => each !== value), page: 1 };
}

/**
 * @param {Choice} choice
 * @param {{name: ListName, value: string, checked: boolean}} control - a box that was ticked or unticked
 * @returns {Choice} the choice with the change, at its first page; a tag cannot be asked for and
 *   ruled out at once
 */
export function changed(choice, { name, value, checked }) {
  const rest = dropped(choice, name, value);
  if (!checked) return rest;
  const opposite = OPPOSITES[name];
  const free = opposite ? dropped(rest, opposite, value) : rest;
  return { ...free, [name]: [...free[name], value] };
}

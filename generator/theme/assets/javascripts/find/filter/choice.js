/**
 * What a reader has chosen, and how it stands in the address:
 * `?tag=a&tag=b&without=c&year=2024&year=2023&digest=x&page=2`.
 *
 * @typedef {object} Choice
 * @property {string[]} tag - tags that a paper must carry, all of them
 * @property {string[]} without - tags that it must not carry
 * @property {string[]} year - years of which it must have one; `undated` is one, too
 * @property {string[]} digest - digests of which it must stand in one
 * @property {number} page - counted from 1
 */

/** @typedef {"tag" | "without" | "year" | "digest"} ListName */

/** @type {ListName[]} */
export const LISTS = ["tag", "without", "year", "digest"];
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
  return {
    tag: values("tag"),
    without: values("without"),
    year: values("year"),
    digest: values("digest"),
    page: page > 0 ? page : 1,
  };
}

/**
 * @param {Choice} choice
 * @returns {string} the query part of an address, with its question mark; empty for no choice
 */
export function writeChoice(choice) {
  const query = new URLSearchParams();
  for (const name of LISTS) {
    for (const value of choice[name]) query.append(name, value);
  }
  if (choice.page > 1) query.set("page", String(choice.page));
  const text = query.toString();
  return text && `?${text}`;
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
 * @param {{name: ListName, value: string, checked?: boolean}} control - a box that was ticked or
 *   unticked, or the list of digests, of which one is chosen
 * @returns {Choice} the choice with the change, at its first page; a tag cannot be asked for and
 *   ruled out at once
 */
export function changed(choice, { name, value, checked }) {
  if (name === "digest") return { ...choice, digest: value ? [value] : [], page: 1 };
  const rest = dropped(choice, name, value);
  if (!checked) return rest;
  const opposite = OPPOSITES[name];
  const free = opposite ? dropped(rest, opposite, value) : rest;
  return { ...free, [name]: [...free[name], value] };
}

/**
 * Which papers have which tag, year and digest: the filter's index, read when a search is narrowed.
 *
 * @typedef {import("../filter/choice.js").Choice} Choice
 *
 * @typedef {object} Option
 * @property {"tag" | "year" | "digest"} field
 * @property {string} value - as the address has it
 * @property {string} label
 * @property {number} count - papers among those found, were it chosen
 *
 * @typedef {object} Facets
 * @property {(field: string, text: string) => Set<number> | undefined} having - a slug, id or label
 * @property {(numbers: number[], choice: Choice) => {kept: number[], options: Option[]}} narrow
 */

import { fetchJson } from "../filter/cards.js";
import { filterPapers, readPostings } from "../filter/postings.js";

/**
 * @param {URL} root - the site's root
 * @param {number} papers - how many there are
 * @returns {Promise<Facets>} rejects when a file cannot be loaded
 */
export async function openFacets(root, papers) {
  const [index, names] = await Promise.all(
    ["data/filter/index.json", "data/search/facets.json"].map((path) =>
      fetchJson(new URL(path, root), { cache: "no-cache" }),
    ),
  );
  const labels = {
    tag: names.tags,
    year: Object.fromEntries(Object.keys(index.years).map((year) => [year, year])),
    digest: names.digests,
  };
  const { having } = readPostings(index);

  function valueOf(field, text) {
    const wanted = text.toLowerCase();
    const named = ([value, label]) => [value, label].some((name) => name.toLowerCase() === wanted);
    return Object.entries(labels[field]).find(named)?.[0];
  }

  function narrow(numbers, choice) {
    const found = new Set(numbers);
    const among = Object.fromEntries(
      Object.entries(having).map(([field, lists]) => [field, only(lists, found)]),
    );
    const { found: fitting, counts } = filterPapers({ papers, having: among }, choice);
    const fits = new Set(fitting);
    const options = Object.entries(labels).flatMap(([field, known]) =>
      Object.entries(known).map(([value, label]) => ({
        field,
        value,
        label: label === "undated" ? "Undated" : label,
        count: counts.get(`${field}:${value}`) ?? 0,
      })),
    );
    return { kept: numbers.filter((number) => fits.has(number)), options };
  }

  return {
    having: (field, text) => {
      const value = valueOf(field, text);
      return value === undefined ? undefined : new Set(having[field].get(value));
    },
    narrow,
  };
}

/** The lists without the papers that were not found. */
function only(lists, found) {
  return new Map([...lists].map(([value, numbers]) => [value, numbers.filter((number) => found.has(number))]));
}

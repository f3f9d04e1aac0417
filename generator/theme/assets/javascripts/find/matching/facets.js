/**
 * Which papers have which tag, year and digest: the filter's index, read when a search is narrowed.
 *
 * @typedef {import("../filter/choice.js").Choice} Choice
 * @typedef {import("../filter/postings.js").Kind} Kind
 *
 * @typedef {object} Option
 * @property {Kind} field
 * @property {string} value - as the address has it
 * @property {string} label
 * @property {number} count - papers among those found, were it chosen
 *
 * @typedef {object} Facets
 * @property {(field: Kind, text: string) => Set<number> | undefined} having - a slug, id or label
 * @property {(numbers: number[], choice: Choice) => {fitting: number[], options: Option[]}} narrow
 */

import { fetchJson } from "../../shared/fetching.js";
import { FILTER_INDEX, SEARCH_FACETS } from "../../shared/site.js";
import { KINDS, byKind, filterPapers, readPostings } from "../filter/postings.js";

/**
 * @param {URL} root - the site's root
 * @param {number} papers - how many there are
 * @returns {Promise<Facets>} rejects when a file cannot be loaded
 */
export async function openFacets(root, papers) {
  const [index, names] = await Promise.all(
    [FILTER_INDEX, SEARCH_FACETS].map((path) => fetchJson(new URL(path, root), { cache: "no-cache" })),
  );
  /** @type {Record<Kind, Record<string, string>>} - labels by value */
  const labels = {
    tag: names.tags,
    year: Object.fromEntries(Object.keys(index.years).map((year) => [year, year])),
    digest: names.digests,
  };
  const { having } = readPostings(index);

  /** @type {(field: Kind, text: string) => string | undefined} */
  function valueOf(field, text) {
    const wanted = text.toLowerCase();
    return Object.entries(labels[field]).find((names) => names.some((name) => name.toLowerCase() === wanted))?.[0];
  }

  /** @type {Facets["narrow"]} */
  function narrow(numbers, choice) {
    const sought = new Set(numbers);
    const among = byKind((kind) => only(having[kind], sought));
    const { fitting, counts } = filterPapers({ papers, having: among }, choice);
    const fits = new Set(fitting);
    const options = KINDS.flatMap((field) =>
      Object.entries(labels[field]).map(([value, label]) => ({
        field,
        value,
        label: label === "undated" ? "Undated" : label,
        count: counts.get(`${field}:${value}`) ?? 0,
      })),
    );
    return { fitting: numbers.filter((number) => fits.has(number)), options };
  }

  return {
    having: (field, text) => {
      const value = valueOf(field, text);
      return value === undefined ? undefined : new Set(having[field].get(value));
    },
    narrow,
  };
}

/**
 * @param {Map<string, number[]>} lists - papers by value
 * @param {Set<number>} sought
 * @returns {Map<string, number[]>} the lists with none but these papers
 */
function only(lists, sought) {
  return new Map([...lists].map(([value, numbers]) => [value, numbers.filter((number) => sought.has(number))]));
}

/**
 * Which papers have what, by their numbers, as `generator/exports/filter_data.py` writes it.
 *
 * @typedef {"tag" | "year" | "digest"} Kind
 * @typedef {import("./choice.js").Choice} Choice
 *
 * @typedef {object} Postings
 * @property {number} papers - how many there are
 * @property {Record<Kind, Map<string, number[]>>} having
 */

/** @type {Kind[]} */
export const KINDS = ["tag", "year", "digest"];

/**
 * @template Value
 * @param {(kind: Kind) => Value} valueOf
 * @returns {Record<Kind, Value>}
 */
export function byKind(valueOf) {
  return { tag: valueOf("tag"), year: valueOf("year"), digest: valueOf("digest") };
}

/**
 * @param {{papers: number, tags: Record<string, number[]>, years: Record<string, [number, number]>,
 *   digests: Record<string, number[]>}} index - the parsed index.json
 * @returns {Postings}
 */
export function readPostings(index) {
  return {
    papers: index.papers,
    having: {
      tag: decoded(index.tags, summed),
      year: decoded(index.years, ([first, count]) => Array.from({ length: count }, (_, i) => first + i)),
      digest: decoded(index.digests, summed),
    },
  };
}

/**
 * @template Encoded
 * @param {Record<string, Encoded>} lists
 * @param {(list: Encoded) => number[]} decode
 * @returns {Map<string, number[]>}
 */
function decoded(lists, decode) {
  return new Map(Object.entries(lists).map(([name, list]) => [name, decode(list)]));
}

/**
 * @param {Postings} postings
 * @param {Choice} choice
 * @returns {{fitting: number[], counts: Map<string, number>}} the papers that fit, newest first, and
 *   for each option, named like `tag:survey`, how many papers there would be with it chosen
 */
export function filterPapers(postings, choice) {
  const tagged = tagMask(postings, choice);
  const ofYears = anyMask(postings, "year", choice.year);
  const ofDigests = anyMask(postings, "digest", choice.digest);
  const all = both(both(tagged, ofYears), ofDigests);
  return {
    fitting: [...all.keys()].filter((number) => all[number]),
    counts: new Map([
      ...counted(postings, "tag", all),
      // A second year or another digest widens or replaces the choice instead of narrowing it.
      ...counted(postings, "year", both(tagged, ofDigests)),
      ...counted(postings, "digest", both(tagged, ofYears)),
    ]),
  };
}

/**
 * @param {Postings} postings
 * @param {Choice} choice
 * @returns {Uint8Array} 1 for the papers that carry all chosen tags and none of those chosen as
 *   without, 0 for the others
 */
function tagMask({ papers, having }, { tag, without }) {
  const carried = new Uint8Array(papers);
  for (const slug of tag) for (const number of having.tag.get(slug) ?? []) carried[number] += 1;
  const mask = carried.map((count) => Number(count === tag.length));
  for (const slug of without) for (const number of having.tag.get(slug) ?? []) mask[number] = 0;
  return mask;
}

/**
 * @param {Postings} postings
 * @param {Kind} kind
 * @param {string[]} values
 * @returns {Uint8Array} 1 for the papers that have at least one of the values, and for all where no
 *   value is chosen
 */
function anyMask({ papers, having }, kind, values) {
  const mask = new Uint8Array(papers).fill(values.length === 0 ? 1 : 0);
  for (const value of values) for (const number of having[kind].get(value) ?? []) mask[number] = 1;
  return mask;
}

/** @type {(mask: Uint8Array, other: Uint8Array) => Uint8Array} */
function both(mask, other) {
  return mask.map((fits, number) => fits & other[number]);
}

/**
 * @param {Postings} postings
 * @param {Kind} kind
 * @param {Uint8Array} mask
 * @returns {[string, number][]} how many papers of the mask have each value of a kind
 */
function counted({ having }, kind, mask) {
  return [...having[kind]].map(([value, numbers]) => [
    `${kind}:${value}`,
    numbers.reduce((count, number) => count + mask[number], 0),
  ]);
}

/**
 * @param {number[]} gaps
 * @returns {number[]} numbers from their differences
 */
function summed(gaps) {
  let number = 0;
  return gaps.map((gap) => (number += gap));
}

/**
 * @param {Postings} postings
 * @param {number} number - a paper's number
 * @returns {string[]} the paper's tags, in the vocabulary's order
 */
export function tagsOf(postings, number) {
  return [...postings.having.tag].filter(([, numbers]) => numbers.includes(number)).map(([slug]) => slug);
}

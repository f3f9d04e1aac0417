/**
 * Which papers have what, by their numbers, and which of them fit a choice.
 *
 * @typedef {"tag" | "has" | "year" | "month" | "digest"} Kind
 * @typedef {import("./choice.js").Choice} Choice
 * @typedef {Uint8Array} Mask - 1 for each paper that is in, 0 for each that is not
 *
 * @typedef {object} Postings
 * @property {number} papers - how many there are
 * @property {Record<Kind, Map<string, number[]>>} having - papers by value; of a kind that is not
 *   read yet, none
 *
 * @typedef {object} Fitting
 * @property {Mask} fits - the papers that fit
 * @property {Mask} ofAnyDay - those that would, whatever years and months are chosen
 */

/** @type {Kind[]} */
export const KINDS = ["tag", "has", "year", "month", "digest"];
/** @type {Kind[]} - of which a paper has to have all values that are chosen, so that each narrows */
const NARROWING = ["tag", "has"];
/** @type {Kind[]} - of which another value widens the choice */
const DAYS = ["year", "month"];

/**
 * @param {number[]} runs - first number and length, in turn
 * @returns {number[]} the numbers
 */
export function numbersOfRuns(runs) {
  /** @type {number[]} */
  const numbers = [];
  for (let at = 0; at < runs.length; at += 2) {
    for (let number = runs[at]; number < runs[at] + runs[at + 1]; number += 1) numbers.push(number);
  }
  return numbers;
}

/**
 * @param {number} papers - how many there are
 * @param {Iterable<number>} [numbers]
 * @returns {Mask} of these papers, or of all
 */
export function maskOf(papers, numbers) {
  const mask = new Uint8Array(papers);
  if (!numbers) return mask.fill(1);
  for (const number of numbers) mask[number] = 1;
  return mask;
}

/**
 * @param {Postings} postings
 * @param {Choice} choice
 * @param {Mask} sought - the papers to choose from
 * @returns {Fitting}
 */
export function narrow(postings, choice, sought) {
  const tagged = both(sought, both(tagMask(postings, choice), allMask(postings, "has", choice.has)));
  const ofAnyDay = both(tagged, anyMask(postings, choice, ["digest"]));
  return { fits: both(ofAnyDay, anyMask(postings, choice, DAYS)), ofAnyDay };
}

/**
 * @param {Postings} postings
 * @param {Fitting} fitting
 * @returns {Map<string, number>} for each option, named like `tag:survey`, how many papers there would
 *   be with it chosen; of years and months, how many of each
 */
export function optionCounts(postings, { fits, ofAnyDay }) {
  return new Map([
    ...NARROWING.flatMap((kind) => counted(postings, kind, fits)),
    ...DAYS.flatMap((kind) => counted(postings, kind, ofAnyDay)),
  ]);
}

/**
 * @param {Postings} postings
 * @param {Choice} choice
 * @returns {Mask} the papers that carry all chosen tags and none of those chosen as without
 */
function tagMask(postings, { tag, without }) {
  const mask = allMask(postings, "tag", tag);
  for (const slug of without) for (const number of postings.having.tag.get(slug) ?? []) mask[number] = 0;
  return mask;
}

/**
 * @param {Postings} postings
 * @param {Kind} kind
 * @param {string[]} values
 * @returns {Mask} the papers that have every one of the values
 */
function allMask({ papers, having }, kind, values) {
  const held = new Uint8Array(papers);
  for (const value of values) for (const number of having[kind].get(value) ?? []) held[number] += 1;
  return held.map((count) => Number(count === values.length));
}

/**
 * @param {Postings} postings
 * @param {Choice} choice
 * @param {Kind[]} kinds
 * @returns {Mask} the papers that have one of the chosen values of any of the kinds, or all where
 *   none is chosen
 */
function anyMask({ papers, having }, choice, kinds) {
  if (kinds.every((kind) => choice[kind].length === 0)) return maskOf(papers);
  return maskOf(papers, kinds.flatMap((kind) => choice[kind].flatMap((value) => having[kind].get(value) ?? [])));
}

/** @type {(mask: Mask, other: Mask) => Mask} */
function both(mask, other) {
  return mask.map((fits, number) => fits & other[number]);
}

/**
 * @param {Postings} postings
 * @param {Kind} kind
 * @param {Mask} mask
 * @returns {[string, number][]} how many papers of the mask have each value of a kind
 */
function counted({ having }, kind, mask) {
  return [...having[kind]].map(([value, numbers]) => [
    `${kind}:${value}`,
    numbers.reduce((count, number) => count + mask[number], 0),
  ]);
}

/**
 * The pieces of the index, each of which has the stems of one range of the alphabet.
 *
 * @typedef {import("./engine.js").Place} Place
 * @typedef {import("./engine.js").Places} Places
 * @typedef {[distance: number, text: number[], fields: number[]]} PackedPlace - how far the paper's number
 *   is from the last one's; positions behind numbers below zero, which tell a weight or a field
 * @typedef {[stem: string, places: PackedPlace[], variants: unknown[]]} PackedWord
 * @typedef {[first: string, last: string, name: string]} Range - of stems, told by their beginnings, and
 *   the piece's name
 */

/**
 * @param {Range[]} ranges - of all pieces, in the order of code points
 * @param {string} stem
 * @returns {number} the place of the one that has the stem, if any has it
 */
export function pieceOf(ranges, stem) {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isAfter(ranges[middle][0], stem)) high = middle;
    else low = middle + 1;
  }
  return low - 1;
}

/**
 * @param {PackedPlace[]} packed
 * @param {string[]} names - of the fields
 * @returns {Places}
 */
export function placesIn(packed, names) {
  /** @type {Places} */
  const places = new Map();
  let paper = 0;
  for (const [distance, text, fields] of packed) {
    paper += distance;
    places.set(paper, { positions: positionsIn(text), fields: fields.filter((each) => each < 0).map((mark) => names[-1 - mark]) });
  }
  return places;
}

/**
 * @param {number[]} packed - a mark, then the first position and the distance of each from the one before
 * @returns {number[]}
 */
function positionsIn(packed) {
  const positions = [];
  let position = 0;
  for (const each of packed) {
    position = each < 0 ? 0 : position + each;
    if (each >= 0) positions.push(position);
  }
  return positions;
}

/**
 * @param {string} one
 * @param {string} other
 * @returns {boolean} whether the first comes after the second by code points, as bytes of UTF-8 do
 */
function isAfter(one, other) {
  const [first, second] = [[...one], [...other]];
  const at = first.findIndex((letter, place) => letter !== second[place]);
  if (at < 0) return false;
  return at >= second.length || (first[at].codePointAt(0) ?? 0) > (second[at].codePointAt(0) ?? 0);
}

/**
 * Orders of papers besides newest first, in which they are numbered.
 *
 * @typedef {object} Orders - as `generator/exports/find/orders.py` writes them
 * @property {number[]} days - how many papers in a row are of one date
 * @property {number[]} upvotes - one number a paper: 0 where they are not known, else one more
 */

/**
 * @param {number[]} numbers - of papers
 * @returns {number[]} the newest first
 */
export function newestFirst(numbers) {
  return [...numbers].sort((a, b) => a - b);
}

/**
 * @param {number[]} numbers - of papers
 * @param {Orders} orders
 * @param {number} undated - the number of the first undated paper, after which all are
 * @returns {number[]} the oldest first; papers of one day as they stand on it, and undated ones last
 */
export function oldestFirst(numbers, { days }, undated) {
  const dayOf = days.flatMap((count, day) => new Array(count).fill(day));
  /** @type {(number: number) => number} */
  const rank = (number) => (number >= undated ? 1 : -dayOf[number]);
  return [...numbers].sort((a, b) => rank(a) - rank(b) || a - b);
}

/**
 * @param {number[]} numbers - of papers
 * @param {Orders} orders
 * @returns {number[]} those with most upvotes first, of equal ones the newest; those of which they are
 *   not known last
 */
export function mostUpvoted(numbers, { upvotes }) {
  return [...numbers].sort((a, b) => upvotes[b] - upvotes[a] || a - b);
}

/**
 * Readers have become more: 30 upvotes were many once. So each paper is held against those of its
 * month.
 *
 * @param {number[]} numbers - of papers
 * @param {Orders} orders
 * @param {number[][]} months - all papers of each month; what is of none is of one more
 * @returns {number[]} those first that have more upvotes than the greatest part of their month has
 */
export function mostUpvotedOfMonth(numbers, { upvotes }, months) {
  const shares = new Float64Array(upvotes.length).fill(-1);
  const placed = new Set(months.flat());
  const others = upvotes.flatMap((_, number) => (placed.has(number) ? [] : [number]));
  for (const month of [...months, others]) {
    for (const [number, share] of sharesBelow(month, upvotes)) shares[number] = share;
  }
  return [...numbers].sort((a, b) => shares[b] - shares[a] || a - b);
}

/**
 * @param {number[]} numbers - of the papers of a month
 * @param {number[]} upvotes - of all papers
 * @returns {[number, number][]} each paper whose upvotes are known, and which part of these papers has
 *   fewer; equal ones share their places, so that the first of two stands lower than the first of
 *   a hundred
 */
function sharesBelow(numbers, upvotes) {
  const known = numbers.filter((number) => upvotes[number] > 0).sort((a, b) => upvotes[a] - upvotes[b]);
  /** @type {Map<number, number[]>} - first and last place by upvotes */
  const places = new Map();
  known.forEach((number, place) => {
    const [first] = places.get(upvotes[number]) ?? [place];
    places.set(upvotes[number], [first, place]);
  });
  return known.map((number) => {
    const [first, last] = places.get(upvotes[number]) ?? [0, 0];
    return [number, (first + last + 1) / 2 / known.length];
  });
}

/** British and American spellings of one word, which are no mistakes. */

/** Parts that the two spell otherwise, and how long the longer of the two words is at least. */
const PARTS = /** @type {const} */ ([
  ["our", "or", 5],
  ["isation", "ization", 7],
  ["is", "iz", 6],
  ["ys", "yz", 6],
  ["tre", "ter", 5],
  ["ogue", "og", 6],
  ["ence", "ense", 6],
  ["ae", "e", 6],
  ["oe", "e", 6],
  ["mme", "m", 7],
  ["ll", "l", 8],
  ["grey", "gray", 4],
]);

/**
 * @param {string} word
 * @returns {string[]} how the word may be spelled across the ocean; most of these are no words
 */
export function respellings(word) {
  const other = PARTS.flatMap(([british, american, length]) => [
    ...replaced(word, british, american, length),
    ...replaced(word, american, british, length),
  ]);
  return [...new Set(other)].filter((each) => each !== word && each.slice(0, 2) === word.slice(0, 2));
}

/**
 * @param {string} word
 * @param {string} part
 * @param {string} by
 * @param {number} length - of the longer word, at least
 * @returns {string[]} the word with the part replaced, once for each place where it stands
 */
function replaced(word, part, by, length) {
  const words = [];
  for (let at = word.indexOf(part); at >= 0; at = word.indexOf(part, at + 1)) {
    const other = word.slice(0, at) + by + word.slice(at + part.length);
    if (Math.max(word.length, other.length) >= length) words.push(other);
  }
  return words;
}

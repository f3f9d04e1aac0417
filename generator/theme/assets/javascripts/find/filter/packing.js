/** Lists of numbers from text, as `generator/exports/find/packing.py` writes them. */

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const BASE = 32;
/** Place of a letter by its code. */
const PLACES = new Map([...LETTERS].map((letter, place) => [letter.charCodeAt(0), place]));

/**
 * @param {string} text
 * @returns {number[]} the numbers in their order
 */
export function unpacked(text) {
  /** @type {number[]} */
  const numbers = [];
  let number = 0;
  let worth = 1;
  for (let at = 0; at < text.length; at += 1) {
    const place = PLACES.get(text.charCodeAt(at)) ?? 0;
    number += (place % BASE) * worth;
    if (place >= BASE) {
      worth *= BASE;
      continue;
    }
    numbers.push(number);
    number = 0;
    worth = 1;
  }
  return numbers;
}

/**
 * @param {string} text - the first number and the distances between the others
 * @returns {number[]} rising numbers
 */
export function unpackedRising(text) {
  let number = 0;
  return unpacked(text).map((distance) => (number += distance));
}

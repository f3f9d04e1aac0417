/**
 * How near papers are to what was typed, whatever the words: the sum of the typed words' vectors beside
 * each paper's. A vector has two halves that count the same; a likeness is from -2 to 2.
 * `generator/search/meaning/files.py` writes the files.
 *
 * @typedef {Float32Array} Vector - of two halves, each of length 1
 *
 * @typedef {object} Meanings
 * @property {(words: string[]) => Promise<Vector | undefined>} vectorOf - of the words together, if one
 *   of them is known
 * @property {(word: string) => Promise<number>} tells - from 0 to 1: how much the word says of what a text
 *   is about; 1 for one that is not known
 * @property {(vector: Vector) => Float32Array} likenesses - of all papers, by the two bytes that are
 *   known of each: a first guess
 */

import { memoized } from "../../shared/memoized.js";

const DIMENSIONS = 48;
const HALVES = 2;
const CENTROIDS = 256;
/** A centroid is of this length. */
const LENGTH = 127;
const FILES = 2048;
/** The length of the second half of a vector, in the middle of all words: shorter ones, as of "given" or
 *  "whether", move the meaning of a text little. */
const TELLING = 1500;

/**
 * @param {ArrayBuffer} content - of data/search/meaning.bin
 * @param {(number: number) => Promise<ArrayBuffer>} readFile - the words of a hash
 * @returns {Meanings}
 */
export function createMeanings(content, readFile) {
  const centroids = new Int8Array(content, 0, HALVES * CENTROIDS * DIMENSIONS);
  const codes = new Uint8Array(content, centroids.length);
  /** @type {(number: number) => Promise<Map<string, Float32Array>>} */
  const readWords = memoized(async (number) => wordsIn(await readFile(number)));

  /** @type {(word: string) => Promise<Float32Array | undefined>} */
  async function rowOf(word) {
    // Without a file of vectors the words themselves are still found.
    const file = await readWords(fileNumber(word)).catch(console.error);
    return file?.get(word);
  }

  /** @type {Meanings["vectorOf"]} */
  async function vectorOf(words) {
    const rows = await Promise.all(words.map(rowOf));
    const known = rows.flatMap((row) => row ?? []);
    if (known.length === 0) return undefined;
    const sum = new Float32Array(HALVES * DIMENSIONS);
    for (const row of known) row.forEach((number, at) => (sum[at] += number));
    return unit(sum);
  }

  /** @type {Meanings["tells"]} */
  async function tells(word) {
    const row = await rowOf(word);
    return row ? Math.min(1, Math.hypot(...row.subarray(DIMENSIONS)) / TELLING) : 1;
  }

  /** @type {Meanings["likenesses"]} */
  function likenesses(vector) {
    const byCode = new Float32Array(HALVES * CENTROIDS);
    for (let code = 0; code < byCode.length; code += 1) {
      const from = code < CENTROIDS ? 0 : DIMENSIONS;
      for (let at = 0; at < DIMENSIONS; at += 1) {
        byCode[code] += (vector[from + at] * centroids[code * DIMENSIONS + at]) / LENGTH;
      }
    }
    const papers = new Float32Array(codes.length / HALVES);
    for (let paper = 0; paper < papers.length; paper += 1) {
      papers[paper] = byCode[codes[HALVES * paper]] + byCode[CENTROIDS + codes[HALVES * paper + 1]];
    }
    return papers;
  }

  return { vectorOf, tells, likenesses };
}

/**
 * @param {string} text - a paper's vector in base 64
 * @returns {Vector}
 */
export function paperVector(text) {
  return unit(numbersIn(Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))));
}

/**
 * @param {Vector} one
 * @param {Vector} other
 * @returns {number} their likeness
 */
export function likeness(one, other) {
  return one.reduce((sum, number, at) => sum + number * other[at], 0);
}

/**
 * @param {string} word
 * @returns {number} of the file that holds it: FNV-1a of its bytes, folded to eleven bits
 */
export function fileNumber(word) {
  let value = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(word)) value = Math.imul(value ^ byte, 0x01000193) >>> 0;
  return ((value ^ (value >>> 16)) >>> 0) % FILES;
}

/**
 * @param {ArrayBuffer} content
 * @returns {Map<string, Float32Array>} the vectors of a file's words, by word
 */
function wordsIn(content) {
  const bytes = new Uint8Array(content);
  /** @type {Map<string, Float32Array>} */
  const words = new Map();
  const size = (HALVES * DIMENSIONS) / 2;
  for (let at = 0; at < bytes.length; ) {
    const start = at + 1 + bytes[at];
    const word = new TextDecoder().decode(bytes.subarray(at + 1, start));
    const end = start + HALVES + size;
    const numbers = numbersIn(bytes.subarray(start + HALVES, end));
    words.set(
      word,
      numbers.map((number, index) => number * bytes[start + (index < DIMENSIONS ? 0 : 1)]),
    );
    at = end;
  }
  return words;
}

/**
 * @param {Uint8Array} bytes - of two numbers each, the first in the high four bits, with 8 added
 * @returns {Float32Array}
 */
function numbersIn(bytes) {
  return Float32Array.from({ length: 2 * bytes.length }, (_, at) =>
    at % 2 === 0 ? (bytes[at / 2] >> 4) - 8 : (bytes[(at - 1) / 2] & 15) - 8,
  );
}

/**
 * @param {Float32Array} numbers
 * @returns {Vector} each half of length 1
 */
function unit(numbers) {
  const lengths = [0, DIMENSIONS].map((from) => Math.hypot(...numbers.subarray(from, from + DIMENSIONS)) || 1);
  return numbers.map((number, at) => number / lengths[at < DIMENSIONS ? 0 : 1]);
}

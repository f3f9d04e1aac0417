/**
 * The words of the archive, read from the files that `generator/search/words.py` writes, a few
 * kilobytes at a time: to know a word, to complete one, and to mend one.
 *
 * @typedef {object} Entry
 * @property {string} word
 * @property {number} count - papers that use it in this form
 * @property {string} stem - the same for all forms of one word, which the index has together
 * @property {number} reach - papers with one of its forms that are in the same file, at most
 * @property {string} within - another word that it begins with and never stands without; empty where
 *   there is none
 *
 * @typedef {Entry & {edits: number}} Mending - a word that may be meant, so many edits away
 *
 * @typedef {object} Vocabulary
 * @property {(word: string) => Promise<Entry | undefined>} entry
 * @property {(word: string) => Promise<number>} reach - papers with one of the word's forms, at most
 * @property {(beginning: string, limit: number, papers: number) => Promise<Entry[]>} completions - the
 *   most frequent words that begin like this, one form of each, of so many papers together; none that
 *   never stands without another one of them, as a compound does not without its first part
 * @property {(word: string, limit: number) => Promise<Mending[]>} near - the words most likely meant,
 *   likeliest first
 * @property {(word: string, limit: number) => Promise<Mending[]>} variants - other spellings of a word
 *   that is known: one edit, another word
 */

import { memoized } from "../../shared/memoized.js";
import { stem } from "../index/stem.js";
import { distance } from "../../vendor/fastest-levenshtein.js";

/** What an edit costs less for a word ten times as frequent; frequent words are meant more often. */
const FREQUENCY = 0.15;
/** What a slip of the fingers counts, which happens more often than a wrong letter. */
const SLIP = 0.5;
/** Few mistype the first letter. */
const FIRST_LETTER = 0.5;
/** Letters of a file's name, at most. */
const LONGEST_NAME = 3;
/** Where a slip of the fingers leads: to the keys beside, or from one vowel to another. */
const ROWS = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
const VOWELS = "aeiouy";

/**
 * @param {(name: string) => Promise<string>} readFile - the text of a word file
 * @param {string[]} names - of all word files
 * @returns {Vocabulary}
 */
export function createVocabulary(readFile, names) {
  const known = new Set(names);
  /** @type {(name: string) => Promise<Map<string, Entry>>} */
  const readFileOnce = memoized(async (name) => parse(await readFile(name)));

  /** @type {(word: string) => string[]} */
  function filesOf(word) {
    const safe = nameOf(word);
    const lengths = [...Array(LONGEST_NAME).keys()].map((before) => LONGEST_NAME - before);
    return lengths.map((length) => safe.slice(0, length)).filter((name) => known.has(name)).slice(0, 1);
  }

  /** @type {(beginning: string) => string[]} - of all words that begin like this */
  function filesUnder(beginning) {
    const safe = nameOf(beginning);
    return [...filesOf(beginning), ...names.filter((name) => name.startsWith(safe))];
  }

  /** @type {(files: string[]) => Promise<Entry[]>} */
  async function read(files) {
    const read = await Promise.all([...new Set(files)].map(readFileOnce));
    return read.flatMap((file) => [...file.values()]);
  }

  /** @type {Vocabulary["entry"]} */
  async function entry(word) {
    const [file] = await Promise.all(filesOf(word).map(readFileOnce));
    return file?.get(word);
  }

  /** @type {Vocabulary["reach"]} */
  async function reach(word) {
    const own = stem(word);
    return (await read(filesOf(word))).find((each) => each.stem === own)?.reach ?? 0;
  }

  /** @type {Vocabulary["completions"]} */
  async function completions(beginning, limit, papers) {
    const own = stem(beginning);
    const entries = await read(filesUnder(beginning));
    const longer = entries.filter((each) => each.word.startsWith(beginning) && each.stem !== own);
    return telling(longer.sort((a, b) => b.count - a.count), beginning, papers).slice(0, limit);
  }

  /** @type {Vocabulary["near"]} */
  async function near(word, limit) {
    const edits = editsFor(word);
    // A mistake among the first letters puts the word into another file.
    const [first, second = "", third = "", fourth = ""] = word;
    const likely = [word, second + first + third, first + third + second, first + third + fourth, first + second + fourth];
    const likeliest = mend(word, await read(likely.flatMap(filesOf)), edits);
    if (likeliest.length > 0 && likeliest[0].edits <= 1) return likeliest.slice(0, limit);
    const slips = slipsOf(second).flatMap((letter) => [first + letter + third, first + letter + second]);
    const files = [...likely, second + third + fourth, ...slips].flatMap(filesOf);
    return mend(word, await read([...files, ...filesUnder(first + second)]), edits).slice(0, limit);
  }

  /** @type {Vocabulary["variants"]} */
  async function variants(word, limit) {
    const own = stem(word);
    return mend(word, await read(filesOf(word)), 1)
      .filter((other) => other.stem !== own && other.word[0] === word[0])
      .slice(0, limit);
  }

  return { entry, reach, completions, near, variants };
}

/**
 * @param {string} beginning
 * @returns {string} as a file's name
 */
function nameOf(beginning) {
  return [...beginning.slice(0, LONGEST_NAME)].map((letter) => (/[0-9a-z]/.test(letter) ? letter : "-")).join("");
}

/**
 * @param {string} letter
 * @returns {string[]} the letters that may have been meant
 */
function slipsOf(letter) {
  const beside = ROWS.flatMap((row) => {
    const at = row.indexOf(letter);
    return at < 0 ? [] : [row[at - 1] ?? "", row[at + 1] ?? ""];
  });
  return [...new Set([...beside, ...VOWELS])].filter((other) => other && other !== letter);
}

/**
 * @param {string} text - of a word file
 * @returns {Map<string, Entry>}
 */
function parse(text) {
  const lines = text.split("\n").flatMap((line) => {
    const [word, count, letters = "0"] = line.split(" ");
    return count ? { word, count: parseInt(count, 36), stem: stem(word), within: word.slice(0, parseInt(letters, 36)) } : [];
  });
  /** @type {Map<string, number>} */
  const reaches = new Map();
  for (const { stem: own, count } of lines) reaches.set(own, (reaches.get(own) ?? 0) + count);
  return new Map(lines.map((each) => [each.word, { ...each, reach: reaches.get(each.stem) ?? 0 }]));
}

/**
 * @param {string} word
 * @param {Entry[]} entries
 * @param {number} edits - at most
 * @returns {Mending[]} likeliest first
 */
function mend(word, entries, edits) {
  return oneForm(
    entries
      .filter((entry) => Math.abs(entry.word.length - word.length) <= edits)
      .map((entry) => ({ ...entry, edits: editsBetween(word, entry.word) }))
      .filter((entry) => entry.edits > 0 && entry.edits <= edits)
      .sort((a, b) => unlikeliness(word, a) - unlikeliness(word, b)),
  );
}

/** @type {(word: string, other: Mending) => number} */
function unlikeliness(word, { word: other, count, edits }) {
  return edits + (other[0] === word[0] ? 0 : FIRST_LETTER) - FREQUENCY * Math.log(count);
}

/**
 * @param {string} word
 * @returns {number} how many edits are still a typing error: short words soon become other words
 */
function editsFor({ length }) {
  if (length < 3) return 0;
  if (length < 5) return 1;
  return length < 9 ? 2 : 3;
}

/**
 * @param {string} word
 * @param {string} other
 * @returns {number} edits as Levenshtein counts them, but two letters swapped, or one for two alike,
 *   are half a one
 */
function editsBetween(word, other) {
  const edits = distance(word, other);
  const [short, long] = word.length < other.length ? [word, other] : [other, word];
  if (edits > 2 || long.length - short.length > 1) return edits;
  const at = [...long].findIndex((letter, index) => letter !== short[index]);
  const swapped = edits === 2 && short[at] === long[at + 1] && short[at + 1] === long[at];
  const doubled = edits === 1 && short.length < long.length && long[at] === long[at - 1];
  return swapped || doubled ? SLIP : edits;
}

/**
 * @template {Entry} Word
 * @param {Word[]} entries
 * @returns {Word[]} the first of each word's forms
 */
function oneForm(entries) {
  /** @type {Map<string, Word>} */
  const first = new Map();
  for (const entry of entries) {
    if (!first.has(entry.stem)) first.set(entry.stem, entry);
  }
  return [...first.values()];
}

/**
 * @param {Entry[]} entries
 * @param {string} typed - which is looked up anyhow
 * @param {number} papers
 * @returns {Entry[]} one form of each word, in their order; without those that only stand where another
 *   one of them does, and those that would bring the sum of papers above the limit
 */
function telling(entries, typed, papers) {
  const taken = [];
  const stems = new Set([stem(typed)]);
  const covered = new Set();
  let sum = 0;
  for (const entry of entries) {
    const { within } = entry;
    // Who typed more than the other word is after more.
    if (within.length >= typed.length && (covered.has(within) || stems.has(stem(within)))) {
      covered.add(entry.word);
    } else if (!stems.has(entry.stem) && sum + entry.reach <= papers) {
      sum += entry.reach;
      stems.add(entry.stem);
      taken.push(entry);
    }
  }
  return taken;
}

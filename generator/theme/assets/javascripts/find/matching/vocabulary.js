/**
 * The words of the archive, read from the files that `generator/search/words.py` writes, a few
 * kilobytes at a time: to know a word, to complete one, and to mend one.
 *
 * @typedef {object} Entry
 * @property {string} word
 * @property {number} count - papers that use it
 * @property {number} group - the same for forms of one word, within a file
 * @property {string} file
 *
 * @typedef {Entry & {edits: number}} Mending - a word that may be meant, so many edits away
 *
 * @typedef {object} Vocabulary
 * @property {(word: string) => Promise<Entry | undefined>} entry
 * @property {(beginning: string, limit: number, papers: number) => Promise<Entry[]>} completions - the
 *   most frequent words that begin like this, one form of each, of so many papers together
 * @property {(word: string, limit: number) => Promise<Mending[]>} near - the words most likely meant,
 *   likeliest first
 * @property {(word: string, limit: number) => Promise<Mending[]>} variants - other spellings of a word
 *   that is known: one edit, another word
 */

import { memoized } from "../../shared/memoized.js";
import { distance } from "../../vendor/fastest-levenshtein.js";

/** What an edit costs less for a word ten times as frequent; frequent words are meant more often. */
const FREQUENCY = 0.15;
/** What a slip of the fingers counts, which happens more often than a wrong letter. */
const SLIP = 0.5;
/** Few mistype the first letter. */
const FIRST_LETTER = 0.5;

/**
 * @param {(name: string) => Promise<string>} readFile - the text of a word file
 * @param {string[]} names - of all word files
 * @returns {Vocabulary}
 */
export function createVocabulary(readFile, names) {
  const known = new Set(names);
  /** @type {(name: string) => Promise<Map<string, Entry>>} */
  const readFileOnce = memoized(async (name) => parse(await readFile(name), name));

  /** @type {(word: string) => string | undefined} */
  function fileOf(word) {
    const safe = [...word.slice(0, 2)].map((letter) => (/[0-9a-z]/.test(letter) ? letter : "-"));
    return [safe.join(""), safe[0]].find((name) => known.has(name));
  }

  /** @type {(name: string | undefined) => Promise<Map<string, Entry>>} */
  function read(name) {
    return name === undefined ? Promise.resolve(new Map()) : readFileOnce(name);
  }

  /** @type {Vocabulary["entry"]} */
  async function entry(word) {
    return (await read(fileOf(word))).get(word);
  }

  /** @type {Vocabulary["completions"]} */
  async function completions(beginning, limit, papers) {
    const entries = [...(await read(fileOf(beginning))).values()];
    const own = entries.find(({ word }) => word === beginning)?.group;
    const longer = entries.filter(({ word, group }) => word.startsWith(beginning) && group !== own);
    return withinPapers(oneForm(longer.sort((a, b) => b.count - a.count)), papers).slice(0, limit);
  }

  /** @type {Vocabulary["near"]} */
  async function near(word, limit) {
    const edits = editsFor(word);
    // A mistake among the first letters puts the word into another file.
    const [first, second = "", ...rest] = word;
    const swapped = [word, second + first, first + rest.join("")];
    const others = [second + rest.join(""), ...names.filter((name) => name[0] === first)];
    for (const beginnings of [swapped, others]) {
      const files = await Promise.all([...new Set(beginnings.map(fileOf))].map(read));
      const mendings = mend(word, files, edits);
      if (mendings.length > 0) return mendings.slice(0, limit);
    }
    return [];
  }

  /** @type {Vocabulary["variants"]} */
  async function variants(word, limit) {
    const file = await read(fileOf(word));
    const own = file.get(word)?.group;
    return mend(word, [file], 1)
      .filter(({ word: other, group }) => group !== own && other[0] === word[0])
      .slice(0, limit);
  }

  return { entry, completions, near, variants };
}

/**
 * @param {string} text - of a word file
 * @param {string} file - its name
 */
function parse(text, file) {
  /** @type {Map<string, Entry>} */
  const entries = new Map();
  let group = 0;
  for (const line of text.split("\n")) {
    const [, form, word, count] = /^(\+?)(\S+) (\S+)$/u.exec(line) ?? [];
    if (!word) continue;
    if (!form) group += 1;
    entries.set(word, { word, count: parseInt(count, 36), group, file });
  }
  return entries;
}

/**
 * @param {string} word
 * @param {Map<string, Entry>[]} files
 * @param {number} edits - at most
 * @returns {Mending[]} likeliest first
 */
function mend(word, files, edits) {
  return oneForm(
    files
      .flatMap((file) => [...file.values()])
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
    const key = `${entry.file} ${entry.group}`;
    if (!first.has(key)) first.set(key, entry);
  }
  return [...first.values()];
}

/**
 * @param {Entry[]} entries
 * @param {number} papers
 * @returns {Entry[]} the entries in their order, without those that would bring the sum of papers above
 *   the limit
 */
function withinPapers(entries, papers) {
  const taken = [];
  let sum = 0;
  for (const entry of entries) {
    if (sum + entry.count > papers) continue;
    sum += entry.count;
    taken.push(entry);
  }
  return taken;
}

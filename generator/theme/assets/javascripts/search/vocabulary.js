/**
 * The words of the archive, read from the files that `generator/search/words.py` writes, a few
 * kilobytes at a time: to know a word, to complete one, and to mend one.
 *
 * @typedef {object} Entry
 * @property {string} word
 * @property {number} count - papers that use it
 * @property {number} group - the same for forms of one word, within a file
 * @property {string} file
 */

import { distance } from "../vendor/fastest-levenshtein.js";
import { kept } from "./kept.js";

/** What an edit costs less for a word ten times as frequent; frequent words are meant more often. */
const FREQUENCY = 0.15;
/** What a slip of the fingers counts, which happens more often than a wrong letter. */
const SLIP = 0.5;
/** Few mistype the first letter. */
const FIRST_LETTER = 0.5;

/**
 * @param {(name: string) => Promise<string>} readFile - the text of a word file
 * @param {string[]} names - of all word files
 */
export function createVocabulary(readFile, names) {
  const known = new Set(names);
  /** @type {(name: string) => Promise<Map<string, Entry>>} */
  const readKept = kept(async (name) => parse(await readFile(name), name));

  function fileOf(word) {
    const safe = [...word.slice(0, 2)].map((letter) => (/[0-9a-z]/.test(letter) ? letter : "_"));
    return [safe.join(""), safe[0]].find((name) => known.has(name));
  }

  function read(name) {
    return name === undefined ? Promise.resolve(new Map()) : readKept(name);
  }

  /** @returns {Promise<Entry | undefined>} */
  async function entry(word) {
    return (await read(fileOf(word))).get(word);
  }

  /** @returns {Promise<Entry[]>} the most frequent words that begin like this, one form of each */
  async function completions(beginning, limit, papers) {
    const entries = [...(await read(fileOf(beginning))).values()];
    const own = entries.find(({ word }) => word === beginning)?.group;
    const longer = entries.filter(({ word, group }) => word.startsWith(beginning) && group !== own);
    let used = 0;
    return oneForm(longer.sort((a, b) => b.count - a.count))
      .filter(({ count }) => (used + count > papers ? false : (used += count)))
      .slice(0, limit);
  }

  /** @returns {Promise<(Entry & {edits: number})[]>} the words most likely meant, likeliest first */
  async function near(word, limit) {
    const edits = editsFor(word);
    // A mistake among the first letters puts the word into another file.
    const [first, second = "", ...rest] = word;
    const swapped = [word, second + first, first + rest.join("")];
    const others = [second + rest.join(""), ...names.filter((name) => name[0] === first)];
    for (const beginnings of [swapped, others]) {
      const files = await Promise.all([...new Set(beginnings.map(fileOf))].map(read));
      const found = mend(word, files, edits);
      if (found.length > 0) return found.slice(0, limit);
    }
    return [];
  }

  /** @returns {Promise<Entry[]>} other spellings of a word that is known: one edit, another word */
  async function variants(word, limit) {
    const file = await read(fileOf(word));
    const own = file.get(word)?.group;
    return mend(word, [file], 1)
      .filter(({ word: other, group }) => group !== own && other[0] === word[0])
      .slice(0, limit);
  }

  return { entry, completions, near, variants };
}

function parse(text, file) {
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

function unlikeliness(word, { word: other, count, edits }) {
  return edits + (other[0] === word[0] ? 0 : FIRST_LETTER) - FREQUENCY * Math.log(count);
}

/** How many edits are still a typing error: short words soon become other words. */
function editsFor({ length }) {
  if (length < 3) return 0;
  if (length < 5) return 1;
  return length < 9 ? 2 : 3;
}

/** Edits as Levenshtein counts them, but two letters swapped, or one for two alike, are half a one. */
function editsBetween(word, other) {
  const edits = distance(word, other);
  const [short, long] = word.length < other.length ? [word, other] : [other, word];
  if (edits > 2 || long.length - short.length > 1) return edits;
  const at = [...long].findIndex((letter, index) => letter !== short[index]);
  const swapped = edits === 2 && short[at] === long[at + 1] && short[at + 1] === long[at];
  const doubled = edits === 1 && short.length < long.length && long[at] === long[at - 1];
  return swapped || doubled ? SLIP : edits;
}

/** The first of each word's forms. */
function oneForm(entries) {
  const seen = new Set();
  return entries.filter(({ file, group }) => !seen.has(`${file} ${group}`) && seen.add(`${file} ${group}`));
}

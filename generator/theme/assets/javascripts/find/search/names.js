/**
 * Names of authors that what is typed may mean, from the files that `generator/exports/names_file.py`
 * writes.
 *
 * @typedef {object} SuggestedName
 * @property {string} name
 * @property {string} href - of the name's page
 * @property {number} papers
 */

import { fetchJson } from "../../shared/fetching.js";
import { memoized } from "../../shared/memoized.js";
import { AUTHORS, NAMES_FILE, NAMES_INDEX, ROOT } from "../../shared/site.js";
import { wordsOf } from "../matching/words.js";

/** Names that are suggested. */
const SHOWN = 3;
/** Letters by which a file is found; fewer tell too little. */
const BEGINNING = 2;
/** What is more than this is no name. */
const MOST_WORDS = 6;

/** @type {(path: string) => Promise<any>} */
const read = memoized((path) => fetchJson(new URL(path, ROOT)));

/**
 * @param {string} text - as typed
 * @returns {Promise<SuggestedName[]>} names of which each typed word begins one, those with most papers
 *   first; none where they cannot be read
 */
export async function suggestNames(text) {
  const words = wordsOf(text);
  const telling = words.find((word) => [...word].length >= BEGINNING);
  if (!telling || words.length > MOST_WORDS || /[:"]/.test(text)) return [];
  try {
    const file = beginningOf(telling);
    if (!(await read(NAMES_INDEX)).files.includes(file)) return [];
    /** @type {[string, string, number][]} */
    const names = (await read(NAMES_FILE.replace("{name}", file))).names;
    return names
      .filter(([name]) => isBegun(wordsOf(name), words))
      .slice(0, SHOWN)
      .map(([name, slug, papers]) => ({ name, papers, href: new URL(`${AUTHORS}${slug}/`, ROOT).href }));
  } catch (error) {
    console.error(error);
    return [];
  }
}

/**
 * @param {string} word
 * @returns {string} the file that has the names of which a word begins so
 */
export function beginningOf(word) {
  return [...word].slice(0, BEGINNING).join("").replace(/[^0-9a-z]/gu, "-");
}

/**
 * @param {string[]} names - the words of a name
 * @param {string[]} words - as typed
 */
function isBegun(names, words) {
  return words.every((word) => names.some((name) => name.startsWith(word)));
}

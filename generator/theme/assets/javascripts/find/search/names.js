/**
 * Names of authors that what is typed may mean.
 *
 * @typedef {object} SuggestedName
 * @property {string} name
 * @property {string} href - of the name's page
 * @property {number} papers
 */

import { AUTHORS, ROOT } from "../../shared/site.js";
import { loadArchive } from "../filter/data.js";
import { wordsOf } from "../matching/words.js";

/** Names that are suggested. */
const SHOWN = 3;
/** Letters by which a file is found; fewer tell too little. */
const BEGINNING = 2;
/** What is more than this is no name. */
const MOST_WORDS = 6;

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
    const { index, readNames } = await loadArchive();
    if (index.names === 0) return [];
    const names = await readNames(nameFile([...telling].slice(0, BEGINNING).join(""), index.names));
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
 * @param {string} beginning
 * @param {number} count - of the files
 * @returns {number} the file that has the names: FNV-1a of the letters' code points, 32 bits;
 *   `generator/exports/find/names.py` does the same
 */
export function nameFile(beginning, count) {
  let value = 0x811c9dc5;
  for (const letter of beginning) value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return value % count;
}

/**
 * @param {string[]} names - the words of a name
 * @param {string[]} words - as typed
 */
function isBegun(names, words) {
  return words.every((word) => names.some((name) => name.startsWith(word)));
}

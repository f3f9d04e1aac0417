/**
 * The one module that knows Pagefind. Another engine that answers the same three questions can take
 * its place: where a word stands, who has a name, and what a paper's record is.
 *
 * @typedef {object} Place - what one paper has of a word
 * @property {number[]} positions - in its text, title first, counted in words from 0
 * @property {string[]} fields - metadata that has the word where the text has not
 *
 * @typedef {Map<number, Place>} Places - by the papers' numbers
 *
 * @typedef {object} PaperRecord
 * @property {string} address - below the site's root
 * @property {string} title
 * @property {string[]} words - the title's words and the abstract's
 * @property {string[]} authors - names; none when they are not known
 * @property {string} date - ISO 8601 as far as it is known; empty when it is not
 * @property {string} vector - what it is about, in base 64; empty where no word of it is known
 *
 * @typedef {object} Engine
 * @property {(word: string) => Promise<Places>} places - of the word and its other forms
 * @property {(name: string) => Promise<Set<number>>} writtenBy - with a name that begins like this
 * @property {(number: number) => Promise<PaperRecord>} record
 *
 * @typedef {object} Settings - how `generator/search/` made the index
 * @property {number} frequent - papers with a word of which the index has one position each
 * @property {string} every_paper - a word in the metadata of every record
 *
 * @typedef {object} PagefindFragment
 * @property {string} raw_url
 * @property {string} content
 * @property {Record<string, string>} meta
 *
 * @typedef {object} PagefindResult
 * @property {string} id
 * @property {number[]} words
 * @property {string[]} [matchedMetaFields]
 * @property {() => Promise<PagefindFragment>} data
 *
 * @typedef {PagefindResult & {number: number}} Result - with the paper's number
 */

import { memoized } from "../../shared/memoized.js";

/**
 * @param {URL} folder - where Pagefind's files are
 * @param {Promise<Settings>} awaited - read at the same time
 * @returns {Promise<Engine>} rejects when a file cannot be loaded
 */
export async function openEngine(folder, awaited) {
  const { createInstance } = await import(new URL("pagefind.js", folder).href);
  // A worker would cost another file, and copying its answers takes longer than finding them.
  const pagefind = createInstance({ basePath: folder.href, noWorker: true });
  await pagefind.init();
  const settings = await awaited;
  /** @type {Map<number, PagefindResult>} - what Pagefind answered, for when a record is asked for */
  const results = new Map();

  /**
   * @param {string} term
   * @returns {Promise<Result[]>}
   */
  async function search(term) {
    /** @type {{results: PagefindResult[]}} */
    const answer = await pagefind.search(term);
    return answer.results.map((result) => {
      const number = numberOf(result.id);
      results.set(number, result);
      return { number, ...result };
    });
  }

  /** @type {Engine["places"]} */
  async function placesOf(word) {
    // In quotes Pagefind finds no word that merely begins like this one, but tells one position only.
    const exact = await search(`"${word}"`);
    const open = exact.length > settings.frequent ? [] : await search(word);
    const positions = new Map(open.map(({ number, words }) => [number, words]));
    return new Map(
      exact.map(({ number, words, matchedMetaFields }) => [
        number,
        { positions: positions.get(number) ?? words, fields: matchedMetaFields ?? [] },
      ]),
    );
  }

  /** @type {Engine["writtenBy"]} */
  async function writtenBy(name) {
    const named = await search(name);
    return new Set(named.filter(isAuthor).map(({ number }) => number));
  }

  /** @type {Engine["record"]} */
  async function readRecord(number) {
    if (!results.has(number)) await search(settings.every_paper);
    const result = results.get(number);
    if (!result) throw new Error(`no record of paper ${number}`);
    const { raw_url, content, meta } = await result.data();
    const { title, authors = "[]", date = "", vector = "" } = meta;
    return { address: raw_url.slice(1), title, words: content.split(/\s+/), authors: JSON.parse(authors), date, vector };
  }

  return {
    places: memoized(placesOf),
    writtenBy: memoized(writtenBy),
    record: memoized(readRecord),
  };
}

/**
 * @param {string} id - begins with the name of the fragment, which holds the number: en_1c_a3f09
 * @returns {number} the paper's
 */
function numberOf(id) {
  return parseInt(id.split("_")[1], 36);
}

/** @param {Result} result */
function isAuthor({ matchedMetaFields = [] }) {
  return matchedMetaFields.includes("authors");
}

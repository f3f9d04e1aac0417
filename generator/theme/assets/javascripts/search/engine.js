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
 * @property {string} authors - names between commas; empty when they are not known
 * @property {string} date - ISO 8601 as far as it is known; empty when it is not
 * @property {string} tags - labels between commas
 *
 * @typedef {object} Engine
 * @property {(word: string) => Promise<Places>} places - of the word and its other forms
 * @property {(name: string) => Promise<Set<number>>} writtenBy - with a name that begins like this
 * @property {(number: number) => Promise<PaperRecord>} record
 */

import { kept } from "./kept.js";

/** Papers with a word of which the index keeps one position each, as `generator/search/bundle.py` has it. */
const FREQUENT = 1000;
/** In the metadata of every record; `generator/search/pagefind.py` puts it there. */
const EVERY_PAPER = '"every_paper"';

/**
 * @param {URL} folder - where Pagefind's files are
 * @returns {Promise<Engine>} rejects when a file cannot be loaded
 */
export async function openEngine(folder) {
  const { createInstance } = await import(new URL("pagefind.js", folder).href);
  // A worker would cost another file, and copying its answers takes longer than finding them.
  const pagefind = createInstance({ basePath: folder.href, noWorker: true });
  await pagefind.init();
  /** What Pagefind says of a paper, kept for when its record is asked for. */
  const seen = new Map();

  async function search(term) {
    const { results } = await pagefind.search(term);
    return results.map((result) => {
      const number = numberOf(result.id);
      seen.set(number, result);
      return { number, ...result };
    });
  }

  async function placesOf(word) {
    // In quotes Pagefind finds no word that merely begins like this one, but tells one position only.
    const exact = await search(`"${word}"`);
    const open = exact.length > FREQUENT ? [] : await search(word);
    const positions = new Map(open.map(({ number, words }) => [number, words]));
    return new Map(
      exact.map(({ number, words, matchedMetaFields }) => [
        number,
        { positions: positions.get(number) ?? words, fields: matchedMetaFields ?? [] },
      ]),
    );
  }

  async function authors(name) {
    const results = await search(name);
    return new Set(results.filter(isAuthor).map(({ number }) => number));
  }

  async function readRecord(number) {
    if (!seen.has(number)) await search(EVERY_PAPER);
    const { raw_url, content, meta } = await seen.get(number).data();
    const { title, authors = "", date = "", tags = "" } = meta;
    return { address: raw_url.slice(1), title, words: content.split(/\s+/), authors, date, tags };
  }

  return {
    places: kept(placesOf),
    writtenBy: kept(authors),
    record: kept(readRecord),
  };
}

/** The number of a paper, which the name of its fragment holds: en_1c_a3f09. */
function numberOf(id) {
  return parseInt(id.split("_")[1], 36);
}

function isAuthor({ matchedMetaFields }) {
  return matchedMetaFields?.includes("authors");
}

/**
 * Reads the index that `generator/search/pagefind/` writes in Pagefind's form: where a word stands, who
 * has a name, and what a paper's record is. Pagefind's own program would rank what it finds, which is
 * done here otherwise, and would be more bytes than all else that a query takes.
 *
 * @typedef {object} Place - what one paper has of a word
 * @property {number[]} positions - in its text, title first, counted in words from 0
 * @property {string[]} fields - what is known of the paper that has the word: `authors`, `tags`, `arxiv`
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
 * @typedef {[version: string, pages: [name: string, words: number][], pieces: import("./pieces.js").Range[], filters: [], sorts: [], fields: string[]]} Meta
 */

import { fetchFile, fetchJson } from "../../shared/fetching.js";
import { memoized } from "../../shared/memoized.js";
import { decoded, unpacked } from "./packed.js";
import { pieceOf, placesIn } from "./pieces.js";
import { stem } from "./stem.js";

const LANGUAGE = "en";
/** So many pieces are read for the names that begin like a typed one. */
const NAME_PIECES = 4;

/**
 * @param {URL} folder - where the index is
 * @returns {Promise<Engine>} rejects when a file cannot be loaded
 */
export async function openEngine(folder) {
  // It must be of the build that the site shows now.
  const entry = await fetchJson(new URL("pagefind-entry.json", folder), { cache: "no-cache" });
  const [, pages, ranges, , , fields] = /** @type {Meta} */ (decoded(await read(`pagefind.${entry.languages[LANGUAGE].hash}.pf_meta`)));

  /** @param {string} name */
  async function read(name) {
    return unpacked(await (await fetchFile(new URL(name, folder))).arrayBuffer());
  }

  /** @type {(index: number) => Promise<Map<string, import("./pieces.js").PackedPlace[]>>} */
  const readPiece = memoized(async (index) => {
    const [words] = /** @type {[import("./pieces.js").PackedWord[]]} */ (decoded(await read(`index/${ranges[index][2]}.pf_index`)));
    return new Map(words.map(([each, places]) => [each, places]));
  });

  /** @type {Engine["places"]} */
  async function placesOf(word) {
    const stemmed = stem(word);
    const index = pieceOf(ranges, stemmed);
    const packed = index < 0 ? undefined : (await readPiece(index)).get(stemmed);
    return placesIn(packed ?? [], fields);
  }

  /** @type {Engine["writtenBy"]} */
  async function writtenBy(name) {
    const beginning = stem(name);
    const first = Math.max(0, pieceOf(ranges, beginning));
    const indexes = [...ranges.keys()].slice(first, first + NAME_PIECES);
    const reached = indexes.filter((index) => index === first || ranges[index][0].startsWith(beginning));
    const pieces = await Promise.all(reached.map(readPiece));
    const named = pieces.flatMap((piece) => [...piece].filter(([each]) => each.startsWith(beginning)));
    const authors = named.flatMap(([, packed]) => [...placesIn(packed, fields)].filter(([, place]) => place.fields.includes("authors")));
    return new Set(authors.map(([number]) => number));
  }

  /** @type {Engine["record"]} */
  async function readRecord(number) {
    if (!pages[number]) throw new Error(`no record of paper ${number}`);
    const content = await read(`fragment/${pages[number][0]}.pf_fragment`);
    const { url, content: text, meta } = JSON.parse(new TextDecoder().decode(content));
    const { title, authors = "[]", date = "", vector = "" } = meta;
    return { address: url.slice(1), title, words: text.split(/\s+/), authors: JSON.parse(authors), date, vector };
  }

  return {
    places: memoized(placesOf),
    writtenBy: memoized(writtenBy),
    record: memoized(readRecord),
  };
}

/**
 * Papers' records for other programs, joined from the files that the generator wrote: what is saved
 * has the same bytes as the files of the whole archive. See `generator/exports/records.py`.
 *
 * @typedef {"bib" | "ris" | "csl" | "csv"} Format
 * @typedef {{before: string, between: string, after: string}} Frame
 * @typedef {{files: number, formats: Record<Format, Frame>, abstracts: Format[]}} Index
 * @typedef {string | [before: string, after: string]} Stored - a record, or what stands around its abstract
 * @typedef {(address: string) => Promise<any>} Read - reads a file of JSON below the site's root
 */

import { RECORDS_INDEX, RECORDS_PART } from "../shared/site.js";

/** Files that are asked for at a time; browsers keep about six connections to a host. */
const AT_A_TIME = 6;

/**
 * @param {string} slug
 * @param {number} count - of the files
 * @returns {number} the file that a slug is in: FNV-1a of its letters, 32 bits
 */
export function recordFile(slug, count) {
  let value = 0x811c9dc5;
  for (const letter of slug) value = Math.imul(value ^ letter.charCodeAt(0), 0x01000193) >>> 0;
  return value % count;
}

/**
 * @param {string[]} slugs - in the order of the file
 * @param {Format} format
 * @param {Read} read
 * @param {(share: number) => void} [progress] - told how much is read, from 0 to 1
 * @returns {Promise<string>} the whole file; papers that the site no longer has are left out
 */
export async function joinRecords(slugs, format, read, progress = () => {}) {
  /** @type {Index} */
  const index = await read(RECORDS_INDEX);
  const numbers = [...new Set(slugs.map((slug) => recordFile(slug, index.files)))];
  const hasAbstracts = index.abstracts.includes(format);
  /** @type {Map<string, string>} */
  const records = new Map();
  for (let first = 0; first < numbers.length; first += AT_A_TIME) {
    const parts = await Promise.all(
      numbers.slice(first, first + AT_A_TIME).map((number) => {
        const addresses = hasAbstracts ? [format, "abstracts"] : [format];
        return Promise.all(addresses.map((folder) => read(addressOf(folder, number))));
      }),
    );
    for (const [stored, abstracts = {}] of parts) {
      for (const [slug, record] of Object.entries(stored)) records.set(slug, whole(record, abstracts[slug]));
    }
    progress(Math.min(1, (first + AT_A_TIME) / numbers.length));
  }
  const { before, between, after } = index.formats[format];
  const joined = slugs.flatMap((slug) => records.get(slug) ?? []).join(between);
  return before + joined + after;
}

/**
 * @param {string[]} slugs
 * @param {Read} read
 * @returns {Promise<import("./coins.js").CslItem[]>} the papers that the site has, without their
 *   abstracts, which are most of the bytes
 */
export async function citedItems(slugs, read) {
  const abstracts = addressOf("abstracts", 0).replace(/[^/]*$/, "");
  return JSON.parse(await joinRecords(slugs, "csl", async (address) => (address.startsWith(abstracts) ? {} : read(address))));
}

/**
 * @param {Stored} record
 * @param {string} [abstract]
 */
function whole(record, abstract = "") {
  return typeof record === "string" ? record : record.join(abstract);
}

/**
 * @param {string} folder - a format, or that of the abstracts
 * @param {number} number
 */
function addressOf(folder, number) {
  return RECORDS_PART.replace("{format}", folder).replace("{number}", String(number));
}

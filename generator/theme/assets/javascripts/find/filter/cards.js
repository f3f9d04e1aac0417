/**
 * The cards of papers, read from numbered files as they are needed and kept while the page stands.
 *
 * @typedef {object} Card
 * @property {number} number - the paper's number
 * @property {string} address - below the site's root
 * @property {string} title
 * @property {string} byline
 * @property {string} date - ISO 8601 as far as it is known; empty when it is not
 */

import { fetchJson } from "../../shared/fetching.js";
import { memoized } from "../../shared/memoized.js";

/**
 * @param {URL} root - the site's root
 * @param {{version: string, cards: {address: string, each: number}}} index - the parsed index.json
 * @returns {(numbers: number[]) => Promise<Card[]>} reads the cards of papers, in the given order;
 *   rejects when a file cannot be read
 */
export function cardReader(root, { version, cards: { address, each } }) {
  /** @type {(number: number) => Promise<string[][]>} */
  const readFile = memoized(async (number) => {
    // The version in the address keeps a cache from joining the files of two builds; the one in the
    // file tells when the site was built anew since the index was read.
    const url = new URL(`${address.replace("{number}", String(number))}?${version}`, root);
    const file = await fetchJson(url);
    if (file.version !== version) throw new Error(`${url.pathname}: of another build`);
    return file.cards;
  });

  return (numbers) =>
    Promise.all(
      numbers.map(async (number) => {
        const [address, title, byline, date] = (await readFile(Math.floor(number / each)))[number % each];
        return { number, address, title, byline, date };
      }),
    );
}

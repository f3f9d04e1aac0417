/**
 * What rows show of papers, as `generator/exports/find/cards.py` writes it.
 *
 * @typedef {object} Card
 * @property {number} number - the paper's number
 * @property {string} slug
 * @property {string} title
 * @property {string} credits - who made it; may be empty
 * @property {string} date - ISO 8601 as far as it is known; empty when it is not
 * @property {number[]} tags - places in the list of tags
 * @property {number | null} upvotes - null when they are not known
 * @property {number | null} comments
 *
 * @typedef {(path: string, version: string) => Promise<any>} ReadPart - reads a file of this build
 */

/**
 * @param {ReadPart} read
 * @param {string} path - of the files, with {number} in it
 * @param {"cards" | "slugs"} name - of the list in a file
 * @param {import("./data.js").Index} index
 * @returns {(numbers: number[]) => Promise<any[]>} reads what the files have of papers, in the order
 *   of the papers
 */
export function partReader(read, path, name, { papers, each, versions }) {
  /** @param {number} part */
  const readPart = async (part) => {
    const version = versions[name].slice(part * each.version, (part + 1) * each.version);
    const file = await read(path.replace("{number}", String(part)), version);
    return /** @type {const} */ ([part, file[name]]);
  };
  return async (numbers) => {
    // The files are filled from the oldest paper on.
    const places = numbers.map((number) => papers - 1 - number);
    const wanted = [...new Set(places.map((place) => Math.floor(place / each[name])))];
    const parts = new Map(await Promise.all(wanted.map(readPart)));
    return places.map((place) => parts.get(Math.floor(place / each[name]))[place % each[name]]);
  };
}

/**
 * @param {number} number
 * @param {any[]} listed - of a file of cards
 * @returns {Card}
 */
export function cardOf(number, [slug, title, credits, date, tags, upvotes = null, comments = null]) {
  return { number, slug, title, credits, date, tags, upvotes, comments };
}

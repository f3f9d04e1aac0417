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
 * @typedef {(path: string) => Promise<any>} ReadPart - reads a file of this build
 */

/**
 * @param {ReadPart} read
 * @param {string} path - of the files, with {number} in it
 * @param {"cards" | "slugs"} name - of the list in a file
 * @param {number} each - how many a file has
 * @returns {(numbers: number[]) => Promise<any[]>} reads what the files have of papers, in the order
 *   of the papers
 */
export function partReader(read, path, name, each) {
  return async (numbers) => {
    const wanted = [...new Set(numbers.map((number) => Math.floor(number / each)))];
    const parts = new Map(
      await Promise.all(wanted.map(async (part) => /** @type {const} */ ([part, (await read(path.replace("{number}", String(part))))[name]]))),
    );
    return numbers.map((number) => parts.get(Math.floor(number / each))[number % each]);
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

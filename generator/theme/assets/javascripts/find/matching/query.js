/**
 * What a reader typed, taken apart.
 *
 * @typedef {object} Term
 * @property {string} word - folded to lower case without accents
 * @property {number} token - which of the typed words it is part of, counted from 0
 * @property {number} [phrase] - which of the phrases it is part of, counted from 0
 *
 * @typedef {"tag" | "year" | "digest" | "author"} Field
 *
 * @typedef {object} Query
 * @property {Term[]} terms - every word of the text, those of phrases too
 * @property {string[]} phrases - folded: what has to stand in a paper just so
 * @property {Record<Field, string[]>} narrowed - values of the fields
 */

const PART = /(?:(tag|year|digest|author):)?(?:"([^"]+)"|(\S+))/giu;

/**
 * @param {string} text
 * @returns {Query}
 */
export function parseQuery(text) {
  /** @type {Query} */
  const query = { terms: [], phrases: [], narrowed: { tag: [], year: [], digest: [], author: [] } };
  let token = 0;
  for (const [, field, quoted, bare] of text.matchAll(PART)) {
    if (field) {
      query.narrowed[/** @type {Field} */ (field.toLowerCase())].push(quoted ?? bare);
      continue;
    }
    const phrase = quoted && spelled(quoted) ? query.phrases.push(spelled(quoted)) - 1 : undefined;
    for (const piece of (quoted ?? bare).split(/\s+/)) {
      for (const word of wordsOf(piece)) query.terms.push({ word, token, phrase });
      token += 1;
    }
  }
  return query;
}

/**
 * @param {string} text
 * @returns {string[]} its words as the index has them, folded; `generator/search/words.py` does the
 *   same
 */
export function wordsOf(text) {
  return fold(text)
    .replace(/['’]s?(?![\p{L}\p{N}_])/gu, "")
    .split(/[^\p{L}\p{N}_]+/u)
    .filter(Boolean);
}

/**
 * @param {string} text
 * @returns {string} one line of folded words: what two spellings of a phrase have in common
 */
export function spelled(text) {
  return wordsOf(text).join(" ");
}

/** @param {string} text */
function fold(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/**
 * What a reader typed, taken apart.
 *
 * @typedef {object} Term
 * @property {string} word - folded to lower case without accents
 * @property {number} token - which of the typed words it is part of, counted from 0
 * @property {number} [phrase] - which of the phrases it is part of, counted from 0
 *
 * @typedef {"tag" | "year" | "month" | "digest" | "has" | "author"} Field
 *
 * @typedef {object} Query
 * @property {Term[]} terms - every word of the text, those of phrases too
 * @property {string[]} phrases - folded: what has to stand in a paper just so
 * @property {Record<Field, string[]>} narrowed - values of the fields
 * @property {string[]} ids - of arXiv, typed or within an address
 * @property {boolean} finished - nothing more belongs to the last word
 */

import { spelled, typedWords, wordsOf } from "./words.js";

/** No flag u, by whose rules the long s and the sign for kelvin would be letters of a field's name. */
const PART = /(?:(tag|year|month|digest|has|author):)?(?:"([^"]+)"|(\S+))/gi;
/** An id alone, or at the end of an address: of arXiv's form since 2007, or of that before. */
const ID = /(?:^|[/:.])(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?(?:\.pdf)?(?:[/?#),.].*)?$/iu;
/** An address of a page of a paper here ends in the words of its title. */
const PAGE = /\/papers\/([a-z0-9-]+)\/?(?:[?#].*)?$/iu;
/** A sentence, or a name of one letter: `R`, `C#`. */
const FINISHED = /[.?!…。？！]["”')\]]*\s*$|(?:^|\s)(?:\p{Lu}|\p{L}[#+]+)\s*$/u;
/** What is read of a long text, such as a pasted abstract; of its words, `meanings.js` chooses. */
const MOST_LETTERS = 2000;
/** A text of more words was pasted: there is enough in it, so that less of it is looked up. */
export const LONG = 40;
/** What keyboards of phones and of other languages type for a quotation mark or an apostrophe. */
const QUOTATION_MARKS = /[“”„‟«»＂〝〞〟❝❞]/gu;
const APOSTROPHES = /[‘’‛＇]/gu;

/**
 * @param {string} text
 * @returns {Query}
 */
export function parseQuery(text) {
  /** @type {Query} */
  const query = {
    terms: [],
    phrases: [],
    narrowed: { tag: [], year: [], month: [], digest: [], has: [], author: [] },
    ids: [],
    finished: FINISHED.test(text),
  };
  let token = 0;
  const read = straightened(text.slice(0, MOST_LETTERS));
  // What is quoted in a pasted text is the text's own, and asks for nothing.
  const parts = wordsOf(read).length > LONG ? read.replaceAll('"', " ") : read;
  for (const [, field, quoted, bare] of parts.matchAll(PART)) {
    if (field) {
      query.narrowed[/** @type {Field} */ (field.toLowerCase())].push(quoted ?? bare);
      continue;
    }
    const id = ID.exec(quoted ?? bare)?.[1];
    if (id) {
      query.ids.push(id);
      continue;
    }
    const phrase = quoted && spelled(quoted) ? query.phrases.push(spelled(quoted)) - 1 : undefined;
    for (const piece of piecesOf(quoted ?? bare)) {
      for (const word of typedWords(piece)) query.terms.push({ word, token, phrase });
      token += 1;
    }
  }
  return query;
}

/**
 * @param {string} id - of arXiv
 * @returns {string} the word of the index for it; `generator/search/postings.py` does the same
 */
export function idWord(id) {
  return typedWords(id).join("");
}

/** @param {string} text */
function straightened(text) {
  return text.replace(QUOTATION_MARKS, '"').replace(APOSTROPHES, "'");
}

/** @param {string} part */
function piecesOf(part) {
  const slug = PAGE.exec(part)?.[1];
  return slug ? slug.split("-") : part.split(/\s+/);
}

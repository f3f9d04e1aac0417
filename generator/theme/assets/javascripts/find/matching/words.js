/**
 * The cutting and folding of words, as `generator/text.py` does it; the table in
 * `tests/labels/words.json` holds both to one rule, and Pagefind with them.
 */

const APOSTROPHE = /['\u2019\u02bc]s?(?![\p{L}\p{N}_])/gu;
const WORD = /[\p{L}\p{N}]+/gu;
/** A letter with signs that make a name of it. */
const SIGNED = /(?<![\p{L}\p{N}])([A-Za-z])(#|\+\+)/gu;
/** Thai, Lao, Burmese, Khmer; kana and radicals; Han: scripts that are written without spaces. */
const UNSPACED =
  /([\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u2fdf\u3005-\u3007\u3021-\u312f\u31a0-\u31bf\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]+)/u;
/** Letters that Unicode does not take apart, as they are typed on other keyboards. */
const PLAIN = new Map([
  ...[..."łøđðħŧıȷɨƀǥƶŋĸəς"].map((letter, at) => /** @type {const} */ ([letter, "loddhtijibgznkeσ"[at]])),
  ["æ", "ae"],
  ["œ", "oe"],
  ["ß", "ss"],
  ["þ", "th"],
]);

/**
 * @param {string} text
 * @returns {string} in small letters without accents, ligatures and other compatibility forms
 */
export function fold(text) {
  return [...decomposed(text).toLowerCase()].map((letter) => PLAIN.get(letter) ?? letter).join("");
}

/**
 * @param {string} token - what stands between white space
 * @returns {string[]} the words that it asks for, in its order; of a run that is written without
 *   spaces each two letters side by side
 */
export function typedWords(token) {
  const plain = decomposed(token).replace(APOSTROPHE, "");
  const runs = plain.replace(SIGNED, (_, letter, signs) => `${letter}${signs === "#" ? "sharp" : "plusplus"} `).match(WORD) ?? [];
  return runs.flatMap((run) => fold(run).split(UNSPACED)).flatMap((part) => (UNSPACED.test(part) ? pairsOf(part) : part || []));
}

/**
 * @param {string} text
 * @returns {string[]} the words of all its tokens
 */
export function wordsOf(text) {
  return text.split(/\s+/).flatMap(typedWords);
}

/**
 * @param {string} text
 * @returns {string} one line of folded words: what two spellings of a phrase have in common
 */
export function spelled(text) {
  return wordsOf(text).join(" ");
}

/**
 * @param {string} first
 * @param {string} second
 * @returns {string} the word of the index for the two side by side in a title, in these forms;
 *   `generator/search/postings.py` does the same
 */
export function pairWord(first, second) {
  return `${first}_${second}_`;
}

/** @param {string} run */
function pairsOf(run) {
  const letters = [...run];
  return letters.length === 1 ? letters : letters.slice(1).map((letter, at) => letters[at] + letter);
}

/** @param {string} text */
function decomposed(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "");
}

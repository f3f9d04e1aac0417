/**
 * The English stemmer of Snowball, known as Porter2, as Pagefind has it: what its index is asked for.
 * https://snowballstem.org/algorithms/english/stemmer.html tells the rules; `tests/test_javascript.py`
 * holds the two together.
 */

/** Words of which a rule would make another word. */
const WHOLE = new Map([
  ...`sky news howe atlas cosmos bias andes`
    .split(" ")
    .map((word) => /** @type {const} */ ([word, word])),
  ["skis", "ski"],
  ["skies", "sky"],
  ["dying", "die"],
  ["lying", "lie"],
  ["tying", "tie"],
  ["idly", "idl"],
  ["gently", "gentl"],
  ["ugly", "ugli"],
  ["early", "earli"],
  ["only", "onli"],
  ["singly", "singl"],
]);
/** Words that end like another's form, once a plural has lost its end. */
const SINGULAR = new Set("inning outing canning herring earring evening proceed exceed succeed".split(" "));

const VOWEL = /[aeiouy]/;
/** Of a double letter one stays, but where nothing but a vowel stands before it: `add`. */
const DOUBLE = /(?<!^[aeo])(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/;
/** A vowel between two letters that are none, the last no w, x or Y; a vowel and a letter alone; `past`. */
const SHORT_END = /(?:[^aeiouy][aeiouy][^aeiouywxY]|^[aeiouy][^aeiouy]|past)$/;

/** Ends, what stands in their place, and the letters before that some of them want; longest first. */
const DERIVED = ends([
  ["ational", "ate"], ["fulness", "ful"], ["iveness", "ive"], ["ization", "ize"], ["ousness", "ous"],
  ["biliti", "ble"], ["lessli", "less"], ["tional", "tion"],
  ["alism", "al"], ["aliti", "al"], ["ation", "ate"], ["entli", "ent"], ["fulli", "ful"], ["iviti", "ive"], ["ousli", "ous"],
  ["abli", "able"], ["alli", "al"], ["anci", "ance"], ["ator", "ate"], ["enci", "ence"], ["izer", "ize"],
  ["bli", "ble"], ["ogist", "og"], ["ogi", "og", /l$/], ["li", "", /[cdeghkmnrt]$/],
]);
const FURTHER = ends([
  ["ational", "ate"], ["tional", "tion"], ["alize", "al"], ["icate", "ic"], ["iciti", "ic"], ["ical", "ic"], ["ness", ""], ["ful", ""],
]);
const LAST = ends(
  [..."ement ance ence able ible ment ant ent ism ate iti ous ive ize al er ic".split(" ").map((end) => /** @type {[string, string]} */ ([end, ""])), ["ion", "", /[st]$/]],
);

/**
 * @param {string} word - folded
 * @returns {string}
 */
export function stem(word) {
  if (word.length < 3) return word;
  const known = WHOLE.get(word);
  if (known !== undefined) return known;
  let text = word.replace(/^y/, "Y").replace(/([aeiouy])y/g, "$1Y");
  const first = firstRegion(text);
  const second = regionAfter(text, first);
  text = withoutPlural(text);
  if (SINGULAR.has(text)) return text;
  text = withoutTense(text, first);
  text = text.replace(/(.[^aeiouy])[yY]$/, "$1i");
  text = replaced(text, DERIVED, first);
  text = /ative$/.test(text) && text.length - 5 >= second ? text.slice(0, -5) : replaced(text, FURTHER, first);
  text = replaced(text, LAST, second);
  return withoutLastLetter(text, first, second).replaceAll("Y", "y");
}

/** @param {[string, string, RegExp?][]} list */
function ends(list) {
  return list.sort(([one], [other]) => other.length - one.length);
}

/** @param {string} text */
function firstRegion(text) {
  const beginning = /^(?:arsen|commun|emerg|gener|inter|later|organ|past|univers)/.exec(text);
  return beginning ? beginning[0].length : regionAfter(text, 0);
}

/**
 * @param {string} text
 * @param {number} from
 * @returns {number} where the first vowel and what is no vowel after it are over
 */
function regionAfter(text, from) {
  const found = /[aeiouy][^aeiouy]/.exec(text.slice(from));
  return found ? from + found.index + 2 : text.length;
}

/** @param {string} text */
function withoutPlural(text) {
  if (text.endsWith("sses")) return text.slice(0, -2);
  if (/ie[ds]$/.test(text)) return text.slice(0, text.length > 4 ? -2 : -1);
  if (/[us]s$/.test(text)) return text;
  return /[aeiouy].+s$/.test(text) ? text.slice(0, -1) : text;
}

/**
 * @param {string} text
 * @param {number} first - where the first region begins
 */
function withoutTense(text, first) {
  const agreed = /eed(?:ly)?$/.exec(text);
  if (agreed) return agreed.index >= first ? `${text.slice(0, agreed.index)}ee` : text;
  const end = /(?:ed|ing)(?:ly)?$/.exec(text);
  const rest = end ? text.slice(0, end.index) : "";
  if (!VOWEL.test(rest)) return text;
  if (/(?:at|bl|iz)$/.test(rest)) return `${rest}e`;
  if (DOUBLE.test(rest)) return rest.slice(0, -1);
  return first >= rest.length && SHORT_END.test(rest) ? `${rest}e` : rest;
}

/**
 * @param {string} text
 * @param {[string, string, RegExp?][]} rules
 * @param {number} region - where it begins: the end must stand in it
 */
function replaced(text, rules, region) {
  const rule = rules.find(([end]) => text.endsWith(end));
  if (!rule) return text;
  const [end, other, before] = rule;
  const rest = text.slice(0, -end.length);
  return rest.length >= region && (!before || before.test(rest)) ? rest + other : text;
}

/**
 * @param {string} text
 * @param {number} first
 * @param {number} second
 */
function withoutLastLetter(text, first, second) {
  const rest = text.slice(0, -1);
  if (text.endsWith("e")) return rest.length >= second || (rest.length >= first && !SHORT_END.test(rest)) ? rest : text;
  return text.endsWith("ll") && rest.length >= second ? rest : text;
}

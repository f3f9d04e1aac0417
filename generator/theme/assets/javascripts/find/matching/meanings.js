/**
 * What typed words may mean: words of the archive, with the places where they stand.
 *
 * @typedef {import("../index/engine.js").Engine} Engine
 * @typedef {import("./query.js").Term} Term
 * @typedef {import("./vocabulary.js").Entry} Entry
 * @typedef {import("./vocabulary.js").Vocabulary} Vocabulary
 *
 * @typedef {import("./vocabulary.js").Mending} Mending
 *
 * @typedef {object} Looked - what the vocabulary knows of a typed word
 * @property {number} place - among all typed words
 * @property {Entry} [entry]
 * @property {boolean} unfinished - its end may still be typed
 * @property {Mending[]} mendings - what may be meant by a word of which the archive knows no form
 * @property {number} reach - papers that have it, or what may be meant, at most
 * @typedef {Term & Looked} KnownTerm
 * @typedef {import("./ranking.js").Candidate & {used?: string}} Meant - with what it is spelled like
 * @typedef {Term & {place: number, unfinished: boolean, candidates: Meant[], mistyped?: boolean}} Meaning
 */

import { addJoined, splitOf } from "./compounds.js";
import { LONG } from "./query.js";
import { respellings } from "./spellings.js";

/** Words without a subject; they are looked up only where nothing else was typed. */
const STOP_WORDS = new Set(
  `a an and are as at be but by can do does for from had has have how in into is it its not of on or our
  such than that the their these they this those through to via was we were what when where which who
  why will with you your`.split(/\s+/),
);
const COMPLETIONS = 8;
const COMPLETED_PLACES = 1500;
const SHORTEST_BEGINNING = 2;
const MENDINGS = 2;
/** Trust in a word at one edit; at two edits it is the square of this. */
const EDIT = 0.8;
const VARIANTS = 1;
const SHORTEST_VARIANT = 7;
const VARIANT_PLACES = 500;
/** Trust in a word that completes what is a word already. */
const LONGER = 0.5;
const COMPLETED = 0.8;
const SPLIT = 0.6;
/** Trust in a word as it is spelled across the ocean. */
const SPELLED = 0.95;
/** Words are read rarest first, two at least, until so many papers have them: the most frequent add bytes, not sense. */
const PLACES = 2500;
/** So many words say what is meant, even of a whole abstract. */
const WORDS = 10;
/**
 * Of so many words it is looked up how rare they are. Of a pasted text those with the most letters, which
 * are seldom frequent: a file for each of them, then two for each of the rarest, and the first page of
 * papers must be no more than 40 requests.
 */
const LOOKED_UP = 24;
const LONG_LOOKED_UP = 8;
const LONG_WORDS = 5;
const LONG_PLACES = 1200;

/**
 * @param {Engine} engine
 * @param {Vocabulary} vocabulary
 * @param {Term[]} terms
 * @param {boolean} [finished] - nothing more belongs to the last term
 * @returns {Promise<Meaning[]>} of the terms worth looking up, in the order of typing
 */
export async function meanings(engine, vocabulary, terms, finished = false) {
  const groups = await Promise.all(
    (await planned(vocabulary, terms, finished)).map((term) =>
      groupOf(engine, vocabulary, term, { alone: terms.length === 1, pasted: terms.length > LONG }),
    ),
  );
  if (terms.length <= LONG) await addJoined(engine, vocabulary, groups);
  return groups;
}

/**
 * @param {Vocabulary} vocabulary
 * @param {Term[]} terms
 * @param {boolean} finished
 * @returns {Promise<KnownTerm[]>} the terms worth looking up, in the order of typing
 */
async function planned(vocabulary, terms, finished) {
  const long = terms.length > LONG;
  const placed = distinct(terms.map((term, place) => ({ ...term, place })));
  const telling = placed.filter(({ word }) => !STOP_WORDS.has(word));
  const known = await Promise.all(
    worthALook(telling.length > 0 ? telling : placed, long).map(async (term) => {
      const unfinished = !finished && term.place === terms.length - 1;
      const [entry, reach] = await Promise.all([vocabulary.entry(term.word), vocabulary.reach(term.word)]);
      const begins = unfinished && (await vocabulary.completions(term.word, 1, COMPLETED_PLACES)).length > 0;
      const mendings = reach === 0 && !long && !begins ? await vocabulary.near(term.word, MENDINGS) : [];
      return { ...term, entry, unfinished, mendings, reach: mendings.reduce((sum, each) => sum + each.reach, reach) };
    }),
  );
  const rarestFirst = [...known].sort((a, b) => a.reach - b.reach);
  /** @type {KnownTerm[]} */
  const read = [];
  const [words, most] = long ? [LONG_WORDS, LONG_PLACES] : [WORDS, PLACES];
  let places = 0;
  for (const term of rarestFirst) {
    places += term.reach;
    if (read.length < 2 || (read.length < words && places <= most)) read.push(term);
  }
  return known.filter((term) => read.includes(term));
}

/**
 * @template {Term} Word
 * @param {Word[]} terms
 * @param {boolean} long
 * @returns {Word[]} those of which it is looked up how rare they are, in their order
 */
function worthALook(terms, long) {
  if (!long) return terms.slice(0, LOOKED_UP);
  const longest = [...terms].sort((a, b) => b.word.length - a.word.length).slice(0, LONG_LOOKED_UP);
  return terms.filter((term) => longest.includes(term));
}

/**
 * @template {Term} Word
 * @param {Word[]} terms
 * @returns {Word[]} without those that were typed before, but the words of phrases
 */
function distinct(terms) {
  const first = new Map(terms.toReversed().map((term) => [term.word, term]));
  return terms.filter((term) => term.phrase !== undefined || first.get(term.word) === term);
}

/**
 * @param {Engine} engine
 * @param {Vocabulary} vocabulary
 * @param {KnownTerm} term
 * @param {{alone: boolean, pasted: boolean}} how - whether nothing else was typed, and whether so much was
 *   that each word is looked up as it stands
 * @returns {Promise<Meaning>} what a typed word may mean: itself, what it is the beginning of, or what
 *   it is a misspelling of
 */
async function groupOf(engine, vocabulary, { entry, mendings, reach, ...term }, { alone, pasted }) {
  const { word, unfinished } = term;
  /** @type {Meant[]} */
  const candidates = [];
  // A single letter begins too many words, and is no word yet.
  if (unfinished && word.length < SHORTEST_BEGINNING && !(entry && alone)) return { ...term, candidates };
  /**
   * @template {{word: string}} Word
   * @param {Word[]} words
   * @param {(word: Word) => number} trust
   * @param {Partial<Meant>} [more]
   */
  const add = async (words, trust, more = {}) => {
    const answers = await Promise.all(words.map((each) => engine.places(each.word)));
    answers.forEach((places, index) => {
      const { word: used } = words[index];
      if (places.size > 0) candidates.push({ places, used, trust: trust(words[index]), ...more });
    });
  };
  await add([{ word }], () => 1, { typed: true });
  const exact = candidates.length > 0;
  if (pasted) return { ...term, candidates };
  const spelled = await Promise.all(respellings(word).map(vocabulary.entry));
  await add(spelled.flatMap((each) => each ?? []), () => SPELLED, { respelled: true });
  if (unfinished && word.length >= SHORTEST_BEGINNING) {
    const longer = await vocabulary.completions(word, COMPLETIONS, COMPLETED_PLACES);
    await add(longer, () => (exact ? LONGER : COMPLETED), { unfinished: true });
  }
  if (entry && word.length >= SHORTEST_VARIANT) {
    const variants = await vocabulary.variants(word, VARIANTS);
    await add(variants.filter((each) => each.reach <= VARIANT_PLACES), () => EDIT);
  }
  if (entry || (unfinished && candidates.length > 0)) return { ...term, candidates };
  // Another form of a word that the archive knows is no mistake.
  if (candidates.length > 0) return { ...term, candidates, mistyped: !exact };
  await add(mendings, ({ edits }) => EDIT ** edits);
  const split = await splitOf(engine, vocabulary, word);
  candidates.push(...split.map(({ places, used }) => ({ places, used, trust: SPLIT })));
  return { ...term, candidates, mistyped: true };
}

/**
 * @param {Meaning} meaning
 * @param {import("./ranking.js").Hit[]} hits
 * @returns {{typed: string, used: string}[]} what was searched for instead of a word that the archive
 *   does not know: what the best hit has of it, else the likeliest
 */
export function mendedOf({ word, candidates, mistyped }, [best]) {
  const spelled = candidates.flatMap(({ used, places }) => (used ? [{ used, places }] : []));
  if (!mistyped || spelled.length === 0) return [];
  const { used } = spelled.find(({ places }) => places.has(best?.number)) ?? spelled[0];
  return [{ typed: word, used }];
}

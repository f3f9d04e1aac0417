/**
 * What typed words may mean: words of the archive, with the places where they stand.
 *
 * @typedef {import("./engine.js").Engine} Engine
 * @typedef {import("./query.js").Term} Term
 * @typedef {import("./vocabulary.js").Entry} Entry
 * @typedef {import("./vocabulary.js").Vocabulary} Vocabulary
 *
 * @typedef {Term & {entry?: Entry, unfinished: boolean}} KnownTerm - with what the vocabulary knows of
 *   it, and whether its end may still be typed
 * @typedef {import("./ranking.js").Candidate & {used?: string}} Meant - with what it is spelled like
 * @typedef {Term & {unfinished: boolean, candidates: Meant[], mistyped?: boolean}} Meaning
 */

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
/** Trust in a word that completes what is a word already. */
const LONGER = 0.5;
const COMPLETED = 0.8;
const SPLIT = 0.6;
const SPLITS = 3;
/** Words are read rarest first, two at least, until so many papers have them: the most frequent add bytes, not sense. */
const PLACES = 3500;
/** So many words say what is meant, even of a whole abstract. */
const WORDS = 10;

/**
 * @param {Engine} engine
 * @param {Vocabulary} vocabulary
 * @param {Term[]} terms
 * @returns {Promise<Meaning[]>} of the terms worth looking up, in the order of typing
 */
export async function meanings(engine, vocabulary, terms) {
  const groups = await Promise.all(
    (await planned(vocabulary, terms)).map((term) => groupOf(engine, vocabulary, term)),
  );
  await addJoined(engine, vocabulary, groups);
  return groups;
}

/**
 * @param {Vocabulary} vocabulary
 * @param {Term[]} terms
 * @returns {Promise<KnownTerm[]>} the terms worth looking up, in the order of typing
 */
async function planned(vocabulary, terms) {
  const last = terms.at(-1);
  const telling = terms.filter(({ word }) => !STOP_WORDS.has(word));
  const known = await Promise.all(
    (telling.length > 0 ? telling : terms).map(async (term) => ({
      ...term,
      entry: await vocabulary.entry(term.word),
      unfinished: term === last,
    })),
  );
  const rarestFirst = [...known].sort((a, b) => papersOf(a) - papersOf(b));
  /** @type {KnownTerm[]} */
  const read = [];
  let places = 0;
  for (const term of rarestFirst) {
    places += papersOf(term);
    if (read.length < 2 || (read.length < WORDS && places <= PLACES)) read.push(term);
  }
  return known.filter((term) => read.includes(term));
}

/** @param {KnownTerm} term */
function papersOf({ entry }) {
  return entry?.count ?? 0;
}

/**
 * @param {Engine} engine
 * @param {Vocabulary} vocabulary
 * @param {KnownTerm} term
 * @returns {Promise<Meaning>} what a typed word may mean: itself, what it is the beginning of, or what
 *   it is a misspelling of
 */
async function groupOf(engine, vocabulary, { word, token, phrase, entry, unfinished }) {
  /** @type {Meant[]} */
  const candidates = [];
  // A single letter begins too many words, and is no word yet.
  if (unfinished && word.length < SHORTEST_BEGINNING) return { word, token, phrase, unfinished, candidates };
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
  if (unfinished) {
    const longer = await vocabulary.completions(word, COMPLETIONS, COMPLETED_PLACES);
    await add(longer, () => (exact ? LONGER : COMPLETED), { unfinished: true });
  }
  if (entry && word.length >= SHORTEST_VARIANT) {
    await add(await vocabulary.variants(word, VARIANTS), () => EDIT);
  }
  if (entry || (unfinished && candidates.length > 0)) return { word, token, phrase, unfinished, candidates };
  const near = await vocabulary.near(word, MENDINGS);
  await add(near, ({ edits }) => EDIT ** edits);
  const split = await splitOf(engine, vocabulary, word);
  candidates.push(...split.map(({ places, used }) => ({ places, used, trust: SPLIT })));
  // Another form of a word that the archive knows is no mistake.
  return { word, token, phrase, unfinished, candidates, mistyped: !exact };
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

/**
 * @param {Engine} engine
 * @param {Vocabulary} vocabulary
 * @param {string} word
 * @returns {Promise<{places: import("./engine.js").Places, used: string}[]>} papers with both halves of
 *   a word that was typed without its space or hyphen
 */
async function splitOf(engine, vocabulary, word) {
  const cuts = [];
  for (let at = 3; at <= word.length - 3; at += 1) {
    const left = word.slice(0, at);
    if (((await vocabulary.entry(left))?.count ?? 0) > 1) cuts.push([left, word.slice(at)]);
  }
  const splits = [];
  for (const [left, right] of cuts.slice(-SPLITS)) {
    if (((await vocabulary.entry(right))?.count ?? 0) < 2) continue;
    const [first, second] = await Promise.all([engine.places(left), engine.places(right)]);
    const places = new Map([...first].filter(([number]) => second.has(number)));
    if (places.size > 0) splits.push({ places, used: `${left} ${right}` });
  }
  return splits;
}

/**
 * Words typed apart, or with hyphens, may be one word of the archive: "web ai" is WebAI.
 *
 * @param {Engine} engine
 * @param {Vocabulary} vocabulary
 * @param {Meaning[]} groups - given a further candidate each
 */
async function addJoined(engine, vocabulary, groups) {
  const pairs = groups.slice(1).map((group, index) => [groups[index], group]);
  const compounds = [...new Set(groups.map(({ token }) => token))]
    .map((token) => groups.filter((group) => group.token === token))
    .filter((parts) => parts.length > 2);
  await Promise.all(
    [...pairs, ...compounds].map(async (parts) => {
      const word = parts.map((part) => part.word).join("");
      const sameToken = parts.every(({ token }) => token === parts[0].token);
      const unfinished = sameToken && parts.at(-1)?.unfinished;
      const longer = unfinished ? await vocabulary.completions(word, COMPLETIONS, COMPLETED_PLACES) : [];
      const known = (await vocabulary.entry(word)) ? [{ word }] : [];
      for (const each of [...known, ...longer]) {
        const places = await engine.places(each.word);
        const candidate = { places, trust: each.word === word ? 1 : COMPLETED };
        if (places.size > 0) for (const part of parts) part.candidates.push(candidate);
      }
    }),
  );
}

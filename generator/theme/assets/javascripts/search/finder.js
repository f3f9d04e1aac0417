/**
 * From what was typed to the papers that fit: joins the engine, the vocabulary and the ranking.
 *
 * @typedef {object} Found
 * @property {import("./ranking.js").Hit[]} hits - best first
 * @property {{typed: string, used: string}[]} mended - words that the archive does not know
 * @property {{field: string, value: string}[]} unknown - of what the typed text narrows by
 * @property {(number: number) => Set<number>} marks - positions of a paper's words that match
 *
 * @typedef {object} Finder
 * @property {(text: string) => Promise<Found>} find
 * @property {(number: number) => Promise<import("./engine.js").PaperRecord>} record
 * @property {() => Promise<import("./facets.js").Facets>} facets
 * @property {number} papers - how many there are
 * @property {(number: number) => number} titleWords - how many words a paper's title has
 */

import { openEngine } from "./engine.js";
import { parseQuery, spelled } from "./query.js";
import { positionsOf, rank, standInOrder } from "./ranking.js";
import { createVocabulary } from "./vocabulary.js";

/** Words without a subject; they are looked up only where nothing else was typed. */
const STOP_WORDS = new Set(
  `a an and are as at be but by can do does for from had has have how in into is it its not of on or our
  such than that the their these they this those through to via was we were what when where which who
  why will with you your`.split(/\s+/),
);
const COMPLETIONS = 10;
const COMPLETED_PLACES = 2000;
const SHORTEST_BEGINNING = 2;
const MENDINGS = 3;
/** Trust in a word at one edit; at two edits it is the square of this. */
const EDIT = 0.8;
const VARIANTS = 2;
const SHORTEST_VARIANT = 7;
/** Trust in a word that completes what is a word already. */
const LONGER = 0.5;
const COMPLETED = 0.8;
const SPLIT = 0.6;
const SPLITS = 3;
/** Words are read rarest first, two at least, until so many papers have them: the most frequent add bytes, not sense. */
const PLACES = 4000;
/** Papers whose text is read to see whether a phrase stands in it. */
const PHRASE_PAPERS = 60;
/** A paper is no result when it has less than this of what the best one has of the query. */
const LEAST_SHARE = 0.4;
const PAGE = 10;

/**
 * @param {URL} root - the site's root
 * @returns {Promise<Finder>} rejects when a file cannot be loaded
 */
export async function openFinder(root) {
  const [index, engine] = await Promise.all([
    fetchFile(new URL("data/search/index.json", root)).then((response) => response.json()),
    openEngine(new URL("pagefind/", root)),
  ]);
  const vocabulary = createVocabulary(
    (name) => fetchFile(new URL(`data/search/words/${name}.txt`, root)).then((response) => response.text()),
    index.words,
  );
  const titleWords = (number) => parseInt(index.titles[number], 36);

  /** @type {Promise<import("./facets.js").Facets> | undefined} */
  let opened;
  const facets = () => (opened ??= import("./facets.js").then(({ openFacets }) => openFacets(root, index.papers)));

  /** @returns {Promise<Found>} */
  async function find(text) {
    const query = parseQuery(text);
    const terms = await planned(vocabulary, query.terms);
    const groups = await Promise.all(terms.map((term) => groupOf(engine, vocabulary, term)));
    await addJoined(engine, vocabulary, groups);
    const meant = groups.filter(({ candidates }) => candidates.length > 0);
    const { sets, unknown } = await narrowing(engine, facets, query.narrowed);
    const all = terms.length > 0 ? telling(rank(meant, index.papers, titleWords)) : anyOf(sets);
    const hits = all.filter(({ number }) => sets.every((set) => set.has(number)));
    return {
      hits: unknown.length > 0 ? [] : await withPhrases(engine, hits, meant, query.phrases),
      mended: groups.flatMap((group) => mendedOf(group, hits)),
      unknown,
      marks: (number) => new Set(meant.flatMap(({ candidates }) => positionsOf(candidates, number))),
    };
  }

  return { find, record: engine.record, facets, papers: index.papers, titleWords };
}

/** The hits that have enough of the query to be worth showing. */
function telling(hits) {
  const most = Math.max(0, ...hits.slice(0, PAGE).map(({ share }) => share));
  return hits.filter(({ share }) => share >= LEAST_SHARE * most);
}

/** The papers of a set, newest first, where no word was typed to rank them by. */
function anyOf([set = new Set()]) {
  return [...set].sort((a, b) => a - b).map((number) => ({ number, score: 0, share: 1 }));
}

/** The sets of papers that the typed fields ask for, and the values that no paper has. */
async function narrowing(engine, facets, { author, ...rest }) {
  const names = author.flatMap((name) => spelled(name).split(" ")).filter(Boolean);
  const asked = Object.entries(rest).flatMap(([field, values]) => values.map((value) => ({ field, value })));
  const known = asked.length > 0 ? await facets() : undefined;
  const found = asked.map((each) => ({ ...each, set: known.having(each.field, each.value) }));
  return {
    sets: [...(await Promise.all(names.map(engine.writtenBy))), ...found.flatMap(({ set }) => set ?? [])],
    unknown: found.filter(({ set }) => !set),
  };
}

async function fetchFile(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url.pathname}: ${response.status}`);
  return response;
}

/** The terms worth looking up, with what the vocabulary knows of them, in the order of typing. */
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
  let places = 0;
  const read = [...known]
    .sort((a, b) => (a.entry?.count ?? 0) - (b.entry?.count ?? 0))
    .filter(({ entry }, index) => (places += entry?.count ?? 0) <= PLACES || index < 2);
  return known.filter((term) => read.includes(term));
}

/** What a typed word may mean: itself, what it is the beginning of, or what it is a misspelling of. */
async function groupOf(engine, vocabulary, { word, token, phrase, entry, unfinished }) {
  const candidates = [];
  // A single letter begins too many words, and is no word yet.
  if (unfinished && word.length < SHORTEST_BEGINNING) return { word, token, phrase, unfinished, candidates };
  const add = async (words, trust, more = {}) => {
    const places = await Promise.all(words.map((each) => engine.places(each.word)));
    places.forEach((found, index) => {
      const { word: used } = words[index];
      if (found.size > 0) candidates.push({ places: found, used, trust: trust(words[index]), ...more });
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

/** What was searched for instead of a mistyped word: what the best hit has, else the likeliest. */
function mendedOf({ word, candidates, mistyped }, [best]) {
  const meant = candidates.filter(({ used }) => used);
  if (!mistyped || meant.length === 0) return [];
  const { used } = meant.find(({ places }) => places.has(best?.number)) ?? meant[0];
  return [{ typed: word, used }];
}

/** Papers with both halves of a word that was typed without its space or hyphen. */
async function splitOf(engine, vocabulary, word) {
  const cuts = [];
  for (let at = 3; at <= word.length - 3; at += 1) {
    const left = word.slice(0, at);
    if (((await vocabulary.entry(left))?.count ?? 0) > 1) cuts.push([left, word.slice(at)]);
  }
  const found = [];
  for (const [left, right] of cuts.slice(-SPLITS)) {
    if (((await vocabulary.entry(right))?.count ?? 0) < 2) continue;
    const [first, second] = await Promise.all([engine.places(left), engine.places(right)]);
    const places = new Map([...first].filter(([number]) => second.has(number)));
    if (places.size > 0) found.push({ places, used: `${left} ${right}` });
  }
  return found;
}

/** Words typed apart, or with hyphens, may be one word of the archive: "web ai" is WebAI. */
async function addJoined(engine, vocabulary, groups) {
  const pairs = groups.slice(1).map((group, index) => [groups[index], group]);
  const compounds = [...new Set(groups.map(({ token }) => token))]
    .map((token) => groups.filter((group) => group.token === token))
    .filter((parts) => parts.length > 2);
  await Promise.all(
    [...pairs, ...compounds].map(async (parts) => {
      const word = parts.map((part) => part.word).join("");
      const sameToken = parts.every(({ token }) => token === parts[0].token);
      const unfinished = sameToken && parts.at(-1).unfinished;
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

/** The hits in whose text every phrase stands; far down the list, its words in that order will do. */
async function withPhrases(engine, hits, groups, phrases) {
  if (phrases.length === 0) return hits;
  const likely = hits.filter(({ number }) =>
    phrases.every((_, phrase) => standInOrder(groups.filter((group) => group.phrase === phrase), number)),
  );
  const texts = await Promise.all(
    likely.slice(0, PHRASE_PAPERS).map(async ({ number }) => (await engine.record(number)).words.join(" ")),
  );
  return likely.filter((_, index) => {
    const text = ` ${spelled(texts[index] ?? "")} `;
    return index >= PHRASE_PAPERS || phrases.every((phrase) => text.includes(` ${phrase} `));
  });
}

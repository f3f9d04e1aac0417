/**
 * From what was typed to the papers that match: joins the engine, the vocabulary and the ranking.
 *
 * @typedef {import("../index/engine.js").Engine} Engine
 * @typedef {import("./meanings.js").Meaning} Meaning
 * @typedef {import("./ranking.js").Hit} Hit
 * @typedef {{field: import("../filter/postings.js").Kind | "arXiv id", value: string}} Narrowing
 *
 * @typedef {object} Matches
 * @property {Hit[]} hits - best first
 * @property {{typed: string, used: string}[]} mended - words that the archive does not know
 * @property {Narrowing[]} unknown - of what the typed text narrows by
 * @property {Set<number>} near - the papers that have none of the words, but are about the same
 * @property {(number: number) => Set<number>} marks - positions of a paper's words that match
 *
 * @typedef {object} Finder
 * @property {(text: string) => Promise<Matches>} find
 * @property {(number: number) => Promise<import("../index/engine.js").PaperRecord>} record
 * @property {number} papers - how many there are
 * @property {(number: number) => number} titleWords - how many words a paper's title has
 *
 * @typedef {object} SearchIndex - data/search/index.json, as `generator/search/words.py` writes it
 * @property {number} papers
 * @property {string} titles
 * @property {string[]} words
 * @property {number} frequent
 */

import { fetchFile, fetchJson } from "../../shared/fetching.js";
import { PAGEFIND, SEARCH_INDEX, SEARCH_MEANING, SEARCH_VECTORS, SEARCH_WORDS } from "../../shared/site.js";
import { KINDS } from "../filter/postings.js";
import { openEngine } from "../index/engine.js";
import { papersHaving } from "./facets.js";
import { meanings, mendedOf } from "./meanings.js";
import { titlePairs } from "./compounds.js";
import { LONG, idWord, parseQuery } from "./query.js";
import { createMeanings } from "./meaning.js";
import { positionsOf, rank, standInOrder } from "./ranking.js";
import { rescored } from "./rescoring.js";
import { createVocabulary } from "./vocabulary.js";
import { spelled, wordsOf } from "./words.js";

/** Papers whose record is read to see whether a phrase stands in it, or whether one author has a name. */
const READ_PAPERS = 50;
/** A paper is no result when it has less than this of what the best one has of the query. */
const LEAST_SHARE = 0.1;
/** Papers whose vectors are compared exactly: two pages, or one where a long text was pasted, which asks for much else. */
const EXACT = 20;
const EXACT_FOR_LONG = 10;
/** So many typed ids are looked up. */
const IDS = 10;
/** The best one is looked for among so many hits. */
const FIRST_HITS = 10;

/**
 * @param {URL} root - the site's root
 * @returns {Promise<Finder>} rejects when a file cannot be loaded
 */
export async function openFinder(root) {
  /** @type {[SearchIndex, Engine, import("./meaning.js").Meanings]} */
  const [index, engine, about] = await Promise.all([
    // It must be of the build that the site shows now.
    fetchJson(new URL(SEARCH_INDEX, root), { cache: "no-cache" }),
    openEngine(new URL(PAGEFIND, root)),
    openMeanings(root),
  ]);
  // Where a host leaves a file out, its words can neither be completed nor mended; they are still found.
  const vocabulary = createVocabulary(async (name) => {
    const response = await fetch(new URL(SEARCH_WORDS.replace("{name}", name), root));
    return response.ok ? response.text() : "";
  }, index.words);
  /** @type {Finder["titleWords"]} */
  const titleWords = (number) => parseInt(index.titles[number], 36);

  /** @type {Finder["find"]} */
  async function find(text) {
    const query = parseQuery(text);
    const named = await papersNamed(engine, query.ids);
    const long = query.terms.length > LONG;
    const groups = await meanings(engine, vocabulary, query.terms, query.finished || long);
    const meant = wordsMeant(groups);
    const tells = await Promise.all(meant.map(about.tells));
    const known = groups.map((group, at) => ({ ...group, tells: tells[at] })).filter(({ candidates }) => candidates.length > 0);
    const { sets, unknown } = await narrowing(engine, query.narrowed);
    const pairs = long ? [] : await titlePairs(engine, query.terms, known);
    const ranked = groups.length > 0 ? rank(known, index.papers, titleWords, pairs) : newestOf(sets[0]);
    const fitting = ranked.filter(({ number }) => sets.every((set) => set.has(number)));
    const enough = withEnough(await withPhrases(engine, index.frequent, fitting, known, query.phrases));
    const alone = long || query.phrases.length > 0 ? undefined : (/** @type {number} */ number) => sets.every((set) => set.has(number));
    const vector = await about.vectorOf(meant);
    const ordered = await rescored(engine, about, vector, enough, long ? EXACT_FOR_LONG : EXACT, alone, long);
    const hits = [...named.hits, ...ordered.hits.filter(({ number }) => !named.numbers.has(number))];
    if (groups.length === 0) unknown.push(...named.unknown);
    return {
      hits: unknown.length > 0 ? [] : hits,
      mended: groups.flatMap((group) => mendedOf(group, hits)),
      unknown,
      near: ordered.near,
      marks: (number) => new Set(known.flatMap(({ candidates }) => positionsOf(candidates, number))),
    };
  }

  return { find, record: engine.record, papers: index.papers, titleWords };
}

/**
 * @param {Hit[]} hits
 * @returns {Hit[]} those that have enough of the query to be worth showing
 */
function withEnough(hits) {
  const most = Math.max(0, ...hits.slice(0, FIRST_HITS).map(({ share }) => share));
  return hits.filter(({ share }) => share >= LEAST_SHARE * most);
}

/**
 * @param {URL} root - the site's root
 * @returns {Promise<import("./meaning.js").Meanings>} where its file is missing, words must do
 */
async function openMeanings(root) {
  const content = await fetchFile(new URL(SEARCH_MEANING, root), { cache: "no-cache" })
    .then((response) => response.arrayBuffer())
    .catch(console.error);
  if (!content) return { vectorOf: async () => undefined, tells: async () => 1, likenesses: () => new Float32Array() };
  return createMeanings(content, async (number) => {
    const file = new URL(SEARCH_VECTORS.replace("{number}", String(number)), root);
    return (await fetchFile(file)).arrayBuffer();
  });
}

/**
 * @param {Meaning[]} groups
 * @returns {string[]} the words that tell what is sought, mended where they were mistyped
 */
function wordsMeant(groups) {
  return groups.map(({ word, mistyped, candidates }) => (mistyped && candidates[0]?.used) || word);
}

/**
 * @param {Engine} engine
 * @param {string[]} ids - of arXiv
 * @returns {Promise<{hits: Hit[], numbers: Set<number>, unknown: Narrowing[]}>} the papers that have
 *   the ids, and the ids that no paper has
 */
async function papersNamed(engine, ids) {
  const answers = await Promise.all(
    ids.slice(0, IDS).map(async (value) => ({ value, places: await engine.places(idWord(value)) })),
  );
  const named = answers.map(({ value, places }) => ({
    value,
    papers: [...places].filter(([, { fields }]) => fields.includes("arxiv")).map(([number]) => number),
  }));
  const numbers = new Set(named.flatMap(({ papers }) => papers));
  return {
    hits: [...numbers].map((number) => ({ number, score: Infinity, share: 1, phrase: 0 })),
    numbers,
    unknown: named.filter(({ papers }) => papers.length === 0).map(({ value }) => ({ field: "arXiv id", value })),
  };
}

/**
 * @param {Set<number>} [set]
 * @returns {Hit[]} the papers of a set, newest first, where no word was typed to rank them by
 */
function newestOf(set = new Set()) {
  return [...set].sort((a, b) => a - b).map((number) => ({ number, score: 0, share: 1, phrase: 0 }));
}

/**
 * @param {Engine} engine
 * @param {import("./query.js").Query["narrowed"]} narrowed
 * @returns {Promise<{sets: Set<number>[], unknown: Narrowing[]}>} the sets of papers that the typed
 *   fields ask for, and the values that no paper has
 */
async function narrowing(engine, narrowed) {
  const names = narrowed.author.map(wordsOf).filter((words) => words.length > 0);
  const asked = KINDS.flatMap((field) => narrowed[field].map((value) => ({ field, value })));
  const answers = await Promise.all(
    asked.map(async (each) => ({ ...each, set: await papersHaving(each.field, each.value) })),
  );
  return {
    sets: [...(await Promise.all(names.map((words) => writtenBy(engine, words)))), ...answers.flatMap(({ set }) => set ?? [])],
    unknown: answers.filter(({ set }) => !set),
  };
}

/**
 * @param {Engine} engine
 * @param {string[]} words - of one typed name
 * @returns {Promise<Set<number>>} the papers of which one author has all the words; far down the list,
 *   words of several authors will do
 */
async function writtenBy(engine, words) {
  const [first, ...others] = await Promise.all(words.map(engine.writtenBy));
  const likely = [...first].filter((number) => others.every((set) => set.has(number))).sort((a, b) => a - b);
  if (others.length === 0) return first;
  const records = await Promise.all(likely.slice(0, READ_PAPERS).map(engine.record));
  return new Set(
    likely.filter((_, index) => index >= READ_PAPERS || records[index].authors.some((name) => hasName(name, words))),
  );
}

/**
 * @param {string} author
 * @param {string[]} words
 * @returns {boolean} whether each word begins one of the author's names
 */
function hasName(author, words) {
  const names = wordsOf(author);
  return words.every((word) => names.some((name) => name.startsWith(word)));
}

/**
 * @param {Engine} engine
 * @param {number} frequent - papers with a word of which the index has one position each
 * @param {Hit[]} hits
 * @param {Meaning[]} groups
 * @param {string[]} phrases
 * @returns {Promise<Hit[]>} the hits in whose text every phrase stands; far down the list, its words
 *   in that order will do
 */
async function withPhrases(engine, frequent, hits, groups, phrases) {
  if (phrases.length === 0) return hits;
  const likely = hits.filter(({ number }) =>
    phrases.every((_, phrase) => standInOrder(groups.filter((group) => group.phrase === phrase), number, frequent)),
  );
  const texts = await Promise.all(
    likely.slice(0, READ_PAPERS).map(async ({ number }) => (await engine.record(number)).words.join(" ")),
  );
  return likely.filter((_, index) => {
    const text = ` ${spelled(texts[index] ?? "")} `;
    return index >= READ_PAPERS || phrases.every((phrase) => text.includes(` ${phrase} `));
  });
}

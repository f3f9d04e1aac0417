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
import { kept } from "./kept.js";
import { meanings, mendedOf } from "./meanings.js";
import { parseQuery, spelled } from "./query.js";
import { positionsOf, rank, standInOrder } from "./ranking.js";
import { createVocabulary } from "./vocabulary.js";

/** Papers whose text is read to see whether a phrase stands in it. */
const PHRASE_PAPERS = 50;
/** A paper is no result when it has less than this of what the best one has of the query. */
const LEAST_SHARE = 0.4;
const PAGE = 10;

/**
 * @param {URL} root - the site's root
 * @returns {Promise<Finder>} rejects when a file cannot be loaded
 */
export async function openFinder(root) {
  const [index, engine] = await Promise.all([
    // It must be of the build that the site shows now, as Pagefind's own entry always is.
    fetchFile(new URL("data/search/index.json", root), { cache: "no-cache" }).then((response) => response.json()),
    openEngine(new URL("pagefind/", root)),
  ]);
  const vocabulary = createVocabulary(
    (name) => fetchFile(new URL(`data/search/words/${name}.txt`, root)).then((response) => response.text()),
    index.words,
  );
  const titleWords = (number) => parseInt(index.titles[number], 36);
  const facets = kept(() => import("./facets.js").then(({ openFacets }) => openFacets(root, index.papers)));

  /** @returns {Promise<Found>} */
  async function find(text) {
    const query = parseQuery(text);
    const groups = await meanings(engine, vocabulary, query.terms);
    const meant = groups.filter(({ candidates }) => candidates.length > 0);
    const { sets, unknown } = await narrowing(engine, facets, query.narrowed);
    const ranked = groups.length > 0 ? rank(meant, index.papers, titleWords) : anyOf(sets);
    const fitting = ranked.filter(({ number }) => sets.every((set) => set.has(number)));
    const hits = telling(await withPhrases(engine, fitting, meant, query.phrases));
    return {
      hits: unknown.length > 0 ? [] : hits,
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

async function fetchFile(url, options) {
  const response = await fetch(url, options);
  if (!response.ok) throw new Error(`${url.pathname}: ${response.status}`);
  return response;
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

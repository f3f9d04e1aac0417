/**
 * What papers are about has a say in their order: first by the little that is known of all papers, then
 * exactly, for those that stand first.
 *
 * @typedef {import("../index/engine.js").Engine} Engine
 * @typedef {import("./meaning.js").Meanings} Meanings
 * @typedef {import("./meaning.js").Vector} Vector
 * @typedef {import("./ranking.js").Hit} Hit
 */

import { likeness, paperVector } from "./meaning.js";
import { bestFirst } from "./ranking.js";

/** What the likeness counts beside the words, of which the best paper has 1. */
const LIKENESS = 0.75;
/** What the words of the query side by side in a title count. */
const PHRASE = 0.2;
/** So many papers are shown for their meaning alone, and how like they must be. */
const ALONE = 5;
const LEAST_LIKENESS = 0.9;

/**
 * @param {Engine} engine
 * @param {Meanings} meanings
 * @param {Vector | undefined} vector - of what was typed
 * @param {Hit[]} hits - best first by their words
 * @param {number} exactly - so many papers are looked at exactly, for which their records are read
 * @param {((number: number) => boolean) | undefined} alone - whether a paper may be shown that has none
 *   of the words
 * @param {boolean} [within] - whether papers looked at exactly change places among themselves only, so
 *   that the page that shows them reads no other record
 * @returns {Promise<{hits: Hit[], near: Set<number>}>} the hits in their order, and which of them are
 *   there for their meaning alone
 */
export async function rescored(engine, meanings, vector, hits, exactly, alone, within = false) {
  const best = Math.max(...hits.map(({ score }) => score), 0) || 1;
  const scored = hits.map((hit) => ({ ...hit, score: hit.score / best + PHRASE * hit.phrase ** 2 }));
  if (!vector) return { hits: scored.sort(bestFirst), near: new Set() };
  const guesses = meanings.likenesses(vector);
  const near = alone ? nearest(guesses, hits, alone) : [];
  const guessed = scored.map((hit) => ({ ...hit, score: hit.score + LIKENESS * guesses[hit.number] }));
  guessed.sort(bestFirst);
  const exact = await Promise.all(
    [...guessed.slice(0, exactly), ...near].map(async (hit) => {
      const text = (await engine.record(hit.number)).vector;
      const like = text ? likeness(vector, paperVector(text)) : 0;
      const wordless = hit.share === 0;
      if (wordless && like < LEAST_LIKENESS) return undefined;
      return { ...hit, score: hit.score + LIKENESS * (like - guesses[hit.number]) };
    }),
  );
  const first = exact.flatMap((hit) => hit ?? []).sort(bestFirst);
  const all = [...first, ...guessed.slice(exactly)];
  return {
    hits: within ? all : all.sort(bestFirst),
    near: new Set(first.filter(({ share }) => share === 0).map(({ number }) => number)),
  };
}

/**
 * @param {Float32Array} guesses - the likeness of each paper
 * @param {Hit[]} hits
 * @param {(number: number) => boolean} alone
 * @returns {Hit[]} the papers that are most like, without those that have the words
 */
function nearest(guesses, hits, alone) {
  const known = new Set(hits.map(({ number }) => number));
  return Array.from(guesses.keys())
    .filter((number) => guesses[number] >= LEAST_LIKENESS && !known.has(number) && alone(number))
    .sort((a, b) => guesses[b] - guesses[a] || a - b)
    .slice(0, ALONE)
    .map((number) => ({ number, share: 0, phrase: 0, score: LIKENESS * guesses[number] }));
}

/**
 * Words that may be one: typed apart or with hyphens where the archive has one word, and the other way
 * round; and words that stand side by side in a title.
 *
 * @typedef {import("../index/engine.js").Engine} Engine
 * @typedef {import("../index/engine.js").Places} Places
 * @typedef {import("./meanings.js").Meaning} Meaning
 * @typedef {import("./query.js").Term} Term
 * @typedef {import("./vocabulary.js").Vocabulary} Vocabulary
 *
 * @typedef {object} Pair - two words that were typed one after the other
 * @property {number[]} indexes - of those of the two that have a meaning, among the meanings
 * @property {Places} places - of papers in whose titles they stand so
 */

import { pairWord } from "./words.js";

const COMPLETIONS = 8;
const COMPLETED_PLACES = 1500;
/** Trust in a word that completes what was typed. */
const COMPLETED = 0.8;
const SPLITS = 3;
/** Letters of each half. */
const SHORTEST_HALF = 3;
/** Of more words the pairs are not looked up: what is pasted has enough to be known by. */
const PAIRED_WORDS = 6;
const PAIRS = 10;

/**
 * @param {Engine} engine
 * @param {Vocabulary} vocabulary
 * @param {string} word
 * @returns {Promise<{places: Places, used: string}[]>} papers with both halves of a word that was typed
 *   without its space or hyphen
 */
export async function splitOf(engine, vocabulary, word) {
  const cuts = [];
  for (let at = SHORTEST_HALF; at <= word.length - SHORTEST_HALF; at += 1) {
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
export async function addJoined(engine, vocabulary, groups) {
  const pairs = neighbours(groups).map((index) => [groups[index], groups[index + 1]]);
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

/**
 * @param {Engine} engine
 * @param {Term[]} terms - all that were typed
 * @param {Meaning[]} groups - of those that tell something
 * @returns {Promise<Pair[]>} every two words typed side by side of which one has a meaning
 */
export async function titlePairs(engine, terms, groups) {
  if (groups.length > PAIRED_WORDS) return [];
  const pairs = terms.slice(1).flatMap(({ word }, before) => {
    const indexes = [before, before + 1]
      .map((place) => groups.findIndex((group) => group.place === place))
      .filter((index) => index >= 0);
    return indexes.length > 0 ? { indexes, word: pairWord(terms[before].word, word) } : [];
  });
  return Promise.all(
    pairs.slice(0, PAIRS).map(async ({ indexes, word }) => ({ indexes, places: await engine.places(word) })),
  );
}

/**
 * @param {Meaning[]} groups
 * @returns {number[]} the indexes of those after which the next one was typed next
 */
function neighbours(groups) {
  return groups.flatMap(({ place }, index) => (groups[index + 1]?.place === place + 1 ? [index] : []));
}

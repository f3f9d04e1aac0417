/**
 * A small archive without files: word lists as the build writes them, and an engine that knows in
 * which papers a word stands.
 */

import { createVocabulary } from "../../generator/theme/assets/javascripts/find/matching/vocabulary.js";

/** Words with their papers. */
const PAPERS = {
  cloud: [11],
  color: [1, 2, 3, 4, 5, 6],
  fern: [1, 2, 3],
  ferns: [2],
  fernery: [4],
  gardener: [5, 6],
  gardemer: [7],
  moss: [1, 8],
  mossy: [9],
  stone: [1, 9],
  stonewall: [10],
  the: [1, 2, 3, 4],
  wall: [1, 2],
};

/** @returns a fresh archive; `asked` has every word that its engine was asked for */
export function smallArchive() {
  /** @type {string[]} */
  const asked = [];
  const places = new Map(
    Object.entries(PAPERS).map(([word, papers]) => [
      word,
      new Map(papers.map((number) => [number, { positions: [number], fields: [] }])),
    ]),
  );
  const lines = Object.entries(PAPERS).map(([word, papers]) => `${word} ${papers.length.toString(36)}\n`);
  const names = [...new Set(lines.map((line) => line[0]))];
  const files = new Map(
    names.map((name) => [name, lines.filter((line) => line[0] === name).join("")]),
  );
  return {
    asked,
    vocabulary: createVocabulary(async (name) => files.get(name) ?? "", names),
    engine: {
      /** @param {string} word */
      places: async (word) => {
        asked.push(word);
        return places.get(word) ?? new Map();
      },
      writtenBy: async () => new Set(),
      record: async () => assertNever(),
    },
  };
}

/** @returns {never} */
function assertNever() {
  throw new Error("no record is needed");
}

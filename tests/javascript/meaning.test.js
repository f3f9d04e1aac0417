import assert from "node:assert/strict";
import { test } from "node:test";
import {
  createMeanings,
  fileNumber,
  likeness,
  paperVector,
} from "../../generator/theme/assets/javascripts/find/matching/meaning.js";
import { rescored } from "../../generator/theme/assets/javascripts/find/matching/rescoring.js";

const DIMENSIONS = 48;
const CENTROIDS = 256;

/** @param {number} axis - of both halves; their numbers there are 7, and all others 0 */
function packed(axis) {
  const bytes = new Uint8Array(DIMENSIONS).fill(0x88);
  for (const half of [0, DIMENSIONS / 2]) bytes[half + Math.floor(axis / 2)] = axis % 2 === 0 ? 0xf8 : 0x8f;
  return bytes;
}

/** @param {number} axis */
function text(axis) {
  return btoa(String.fromCharCode(...packed(axis)));
}

/** Words that point along an axis, and three papers of which the first two have no code of their own. */
function meanings() {
  const content = new Int8Array(2 * CENTROIDS * DIMENSIONS + 2 * 3);
  for (const half of [0, 1]) content[(half * CENTROIDS + 1) * DIMENSIONS + 4] = 127;
  content.set([1, 1], content.length - 2);
  /** @type {Record<string, number>} */
  const axes = { moss: 4, stone: 5 };
  return createMeanings(content.buffer, async (number) => {
    const words = Object.keys(axes).filter((word) => fileNumber(word) === number);
    const rows = words.flatMap((word) => [word.length, ...new TextEncoder().encode(word), 9, 3, ...packed(axes[word])]);
    return new Uint8Array(rows).buffer;
  });
}

/** @param {Record<number, number>} axes - of papers */
function engine(axes) {
  return {
    places: async () => new Map(),
    writtenBy: async () => new Set(),
    /** @param {number} number */
    record: async (number) => ({
      ...{ address: "", title: "", words: [], authors: [], date: "" },
      vector: text(axes[number]),
    }),
  };
}

test("words and papers that point the same way are alike in both halves", async () => {
  const vector = await meanings().vectorOf(["moss"]);
  assert.ok(vector);
  assert.ok(Math.abs(likeness(vector, paperVector(text(4))) - 2) < 1e-6);
  assert.equal(likeness(vector, paperVector(text(5))), 0);
});

test("words that are not known have no vector", async () => {
  assert.equal(await meanings().vectorOf(["xqzw"]), undefined);
  assert.equal(await meanings().vectorOf([]), undefined);
});

test("two bytes tell about which papers are alike", async () => {
  const vector = await meanings().vectorOf(["moss"]);
  assert.ok(vector);
  assert.deepEqual([...meanings().likenesses(vector)].map(Math.round), [0, 0, 2]);
});

test("of papers with the same words the one that is about the same comes first", async () => {
  const vector = await meanings().vectorOf(["moss"]);
  const hits = [0, 1].map((number) => ({ number, score: 1, share: 1, phrase: 0 }));
  const ordered = await rescored(engine({ 0: 5, 1: 4 }), meanings(), vector, hits, 10, undefined);
  assert.deepEqual(ordered.hits.map(({ number }) => number), [1, 0]);
});

test("a paper may be found for its meaning alone, and that is told", async () => {
  const vector = await meanings().vectorOf(["moss"]);
  const hits = [{ number: 0, score: 1, share: 1, phrase: 0 }];
  const found = await rescored(engine({ 0: 5, 2: 4 }), meanings(), vector, hits, 10, () => true);
  assert.deepEqual([...found.near], [2]);
  const narrowed = await rescored(engine({ 0: 5, 2: 4 }), meanings(), vector, hits, 10, () => false);
  assert.deepEqual([...narrowed.near], []);
});

test("a word tells the less the shorter its vector is, and one that is not known tells all", async () => {
  assert.equal(await meanings().tells("zinc"), 1);
  assert.equal(await meanings().tells("moss"), (7 * 3) / 1500);
});

test("a word is looked for in the file that the build puts it in", () => {
  // tests/search/meaning/test_files.py expects the same.
  assert.deepEqual(["moss", "fern", "μm", "苔"].map(fileNumber), [1792, 1869, 1179, 836]);
});

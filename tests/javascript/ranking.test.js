import assert from "node:assert/strict";
import { test } from "node:test";
import {
  positionsOf,
  rank,
  standInOrder,
} from "../../generator/theme/assets/javascripts/find/matching/ranking.js";

const PAPERS = 1000;
const TITLE_WORDS = 4;
const FREQUENT = 3;

/** @param {Record<number, number[]>} positions - by paper */
function placesAt(positions) {
  return new Map(
    Object.entries(positions).map(([number, found]) => [Number(number), { positions: found, fields: [] }]),
  );
}

/**
 * @param {number} token
 * @param {Record<number, number[]>} positions - by paper
 */
function typed(token, positions) {
  return { token, candidates: [{ places: placesAt(positions), trust: 1, typed: true }] };
}

/** @param {ReturnType<typeof typed>[]} groups */
function order(...groups) {
  return rank(groups, PAPERS, () => TITLE_WORDS).map(({ number }) => number);
}

test("no words find no paper", () => {
  assert.deepEqual(order(), []);
});

test("a paper with both words stands before papers with one", () => {
  assert.deepEqual(order(typed(0, { 1: [9], 2: [9] }), typed(1, { 2: [20], 3: [9] })), [2, 1, 3]);
});

test("a rare word says more than a common one", () => {
  const common = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [index + 10, [9]]));
  assert.equal(order(typed(0, common), typed(1, { 5: [9] }))[0], 5);
});

test("a title that has the query stands before an abstract that has it", () => {
  assert.deepEqual(order(typed(0, { 1: [8], 2: [1] }), typed(1, { 1: [9], 2: [2] })), [2, 1]);
});

test("words in the order of typing stand before the same words apart", () => {
  assert.deepEqual(order(typed(0, { 1: [30], 2: [10] }), typed(1, { 1: [10], 2: [11] })), [2, 1]);
});

test("of papers that are alike the newer one is first", () => {
  assert.deepEqual(order(typed(0, { 7: [9], 3: [9], 5: [9] })), [3, 5, 7]);
});

test("a word that was meant says less than the word that was typed", () => {
  const [best, meant] = rank(
    [
      {
        token: 0,
        candidates: [
          { places: placesAt({ 1: [9] }), trust: 1, typed: true },
          { places: placesAt({ 2: [9] }), trust: 0.5 },
        ],
      },
    ],
    PAPERS,
    () => TITLE_WORDS,
  );
  assert.deepEqual([best.number, meant.number], [1, 2]);
  assert.ok(meant.share < best.share);
});

test("a share tells how much of the query a paper has", () => {
  const hits = rank([typed(0, { 1: [9], 2: [9] }), typed(1, { 1: [10], 3: [9] })], PAPERS, () => TITLE_WORDS);
  const shares = new Map(hits.map(({ number, share }) => [number, share]));
  assert.equal(shares.get(1), 1);
  assert.equal(shares.get(2), 0.5);
});

test("a phrase may stand where its words follow each other, each near enough to the one before", () => {
  const groups = [typed(0, { 1: [4], 2: [4], 3: [4] }), typed(1, { 1: [5], 2: [6], 3: [3] })];
  assert.deepEqual([1, 2, 3, 4].map((number) => standInOrder(groups, number, FREQUENT)), [true, false, false, false]);
});

test("of a frequent word any position will do, since one is known", () => {
  const frequent = { 1: [80], 2: [80], 3: [80], 4: [80] };
  assert.equal(standInOrder([typed(0, { 1: [4] }), typed(1, frequent)], 1, FREQUENT), true);
});

test("positions are those of all that may be meant", () => {
  const candidates = [
    { places: placesAt({ 1: [2, 9] }), trust: 1 },
    { places: placesAt({ 1: [5], 2: [1] }), trust: 0.5 },
  ];
  assert.deepEqual(positionsOf(candidates, 1), [2, 9, 5]);
});

test("of words side by side in a title those in just these forms stand first", () => {
  const groups = [typed(0, { 1: [0], 2: [0, 9, 11, 13] }), typed(1, { 1: [1], 2: [3, 10, 12, 14] })];
  const hits = rank(groups, PAPERS, () => TITLE_WORDS, [{ indexes: [0, 1], places: placesAt({ 1: [0] }) }]);
  assert.deepEqual(hits.map(({ number, phrase }) => [number, phrase]), [
    [1, 1],
    [2, 0],
  ]);
});

test("a rarer word that was not typed says no more than the one that was", () => {
  const common = Object.fromEntries(Array.from({ length: 400 }, (_, index) => [index + 10, [9]]));
  const hits = rank(
    [
      { token: 0, candidates: [{ places: placesAt(common), trust: 1, typed: true }, { places: placesAt({ 5: [9] }), trust: 1 }] },
    ],
    PAPERS,
    () => TITLE_WORDS,
  );
  const scores = new Map(hits.map(({ number, score }) => [number, score]));
  assert.equal(scores.get(5), scores.get(10));
});

test("a word that tells less of a text's subject counts less", () => {
  const fern = typed(0, { 1: [8] });
  const given = typed(1, { 2: [8] });
  assert.deepEqual(order({ ...fern, ...{ tells: 0.5 } }, given), [2, 1]);
  assert.deepEqual(order(fern, { ...given, ...{ tells: 0.5 } }), [1, 2]);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { rescored } from "../../generator/theme/assets/javascripts/find/matching/rescoring.js";

const HITS = [3, 2, 1].map((score, number) => ({ number, score, share: 1, phrase: 0 }));

/**
 * @param {boolean} within
 * @returns {Promise<{order: number[], read: number[]}>} what stands where nothing is like the first two
 *   papers, which are looked at, though all three were thought to be
 */
async function looked(within) {
  /** @type {number[]} */
  const read = [];
  const engine = /** @type {any} */ ({
    record: async (/** @type {number} */ number) => {
      read.push(number);
      return { vector: "" };
    },
  });
  const meanings = /** @type {any} */ ({ likenesses: () => new Float32Array([0.9, 0.9, 0.9]) });
  const { hits } = await rescored(engine, meanings, /** @type {any} */ ({}), HITS, 2, undefined, within);
  return { order: hits.map(({ number }) => number), read };
}

test("what is looked at exactly may fall behind what is not", async () => {
  assert.deepEqual(await looked(false), { order: [2, 0, 1], read: [0, 1] });
});

test("of a pasted text it changes places on its page only", async () => {
  assert.deepEqual(await looked(true), { order: [0, 1, 2], read: [0, 1] });
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { meanings, mendedOf } from "../../generator/theme/assets/javascripts/find/matching/meanings.js";
import { parseQuery } from "../../generator/theme/assets/javascripts/find/matching/query.js";
import { smallArchive } from "./archive.js";

/**
 * @param {string} text
 * @returns {Promise<import("../../generator/theme/assets/javascripts/find/matching/meanings.js").Meaning[]>}
 */
function meaningsOf(text, { engine, vocabulary } = smallArchive()) {
  const { terms, finished } = parseQuery(text);
  return meanings(engine, vocabulary, terms, finished);
}

/** @param {string} text - of which the meanings of the last word are told */
async function lastWord(text) {
  return (await meaningsOf(text)).at(-1)?.candidates.map(({ used }) => used);
}

test("words without a subject are left out, unless nothing else was typed", async () => {
  assert.deepEqual((await meaningsOf("the fern wall")).map(({ word }) => word), ["fern", "wall"]);
  assert.deepEqual((await meaningsOf("the")).map(({ word }) => word), ["the"]);
});

test("the last word may be the beginning of others, and an earlier one may not", async () => {
  assert.deepEqual(await lastWord("moss fern"), ["fern", "fernery"]);
  const [first] = await meaningsOf("fern moss");
  assert.deepEqual(first.candidates.map(({ used }) => used), ["fern"]);
});

test("the last word of a finished sentence is not completed", async () => {
  assert.deepEqual(await lastWord("Is it moss or fern?"), ["fern"]);
});

test("a word spelled as across the ocean is the same word", async () => {
  assert.deepEqual(await lastWord("moss colour."), ["color"]);
  const [meaning] = await meaningsOf("color moss");
  assert.equal(meaning.mistyped, undefined);
});

test("a completion is trusted less than the word that was typed", async () => {
  const [{ candidates }] = await meaningsOf("fern");
  assert.ok(candidates[1].trust < candidates[0].trust);
});

test("a single letter at the end is no word yet", async () => {
  assert.deepEqual(await lastWord("moss f"), []);
});

test("a misspelt word means the nearest, and that is told", async () => {
  const [meaning] = await meaningsOf("gardner moss");
  assert.equal(meaning.mistyped, true);
  assert.deepEqual(mendedOf(meaning, []), [{ typed: "gardner", used: "gardener" }]);
  assert.deepEqual(mendedOf(meaning, [{ number: 7, score: 1, share: 1, phrase: 0 }]), [{ typed: "gardner", used: "gardemer" }]);
});

test("a word that is known is not told as mended", async () => {
  const [meaning] = await meaningsOf("gardener moss");
  assert.deepEqual(mendedOf(meaning, []), []);
});

test("a word typed without its space means the papers with both halves", async () => {
  const [{ candidates }] = await meaningsOf("fernwall moss");
  const split = candidates.find(({ used }) => used === "fern wall");
  assert.deepEqual([...(split?.places.keys() ?? [])], [1, 2]);
});

test("words typed apart or with a hyphen may be one word", async () => {
  for (const text of ["stone wall", "stone-wall"]) {
    for (const { candidates } of await meaningsOf(text)) {
      assert.ok(candidates.some(({ places }) => places.has(10)), text);
    }
  }
});

test("a pasted text is taken as it stands: nothing is mended, joined or completed", async () => {
  const archive = smallArchive();
  await meaningsOf(`gardner stone wall fer ${"the ".repeat(40)}`, archive);
  assert.deepEqual(archive.asked.filter((word) => !["gardner", "stone", "wall", "fer", "the"].includes(word)), []);
});

test("of a long text a few words are looked up", async () => {
  const archive = smallArchive();
  const text = Array.from({ length: 5000 }, (_, index) => `fern moss${index} stone`).join(" ");
  const groups = await meaningsOf(text, archive);
  assert.ok(groups.length <= 10, `${groups.length}`);
});

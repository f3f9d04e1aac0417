import assert from "node:assert/strict";
import { test } from "node:test";
import { createVocabulary } from "../../generator/theme/assets/javascripts/find/matching/vocabulary.js";
import { smallArchive } from "./archive.js";

const { vocabulary } = smallArchive();

/** @param {Promise<{word: string}[]>} entries */
async function words(entries) {
  return (await entries).map(({ word }) => word);
}

test("a word of the archive is known with its number of papers, and no other", async () => {
  assert.equal((await vocabulary.entry("fern"))?.count, 3);
  assert.equal(await vocabulary.entry("fe"), undefined);
  assert.equal(await vocabulary.entry("zinc"), undefined);
});

test("completions are other words, the most frequent first, and no other form of the word", async () => {
  assert.deepEqual(await words(vocabulary.completions("fern", 8, 100)), ["fernery"]);
  assert.deepEqual(await words(vocabulary.completions("f", 8, 100)), ["fern", "fernery"]);
});

test("completions keep within a number of papers and within a number of words", async () => {
  assert.deepEqual(await words(vocabulary.completions("f", 8, 2)), ["fernery"]);
  assert.deepEqual(await words(vocabulary.completions("f", 1, 100)), ["fern"]);
});

test("a compound is no completion beside the word that it never stands without", async () => {
  const file = "quick 9\nquickfern 8 5\nquicklime 1\nquickstone 2 5\nquickstonewall 1 a\n";
  const compounds = createVocabulary(async () => file, ["q"]);
  assert.deepEqual(await words(compounds.completions("qui", 8, 100)), ["quick", "quicklime"]);
  assert.deepEqual(await words(compounds.completions("quick", 8, 100)), ["quicklime"]);
  assert.deepEqual(await words(compounds.completions("quicks", 8, 100)), ["quickstone"]);
  assert.deepEqual(await words(compounds.completions("qui", 8, 8)), ["quickfern"], "where the word itself is left out");
});

test("a misspelt word is read as the nearest one, wherever the mistake is", async () => {
  for (const [typed, meant] of [["gardner", "gardener"], ["stnoe", "stone"], ["afern", "fern"], ["tsone", "stone"], ["srone", "stone"], ["msss", "moss"]]) {
    assert.equal((await words(vocabulary.near(typed, 2)))[0], meant, typed);
  }
});

test("a word reaches the papers of all its forms", async () => {
  assert.equal(await vocabulary.reach("ferns"), 4);
  assert.equal(await vocabulary.reach("fern"), 4);
  assert.equal(await vocabulary.reach("fernwall"), 0);
});

test("two letters that are too short for a mistake stay as they are", async () => {
  assert.deepEqual(await vocabulary.near("fe", 2), []);
});

test("variants are one edit away and another word", async () => {
  assert.deepEqual(await words(vocabulary.variants("gardener", 2)), ["gardemer"]);
  assert.deepEqual(await words(vocabulary.variants("fern", 2)), []);
});

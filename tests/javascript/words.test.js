import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fold, spelled, typedWords, wordsOf } from "../../generator/theme/assets/javascripts/find/matching/words.js";

/** @type {{text: string, found_by: string[], asks_for: string[]}[]} */
const TABLE = JSON.parse(readFileSync(new URL("../labels/words.json", import.meta.url), "utf8"));

test("words are cut as the table says", () => {
  for (const { text, asks_for: expected } of TABLE) assert.deepEqual(wordsOf(text), expected, text);
});

test("each word that the index has asks for itself", () => {
  for (const { found_by: words } of TABLE) for (const word of words) assert.deepEqual(typedWords(word), [word]);
});

test("letters are folded as they are typed on other keyboards", () => {
  assert.equal(fold("ŁØÐÆßİﬁ"), "lodaessifi");
});

test("two spellings of a phrase have one form", () => {
  assert.equal(spelled("Moss—and  Fern"), spelled("moss and fern."));
});

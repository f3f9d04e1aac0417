import assert from "node:assert/strict";
import { test } from "node:test";
import { parseQuery, spelled, wordsOf } from "../../generator/theme/assets/javascripts/find/matching/query.js";

const NO_FIELDS = { tag: [], year: [], digest: [], author: [] };

/** @param {string} text */
function words(text) {
  return parseQuery(text).terms.map(({ word }) => word);
}

test("words are folded to lower case without accents, and a possessive is left out", () => {
  assert.deepEqual(wordsOf("Éclair’s NAÏVE gardener's moss"), ["eclair", "naive", "gardener", "moss"]);
});

test("the parts of a compound share the place where it was typed", () => {
  assert.deepEqual(parseQuery("slow moss-to-stone growth").terms.map(({ word, token }) => [word, token]), [
    ["slow", 0],
    ["moss", 1],
    ["to", 1],
    ["stone", 1],
    ["growth", 2],
  ]);
});

test("what stands in quotation marks is a phrase, and its words are terms, too", () => {
  const { terms, phrases } = parseQuery('fern "Quiet, old roots" "moss"');
  assert.deepEqual(phrases, ["quiet old roots", "moss"]);
  assert.deepEqual(terms.map(({ word, phrase }) => [word, phrase]), [
    ["fern", undefined],
    ["quiet", 0],
    ["old", 0],
    ["roots", 0],
    ["moss", 1],
  ]);
});

test("fields narrow and are no terms; a value of several words stands in quotation marks", () => {
  const { terms, narrowed } = parseQuery('TAG:survey year:2024 author:"Ivy Stone" digest:spring roots');
  assert.deepEqual(narrowed, { tag: ["survey"], year: ["2024"], digest: ["spring"], author: ["Ivy Stone"] });
  assert.deepEqual(terms.map(({ word }) => word), ["roots"]);
});

test("an unknown field, a lonely mark and a lonely field are words or nothing", () => {
  assert.deepEqual(words("colour:green"), ["colour", "green"]);
  assert.deepEqual(words('moss " fern'), ["moss", "fern"]);
  assert.deepEqual(words("author:"), ["author"]);
  assert.deepEqual(parseQuery("… ?!"), { terms: [], phrases: [], narrowed: NO_FIELDS });
});

test("two spellings of a phrase have one form", () => {
  assert.equal(spelled("Moss—and  Fern"), spelled("moss and fern."));
});

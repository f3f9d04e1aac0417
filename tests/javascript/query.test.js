import assert from "node:assert/strict";
import { test } from "node:test";
import { idWord, parseQuery } from "../../generator/theme/assets/javascripts/find/matching/query.js";

const NO_FIELDS = { tag: [], year: [], digest: [], author: [] };

/** @param {string} text */
function words(text) {
  return parseQuery(text).terms.map(({ word }) => word);
}

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
  assert.deepEqual(parseQuery("… ?!"), {
    terms: [],
    phrases: [],
    narrowed: NO_FIELDS,
    ids: [],
    finished: true,
  });
});

test("an id is known alone, in an address, and with its version", () => {
  for (const text of [
    "2401.01234",
    "arXiv:2401.01234v3",
    "https://arxiv.org/abs/2401.01234",
    "https://arxiv.org/pdf/2401.01234v2.pdf",
    "https://huggingface.co/papers/2401.01234?from=moss",
    "doi.org/10.48550/arXiv.2401.01234",
  ]) {
    const { ids, terms } = parseQuery(text);
    assert.deepEqual([ids, terms], [["2401.01234"], []], text);
  }
  assert.equal(idWord("2401.01234"), "240101234");
  assert.deepEqual(parseQuery("arxiv.org/abs/moss-th/9901123").ids, ["moss-th/9901123"]);
});

test("a number with a stop is no id", () => {
  assert.deepEqual(parseQuery("grew by 1234.5 in 2024.").ids, []);
  assert.deepEqual(words("fern 3.1"), ["fern", "3", "1"]);
});

test("the address of a page gives the words of its title", () => {
  const { terms } = parseQuery("https://moss.example/archive/papers/quiet-old-roots/");
  assert.deepEqual(terms.map(({ word, token }) => [word, token]), [
    ["quiet", 0],
    ["old", 1],
    ["roots", 2],
  ]);
});

test("a text that ends in a stop or a question mark is finished", () => {
  assert.equal(parseQuery("How do ferns grow?").finished, true);
  assert.equal(parseQuery("Ferns grow.").finished, true);
  assert.equal(parseQuery("how do fer").finished, false);
});

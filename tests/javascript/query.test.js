import assert from "node:assert/strict";
import { test } from "node:test";
import { idWord, parseQuery } from "../../generator/theme/assets/javascripts/find/matching/query.js";

const NO_FIELDS = { tag: [], year: [], month: [], digest: [], has: [], author: [] };

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
  const { terms, narrowed } = parseQuery('TAG:survey year:2024 author:"Ivy Stone" digest:spring has:code roots');
  assert.deepEqual(narrowed, { tag: ["survey"], year: ["2024"], month: [], digest: ["spring"], has: ["code"], author: ["Ivy Stone"] });
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

test("a capital letter alone and a letter with its signs are whole words", () => {
  for (const text of ["ferns in R", "R", "moss for C#", "moss c++ "]) {
    assert.equal(parseQuery(text).finished, true, text);
  }
  for (const text of ["ferns in r", "ferns in GR", "moss #"]) {
    assert.equal(parseQuery(text).finished, false, text);
  }
});

test("the quotation marks of every keyboard part phrases and values", () => {
  const straight = parseQuery('"old roots" fern author:"Ivy Stone"');
  for (const [left, right] of ["„“", "“”", "”“", "«»", "»«", "〝〞", "＂＂"]) {
    assert.deepEqual(parseQuery(`${left}old roots${right} fern author:${left}Ivy Stone${right}`), straight);
  }
  assert.deepEqual(words("Ivy‘s fern＇s"), ["ivy", "fern"]);
});

test("letters that merely look like those of a field are words", () => {
  for (const text of ["dige\u017ft:spring", "DIGE\u017fT:spring", "t\u00e4g:spring", "\uff54ag:spring", "ta\u0261:spring"]) {
    const { terms, narrowed } = parseQuery(text);
    assert.deepEqual(narrowed, NO_FIELDS, text);
    assert.equal(terms.at(-1)?.word, "spring");
  }
});

test("names that every object has are values and words like others", () => {
  assert.deepEqual(parseQuery("tag:__proto__ constructor:x").narrowed, { ...NO_FIELDS, tag: ["__proto__"] });
});

test("a phrase and a field far down a long text are read like any other", () => {
  const { phrases, narrowed } = parseQuery(`${"fern ".repeat(30)} "old roots" year:2024`);
  assert.deepEqual(phrases, ["old roots"]);
  assert.deepEqual(narrowed.year, ["2024"]);
});

test("quotes within a pasted text ask for nothing, and its words count like others", () => {
  const { phrases, terms } = parseQuery(`${"fern ".repeat(40)} "old roots"`);
  assert.deepEqual(phrases, []);
  assert.deepEqual(terms.slice(-2).map(({ word, phrase }) => [word, phrase]), [["old", undefined], ["roots", undefined]]);
});

test("of a text without end the first 2,000 letters are read", () => {
  const { terms } = parseQuery("moss ".repeat(20_000));
  assert.equal(terms.length, 400);
});

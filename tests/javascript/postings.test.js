import assert from "node:assert/strict";
import { test } from "node:test";
import { readChoice } from "../../generator/theme/assets/javascripts/find/filter/choice.js";
import {
  maskOf,
  narrow,
  numbersOfRuns,
  optionCounts,
} from "../../generator/theme/assets/javascripts/find/filter/postings.js";

/** @type {import("../../generator/theme/assets/javascripts/find/filter/postings.js").Postings} */
const POSTINGS = {
  papers: 5,
  having: {
    tag: new Map([["moss", [0, 2, 4]], ["fern", [2, 3]]]),
    has: new Map([["code", [0, 4]], ["data", [4]]]),
    year: new Map([["2024", [0, 1, 2]], ["undated", [3, 4]]]),
    month: new Map([["2024-05", [0, 1]]]),
    digest: new Map([["spring", [1, 4]]]),
  },
};

/**
 * @param {string} address
 * @param {number[]} [sought]
 */
function fitting(address, sought) {
  const { fits } = narrow(POSTINGS, readChoice(address), maskOf(POSTINGS.papers, sought));
  return [...fits.keys()].filter((number) => fits[number]);
}

/** @param {string} address */
function counts(address) {
  return optionCounts(POSTINGS, narrow(POSTINGS, readChoice(address), maskOf(POSTINGS.papers)));
}

test("runs are first numbers and lengths", () => {
  assert.deepEqual(numbersOfRuns([0, 2, 5, 1]), [0, 1, 5]);
});

test("papers that were found are narrowed, not the others", () => {
  assert.deepEqual(fitting("?tag=moss", [1, 2, 4]), [2, 4]);
  assert.deepEqual(fitting("", [3]), [3]);
});

test("a month widens a year, and narrows alone", () => {
  assert.deepEqual(fitting("?month=2024-05"), [0, 1]);
  assert.deepEqual(fitting("?month=2024-05&year=undated"), [0, 1, 3, 4]);
});

test("all papers fit no choice", () => {
  assert.deepEqual(fitting(""), [0, 1, 2, 3, 4]);
});

test("tags narrow together, years and digests widen", () => {
  assert.deepEqual(fitting("?tag=moss&tag=fern"), [2]);
  assert.deepEqual(fitting("?year=2024&year=undated"), [0, 1, 2, 3, 4]);
  assert.deepEqual(fitting("?tag=moss&digest=spring"), [4]);
});

test("every kind of link that is asked for must be there", () => {
  assert.deepEqual(fitting("?has=code"), [0, 4]);
  assert.deepEqual(fitting("?has=code&has=data"), [4]);
  assert.deepEqual(fitting("?has=code&year=2024"), [0]);
  assert.deepEqual(fitting("?has=model"), []);
  assert.equal(counts("?has=code").get("has:data"), 1);
});

test("a tag ruled out takes its papers away, and an unknown value has none", () => {
  assert.deepEqual(fitting("?tag=moss&without=fern"), [0, 4]);
  assert.deepEqual(fitting("?tag=__proto__"), []);
});

test("a count tells how many papers there would be with the option chosen, too", () => {
  const told = counts("?tag=moss&year=2024");
  assert.equal(told.get("tag:fern"), 1);
  assert.equal(told.get("year:undated"), 1);
  assert.equal(told.get("month:2024-05"), 1);
});

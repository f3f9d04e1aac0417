import assert from "node:assert/strict";
import { test } from "node:test";
import { readChoice } from "../../generator/theme/assets/javascripts/find/filter/choice.js";
import {
  filterPapers,
  readPostings,
  tagsOf,
} from "../../generator/theme/assets/javascripts/find/filter/postings.js";

const POSTINGS = readPostings({
  papers: 5,
  tags: { moss: [0, 2, 2], fern: [2, 1] },
  years: { 2024: [0, 3], undated: [3, 2] },
  digests: { spring: [1, 3] },
});

/** @param {string} address */
function fitting(address) {
  return filterPapers(POSTINGS, readChoice(address)).fitting;
}

test("lists are decoded from distances and runs", () => {
  assert.deepEqual(POSTINGS.having.tag.get("moss"), [0, 2, 4]);
  assert.deepEqual(POSTINGS.having.year.get("undated"), [3, 4]);
});

test("all papers fit no choice", () => {
  assert.deepEqual(fitting(""), [0, 1, 2, 3, 4]);
});

test("tags narrow together, years and digests widen", () => {
  assert.deepEqual(fitting("?tag=moss&tag=fern"), [2]);
  assert.deepEqual(fitting("?year=2024&year=undated"), [0, 1, 2, 3, 4]);
  assert.deepEqual(fitting("?tag=moss&digest=spring"), [4]);
});

test("a tag ruled out takes its papers away, and an unknown value has none", () => {
  assert.deepEqual(fitting("?tag=moss&without=fern"), [0, 4]);
  assert.deepEqual(fitting("?tag=__proto__"), []);
});

test("a count tells how many papers there would be with the option chosen, too", () => {
  const { counts } = filterPapers(POSTINGS, readChoice("?tag=moss&year=2024"));
  assert.equal(counts.get("tag:fern"), 1);
  assert.equal(counts.get("year:undated"), 1);
  assert.equal(counts.get("digest:spring"), 0);
});

test("a paper's tags are told in the order of the index", () => {
  assert.deepEqual(tagsOf(POSTINGS, 2), ["moss", "fern"]);
});

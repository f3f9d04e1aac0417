import assert from "node:assert/strict";
import { test } from "node:test";
import {
  changed,
  dropped,
  isNarrowed,
  readChoice,
  reworded,
  writeChoice,
} from "../../generator/theme/assets/javascripts/find/filter/choice.js";

const NOTHING = readChoice("");

test("a choice comes back from the address that it is written to", () => {
  /** @type {import("../../generator/theme/assets/javascripts/find/filter/choice.js").Choice} */
  const choice = {
    q: "quiet roots",
    tag: ["moss", "fern"],
    without: ["stone"],
    has: ["code"],
    year: ["2024"],
    month: ["2025-03"],
    digest: ["spring & more"],
    sort: "upvotes",
    page: 3,
  };
  assert.deepEqual(readChoice(writeChoice(choice)), choice);
  assert.equal(writeChoice(NOTHING), "");
});

test("values that are empty or stand twice, and pages that cannot be, are left out", () => {
  assert.deepEqual(readChoice("?tag=moss&tag=&tag=moss&page=-2"), { ...NOTHING, tag: ["moss"] });
  assert.equal(readChoice("?page=many").page, 1);
});

test("a tag cannot be asked for and ruled out at once", () => {
  const ruledOut = changed(NOTHING, { name: "without", value: "moss", checked: true });
  assert.deepEqual(changed(ruledOut, { name: "tag", value: "moss", checked: true }), { ...NOTHING, tag: ["moss"] });
});

test("a change leads back to the first page", () => {
  const choice = { ...NOTHING, tag: ["moss"], page: 4 };
  assert.equal(dropped(choice, "tag", "moss").page, 1);
  assert.equal(changed(choice, { name: "year", value: "2024", checked: true }).page, 1);
});

test("words stand first in the address, the order and the page last", () => {
  const choice = readChoice("?page=2&sort=oldest&tag=moss&q=quiet+roots");
  assert.equal(writeChoice(choice), "?q=quiet+roots&tag=moss&sort=oldest&page=2");
});

test("addresses of old are read, and an order that goes without saying is left out", () => {
  assert.equal(readChoice("?q=moss&sort=date").sort, "newest");
  assert.equal(readChoice("?sort=date").sort, "");
  assert.equal(readChoice("?q=moss&sort=relevance").sort, "");
  assert.equal(readChoice("?sort=relevance").sort, "");
  assert.equal(readChoice("?q=moss&sort=colour").sort, "");
  assert.equal(readChoice("?q=moss&sort=constructor").sort, "");
});

test("other words lead to the first page and keep an order that was asked for", () => {
  const oldest = readChoice("?q=moss&sort=oldest&page=4");
  assert.deepEqual(reworded(oldest, "fern"), { ...NOTHING, q: "fern", sort: "oldest" });
  assert.equal(reworded(readChoice("?q=moss&sort=newest"), "").sort, "");
});

test("words alone do not narrow", () => {
  assert.equal(isNarrowed(readChoice("?q=moss&sort=oldest")), false);
  assert.equal(isNarrowed(readChoice("?without=moss")), true);
});

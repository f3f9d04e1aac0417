import assert from "node:assert/strict";
import { test } from "node:test";
import {
  changed,
  dropped,
  readChoice,
  writeChoice,
} from "../../generator/theme/assets/javascripts/find/filter/choice.js";
import { readState, writeState } from "../../generator/theme/assets/javascripts/find/search/state.js";

const NOTHING = readChoice("");

test("a choice comes back from the address that it is written to", () => {
  const choice = { tag: ["moss", "fern"], without: ["stone"], year: ["2024"], digest: ["spring & more"], page: 3 };
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

test("one digest is chosen at a time, and none again", () => {
  const spring = changed(NOTHING, { name: "digest", value: "spring" });
  assert.deepEqual(changed(spring, { name: "digest", value: "autumn" }).digest, ["autumn"]);
  assert.deepEqual(changed(spring, { name: "digest", value: "" }), NOTHING);
});

test("a change leads back to the first page", () => {
  const choice = { ...NOTHING, tag: ["moss"], page: 4 };
  assert.equal(dropped(choice, "tag", "moss").page, 1);
  assert.equal(changed(choice, { name: "year", value: "2024", checked: true }).page, 1);
});

test("the state of the search comes back from its address", () => {
  const state = readState("?q=quiet+roots&tag=moss&sort=date&page=2");
  assert.deepEqual(state, { q: "quiet roots", sort: "date", choice: { ...NOTHING, tag: ["moss"], page: 2 } });
  assert.deepEqual(readState(writeState(state)), state);
  assert.equal(readState("?sort=colour").sort, "relevance");
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { beginningOf } from "../../generator/theme/assets/javascripts/find/search/names.js";

test("the file of a name follows from the first letters of a word", () => {
  assert.deepEqual(["stone", "li", "7b", "ław", "文字", "\u{20000}a"].map(beginningOf), ["st", "li", "7b", "-a", "--", "-a"]);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { nameFile } from "../../generator/theme/assets/javascripts/find/search/names.js";

// tests/exports/find/test_names.py expects the same.
test("the file of a name follows from the letters typed alone", () => {
  assert.deepEqual(["ab", "st", "łu", "文字"].map((letters) => nameFile(letters, 64)), [10, 2, 16, 35]);
  assert.equal(nameFile("ab", 1), 0);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { unpacked, unpackedRising } from "../../generator/theme/assets/javascripts/find/filter/packing.js";

// tests/exports/find/test_packing.py writes the same letters.
test("numbers are read from one letter or several", () => {
  assert.deepEqual(unpacked(""), []);
  assert.deepEqual(unpacked("ABf"), [0, 1, 31]);
  assert.deepEqual(unpacked("gBhB"), [32, 33]);
  assert.deepEqual(unpacked("ggBwrkC"), [1024, 70_000]);
});

test("rising numbers are read from their distances", () => {
  assert.deepEqual(unpackedRising("HBCe"), [7, 8, 10, 40]);
});

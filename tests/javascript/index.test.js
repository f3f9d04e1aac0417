import assert from "node:assert/strict";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { decoded, unpacked } from "../../generator/theme/assets/javascripts/find/index/packed.js";
import { pieceOf, placesIn } from "../../generator/theme/assets/javascripts/find/index/pieces.js";
import { stem } from "../../generator/theme/assets/javascripts/find/index/stem.js";

/** @param {Uint8Array} bytes */
function buffer(bytes) {
  return Uint8Array.from(bytes).buffer;
}

test("a file is unpacked behind its signature, also where the browser has unpacked it", async () => {
  const content = Buffer.from("pagefind_dcdmoss");
  for (const file of [content, gzipSync(content)]) {
    assert.equal(Buffer.from(await unpacked(buffer(file))).toString(), "moss");
  }
});

test("numbers, texts and lists are decoded in each of their sizes", () => {
  const bytes = [0x87, 0x17, 0x18, 0x18, 0x19, 1, 0, 0x1a, 0, 1, 0, 0, 0x38, 0x18, 0x62, 0xc3, 0xa9, 0x80];
  assert.deepEqual(decoded(Uint8Array.from(bytes)), [23, 24, 256, 65536, -25, "é", []]);
});

test("what is cut off or no index is refused", () => {
  assert.throws(() => decoded(Uint8Array.of(0x82, 1)), RangeError);
  assert.throws(() => decoded(Uint8Array.of(0xa0)), TypeError);
});

test("a stem is in the last piece that does not begin after it, by code points", () => {
  /** @type {[string, string, string][]} */
  const ranges = [["f", "fern", "a"], ["g", "m", "b"], ["mo", "\uffff", "c"], ["\u{20000}", "\u{20000}", "d"]];
  const places = ["a", "f", "fern", "grow", "m", "mn", "mo", "moss", "z", "\u{20001}"].map((word) => pieceOf(ranges, word));
  assert.deepEqual(places, [-1, 0, 0, 1, 1, 1, 2, 2, 2, 3]);
});

test("places are told as distances from one to the next, those in fields by the names of the fields", () => {
  const places = placesIn([[2, [-25, 4, 5], []], [3, [], [-3, 1, -2, 0, 4]]], ["arxiv", "authors", "tags"]);
  assert.deepEqual([...places], [
    [2, { positions: [4, 9], fields: [] }],
    [5, { positions: [], fields: ["tags", "authors"] }],
  ]);
});

test("forms of a word have one stem", () => {
  for (const [word, stemmed] of [["ponies", "poni"], ["hopping", "hop"], ["hoping", "hope"], ["generalizations", "general"], ["added", "add"], ["kept_pair_", "kept_pair_"]]) {
    assert.equal(stem(word), stemmed);
  }
});

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { joinRecords, recordFile } from "../../generator/theme/assets/javascripts/export/records.js";

const FRAME = { before: "[", between: ",", after: "]" };
const INDEX = { files: 2, formats: { bib: FRAME, ris: FRAME, csl: FRAME, csv: FRAME }, abstracts: ["ris"] };

/** @param {string} address */
async function read(address) {
  if (address === "data/records/index.json") return INDEX;
  const number = Number(/(\d+)\.json$/.exec(address)?.[1]);
  const slugs = ["a", "b", "c", "d"].filter((slug) => recordFile(slug, 2) === number);
  if (address.includes("/abstracts/")) return Object.fromEntries(slugs.map((slug) => [slug, `About ${slug}`]));
  if (address.includes("/ris/")) return Object.fromEntries(slugs.map((slug) => [slug, slug === "b" ? "B" : ["<", ">"]]));
  return Object.fromEntries(slugs.map((slug) => [slug, slug.toUpperCase()]));
}

test("records are joined in the order that is asked for", async () => {
  assert.equal(await joinRecords(["d", "a", "c"], "csl", read), "[D,A,C]");
});

test("a record that was stored around its abstract is whole again", async () => {
  assert.equal(await joinRecords(["a", "b"], "ris", read), "[<About a>,B]");
});

test("a paper that the site no longer has is left out", async () => {
  assert.equal(await joinRecords(["a", "gone", "__proto__"], "csl", read), "[A]");
});

test("progress ends at the whole", async () => {
  /** @type {number[]} */
  const shares = [];
  await joinRecords(["a", "b", "c", "d"], "csl", read, (share) => shares.push(share));
  assert.equal(shares.at(-1), 1);
});

test("a slug is in the file that the generator puts it into", () => {
  const table = JSON.parse(readFileSync(new URL("../labels/record-files.json", import.meta.url), "utf8"));
  for (const [slug, count, number] of table) assert.equal(recordFile(slug, count), number, slug);
});

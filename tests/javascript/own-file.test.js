import assert from "node:assert/strict";
import { test } from "node:test";
import { asOwnFile, readOwnFile } from "../../generator/theme/assets/javascripts/reading-list/files/own-file.js";

const PAPER = {
  slug: "moss-at-dusk",
  title: "Moss at dusk",
  date: "2021-03-03",
  authors: "Ada Moss",
  tags: [{ slug: "green", label: "Green things" }],
  read: true,
  note: "So <so>",
};
const TAG = { slug: "night", label: "Night" };

/** @param {object} changed */
const file = (changed) => JSON.stringify({ format: "digest-archive reading list", version: 1, papers: [], ...changed });

/** @type {(text: string, message: string) => void} */
const refused = (text, message) => assert.throws(() => readOwnFile(text), new Error(message));

test("what is saved is read again", () => {
  const bare = { ...PAPER, slug: "fern", date: "", authors: "", tags: [], read: false, note: "" };
  const read = readOwnFile(asOwnFile([PAPER, bare], [TAG]));
  assert.deepEqual(read, { papers: [PAPER, bare], tags: [TAG], faults: [] });
});

test("a list as the browser stores it is read, too", () => {
  const { papers } = readOwnFile(JSON.stringify([{ slug: "fern", title: "Fern", date: "3 March 2021" }]));
  assert.deepEqual([papers[0].title, papers[0].date], ["Fern", "2021-03-03"]);
});

test("a file of another kind is refused, and what is wrong is said", () => {
  refused(" \n", "It is empty.");
  refused("# Reading list", "It is not JSON; it begins with “# Reading list”.");
  refused("x".repeat(99), `It is not JSON; it begins with “${"x".repeat(60)}…”.`);
  refused("17", "It holds no reading list.");
  refused("{}", "It is no reading list: its “format” is missing, not “digest-archive reading list”.");
  refused(file({ version: 2 }), "Its “version” is “2”, and this page reads version 1.");
  refused(file({ papers: { fern: 1 } }), "Its “papers” are “{\"fern\":1}”, not a list.");
  refused(file({ tags: "night" }), "Its “tags” are “night”, not a list.");
});

test("what names no paper or tag is left out, and said", () => {
  const { papers, tags, faults } = readOwnFile(file({ papers: [PAPER, { slug: "../x" }, PAPER], tags: [TAG, null] }));
  assert.deepEqual([papers, tags], [[PAPER], [TAG]]);
  assert.deepEqual(faults, [
    "paper 2 has no “slug” of a paper, but is “{\"slug\":\"../x\"}”",
    "tag 2 has no “slug” of a tag, but is “null”",
  ]);
});

test("a list without end is read up to a bound", () => {
  const many = Array.from({ length: 10_002 }, (_, number) => ({ ...PAPER, slug: `fern-${number}` }));
  const { papers, faults } = readOwnFile(file({ papers: many }));
  assert.equal(papers.length, 10_000);
  assert.deepEqual(faults, ["what follows the first 10,000 papers"]);
});

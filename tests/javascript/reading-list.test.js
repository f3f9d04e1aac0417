import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { checkedPaper } from "../../generator/theme/assets/javascripts/reading-list/checked.js";
import { asMarkdown } from "../../generator/theme/assets/javascripts/reading-list/files/markdown.js";
import {
  add,
  addAll,
  addressOf,
  describe,
  entriesNotShown,
  isOnList,
  isReadable,
  listedPapers,
  putAside,
  remember,
  remove,
  restore,
  slugOf,
  watch,
} from "../../generator/theme/assets/javascripts/reading-list/store.js";
import { ROOT } from "../../generator/theme/assets/javascripts/shared/site.js";
import { isSlug } from "../../generator/theme/assets/javascripts/stored/checked.js";

const KEY = `${ROOT.pathname}reading-list`;
/** What is stored of two papers, and what is known of them. */
const MOSS = { slug: "moss-at-dusk", title: "Moss at dusk", date: "2021-03-03" };
const FERN = { slug: "fern", title: "Fern", date: "" };
const UNKNOWN = { authors: "", tags: [], read: false, note: "" };
const MOSS_LISTED = { ...MOSS, ...UNKNOWN };
const FERN_LISTED = { ...FERN, ...UNKNOWN };
const GREEN = { slug: "green", label: "Green things" };

/** @type {Map<string, string>} */
let items;
/** What the browser does when something is written. */
let write = (/** @type {string} */ key, /** @type {string} */ value) => void items.set(key, value);

const localStorage = {
  /** @param {string} key */
  getItem: (key) => items.get(key) ?? null,
  /** @param {string} key */
  removeItem: (key) => void items.delete(key),
  /** @type {(key: string, value: string) => void} */
  setItem: (key, value) => write(key, value),
};
Object.assign(globalThis, { localStorage, addEventListener: () => {} });

beforeEach(() => {
  items = new Map();
  write = (key, value) => void items.set(key, value);
});

/** @param {unknown} value */
function store(value) {
  items.set(KEY, typeof value === "string" ? value : JSON.stringify(value));
}

function stored() {
  return items.get(KEY);
}

test("what is added last comes first, and once", () => {
  assert.ok(add(FERN_LISTED) && add(MOSS_LISTED) && add(FERN_LISTED));
  assert.deepEqual(listedPapers(), [FERN_LISTED, MOSS_LISTED]);
  assert.ok(remove("fern"));
  assert.deepEqual(listedPapers(), [MOSS_LISTED]);
  assert.equal(isOnList("fern"), false);
});

test("a list of the form that was always stored is read as it is", () => {
  store([{ slug: "a-b", title: "A b", date: "December 2020" }, { slug: "c", title: "C", date: "2020" }]);
  assert.deepEqual(
    listedPapers().map(({ slug, date }) => [slug, date]),
    [["a-b", "2020-12"], ["c", "2020"]],
  );
});

test("what names no paper is not listed", () => {
  const values = [
    7,
    null,
    "moss",
    [MOSS],
    { slug: "../secret", title: "T", date: "" },
    { slug: "a/b", title: "T", date: "" },
    { slug: "-", title: "T", date: "" },
    { slug: "Moss", title: "T", date: "" },
    { slug: "a".repeat(201), title: "T", date: "" },
    { slug: ["moss"], title: "T", date: "" },
    { title: "no slug" },
  ];
  store(values);
  assert.deepEqual(listedPapers(), []);
});

test("a prototype that is stored gives no paper its slug, and no object a property", () => {
  store('[{"__proto__": {"slug": "moss", "title": "T", "date": "2020"}}, {"slug": "fern", "__proto__": {"title": "T"}}]');
  assert.deepEqual(listedPapers(), [{ ...FERN_LISTED, title: "fern" }]);
  assert.equal(checkedPaper(Object.create({ slug: "moss" })), null);
  assert.equal(/** @type {any} */ ({}).slug, undefined);
});

test("a date is a day, month or year of the calendar, in either form", () => {
  const dates = [
    ["22 December 2025", "2025-12-22"],
    ["3 March 2021", "2021-03-03"],
    ["December 2025", "2025-12"],
    ["2025", "2025"],
    ["2025-12", "2025-12"],
    ["2024-02-29", "2024-02-29"],
    ["", ""],
  ];
  for (const [text, date] of dates) assert.equal(checkedPaper({ ...MOSS, date: text })?.date, date);
  const none = ["2025 <b>", "40 December 2025", "Smarch 2025", "2025\n\n# Big", "![x](y)", "20255", 2025, null];
  for (const date of [...none, "2025-13", "2025-02-29", "31 April 2025", "0 May 2025", "2025-00-10", "0000-00"]) {
    assert.equal(checkedPaper({ ...MOSS, date })?.date, "", `${date}`);
  }
});

test("authors, tags, mark and note are read as far as they have the form of such", () => {
  const paper = { ...MOSS, authors: "Ada\u202e\nMoss", tags: [GREEN, 7, { slug: "../x" }, GREEN], read: true, note: " so\tso " };
  const { authors, tags, read, note } = /** @type {any} */ (checkedPaper(paper));
  assert.deepEqual({ authors, tags, read, note }, { authors: "Ada Moss", tags: [GREEN], read: true, note: "so so" });
  const odd = checkedPaper({ ...MOSS, authors: ["Ada"], tags: { 0: GREEN }, read: "yes", note: 5 });
  assert.deepEqual(odd, MOSS_LISTED);
  const long = checkedPaper({ ...MOSS, authors: "a".repeat(9999), tags: Array(9999).fill(GREEN), note: "n".repeat(9999) });
  assert.deepEqual([long?.authors.length, long?.tags.length, long?.note.length], [300, 1, 300]);
  assert.equal(checkedPaper({ ...MOSS, note: "half \ud83d" })?.note, "half");
});

test("a title is one line of bounded length, and the slug stands in for none", () => {
  assert.equal(checkedPaper({ ...MOSS, title: " Moss\n\n# at\u0000 \u202edusk " })?.title, "Moss # at dusk");
  assert.equal(checkedPaper({ ...MOSS, title: "m".repeat(5000) })?.title.length, 1000);
  assert.equal(checkedPaper({ ...MOSS, title: 5 })?.title, "moss-at-dusk");
});

test("a list that is not understood is not shown and never overwritten", () => {
  for (const text of ["{\"version\": 2}", "[", "moss", "null", "17"]) {
    store(text);
    assert.equal(isReadable(), false, text);
    assert.deepEqual(listedPapers(), []);
    assert.equal(add(MOSS_LISTED), false);
    assert.equal(remove("fern"), false);
    assert.equal(stored(), text);
  }
});

test("entries and properties that are not understood outlive a change", () => {
  const later = { ...FERN, shelf: "read first" };
  const unknown = { kind: "heading", text: "For spring" };
  store([unknown, later, 7]);
  assert.ok(add(MOSS_LISTED));
  assert.deepEqual(JSON.parse(stored() ?? ""), [MOSS, unknown, later, 7]);
  assert.ok(remove("moss-at-dusk"));
  assert.deepEqual(JSON.parse(stored() ?? ""), [unknown, later, 7]);
});

test("what a reader says of a paper is stored beside what is not understood", () => {
  store([{ ...MOSS, shelf: 3 }, FERN]);
  assert.ok(describe("moss-at-dusk", { read: true }) && describe("moss-at-dusk", { note: "so" }) && describe("oak", { read: true }));
  assert.deepEqual(JSON.parse(stored() ?? ""), [{ ...MOSS, shelf: 3, read: true, note: "so" }, FERN]);
});

test("a paper that was taken off is put back where it stood and as it was", () => {
  const later = { ...FERN, shelf: 3, note: "so" };
  store([MOSS, later, { ...MOSS, slug: "oak" }]);
  const before = remember(["fern"]);
  remove("fern");
  add({ ...MOSS_LISTED, slug: "elm" });
  assert.ok(restore(before));
  assert.deepEqual(listedPapers().map(({ slug }) => slug), ["elm", "fern", "moss-at-dusk", "oak"]);
  assert.deepEqual(JSON.parse(stored() ?? "")[1], later);
});

test("lists are merged: no mark, note or fact of either is lost", () => {
  store([{ ...MOSS, note: "mine", shelf: 3 }, 7, { ...FERN, read: true, note: "same" }]);
  const tagged = { ...MOSS_LISTED, title: "Other", tags: [GREEN], authors: "Ada Moss", read: true, note: "theirs" };
  const oak = { ...FERN_LISTED, slug: "oak", note: "new" };
  const papers = [oak, tagged, { ...FERN_LISTED, date: "2020", note: "same" }];
  const before = remember(papers.map(({ slug }) => slug));
  const earlier = stored();
  assert.ok(addAll(papers));
  assert.deepEqual(JSON.parse(stored() ?? ""), [
    { slug: "oak", title: "Fern", date: "", note: "new" },
    { ...MOSS, note: "mine / theirs", shelf: 3, authors: "Ada Moss", tags: [GREEN], read: true },
    7,
    { ...FERN, read: true, note: "same", date: "2020" },
  ]);
  const once = stored();
  assert.ok(addAll(papers));
  assert.equal(stored(), once);
  assert.ok(restore(before));
  assert.equal(stored(), earlier);
});

test("ten thousand papers are merged and put back without a wait", () => {
  const papers = Array.from({ length: 10_000 }, (_, number) => ({ ...FERN_LISTED, slug: `fern-${number}` }));
  store(papers.slice(5000));
  const earlier = stored();
  const before = remember(papers.map(({ slug }) => slug));
  assert.ok(addAll(papers));
  assert.equal(listedPapers().length, 10_000);
  assert.ok(restore(before));
  assert.equal(stored(), earlier);
});

test("what is not shown is counted", () => {
  store([7, MOSS, MOSS, { slug: "../x" }]);
  assert.equal(entriesNotShown(), 2);
});

test("a list that cannot be read is put aside whole, each under a name of its own", () => {
  for (const [number, text] of ["{\"version\": 2}", "[", "moss"].entries()) {
    store(text);
    assert.ok(putAside());
    assert.equal(stored(), undefined);
    assert.equal(items.get(`${KEY}-aside-${number + 1}`), text);
  }
  assert.ok(add(MOSS_LISTED));
});

test("a list that cannot be put aside stays", () => {
  store("[");
  write = () => {
    throw new Error("QuotaExceededError");
  };
  assert.equal(putAside(), false);
  assert.equal(stored(), "[");
});

test("whoever watches the list is told of each change", () => {
  let changes = 0;
  watch(() => void (changes += 1));
  add(MOSS_LISTED);
  describe("moss-at-dusk", { read: true });
  remove("moss-at-dusk");
  assert.equal(changes, 3);
});

test("a list is read where nothing can be written, and a change is refused", () => {
  store([FERN]);
  write = () => {
    throw new Error("QuotaExceededError");
  };
  assert.deepEqual(listedPapers(), [FERN_LISTED]);
  assert.equal(add(MOSS_LISTED), false);
  assert.deepEqual(listedPapers(), [FERN_LISTED]);
});

test("a list without end is shown up to a bound and kept whole", () => {
  store(Array.from({ length: 10_050 }, (_, number) => ({ ...FERN, slug: `fern-${number}` })));
  assert.equal(listedPapers().length, 10_000);
  assert.ok(remove("fern-3"));
  assert.equal(JSON.parse(stored() ?? "").length, 10_049);
});

test("a slug is read from the address of a paper's page and of no other", () => {
  assert.equal(slugOf(addressOf(MOSS)), "moss-at-dusk");
  assert.equal(slugOf(`${addressOf(MOSS)}?from=list#top`), "moss-at-dusk");
  assert.equal(slugOf(new URL("papers/%2e%2e/", ROOT).href), null);
  assert.equal(slugOf("https://other.example/papers/moss/"), null);
  assert.equal(isSlug("__proto__"), false);
});

test("titles and dates are text in the file of links", () => {
  const title = "A <i>b</i> &amp; [c](d) `e` *f* _g_ | ~h~ #i \\";
  const date = "2020 <img src=x>\n# j";
  const text = asMarkdown([{ title, date, note: "*read*\nfirst", href: "https://own.example/papers/a/" }]);
  assert.equal(
    text,
    "# Reading list\n\n- [A \\<i\\>b\\</i\\> \\&amp; \\[c\\](d) \\`e\\` \\*f\\* \\_g\\_ \\| \\~h\\~ \\#i \\\\]" +
      "(https://own.example/papers/a/) (2020 \\<img src=x\\> \\# j): \\*read\\* first\n",
  );
});

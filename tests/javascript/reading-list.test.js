import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { checkedPaper, isSlug } from "../../generator/theme/assets/javascripts/reading-list/checked.js";
import { asMarkdown } from "../../generator/theme/assets/javascripts/reading-list/markdown.js";
import {
  add,
  addressOf,
  isOnList,
  isReadable,
  listedPapers,
  remove,
  slugOf,
} from "../../generator/theme/assets/javascripts/reading-list/store.js";
import { ROOT } from "../../generator/theme/assets/javascripts/shared/site.js";

const KEY = `${ROOT.pathname}reading-list`;
const MOSS = { slug: "moss-at-dusk", title: "Moss at dusk", date: "3 March 2021" };
const FERN = { slug: "fern", title: "Fern", date: "" };

/** @type {Map<string, string>} */
let items;
/** What the browser does when something is written. */
let write = (/** @type {string} */ key, /** @type {string} */ value) => void items.set(key, value);

const localStorage = {
  /** @param {string} key */
  getItem: (key) => items.get(key) ?? null,
  /** @type {(key: string, value: string) => void} */
  setItem: (key, value) => write(key, value),
};
Object.assign(globalThis, { localStorage });

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
  assert.ok(add(FERN) && add(MOSS) && add(FERN));
  assert.deepEqual(listedPapers(), [FERN, MOSS]);
  assert.ok(remove("fern"));
  assert.deepEqual(listedPapers(), [MOSS]);
  assert.equal(isOnList("fern"), false);
});

test("a list of the form that was always stored is read as it is", () => {
  store([{ slug: "a-b", title: "A b", date: "December 2020" }, { slug: "c", title: "C", date: "2020" }]);
  assert.deepEqual(
    listedPapers().map(({ slug, date }) => [slug, date]),
    [["a-b", "December 2020"], ["c", "2020"]],
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
  assert.deepEqual(listedPapers(), [{ slug: "fern", title: "fern", date: "" }]);
  assert.equal(checkedPaper(Object.create({ slug: "moss" })), null);
  assert.equal(/** @type {any} */ ({}).slug, undefined);
});

test("a date is shown where it has the form of one", () => {
  for (const date of ["22 December 2025", "December 2025", "2025", "2025-12", "2025-12-22", ""]) {
    assert.equal(checkedPaper({ ...MOSS, date })?.date, date);
  }
  for (const date of ["2025 <b>", "40 December 2025", "Smarch 2025", "2025\n\n# Big", "![x](y)", "20255", 2025, null]) {
    assert.equal(checkedPaper({ ...MOSS, date })?.date, "", `${date}`);
  }
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
    assert.equal(add(MOSS), false);
    assert.equal(remove("fern"), false);
    assert.equal(stored(), text);
  }
});

test("entries and properties that are not understood outlive a change", () => {
  const later = { ...FERN, note: "read first" };
  const unknown = { kind: "heading", text: "For spring" };
  store([unknown, later, 7]);
  assert.ok(add(MOSS));
  assert.deepEqual(JSON.parse(stored() ?? ""), [MOSS, unknown, later, 7]);
  assert.ok(remove("moss-at-dusk"));
  assert.deepEqual(JSON.parse(stored() ?? ""), [unknown, later, 7]);
});

test("a list is read where nothing can be written, and a change is refused", () => {
  store([FERN]);
  write = () => {
    throw new Error("QuotaExceededError");
  };
  assert.deepEqual(listedPapers(), [FERN]);
  assert.equal(add(MOSS), false);
  assert.deepEqual(listedPapers(), [FERN]);
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
  const text = asMarkdown([{ title, date: "2020 <img src=x>\n# j", href: "https://own.example/papers/a/" }]);
  assert.equal(
    text,
    "# Reading list\n\n- [A \\<i\\>b\\</i\\> \\&amp; \\[c\\](d) \\`e\\` \\*f\\* \\_g\\_ \\| \\~h\\~ \\#i \\\\]" +
      "(https://own.example/papers/a/) (2020 \\<img src=x\\> \\# j)\n",
  );
});

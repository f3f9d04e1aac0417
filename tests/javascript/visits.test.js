import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { ROOT } from "../../generator/theme/assets/javascripts/shared/site.js";
import {
  follow,
  followedTags,
  isFollowed,
  isReadable,
  unfollow,
} from "../../generator/theme/assets/javascripts/visits/follows.js";
import { newsPhrase, newsSince, papersUnder } from "../../generator/theme/assets/javascripts/visits/news.js";
import {
  checkedVisit,
  isMarked,
  lastVisit,
  nextVisit,
  visitedBefore,
} from "../../generator/theme/assets/javascripts/visits/visit.js";
import { addressOfTag, tagSlugOf } from "../../generator/theme/assets/javascripts/stored/tag.js";

const FOLLOWED = `${ROOT.pathname}followed-tags`;
const VISIT = `${ROOT.pathname}visit`;
const HOUR = 3_600_000;
const MOSS = { slug: "moss", label: "Moss" };
const FERN = { slug: "fern", label: "Fern" };

/** @type {Map<string, string>} */
let items;
let isFull = false;

const localStorage = {
  /** @param {string} key */
  getItem: (key) => items.get(key) ?? null,
  /** @type {(key: string, value: string) => void} */
  setItem: (key, value) => {
    if (isFull) throw new Error("QuotaExceededError");
    items.set(key, value);
  },
};
Object.assign(globalThis, { localStorage, addEventListener: () => {} });

beforeEach(() => {
  items = new Map();
  isFull = false;
});

/** @type {(id: string, day: string, tags: number[][] | null, papers?: number) => any} */
const digest = (id, day, tags, papers = tags?.length ?? 0) => ({ id, day, papers, tags });

const RECENT = {
  whole: false,
  tags: ["moss", "fern"],
  digests: [
    digest("d5", "2026-06-05", [[0], [0, 1], []]),
    digest("d4", "2026-06-04", [[1]]),
    digest("d3", "2026-06-03", [[0]]),
    digest("d2", "2026-06-02", [[], []]),
  ],
};

test("what came in since a visit is counted in days, papers, and papers under tags", () => {
  const news = newsSince(RECENT, ["d3", "d2", "d1"]);
  assert.equal(newsPhrase(news), "2 days, 4 papers");
  assert.equal(papersUnder(news, RECENT, ["moss"]), 2);
  assert.equal(papersUnder(news, RECENT, ["moss", "fern"]), 3);
  assert.equal(papersUnder(news, RECENT, ["unknown"]), 0);
  assert.equal(newsPhrase(newsSince(RECENT, ["d4", "d3"])), "1 day, 3 papers");
});

test("nothing is new where all was there", () => {
  assert.deepEqual(newsSince(RECENT, ["d5", "d4", "d3", "d2"]).digests, []);
});

test("a day that was filled in later is new, and one that is older than all that is remembered is not", () => {
  const filled = newsSince(RECENT, ["d5", "d3"]);
  assert.deepEqual(filled.digests.map(({ id }) => id), ["d4"]);
  const whole = newsSince({ ...RECENT, whole: true }, ["d5", "d3"]);
  assert.deepEqual(whole.digests.map(({ id }) => id), ["d4", "d2"]);
});

test("after a long time the news are at least what the file holds", () => {
  const news = newsSince(RECENT, ["long-ago"]);
  assert.equal(newsPhrase(news), "at least 4 days, 7 papers");
  assert.equal(newsPhrase(newsSince({ ...RECENT, whole: true }, ["long-ago"])), "4 days, 7 papers");
});

test("digests of one day are a day, and those of unknown day are digests", () => {
  const two = { ...RECENT, digests: [digest("a", "2026-06-05", [[0]]), ...RECENT.digests] };
  assert.equal(newsPhrase(newsSince(two, ["d4"])), "1 day, 4 papers");
  const undated = { ...RECENT, whole: true, digests: [...RECENT.digests, digest("old", "", [[0]])] };
  assert.equal(newsPhrase(newsSince(undated, ["d4", "d3", "d2"])), "2 digests, 4 papers");
});

test("papers under tags are not told where a digest does not tell its papers' tags", () => {
  const large = { ...RECENT, digests: [digest("d6", "2026-06-06", null, 5000), ...RECENT.digests] };
  const news = newsSince(large, ["d4"]);
  assert.equal(newsPhrase(news), "2 days, 5,003 papers");
  assert.equal(papersUnder(news, large, ["moss"]), null);
});

test("a visit ends when nobody has looked for an hour", () => {
  const first = nextVisit(null, ["d1"], 0);
  assert.deepEqual(first, { before: null, now: ["d1"], at: 0 });
  const same = nextVisit(first, ["d2", "d1"], HOUR - 1);
  assert.deepEqual(same, { before: null, now: ["d2", "d1"], at: HOUR - 1 });
  const next = nextVisit(same, ["d3", "d2", "d1"], 3 * HOUR);
  assert.deepEqual(next.before, ["d2", "d1"]);
  assert.deepEqual(nextVisit(next, ["d4"], 3 * HOUR + 5).before, ["d2", "d1"]);
});

test("a clock that was set back by a year begins a visit, and a small step back does not", () => {
  const visit = nextVisit(null, ["d1"], 400 * 24 * HOUR);
  assert.deepEqual(nextVisit(visit, ["d2"], HOUR).before, ["d1"]);
  assert.equal(nextVisit(visit, ["d2"], 400 * 24 * HOUR - 60_000).before, null);
});

test("a visit is stored and the last one is known on other pages", () => {
  assert.equal(visitedBefore(["d1"], 0), null);
  assert.equal(lastVisit(), null);
  assert.deepEqual(visitedBefore(["d2", "d1"], 2 * HOUR), ["d1"]);
  assert.deepEqual(lastVisit(), ["d1"]);
});

test("where nothing can be stored, a visit is compared with the earlier one", () => {
  visitedBefore(["d1"], 0);
  isFull = true;
  assert.deepEqual(visitedBefore(["d2", "d1"], 2 * HOUR), ["d1"]);
  assert.deepEqual(visitedBefore(["d3", "d2", "d1"], 9 * HOUR), ["d1"]);
});

test("the next visit can be compared where this one could be stored", () => {
  isFull = true;
  visitedBefore(["d1"], 0);
  assert.equal(isMarked(), false);
  isFull = false;
  visitedBefore(["d1"], 0);
  assert.equal(isMarked(), true);
});

test("a mark that is not understood gives way, one of a later version stays", () => {
  const broken = ["", "[", "7", "null", "[]", '{"version":1}', '{"version":1,"now":"d1","at":1}', '{"version":1,"now":[],"at":"1"}'];
  for (const text of broken) {
    items.set(VISIT, text);
    assert.equal(visitedBefore(["d1"], 0), null, text);
    assert.deepEqual(checkedVisit(items.get(VISIT) ?? null)?.now, ["d1"], text);
  }
  const later = '{"version":2,"now":["d1"]}';
  items.set(VISIT, later);
  assert.equal(visitedBefore(["d1"], 0), null);
  assert.equal(items.get(VISIT), later);
  assert.equal(isMarked(), false);
});

test("ids that are stored are those of digests, and bounded in number", () => {
  const now = ["d1", 7, "../x", { id: "d2" }, null, ...Array(2000).fill("d3")];
  const visit = checkedVisit(JSON.stringify({ version: 1, before: "d1", now, at: 5 }));
  assert.equal(visit?.before, null);
  assert.equal(visit?.now.length, 996);
  assert.deepEqual(new Set(visit?.now), new Set(["d1", "d3"]));
});

test("tags are followed in their order, each once, until they are not", () => {
  assert.ok(follow([MOSS]) && follow([FERN, MOSS]));
  assert.deepEqual(followedTags(), [MOSS, FERN]);
  assert.ok(isFollowed("fern") && unfollow(["moss"]));
  assert.deepEqual(followedTags(), [FERN]);
});

test("stored tags that are not understood are not shown, and outlive a change", () => {
  const strange = [7, { slug: "../x", label: "X" }, { label: "no slug" }, { slug: "moss", label: 5, since: 3 }];
  items.set(FOLLOWED, JSON.stringify(strange));
  assert.deepEqual(followedTags(), [{ slug: "moss", label: "moss" }]);
  assert.ok(follow([FERN]));
  assert.deepEqual(JSON.parse(items.get(FOLLOWED) ?? ""), [...strange, FERN]);
});

test("stored tags that are no list are never overwritten, and full storage refuses", () => {
  items.set(FOLLOWED, '{"version":2}');
  assert.equal(isReadable(), false);
  assert.equal(follow([MOSS]), false);
  assert.equal(items.get(FOLLOWED), '{"version":2}');
  items.delete(FOLLOWED);
  isFull = true;
  assert.equal(follow([MOSS]), false);
  assert.deepEqual(followedTags(), []);
});

test("a tag's slug is read from the address of its page and of no other", () => {
  assert.equal(tagSlugOf(addressOfTag(MOSS)), "moss");
  assert.equal(tagSlugOf(`${addressOfTag(MOSS)}page/2/`), "moss");
  assert.equal(tagSlugOf(new URL("tags/", ROOT).href), null);
  assert.equal(tagSlugOf("https://other.example/tags/moss/"), null);
});

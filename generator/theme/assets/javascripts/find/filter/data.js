/**
 * The files that `generator/exports/find/` writes: the index at once, the others as they are needed.
 *
 * @typedef {import("./cards.js").Card} Card
 * @typedef {import("./choice.js").Choice} Choice
 * @typedef {import("./orders.js").Orders} Orders
 * @typedef {import("./postings.js").Kind} Kind
 * @typedef {import("./postings.js").Postings} Postings
 * @typedef {{slug: string, label: string, facet: string, count: number}} TagEntry
 *
 * @typedef {object} Index - as `generator/exports/find/postings.py` writes it
 * @property {Record<"tags" | "digests" | "orders" | "cards" | "slugs", string>} versions - of cards
 *   and slugs those of all files, one after the other
 * @property {{cards: number, slugs: number, version: number}} each - how many a file has, and how
 *   many letters the version of one of these files
 * @property {number} papers
 * @property {number} upvoted
 * @property {Record<string, string>} facets
 * @property {[string, string, string, number][]} tags
 * @property {[string, string, number][]} has
 * @property {[string, number[]][]} years
 * @property {[string, number[]][]} months
 *
 * @typedef {object} Archive
 * @property {Index} index
 * @property {Postings} postings - of years and months at once, of the rest once it is read
 * @property {TagEntry[]} tags
 * @property {(kind: Kind, value: string) => string} labelOf - what readers call a value; a value that
 *   the archive does not have is its own label
 * @property {() => Promise<void>} readTags - tags and links
 * @property {() => Promise<void>} readDigests
 * @property {() => Promise<Orders>} readOrders
 * @property {(numbers: number[]) => Promise<Card[]>} readCards
 * @property {(numbers: number[]) => Promise<string[]>} readSlugs
 */

import { fetchJson } from "../../shared/fetching.js";
import { memoized } from "../../shared/memoized.js";
import {
  FILTER_CARDS,
  FILTER_DIGESTS,
  FILTER_INDEX,
  FILTER_ORDERS,
  FILTER_SLUGS,
  FILTER_TAGS,
  ROOT,
} from "../../shared/site.js";
import { cardOf, partReader } from "./cards.js";
import { unpacked, unpackedRising } from "./packing.js";
import { numbersOfRuns } from "./postings.js";

const MONTH = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });

const open = memoized(openArchive);

/** @returns {Promise<Archive>} the one of the page; after a failure the next call tries again */
export function loadArchive() {
  return open(ROOT);
}

/**
 * @param {URL} root - the site's root
 * @returns {Promise<Archive>} rejects when the index cannot be read
 */
async function openArchive(root) {
  // The index must be of the build that the site shows now, and is asked for again if not.
  /** @type {Index} */
  const index = await fetchJson(new URL(FILTER_INDEX, root), { cache: "no-cache" });
  const tags = index.tags.map(([slug, label, facet, count]) => ({ slug, label, facet, count }));
  /** @type {Record<Kind, Map<string, string>>} */
  const labels = {
    tag: new Map(tags.map(({ slug, label }) => [slug, label])),
    has: new Map(index.has.map(([kind, label]) => [kind, label])),
    year: new Map(index.years.map(([year]) => [year, year === "undated" ? "Undated" : year])),
    month: new Map(index.months.map(([month]) => [month, MONTH.format(new Date(month))])),
    digest: new Map(),
  };
  /** @type {Postings} */
  const postings = {
    papers: index.papers,
    having: {
      tag: new Map(),
      has: new Map(),
      year: new Map(index.years.map(([year, runs]) => [year, numbersOfRuns(runs)])),
      month: new Map(index.months.map(([month, runs]) => [month, numbersOfRuns(runs)])),
      digest: new Map(),
    },
  };

  const fetched = memoized(async (/** @type {string} */ address) => {
    // The version in the address keeps a cache from joining the files of two builds; the one in the
    // file tells when it was made anew since the index was read.
    const url = new URL(address, root);
    const file = await fetchJson(url);
    if (`?${file.version}` !== url.search) throw new Error(`${url.pathname}: of another build`);
    return file;
  });

  /** @type {import("./cards.js").ReadPart} */
  const read = (path, version) => fetched(`${path}?${version}`);

  const cards = partReader(read, FILTER_CARDS, "cards", index);

  return {
    index,
    postings,
    tags,
    labelOf: (kind, value) => labels[kind].get(value) ?? value,
    readTags: async () => {
      const file = await read(FILTER_TAGS, index.versions.tags);
      if (postings.having.tag.size > 0) return;
      postings.having.tag = decoded(file.tags);
      postings.having.has = decoded(file.has);
    },
    readDigests: async () => {
      const file = await read(FILTER_DIGESTS, index.versions.digests);
      if (postings.having.digest.size > 0) return;
      for (const [id, [title, packed]] of Object.entries(file.digests)) {
        labels.digest.set(id, title);
        postings.having.digest.set(id, unpackedRising(packed));
      }
    },
    readOrders: async () => {
      const { days, upvotes } = await read(FILTER_ORDERS, index.versions.orders);
      return { days: unpacked(days), upvotes: unpacked(upvotes) };
    },
    readCards: async (numbers) => (await cards(numbers)).map((card, at) => cardOf(numbers[at], card)),
    readSlugs: partReader(read, FILTER_SLUGS, "slugs", index),
  };
}

/**
 * @param {Record<string, string>} lists - packed numbers by value
 * @returns {Map<string, number[]>}
 */
function decoded(lists) {
  return new Map(Object.entries(lists).map(([value, packed]) => [value, unpackedRising(packed)]));
}

/**
 * The reading list as a file of its own form, which another browser reads: a JSON object with `format`
 * and `version`, the papers as they are stored, the newest addition first, and the followed tags.
 * Within version 1 properties are added, never changed or taken away.
 *
 * @typedef {import("../checked.js").ListedPaper} ListedPaper
 * @typedef {import("../../stored/tag.js").ListedTag} ListedTag
 * @typedef {{papers: ListedPaper[], tags: ListedTag[], faults: string[]}} OwnFile
 */

import { ownProperty, line } from "../../stored/checked.js";
import { checkedTag } from "../../stored/tag.js";
import { checkedPaper, storedPaper } from "../checked.js";
import { LONGEST_LIST } from "../store.js";

const FORMAT = "digest-archive reading list";
const VERSION = 1;
/** Bytes; ten thousand papers with notes are about half of it. */
export const LARGEST_FILE = 10_000_000;
/** Letters of a file that are told again. */
const QUOTED = 60;

/**
 * @param {ListedPaper[]} papers
 * @param {ListedTag[]} tags
 * @returns {string}
 */
export function asOwnFile(papers, tags) {
  const file = { format: FORMAT, version: VERSION, papers: papers.map(storedPaper), tags };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/**
 * @param {string} text - of a file that the reader chose
 * @returns {OwnFile} what is understood of it, and in `faults` what was left out and why
 * @throws {Error} where the file is no reading list, saying what is wrong with it
 */
export function readOwnFile(text) {
  const file = parsed(text);
  // What the browser itself stores is a list of papers.
  if (Array.isArray(file)) return checkedFile(file, []);
  if (typeof file !== "object" || file === null) throw new Error("It holds no reading list.");
  const format = ownProperty(file, "format");
  if (format !== FORMAT) throw new Error(`It is no reading list: its “format” is ${quoted(format)}, not “${FORMAT}”.`);
  const version = ownProperty(file, "version");
  if (version !== VERSION) throw new Error(`Its “version” is ${quoted(version)}, and this page reads version ${VERSION}.`);
  const papers = ownProperty(file, "papers");
  if (!Array.isArray(papers)) throw new Error(`Its “papers” are ${quoted(papers)}, not a list.`);
  const tags = ownProperty(file, "tags") ?? [];
  if (!Array.isArray(tags)) throw new Error(`Its “tags” are ${quoted(tags)}, not a list.`);
  return checkedFile(papers, tags);
}

/** @param {string} text */
function parsed(text) {
  if (text.trim() === "") throw new Error("It is empty.");
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`It is not JSON; it begins with ${quoted(text.trim())}.`);
  }
}

/**
 * @param {unknown[]} papers
 * @param {unknown[]} tags
 * @returns {OwnFile}
 */
function checkedFile(papers, tags) {
  const faults = [];
  /** @type {Map<string, ListedPaper>} */
  const bySlug = new Map();
  for (const [place, value] of papers.slice(0, LONGEST_LIST).entries()) {
    const paper = checkedPaper(value);
    if (!paper) faults.push(`paper ${place + 1} has no “slug” of a paper, but is ${quoted(value)}`);
    else if (!bySlug.has(paper.slug)) bySlug.set(paper.slug, paper);
  }
  if (papers.length > LONGEST_LIST) faults.push(`what follows the first ${LONGEST_LIST.toLocaleString("en")} papers`);
  const understood = tags.flatMap((value, place) => {
    const tag = checkedTag(value);
    if (!tag) faults.push(`tag ${place + 1} has no “slug” of a tag, but is ${quoted(value)}`);
    return tag ?? [];
  });
  return { papers: [...bySlug.values()], tags: understood, faults };
}

/** @param {unknown} value */
function quoted(value) {
  if (value === undefined) return "missing";
  const text = line(typeof value === "string" ? value : JSON.stringify(value), QUOTED + 1);
  return `“${text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text}”`;
}

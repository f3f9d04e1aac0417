/**
 * Papers as pages show them, to be put on the reading list.
 *
 * @typedef {import("./checked.js").ListedPaper} ListedPaper
 */

import { tagSlugOf } from "../stored/tag.js";
import { checkedPaper } from "./checked.js";
import { slugOf } from "./store.js";

/** So many authors are all named; of more, all but the last of these, as `generator/phrases.py` has it. */
const NAMES_SHOWN = 3;

/** @returns {ListedPaper | null} the paper of the page that is open */
export function paperOfPage() {
  const title = document.querySelector("meta[property='og:title']")?.getAttribute("content");
  const when = document.querySelector(".paper__date time")?.getAttribute("datetime");
  const facts = document.querySelector(".paper__facts");
  return paper(location.href, title, when, byline(namesInHead()), facts);
}

/** @returns {string[]} which stand family name first there, and groups with a comma at their end */
function namesInHead() {
  const metas = document.querySelectorAll("meta[name=citation_author]");
  return [...metas].map((meta) => {
    const [family, given] = (meta.getAttribute("content") ?? "").split(/, */);
    return given ? `${given} ${family}` : family;
  });
}

/** @param {string[]} names */
function byline(names) {
  const isLong = names.length > NAMES_SHOWN;
  const named = names.slice(0, isLong ? NAMES_SHOWN - 1 : -1).join(", ");
  const last = isLong ? `${(names.length - NAMES_SHOWN + 1).toLocaleString("en")} more` : (names.at(-1) ?? "");
  return [named, last].filter(Boolean).join(" and ");
}

/**
 * @param {HTMLAnchorElement} link - the title in a list of papers
 * @returns {ListedPaper | null} the paper that it leads to
 */
export function paperOfRow(link) {
  const row = link.closest("li");
  const time = row?.querySelector("time");
  return paper(link.href, link.textContent, time?.getAttribute("datetime"), textBefore(time), row);
}

/**
 * @param {string} address
 * @param {string | null | undefined} title
 * @param {string | null | undefined} date
 * @param {string} authors
 * @param {Element | null} place - in which its tags stand
 */
function paper(address, title, date, authors, place) {
  const slug = slugOf(address);
  const links = /** @type {HTMLAnchorElement[]} */ ([...(place?.querySelectorAll("a[href]") ?? [])]);
  const tags = links.flatMap(({ href, textContent }) => {
    const slug = tagSlugOf(href);
    return slug ? { slug, label: textContent } : [];
  });
  // Checked like what is stored: a page shows what others wrote.
  return checkedPaper({ slug, title, date, authors, tags });
}

/**
 * @param {Element | null | undefined} time
 * @returns {string} the text of its line up to it, without the sign between the two
 */
function textBefore(time) {
  const line = time?.parentElement;
  if (!time || !line) return "";
  const range = document.createRange();
  range.setStart(line, 0);
  range.setEndBefore(time);
  return range.toString().replace(/[\s·]+$/, "");
}

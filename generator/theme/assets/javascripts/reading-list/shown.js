/**
 * Papers as pages show them, to be put on the reading list.
 *
 * @typedef {import("./checked.js").ListedPaper} ListedPaper
 */

import { byline } from "../shared/dated.js";
import { tagSlugOf } from "../stored/tag.js";
import { checkedPaper } from "./checked.js";
import { slugOf } from "./store.js";

/** @returns {ListedPaper | null} the paper of the page that is open */
export function paperOfPage() {
  const title = document.querySelector("meta[property='og:title']")?.getAttribute("content");
  const when = document.querySelector(".paper__date time")?.getAttribute("datetime");
  const facts = document.querySelector(".paper__facts");
  return paper(location.href, title, when, byline(namesInHead()), facts);
}

/** @returns {string[]} which stand family name first there, and groups with a comma at their end */
function namesInHead() {
  const metas = document.querySelectorAll("meta[name=citation_author], meta[name=citation_authors]");
  const names = [...metas].flatMap((meta) => (meta.getAttribute("content") ?? "").split("; "));
  return names.map((name) => {
    const [family, given] = name.split(/, */);
    return given ? `${given} ${family}` : family;
  });
}

/**
 * @param {HTMLAnchorElement} link - the title in a list of papers
 * @returns {ListedPaper | null} the paper that it leads to
 */
export function paperOfRow(link) {
  const row = link.closest("li");
  const when = row?.querySelector("time")?.getAttribute("datetime");
  const credits = [...(row?.querySelectorAll(".papers__facts bdi") ?? [])].map(({ textContent }) => textContent);
  return paper(link.href, link.textContent, when, credits.join(" · "), row);
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

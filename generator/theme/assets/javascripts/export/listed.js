/** The buttons that save the papers which a page lists, in its order. */

import { PAPERS, ROOT } from "../shared/site.js";
import { attachExport } from "./menu.js";

const menu = document.querySelector("[data-export]");
if (menu instanceof HTMLElement) attachExport(menu, menu.dataset.export ?? "papers", listedSlugs);

/** @returns {string[]} each paper once */
function listedSlugs() {
  const start = new URL(PAPERS, ROOT).href;
  const links = [...document.querySelectorAll("a.papers__title")];
  const slugs = links.map((link) => /** @type {HTMLAnchorElement} */ (link).href.slice(start.length));
  return [...new Set(slugs.map((slug) => slug.replace(/\/$/, "")))];
}

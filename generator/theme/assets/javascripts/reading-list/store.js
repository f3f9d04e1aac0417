/**
 * The reading list as this browser keeps it, by the papers' slugs, which no rebuild changes.
 *
 * @typedef {object} Kept
 * @property {string} slug
 * @property {string} title - plain text, as it was when the paper was added
 * @property {string} date - as the page showed it; empty where it is not known
 */

/** The site's root; one origin can hold several sites. */
export const SITE = new URL("../../../", import.meta.url);

const KEY = `${SITE.pathname}reading-list`;
const SLUG = /^[a-z0-9-]+$/;

/** @returns {boolean} whether the browser lets this site keep anything */
export function canKeep() {
  try {
    localStorage.setItem(`${KEY}-test`, "");
    localStorage.removeItem(`${KEY}-test`);
    return true;
  } catch {
    return false;
  }
}

/** @returns {Kept[]} newest addition first; what is no list of papers counts as empty */
export function keptPapers() {
  try {
    const found = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(found) ? found.filter(isKept) : [];
  } catch {
    return [];
  }
}

/**
 * @param {string} slug
 * @returns {boolean}
 */
export function isOnList(slug) {
  return keptPapers().some((paper) => paper.slug === slug);
}

/**
 * @param {Kept} paper
 * @returns {boolean} whether it is kept; a full storage refuses it
 */
export function add(paper) {
  return write([paper, ...without(paper.slug)]);
}

/**
 * @param {string} slug
 * @returns {boolean} whether it is gone
 */
export function remove(slug) {
  return write(without(slug));
}

/**
 * @param {() => void} changed - called when another page of the site changes the list
 */
export function watch(changed) {
  addEventListener("storage", ({ key }) => {
    if (key === KEY || key === null) changed();
  });
}

/**
 * @param {Kept} paper
 * @returns {string} the address of its page
 */
export function addressOf({ slug }) {
  return new URL(`papers/${slug}/`, SITE).href;
}

/**
 * @param {string} address
 * @returns {string | null} the slug of the paper whose page it is
 */
export function slugOf(address) {
  const prefix = new URL("papers/", SITE).href;
  const slug = address.startsWith(prefix) ? address.slice(prefix.length).split(/[/?#]/)[0] : "";
  return SLUG.test(slug) ? slug : null;
}

function without(slug) {
  return keptPapers().filter((paper) => paper.slug !== slug);
}

function write(papers) {
  try {
    localStorage.setItem(KEY, JSON.stringify(papers));
    return true;
  } catch {
    return false;
  }
}

function isKept(value) {
  return (
    typeof value?.slug === "string" &&
    SLUG.test(value.slug) &&
    typeof value.title === "string" &&
    typeof value.date === "string"
  );
}

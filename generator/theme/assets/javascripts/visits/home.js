/** What came in since the reader's last visit, on the home page, with a mark where the reader was. */

import { element } from "../shared/element.js";
import { CHANGES, DIGESTS, ROOT, TAGS } from "../shared/site.js";
import { canRead } from "../shared/storage.js";
import { followedTags, watch } from "./follows.js";
import { newsPhrase, newsSince, papersUnder } from "./news.js";
import { readRecent } from "./recent.js";
import { isMarked, visitedBefore } from "./visit.js";

/** @typedef {import("./recent.js").Recent} Recent */

const line = document.querySelector("[data-since]");
if (line && canRead()) tell(line);

/** @param {Element} line */
async function tell(line) {
  try {
    const recent = await readRecent();
    const seen = visitedBefore(recent.digests.map(({ id }) => id), Date.now());
    if (seen === null) {
      // Where there was no room for a mark, the next visit has nothing to be compared with.
      if (isMarked()) line.replaceChildren(...welcome());
      return;
    }
    const show = () => {
      const now = element("span", {}, told(recent, seen));
      // A link that is replaced would lose the focus.
      if (now.textContent !== line.textContent) line.replaceChildren(...now.childNodes);
    };
    show();
    watch(show);
    markPlace(recent, seen);
  } catch (error) {
    // The page is whole without it.
    console.error(error);
  }
}

/** @returns {(string | Node)[]} */
function welcome() {
  return ["On your next visit this line tells what came in since. ", link(TAGS, "Tags"), " can be followed."];
}

/** @type {(recent: Recent, seen: string[]) => (string | Node)[]} */
function told(recent, seen) {
  const news = newsSince(recent, seen);
  if (news.digests.length === 0) return ["Nothing has come in since your last visit."];
  const followed = followedTags().map(({ slug }) => slug);
  const count = followed.length > 0 ? papersUnder(news, recent, followed) : null;
  const under = count === null ? [] : [", ", followedLink(`${count.toLocaleString("en")} under your tags`)];
  return ["Since your last visit: ", link(CHANGES, newsPhrase(news)), ...under, "."];
}

/** @type {(address: string, text: string) => HTMLElement} */
function link(address, text) {
  return element("a", { href: new URL(address, ROOT).href }, [text]);
}

/** @param {string} text */
function followedLink(text) {
  const list = document.querySelector("[data-reading-list-link]");
  return list instanceof HTMLAnchorElement ? element("a", { href: `${list.href}#tags-you-follow` }, [text]) : text;
}

/**
 * Marks the newest digest that was there at the last visit, in the lists below the newest of all.
 *
 * @type {(recent: Recent, seen: string[]) => void}
 */
function markPlace(recent, seen) {
  if (newsSince(recent, seen).digests.length === 0) return;
  const addresses = new Set(seen.map((id) => new URL(`${DIGESTS}${id}/`, ROOT).href));
  const links = /** @type {HTMLAnchorElement[]} */ ([...document.querySelectorAll("li a[href]")]);
  const place = links.find((link) => addresses.has(link.href) && !link.closest("nav"));
  place?.classList.add("seen__day");
  const item = place?.closest("li");
  item?.classList.add("seen");
  item?.append(element("span", { class: "seen__mark" }, ["Seen from here on"]));
}

/** The tags that the reader follows, on the page of the reading list, and what is new under each. */

import { element } from "../shared/element.js";
import { papersPhrase } from "../shared/paper-row.js";
import { canRead, FULL } from "../shared/storage.js";
import { asideOffer } from "../stored/aside.js";
import { addressOfTag } from "../stored/tag.js";
import { follow, followedTags, isFollowed, isReadable, putAside, storedText, unfollow, watch } from "./follows.js";
import { newsSince, papersUnder } from "./news.js";
import { readRecent } from "./recent.js";
import { lastVisit } from "./visit.js";

/** @typedef {import("../stored/tag.js").ListedTag} ListedTag */

const UNREADABLE = "What this browser stores as followed tags cannot be read. It is left as it is until you put it aside.";
const NONE = "No tag is followed yet. Every tag’s page has a button for that.";

/** Tags that were followed since the page was opened: one that no longer is can be followed again. */
/** @type {Map<string, {showButton: () => void, tellNews: (text: string) => void}>} */
const rows = new Map();

const status = document.querySelector("[data-followed-status]");
const list = document.querySelector("[data-followed-tags]");
if (status && list && canRead()) serve(status, list);

/** @type {(status: Element, list: Element) => void} */
function serve(status, list) {
  const offer = asideOffer("followed-tags", storedText, putAside);
  list.after(offer);

  const show = (told = "") => {
    const added = followedTags().filter(({ slug }) => !rows.has(slug));
    list.append(...added.map((tag) => rowOf(tag, () => show(FULL))));
    if (added.length > 0) tellNews(added);
    for (const { showButton } of rows.values()) showButton();
    offer.hidden = isReadable();
    const text = isReadable() ? (rows.size === 0 ? NONE : "") : UNREADABLE;
    status.textContent = [told, text].filter(Boolean).join(" ");
  };
  show();
  watch(() => show());
}

/** @type {(tag: ListedTag, refused: () => void) => HTMLElement} */
function rowOf(tag, refused) {
  const news = element("span", { class: "followed__news" });
  const button = element("button", { type: "button", class: "switch", "aria-label": `Follow ${tag.label}` }, ["Follow"]);
  button.addEventListener("click", () => {
    const done = isFollowed(tag.slug) ? unfollow([tag.slug]) : follow([tag]);
    if (!done) refused();
  });
  rows.set(tag.slug, {
    showButton: () => void (button.ariaPressed = String(isFollowed(tag.slug))),
    tellNews: (text) => void (news.textContent = text),
  });
  return element("li", {}, [button, " ", element("a", { href: addressOfTag(tag) }, [tag.label]), " ", news]);
}

/**
 * Tells what is new under each of the tags, where a last visit is known.
 *
 * @param {ListedTag[]} tags - which have their rows
 */
async function tellNews(tags) {
  const seen = lastVisit();
  if (seen === null) return;
  try {
    const recent = await readRecent();
    const news = newsSince(recent, seen);
    for (const { slug } of tags) {
      const count = papersUnder(news, recent, [slug]);
      if (count) rows.get(slug)?.tellNews(`${papersPhrase(count)} since your last visit`);
    }
  } catch (error) {
    console.error(error);
  }
}

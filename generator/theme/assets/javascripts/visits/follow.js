/** The button on the page of a tag that follows it. */

import { canRead, FULL } from "../shared/storage.js";
import { element } from "../shared/element.js";
import { checkedTag, tagSlugOf } from "../stored/tag.js";
import { follow, isFollowed, isReadable, unfollow, watch } from "./follows.js";

const UNREADABLE = "The followed tags that this browser stores cannot be read, and were left as they are.";
const REFUSED = "This browser does not let the site remember tags.";

const button = document.querySelector("button[data-follow]");
const tag = checkedTag({ slug: tagSlugOf(location.href), label: document.querySelector("h1")?.textContent });
if (button instanceof HTMLButtonElement && tag) {
  const status = element("span", { role: "status" });
  if (canRead()) {
    button.after(" ", status);
    button.addEventListener("click", () => {
      const done = isFollowed(tag.slug) ? unfollow([tag.slug]) : follow([tag]);
      status.textContent = done ? "" : isReadable() ? FULL : UNREADABLE;
    });
    const show = () => {
      button.ariaPressed = String(isFollowed(tag.slug));
    };
    show();
    watch(show);
  } else {
    status.textContent = REFUSED;
    button.replaceWith(status);
  }
}

/** How many papers of the reading list are still to be read, beside the masthead's link to it. */

import { element } from "../shared/element.js";
import { listedPapers, watch } from "./store.js";

/** More are not told apart, so that the number has its room. */
const MOST = 99;

const link = document.querySelector("[data-reading-list-link]");
if (link) {
  const number = element("span", { class: "count" });
  const words = element("span", { class: "unseen" });
  link.append(number, words);
  const show = () => {
    const unread = listedPapers().filter(({ read }) => !read).length;
    number.textContent = unread === 0 ? "" : unread > MOST ? `${MOST}+` : String(unread);
    words.textContent = unread === 0 ? "" : " to read";
  };
  show();
  watch(show);
}

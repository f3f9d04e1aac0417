/** The keys n and p: on to the next and back to the previous paper of the same digest. */

import { onShortcut } from "../shared/shortcuts.js";

/** @type {Record<string, string>} */
const RELATIONS = { n: "next", p: "prev" };

onShortcut(Object.keys(RELATIONS), (key) => {
  /** @type {HTMLAnchorElement | null} */
  const link = document.querySelector(`.neighbours a[rel=${RELATIONS[key]}]`);
  link?.click();
  return link !== null;
});

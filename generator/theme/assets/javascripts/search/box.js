/**
 * The search box of every page. Nothing of the search is loaded before a reader turns to it; until
 * then, and without this script, the box is a form that leads to the page of the search.
 */

import { onShortcut } from "../shortcuts.js";

const box = /** @type {HTMLFormElement | null} */ (document.querySelector("[data-search-box]"));
const input = box?.querySelector("input");
const onItsPage = document.querySelector("[data-search-page]") !== null;

onShortcut(["/", "s"], () => {
  input?.focus();
  input?.select();
  return input != null;
});

/** What had the focus before the box. */
let before = document.body;
input?.addEventListener("focus", ({ relatedTarget }) => (before = relatedTarget ?? document.body));
input?.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || event.isComposing) return;
  event.preventDefault();
  input.blur();
  before.focus();
});

if (input && !onItsPage) {
  // A script that cannot be loaded leaves the form as it is.
  const turnTo = () => import("./suggestions.js").then(({ suggest }) => suggest(box, input), console.error);
  if (document.activeElement === input) turnTo();
  else input.addEventListener("focus", turnTo, { once: true });
}

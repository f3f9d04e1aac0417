/**
 * The search box of every page. Nothing of the search is loaded before a reader turns to it; until
 * then, and without this script, the box is a form that leads to the page of the search.
 */

import { onShortcut } from "../../shared/shortcuts.js";

const box = /** @type {HTMLFormElement | null} */ (document.querySelector("[data-search-box]"));
const input = box?.querySelector("input");

onShortcut(["/", "s"], () => {
  input?.focus();
  input?.select();
  return input != null;
});

if (box && input) {
  leaveOnEscape(input);
  if (!document.querySelector("[data-search-page]")) suggestOnFocus(box, input);
}

/**
 * Escape gives the focus back to what had it before the box.
 *
 * @param {HTMLInputElement} input
 */
function leaveOnEscape(input) {
  /** @type {EventTarget} */
  let before = document.body;
  input.addEventListener("focus", ({ relatedTarget }) => (before = relatedTarget ?? document.body));
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.isComposing) return;
    event.preventDefault();
    input.blur();
    if (before instanceof HTMLElement) before.focus();
  });
}

/**
 * @param {HTMLFormElement} box
 * @param {HTMLInputElement} input
 */
function suggestOnFocus(box, input) {
  // A script that cannot be loaded leaves the form as it is.
  const load = () => import("./suggestions.js").then(({ suggest }) => suggest(box, input), console.error);
  if (document.activeElement === input) load();
  else input.addEventListener("focus", load, { once: true });
}

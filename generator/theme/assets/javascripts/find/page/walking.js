/** Arrows lead from the box through the titles of the list and back, Escape leads to the box. */

import { isComposing } from "../../shared/keys.js";

/**
 * @param {HTMLElement} place - of the box and the list
 * @param {HTMLInputElement} input
 */
export function walkThrough(place, input) {
  place.addEventListener("keydown", (event) => {
    const next = isComposing(event) ? undefined : nextStop(event);
    if (!next) return;
    event.preventDefault();
    next.focus();
  });

  /**
   * @param {KeyboardEvent} event
   * @returns {HTMLElement | undefined}
   */
  function nextStop({ target, key }) {
    /** @type {NodeListOf<HTMLElement>} */
    const titles = place.querySelectorAll("[data-search-list] [data-title]");
    const stops = [input, ...titles];
    const at = stops.findIndex((stop) => stop === target);
    if (at < 0) return undefined;
    if (key === "ArrowDown") return stops[at + 1];
    if (key === "ArrowUp") return stops[at - 1];
    return key === "Escape" && at > 0 ? input : undefined;
  }
}

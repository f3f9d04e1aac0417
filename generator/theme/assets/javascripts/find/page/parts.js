/** The parts of the page that scripts fill and listen to; `theme/search.html` has them. */

export const place = /** @type {HTMLElement} */ (document.querySelector("[data-search-page]"));
export const box = /** @type {HTMLFormElement} */ (place.querySelector("[data-search-box]"));
export const input = /** @type {HTMLInputElement} */ (box.querySelector("input"));
export const sort = /** @type {HTMLSelectElement} */ (part("sort"));
export const panel = /** @type {HTMLDetailsElement} */ (part("facets"));
export const options = /** @type {HTMLFormElement} */ (part("options"));

/**
 * @param {string} name
 * @returns {HTMLElement}
 */
export function part(name) {
  return /** @type {HTMLElement} */ (place.querySelector(`[data-search-${name}]`));
}

/** What Safari reports for the key that ends a composition, after saying that it has ended. */
const PROCESSED = 229;

/**
 * @param {KeyboardEvent} event
 * @returns {boolean} whether the key belongs to an input method, which composes text and lists
 *   candidates that arrows, Enter and Escape choose from
 */
export function isComposing(event) {
  return event.isComposing || event.keyCode === PROCESSED;
}

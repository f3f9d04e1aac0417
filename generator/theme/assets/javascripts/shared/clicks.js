/**
 * @param {MouseEvent} event
 * @returns {HTMLAnchorElement | null} the link that a plain click is on; a click that opens another
 *   tab or window is left to the browser
 */
export function plainlyClickedLink(event) {
  const { target, button, metaKey, ctrlKey, shiftKey } = event;
  if (!(target instanceof Element) || button !== 0 || metaKey || ctrlKey || shiftKey) return null;
  return target.closest("a");
}

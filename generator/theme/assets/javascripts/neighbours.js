/** The keys n and p: on to the next and back to the previous paper of the same digest. */

/** @type {Record<string, string>} */
const RELATIONS = { n: "next", p: "prev" };

addEventListener("keydown", (event) => {
  const relation = RELATIONS[event.key];
  if (!relation || event.defaultPrevented || isCommand(event) || isForTyping(event.target)) return;
  /** @type {HTMLElement | null} */ (document.querySelector(`.neighbours a[rel=${relation}]`))?.click();
});

/** @param {KeyboardEvent} event */
function isCommand(event) {
  return event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.isComposing;
}

/** @param {EventTarget | null} target */
function isForTyping(target) {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("input, select, textarea"));
}

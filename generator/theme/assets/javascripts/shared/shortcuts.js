/**
 * Keys that do something wherever the focus is, unless the reader types or has switched them off.
 *
 * Whoever speaks to the browser needs the switch, since dictated words are pressed as keys
 * (WCAG 2.1, success criterion 2.1.4).
 */

import { readItem, writeItem } from "./storage.js";

const NAME = "shortcuts";
const OFF = "off";

let areOff = readItem(NAME) === OFF;

for (const button of document.querySelectorAll("button[data-shortcuts]")) {
  const show = () => button.setAttribute("aria-pressed", String(!areOff));
  button.addEventListener("click", () => {
    areOff = !areOff;
    // Where storing is refused, the choice holds for this page.
    writeItem(NAME, areOff ? OFF : "on");
    show();
  });
  show();
}

/**
 * @param {string[]} keys - as KeyboardEvent.key names them
 * @param {(key: string) => boolean} act - does what the key is for; whether there was anything to do
 */
export function onShortcut(keys, act) {
  addEventListener("keydown", (event) => {
    if (areOff || !keys.includes(event.key) || event.defaultPrevented) return;
    if (isCommand(event) || isForTyping(event.target)) return;
    if (act(event.key)) event.preventDefault();
  });
}

/** @param {KeyboardEvent} event */
function isCommand(event) {
  return event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.isComposing;
}

/** @param {EventTarget | null} target */
function isForTyping(target) {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("input, select, textarea"));
}

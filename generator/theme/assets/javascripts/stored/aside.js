/** What can be done with a stored list that cannot be read: save it as a file, and begin a new one. */

import { saveFile } from "../export/saving.js";
import { element } from "../shared/element.js";

/**
 * @param {string} name - of the file
 * @param {() => string} text - what is stored
 * @param {() => boolean} putAside - keeps it under another name; whether that is done
 * @returns {HTMLElement} to be put where the list would be
 */
export function asideOffer(name, text, putAside) {
  const status = element("span", { role: "status" });
  const saving = element("button", { type: "button", class: "button" }, ["Save what is stored as a file"]);
  const beginning = element("button", { type: "button", class: "button" }, ["Put it aside and begin a new list"]);
  saving.addEventListener("click", () => saveFile(text(), `${name}-as-stored.txt`, "text/plain"));
  beginning.addEventListener("click", () => {
    if (!putAside()) status.textContent = "It could not be put aside: this browser’s storage for the site is full.";
  });
  return element("p", { class: "aside-offer" }, [saving, " ", beginning, " ", status]);
}

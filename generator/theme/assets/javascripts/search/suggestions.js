/**
 * Results while one types in the box: a combobox with a list of papers, after the pattern of the
 * ARIA Authoring Practices. Arrows walk, Enter opens; Enter on the text itself sends
 * the form to the page of the search.
 */

import { element } from "../element.js";
import { facts, mendedPhrase, papers } from "./facts.js";
import { ROOT, theFinder } from "./site.js";
import { markedExcerpt, markedTitle } from "./text.js";

const SHOWN = 6;
/** Milliseconds of rest before what was typed is looked up. */
const REST = 80;

/**
 * @param {HTMLFormElement} box
 * @param {HTMLInputElement} input
 */
export function suggest(box, input) {
  const list = element("div", { id: "search-list", role: "listbox", "aria-label": "Papers", class: "search-popup__list" });
  const status = element("p", { role: "status", class: "search-popup__status" });
  const popup = element("div", { class: "search-popup", "data-search-popup": "" }, [status, list]);
  popup.hidden = true;
  box.append(popup);
  for (const [name, value] of Object.entries({
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-controls": "search-list",
    "aria-expanded": "false",
    autocomplete: "off",
    spellcheck: "false",
  })) input.setAttribute(name, value);

  let timer;
  /** The latest text looked up; an answer to an earlier one comes too late. */
  let current = "";

  theFinder().catch(console.error);

  async function show() {
    const text = input.value.trim();
    current = text;
    if (!text) return close();
    try {
      const finder = await theFinder();
      const found = await finder.find(text);
      const records = await Promise.all(found.hits.slice(0, SHOWN).map(({ number }) => finder.record(number)));
      if (current !== text) return undefined;
      const options = records.map((record, index) => {
        const { number } = found.hits[index];
        return option(record, found.marks(number), finder.titleWords(number), index);
      });
      list.replaceChildren(...options, ...(options.length > 0 ? [allOption(text, options.length)] : []));
      status.textContent = [papersFound(found.hits.length), mendedPhrase(found.mended)].filter(Boolean).join(" ");
    } catch (error) {
      if (current !== text) return undefined;
      console.error(error);
      list.replaceChildren();
      status.textContent = "The search could not be loaded; the connection may be lost. Enter tries again.";
    }
    // Says for which text the answer is.
    popup.dataset.searchPopup = text;
    return open();
  }

  function allOption(text, index) {
    const href = `${box.action}?${new URLSearchParams({ q: text })}`;
    return optionElement(index, href, [element("span", {}, ["All results"])]);
  }

  function open() {
    activate(-1);
    popup.hidden = false;
    list.hidden = list.childElementCount === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
  }

  function close() {
    popup.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function activate(index) {
    const options = [...list.children];
    options.forEach((each, at) => each.setAttribute("aria-selected", String(at === index)));
    if (index < 0) {
      input.removeAttribute("aria-activedescendant");
      return;
    }
    input.setAttribute("aria-activedescendant", options[index].id);
    options[index].scrollIntoView({ block: "nearest" });
  }

  function active() {
    return [...list.children].findIndex((each) => each.getAttribute("aria-selected") === "true");
  }

  const keys = {
    ArrowDown: () => walk(1),
    ArrowUp: () => walk(-1),
    Enter: () => (active() < 0 ? false : list.children[active()].click()),
  };

  /** One past either end is the text itself. */
  function walk(step) {
    if (popup.hidden) return show();
    const stops = list.childElementCount + 1;
    return activate(((active() + 1 + step + stops) % stops) - 1);
  }

  input.addEventListener("keydown", (event) => {
    if (event.isComposing || !(event.key in keys)) return;
    if (keys[event.key]() !== false) event.preventDefault();
  });
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(show, REST);
  });
  input.addEventListener("focus", () => {
    if (input.value.trim()) show();
  });
  box.addEventListener("focusout", (event) => {
    if (!box.contains(/** @type {Node | null} */ (event.relatedTarget))) close();
  });
  if (input.value.trim()) show();
}

function option(record, marks, titleWords, index) {
  return optionElement(index, new URL(record.address, ROOT).href, [
    element("span", { class: "search-popup__title" }, markedTitle(record, marks)),
    element("span", { class: "search-popup__facts" }, facts(record)),
    element("span", { class: "search-popup__excerpt" }, markedExcerpt(record, marks, titleWords)),
  ]);
}

/** A link, so that it can be opened in another tab; the focus stays in the text. */
function optionElement(index, href, content) {
  const attributes = { role: "option", id: `search-option-${index}`, href, tabindex: "-1", "aria-selected": "false" };
  return element("a", attributes, content);
}

function papersFound(count) {
  return count === 0 ? "No paper found." : `${papers(count)} found.`;
}

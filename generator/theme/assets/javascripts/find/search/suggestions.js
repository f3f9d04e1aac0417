/**
 * Results while one types in the box: a combobox with a list of authors and papers, after the pattern
 * of the ARIA Authoring Practices. Arrows walk, Enter opens; Enter on the text itself sends
 * the form to the page of the search.
 */

import { element } from "../../shared/element.js";
import { isComposing } from "../../shared/keys.js";
import { papersPhrase } from "../../shared/paper-row.js";
import { ROOT } from "../../shared/site.js";
import { countPhrase, facts, mendedPhrase, nearPhrase } from "./facts.js";
import { markedExcerpt, markedTitle } from "./highlights.js";
import { loadFinder } from "./loading.js";
import { suggestNames } from "./names.js";

/** Papers in the list. */
const SHOWN = 6;
/** Milliseconds of rest before what was typed is looked up. */
const REST = 80;

/**
 * @param {HTMLFormElement} box
 * @param {HTMLInputElement} input
 */
export function suggest(box, input) {
  const list = element("div", { id: "search-list", role: "listbox", "aria-label": "Authors and papers", class: "search-popup__list" });
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

  /** @type {number | undefined} */
  let timer;
  /** The latest text looked up; an answer to an earlier one comes too late. */
  let current = "";

  loadFinder().catch(console.error);

  async function show() {
    const text = input.value.trim();
    current = text;
    if (!text) {
      close();
      return;
    }
    try {
      const finder = await loadFinder();
      const [{ hits, marks, mended, near }, names] = await Promise.all([finder.find(text), suggestNames(text)]);
      const records = await Promise.all(hits.slice(0, SHOWN).map(({ number }) => finder.record(number)));
      if (current !== text) return;
      const papers = records.map((record, index) => {
        const { number } = hits[index];
        return paperOption(record, marks(number), finder.titleWords(number), near.has(number) ? text : "", names.length + index);
      });
      const options = [...names.map(nameOption), ...papers];
      list.replaceChildren(...options, ...(papers.length > 0 ? [allOption(text, options.length)] : []));
      status.textContent = [countPhrase(hits.length), mendedPhrase(mended)].filter(Boolean).join(" ");
    } catch (error) {
      if (current !== text) return;
      console.error(error);
      list.replaceChildren();
      status.textContent = "The search could not be loaded; the connection may be lost. Enter tries again.";
    }
    // Says for which text the answer is.
    popup.dataset.searchPopup = text;
    open();
  }

  /** @type {(text: string, index: number) => HTMLElement} */
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

  /** @param {number} index - of an option; below 0 for none */
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

  /**
   * One past either end is the text itself.
   *
   * @param {number} step
   */
  function walk(step) {
    if (popup.hidden) {
      show();
      return;
    }
    const stops = list.childElementCount + 1;
    activate(((active() + 1 + step + stops) % stops) - 1);
  }

  /**
   * @param {string} key
   * @returns {boolean} whether it is one of the list's keys
   */
  function press(key) {
    const option = list.children[active()];
    if (key === "ArrowDown") walk(1);
    else if (key === "ArrowUp") walk(-1);
    else if (key === "Enter" && option instanceof HTMLElement) option.click();
    else return false;
    return true;
  }

  input.addEventListener("keydown", (event) => {
    if (!isComposing(event) && press(event.key)) event.preventDefault();
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

/**
 * @param {import("./names.js").SuggestedName} name
 * @param {number} index
 */
function nameOption({ name, href, papers }, index) {
  return optionElement(index, href, [
    element("bdi", { class: "search-popup__title" }, [name]),
    element("span", { class: "search-popup__facts" }, [`Author, ${papersPhrase(papers)}`]),
  ]);
}

/**
 * @param {import("../index/engine.js").PaperRecord} record
 * @param {Set<number>} marks
 * @param {number} titleWords
 * @param {string} near - the query where the paper has none of its words
 * @param {number} index
 */
function paperOption(record, marks, titleWords, near, index) {
  const excerpt = near ? [nearPhrase(near)] : markedExcerpt(record, marks, titleWords);
  return optionElement(index, new URL(record.address, ROOT).href, [
    element("span", { class: "search-popup__title" }, markedTitle(record, marks)),
    element("span", { class: "search-popup__facts" }, facts(record)),
    element("span", { class: "search-popup__excerpt" }, excerpt),
  ]);
}

/**
 * A link, so that it can be opened in another tab; the focus stays in the text.
 *
 * @param {number} index
 * @param {string} href
 * @param {HTMLElement[]} content
 */
function optionElement(index, href, content) {
  const attributes = { role: "option", id: `search-option-${index}`, href, tabindex: "-1", "aria-selected": "false" };
  return element("a", attributes, content);
}

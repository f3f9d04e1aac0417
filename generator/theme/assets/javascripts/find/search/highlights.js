/** A paper's texts with the words that match marked; text becomes text nodes, never markup. */

import { element } from "../../shared/element.js";

/** @typedef {import("../index/engine.js").PaperRecord} PaperRecord */

/** Words of an excerpt. */
const EXCERPT = 36;
/** Words before the first that matches. */
const BEFORE = 6;

/**
 * @param {PaperRecord} record
 * @param {Set<number>} marks - positions of the words that match
 * @returns {(string | HTMLElement)[]} the title
 */
export function markedTitle({ title }, marks) {
  return marked(title.split(/\s+/), 0, marks);
}

/**
 * @param {PaperRecord} record
 * @param {Set<number>} marks - positions of the words that match
 * @param {number} titleWords - how many words the title has
 * @returns {(string | HTMLElement)[]} the part of the abstract where most of the query stands
 */
export function markedExcerpt({ words }, marks, titleWords) {
  const start = densest(words.length, marks, titleWords);
  const end = Math.min(words.length, start + EXCERPT);
  const excerpt = marked(words.slice(start, end), start, marks);
  return [...(start > titleWords ? ["… "] : []), ...excerpt, ...(end < words.length ? [" …"] : [])];
}

/**
 * @param {string[]} words
 * @param {number} first - the position of the first one
 * @param {Set<number>} marks
 * @returns {(string | HTMLElement)[]}
 */
function marked(words, first, marks) {
  return words.flatMap((word, index) => {
    const shown = marks.has(first + index) ? element("mark", {}, [word]) : word;
    return index === 0 ? [shown] : [" ", shown];
  });
}

/**
 * @param {number} length - of the whole text, in words
 * @param {Set<number>} marks
 * @param {number} titleWords
 * @returns {number} where the excerpt with the most marks begins; the abstract's beginning if there is
 *   none
 */
function densest(length, marks, titleWords) {
  const inAbstract = [...marks].filter((position) => position >= titleWords).sort((a, b) => a - b);
  let start = titleWords;
  let most = 0;
  inAbstract.forEach((position, index) => {
    const within = inAbstract.slice(index).filter((other) => other < position + EXCERPT - BEFORE).length;
    if (within > most) [start, most] = [position - BEFORE, within];
  });
  return Math.max(titleWords, Math.min(start, length - EXCERPT));
}

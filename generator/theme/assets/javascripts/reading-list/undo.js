/**
 * The way back from the last changes of this page, one by one, by a button or by the usual keys.
 *
 * @typedef {object} Change
 * @property {string} what - what was done, as a sentence
 * @property {() => boolean} undo - whether that could be stored
 * @property {string} [slug] - of the one paper that it was about
 */

/** Changes that are remembered. */
const MOST = 50;

/**
 * @param {HTMLElement} bar - hidden where there is nothing to undo
 * @param {(change: Change, isDone: boolean) => void} undone - called after a try
 * @returns {(change: Change) => void} to be called after each change
 */
export function undoBar(bar, undone) {
  const told = /** @type {HTMLElement} */ (bar.querySelector("[data-undo-what]"));
  const button = /** @type {HTMLButtonElement} */ (bar.querySelector("button"));
  /** @type {Change[]} */
  const changes = [];

  button.addEventListener("click", undo);
  addEventListener("keydown", (event) => {
    const isUndo = event.key.toLowerCase() === "z" && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
    if (!isUndo || event.defaultPrevented || changes.length === 0 || isWriting(event.target)) return;
    event.preventDefault();
    undo();
  });

  function undo() {
    const change = changes.at(-1);
    if (!change) return;
    const isDone = change.undo();
    if (isDone) changes.pop();
    show();
    undone(change, isDone);
  }

  function show() {
    bar.hidden = changes.length === 0;
    told.textContent = changes.at(-1)?.what ?? "";
  }

  return (change) => {
    changes.push(change);
    if (changes.length > MOST) changes.shift();
    show();
  };
}

/**
 * @param {EventTarget | null} target
 * @returns {boolean} whether the keys are to undo what is written there
 */
function isWriting(target) {
  return target instanceof HTMLElement && target.matches("input, textarea, select");
}

/**
 * The reader's place in a page whose content comes with a script, after the browser has put it
 * back: each entry of the history remembers how far the page was scrolled.
 */

/** Milliseconds of rest before a place is remembered; browsers refuse a hundred a half minute. */
const REST = 400;

/** @type {number | undefined} */
let timer;
/** Whether the place of the entry shown has still to be put back. */
let isAway = false;

/** To be called once, before the page listens to its history and asks for content. */
export function rememberPlace() {
  history.scrollRestoration = "manual";
  isAway = rememberedPlace() > 0;
  addEventListener("popstate", () => {
    clearTimeout(timer);
    isAway = true;
  });
  addEventListener("scroll", () => {
    clearTimeout(timer);
    timer = setTimeout(remember, REST);
  });
  // A link is followed sooner than a scroll has come to rest.
  addEventListener("click", remember, { capture: true });
  for (const act of ["pointerdown", "touchmove", "wheel", "keydown"]) addEventListener(act, stay, { passive: true });
}

/** To be called when the content is there; a reader who has begun to act is left where they are. */
export function returnToPlace() {
  const top = rememberedPlace();
  // An address may lead to a part of the page, where the browser has gone already.
  if (isAway && (top > 0 || !location.hash)) scrollTo({ top, behavior: "instant" });
  stay();
}

function stay() {
  isAway = false;
}

/** @returns {number} pixels; 0 where none is remembered */
function rememberedPlace() {
  const top = history.state?.top;
  return Number.isFinite(top) && top > 0 ? top : 0;
}

function remember() {
  clearTimeout(timer);
  if (isAway || rememberedPlace() === scrollY) return;
  try {
    history.replaceState({ top: scrollY }, "");
  } catch {
    // Refused after too many: an older place is better than none.
  }
}

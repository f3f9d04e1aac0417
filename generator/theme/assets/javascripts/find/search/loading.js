/** The one finder of the page, loaded when it is first asked for. */

import { ROOT } from "../../shared/site.js";

/** @typedef {import("../matching/finder.js").Finder} Finder */

/** @type {Promise<Finder> | undefined} */
let loading;

/** @returns {Promise<Finder>} after a failure the next call tries again */
export function loadFinder() {
  loading ??= load().catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load() {
  const { openFinder } = await import("../matching/finder.js");
  return openFinder(ROOT);
}

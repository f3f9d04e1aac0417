/** The site's root, from this file's own place in it, so that a site in a subfolder works too. */
export const ROOT = new URL("../../../", import.meta.url);

/** @type {Promise<import("./finder.js").Finder> | undefined} */
let finder;

/**
 * @returns {Promise<import("./finder.js").Finder>} the one finder of the page, opened when it is
 *   first asked for; after a failure the next call tries again
 */
export function theFinder() {
  finder ??= import("./finder.js")
    .then(({ openFinder }) => openFinder(ROOT))
    .catch((error) => {
      finder = undefined;
      throw error;
    });
  return finder;
}

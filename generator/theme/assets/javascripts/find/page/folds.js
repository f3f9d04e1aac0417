/** Folds whose content lies over the list; one of them has the buttons that save the papers found. */

import { loadArchive } from "../filter/data.js";

/**
 * Escape closes a fold, as does a click elsewhere.
 *
 * @param {HTMLDetailsElement} fold
 */
export function closeOnLeaving(fold) {
  fold.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !fold.open) return;
    fold.open = false;
    fold.querySelector("summary")?.focus();
  });
  addEventListener("pointerdown", ({ target }) => {
    if (target instanceof Node && !fold.contains(target)) fold.open = false;
  });
  fold.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !fold.contains(relatedTarget)) fold.open = false;
  });
}

/**
 * Put the buttons into the fold once it is opened; their script is fetched by readers who want them.
 *
 * @param {HTMLDetailsElement} fold
 * @param {() => number[]} numbersShown - of the papers, asked when a button is used
 */
export function offerExport(fold, numbersShown) {
  fold.addEventListener("toggle", async () => {
    if (!fold.open || fold.querySelector(".export")) return;
    const { exportMenu } = await import("../../export/menu.js");
    if (fold.querySelector(".export")) return;
    fold.append(exportMenu("papers", async () => (await loadArchive()).readSlugs(numbersShown())));
  });
}

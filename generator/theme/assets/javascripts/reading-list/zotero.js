/** The papers of the list as Zotero offers them; their records are read, for the list itself does not know all of them. */

import { coins } from "../export/coins.js";
import { readBelowRoot } from "../export/menu.js";
import { citedItems } from "../export/records.js";
import { element } from "../shared/element.js";

/** Papers of a list that are offered, the last added ones: a file is read for nearly each of them. */
const OFFERED = 200;
/** By which pages tell Zotero to look again. */
const CHANGED = "ZoteroItemUpdated";

/**
 * @param {HTMLElement} list - beside which they are offered
 * @returns {(papers: {slug: string}[]) => Promise<void>} offers these papers from now on
 */
export function zoteroOffer(list) {
  const place = element("div");
  list.after(place);
  let offered = "";
  return async (papers) => {
    const slugs = papers.slice(0, OFFERED).map(({ slug }) => slug);
    const wanted = slugs.join(" ");
    if (wanted === offered) return;
    offered = wanted;
    try {
      const items = slugs.length > 0 ? await citedItems(slugs, readBelowRoot) : [];
      if (wanted !== offered) return;
      place.replaceChildren(...items.map((item) => element("span", { class: "Z3988", title: coins(item) })));
      document.dispatchEvent(new Event(CHANGED, { bubbles: true }));
    } catch (error) {
      console.error(error);
      offered = "";
    }
  };
}

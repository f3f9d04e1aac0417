/** Which papers have a tag, year, month, digest or link that was typed by its name. */

import { loadArchive } from "../filter/data.js";

/**
 * @param {import("../filter/postings.js").Kind} field
 * @param {string} text - a slug, id or label, in any case
 * @returns {Promise<Set<number> | undefined>} nothing where the archive has no such value; rejects when
 *   a file cannot be loaded
 */
export async function papersHaving(field, text) {
  const archive = await loadArchive();
  if (field === "digest") await archive.readDigests();
  else if (field === "tag" || field === "has") await archive.readTags();
  const wanted = text.toLowerCase();
  const found = [...archive.postings.having[field]].find(([value]) =>
    [value, archive.labelOf(field, value)].some((name) => name.toLowerCase() === wanted),
  );
  return found && new Set(found[1]);
}

/**
 * Papers as Zotero offers them from a page: the values of COinS spans, as `coins` of
 * `generator/pages/parts/paper/citation.py` writes them into the lists of the generator.
 *
 * @typedef {{literal: string} | {family: string, given?: string, suffix?: string}} CslName
 * @typedef {object} CslItem - as the records have it
 * @property {string} title
 * @property {CslName[]} [author]
 * @property {{"date-parts": number[][]}} [issued]
 * @property {string} [DOI]
 * @property {string} [publisher]
 * @property {string} [URL]
 */

/**
 * @param {CslItem} item
 * @returns {string} the value of a span's title
 */
export function coins({ title, author = [], issued, DOI: doi, publisher = "", URL: address }) {
  const pairs = [
    ["ctx_ver", "Z39.88-2004"],
    ["rft_val_fmt", "info:ofi/fmt:kev:mtx:dc"],
    ["rft.type", "preprint"],
    ["rft.title", title],
    ...author.map((name) => ["rft.au", listedName(name)]),
  ];
  const date = issued?.["date-parts"][0]?.map((part) => String(part).padStart(2, "0")).join("-");
  if (date) pairs.push(["rft.date", date]);
  if (doi && address) pairs.push(["rft.publisher", publisher], ["rft_id", `info:doi/${doi}`], ["rft_id", address]);
  return new URLSearchParams(pairs).toString();
}

/**
 * @param {CslName} name
 * @returns {string} family name first; a comma after a group of several words keeps it whole
 */
function listedName(name) {
  if ("literal" in name) return name.literal.includes(" ") ? `${name.literal},` : name.literal;
  return [name.family, name.given, name.suffix].filter(Boolean).join(", ");
}

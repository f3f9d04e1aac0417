/**
 * Where the site's files are. The addresses are those of `generator/urls.py`, and
 * `tests/test_javascript.py` compares the two.
 */

/** The site's root, from this file's own place in it, so that a site in a subfolder works too. */
export const ROOT = new URL("../../../", import.meta.url);

export const PAPERS = "papers/";
export const TAGS = "tags/";
export const DIGESTS = "digests/";
export const CHANGES = "changes/";
export const RECENT = "data/recent.json";
export const FILTER_INDEX = "data/filter/index.json";
export const SEARCH_INDEX = "data/search/index.json";
export const SEARCH_FACETS = "data/search/facets.json";
export const SEARCH_WORDS = "data/search/words/{name}.txt";
export const RECORDS_INDEX = "data/records/index.json";
export const RECORDS_PART = "data/records/{format}/{number}.json";
export const SEARCH_MEANING = "data/search/meaning.bin";
export const SEARCH_VECTORS = "data/search/vectors/{number}.bin";
export const PAGEFIND = "pagefind/";

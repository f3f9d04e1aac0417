/**
 * Which papers fit the words best. No disk, no network, no page: places of words in, scores out.
 *
 * The score is BM25 without the length of the text, as abstracts are of one length, times the share
 * of the query that the paper has at all. A title counts the more of the query it holds: one word
 * that happens to stand in a title says little, half a title says all. Words in the order in which
 * they were typed count extra. The weights were found on one half of the labelled queries and hold
 * on the other; near them the result hardly changes.
 *
 * @typedef {object} Candidate - a word of the archive that may be what was typed
 * @property {import("../index/engine.js").Places} places
 * @property {number} trust - 1 for the word as typed, less for what may be meant
 * @property {boolean} [typed] - the word itself, in any of its forms
 * @property {boolean} [unfinished] - completes what was typed
 * @property {boolean} [respelled] - the word as it is spelled across the ocean
 *
 * @typedef {object} Group - what one typed word may mean
 * @property {number} token - where it was typed, counted in words from 0
 * @property {Candidate[]} candidates
 * @property {number} [tells] - from 0 to 1: how much the word says of what a text is about; 1 where not told
 *
 * @typedef {object} Hit
 * @property {number} number - the paper's
 * @property {number} score
 * @property {number} share - of the query that the paper has, by rarity of the words
 * @property {number} phrase - which part of the query, by its words side by side, the title has so
 *
 * @typedef {Map<number, {body: number, title: number, has: number, titleHas: number}>} Sums - by the
 *   papers' numbers: what the words give in the text and in the title, and how much of the query the
 *   paper has and its title has
 */

const SATURATION = 1.2;
const TITLE = 1.2;
const TITLE_SHARE = 1.2;
const SHARE = 0.8;
const TAG = 0.6;
const AUTHOR = 1;
const ORDER = 0.5;
const BEGINNING = 1;
/** The most that a word may tell which completes what is no word yet. */
const UNFINISHED_RARITY = 6;
/** Order is looked at where it can still change what is seen first. */
const ORDERED = 200;

/**
 * @param {Group[]} groups - in the order of typing
 * @param {number} papers - how many there are
 * @param {(number: number) => number} titleWords - how many words a paper's title has
 * @param {import("./compounds.js").Pair[]} [pairs] - of groups that stand side by side in titles
 * @returns {Hit[]} every paper with one of the words, best first
 */
export function rank(groups, papers, titleWords, pairs = []) {
  if (groups.length === 0) return [];
  /** @type {Sums} */
  const sums = new Map();
  const strengths = groups.map((group) => strengthsOf(group, papers));
  const weights = strengths.map((each) => Math.max(...each));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  groups.forEach((group, index) => addGroup(sums, group, strengths[index], titleWords));
  const phrases = phraseShares(pairs, weights);
  const hits = [...sums].map(([number, { body, title, has, titleHas }]) => {
    const share = has / whole;
    const titled = TITLE * title * (titleHas / whole) ** TITLE_SHARE;
    const phrase = phrases.get(number) ?? 0;
    return { number, share, phrase, score: (body + titled) * (1 - SHARE + SHARE * share) };
  });
  hits.sort(bestFirst);
  for (const hit of hits.slice(0, ORDERED)) {
    hit.score += orderScore(groups, weights, hit.number, titleWords(hit.number));
  }
  return hits.sort(bestFirst);
}

/** @type {(a: Hit, b: Hit) => number} */
export function bestFirst(a, b) {
  return Number(b.phrase === 1) - Number(a.phrase === 1) || b.score - a.score || a.number - b.number;
}

/**
 * @param {Group} group
 * @param {number} papers - how many there are
 * @returns {number[]} what each candidate says of a paper: the rarer, the more, but none more than the
 *   word that was typed, or the likeliest where no paper has that word
 */
function strengthsOf({ candidates, tells = 1 }, papers) {
  const [first] = candidates;
  const same = candidates.filter(({ typed, respelled }) => typed || respelled);
  const likeliest = first.unfinished ? UNFINISHED_RARITY : rarity(first, papers);
  const most = same.length > 0 ? Math.min(...same.map((each) => rarity(each, papers))) : likeliest;
  return candidates.map((candidate) => tells * candidate.trust * Math.min(rarity(candidate, papers), most));
}

/**
 * @param {Candidate} candidate
 * @param {number} papers - how many there are
 * @returns {number} inverse document frequency, as BM25 has it
 */
function rarity({ places }, papers) {
  return Math.log(1 + (papers - places.size + 0.5) / (places.size + 0.5));
}

/**
 * Add to each paper the best that one typed word gives it.
 *
 * @param {Sums} sums
 * @param {Group} group
 * @param {number[]} strengths - of its candidates
 * @param {(number: number) => number} titleWords
 */
function addGroup(sums, { candidates }, strengths, titleWords) {
  /** @type {Map<number, {body: number, title: number}>} */
  const best = new Map();
  candidates.forEach(({ places }, index) => {
    for (const [number, place] of places) {
      const { body, title } = worthOf(place, titleWords(number));
      const most = best.get(number) ?? { body: 0, title: 0 };
      most.body = Math.max(most.body, strengths[index] * body);
      most.title = Math.max(most.title, strengths[index] * title);
      best.set(number, most);
    }
  });
  const weight = Math.max(...strengths);
  for (const [number, { body, title }] of best) {
    const sum = sums.get(number) ?? { body: 0, title: 0, has: 0, titleHas: 0 };
    sum.body += body;
    sum.title += title;
    sum.has += Math.min(weight, Math.max(body, title));
    sum.titleHas += Math.min(weight, title);
    sums.set(number, sum);
  }
}

/**
 * @param {import("../index/engine.js").Place} place
 * @param {number} titleLength - in words
 * @returns {{body: number, title: number}} how much a word counts that stands there, before its rarity
 */
function worthOf({ positions, fields }, titleLength) {
  const inTitle = positions.filter((position) => position < titleLength).length;
  const often = positions.length - inTitle;
  const field = fields.includes("authors") ? AUTHOR : fields.length > 0 ? TAG : 0;
  const body = (often * (SATURATION + 1)) / (often + SATURATION);
  return { body: Math.max(body, field), title: inTitle > 0 ? 1 : 0 };
}

/**
 * @param {import("./compounds.js").Pair[]} pairs
 * @param {number[]} weights - the groups'
 * @returns {Map<number, number>} which part of the query, by its words side by side, the titles of
 *   papers have so
 */
function phraseShares(pairs, weights) {
  /** @type {(pair: import("./compounds.js").Pair) => number} */
  const weightOf = ({ indexes }) => indexes.reduce((sum, index) => sum + weights[index], 0);
  const whole = pairs.reduce((sum, pair) => sum + weightOf(pair), 0);
  /** @type {Map<number, number>} */
  const shares = new Map();
  for (const pair of pairs) {
    const share = weightOf(pair) / whole;
    for (const number of pair.places.keys()) shares.set(number, (shares.get(number) ?? 0) + share);
  }
  for (const [number, share] of shares) shares.set(number, Math.min(1, Math.round(share * 1000) / 1000));
  return shares;
}

/**
 * @param {Group[]} groups
 * @param {number[]} weights - the groups'
 * @param {number} number - a paper's
 * @param {number} titleLength - in words
 * @returns {number} what words in the order of typing are worth, and a title that begins as the query
 *   does
 */
function orderScore(groups, weights, number, titleLength) {
  let order = 0;
  let beginning = 0;
  let begins = true;
  /** @type {Stand} */
  let before = { token: 0, positions: [0] };
  groups.forEach((group, index) => {
    const weight = weights[index] + 0.5;
    const positions = positionsOf(group.candidates, number);
    const next = following(before, { token: group.token, positions });
    if (index > 0 && next.length > 0) order += (weight + weights[index - 1] + 0.5) / 2;
    begins &&= next.some((position) => position < titleLength && position <= group.token);
    if (begins) beginning += weight;
    before = { token: group.token, positions };
  });
  const whole = weights.reduce((sum, weight) => sum + weight + 0.5, 0);
  // Words in front of the last that were not looked up count, too: the places are those of all typed.
  const same = begins && titleLength === before.token + 1 ? 2 : 1;
  return (ORDER * order * order) / whole + (begins ? same * BEGINNING * beginning : 0);
}

/**
 * @param {Candidate[]} candidates
 * @param {number} number - a paper's
 * @returns {number[]} where one of the candidates stands in the paper
 */
export function positionsOf(candidates, number) {
  return candidates.flatMap(({ places }) => places.get(number)?.positions ?? []);
}

/**
 * @typedef {{token: number, positions: number[]}} Stand - where a word was typed and where it stands
 *
 * @param {Stand} before - the word typed before
 * @param {Stand} word
 * @returns {number[]} the positions of the word that follow one of the word before it no farther than
 *   they were typed; parts of a compound have one position
 */
function following(before, { token, positions }) {
  const farthest = token - before.token;
  return positions.filter((position) =>
    before.positions.some((last) => position >= last && position - last <= farthest),
  );
}

/**
 * @param {Group[]} groups - the words of a phrase, in its order
 * @param {number} number - a paper's
 * @param {number} frequent - papers with a word of which the index has one position each
 * @returns {boolean} whether the paper may have the phrase: its words as typed, in this order
 */
export function standInOrder(groups, number, frequent) {
  /** @type {Stand | undefined} */
  let before;
  return groups.every(({ token, candidates }) => {
    const typed = candidates.find((candidate) => candidate.typed);
    const place = typed?.places.get(number);
    if (!typed || !place) return false;
    // Of a frequent word one position is known, which says nothing of the others.
    if (typed.places.size > frequent) return true;
    const positions = before ? following(before, { token, positions: place.positions }) : place.positions;
    before = { token, positions };
    return positions.length > 0;
  });
}

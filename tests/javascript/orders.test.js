import assert from "node:assert/strict";
import { test } from "node:test";
import {
  mostUpvoted,
  mostUpvotedOfMonth,
  newestFirst,
  oldestFirst,
} from "../../generator/theme/assets/javascripts/find/filter/orders.js";

/** Nine papers: two of one day, three of another, two of a third, and two undated ones. */
const DAYS = [2, 3, 2, 2];
const UNDATED = 7;

test("the newest paper has the least number", () => {
  assert.deepEqual(newestFirst([4, 0, 8, 2]), [0, 2, 4, 8]);
});

test("oldest first keeps the order within a day, and undated papers last", () => {
  const all = [8, 0, 1, 2, 3, 4, 5, 6, 7];
  assert.deepEqual(oldestFirst(all, { days: DAYS, upvotes: [] }, UNDATED), [5, 6, 2, 3, 4, 0, 1, 7, 8]);
  assert.deepEqual(oldestFirst([0, 4, 3], { days: DAYS, upvotes: [] }, UNDATED), [3, 4, 0]);
});

test("upvotes that are not known are fewer than none", () => {
  assert.deepEqual(mostUpvoted([0, 1, 2, 3], { days: [], upvotes: [0, 1, 5, 5] }), [2, 3, 1, 0]);
});

test("a paper is ranked within its month, whatever the months have", () => {
  // A month of many votes, one of few, and a paper of no month.
  const upvotes = [301, 201, 101, 31, 21, 11, 8];
  const months = [[0, 1, 2], [3, 4, 5]];
  assert.deepEqual(mostUpvotedOfMonth([0, 1, 2, 3, 4, 5, 6], { days: [], upvotes }, months), [0, 3, 1, 4, 6, 2, 5]);
});

test("the rank is among all papers of the month, found or not", () => {
  const upvotes = [10, 9, 8, 100, 1];
  const months = [[0, 1, 2], [3, 4]];
  assert.deepEqual(mostUpvotedOfMonth([1, 4], { days: [], upvotes }, months), [1, 4]);
  assert.deepEqual(mostUpvotedOfMonth([2, 3], { days: [], upvotes }, months), [3, 2]);
});

test("equal papers share their rank, and the first of many stands above the first of two", () => {
  const upvotes = [5, 5, 3, 9, 8, 7, 6, 0];
  const months = [[0, 1, 2], [3, 4, 5, 6, 7]];
  assert.deepEqual(mostUpvotedOfMonth([0, 1, 2, 3, 7], { days: [], upvotes }, months), [3, 0, 1, 2, 7]);
});

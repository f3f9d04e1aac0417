/** The list as a file of its own form: saved, and loaded from another browser. */

import { saveFile } from "../../export/saving.js";
import { papersPhrase } from "../../shared/paper-row.js";
import { follow, followedTags, unfollow } from "../../visits/follows.js";
import { asOwnFile, LARGEST_FILE, readOwnFile } from "./own-file.js";
import { addAll, listedPapers, remember, restore } from "../store.js";

/** Faults of a file that are told; of more, how many there are. */
const FAULTS_TOLD = 3;

/** @typedef {{what: string, undo: (() => boolean) | null}} Loaded */

export function saveOwnFile() {
  saveFile(asOwnFile(listedPapers(), followedTags()), "reading-list.json", "application/json");
}

/**
 * @param {File} file
 * @returns {Promise<Loaded>} what came of it, and the way back where the list was changed
 */
export async function loadOwnFile(file) {
  try {
    return merge(readOwnFile(await textOf(file)));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { what: `The file was not loaded. ${why}`, undo: null };
  }
}

/** @param {File} file */
async function textOf(file) {
  if (file.size > LARGEST_FILE) throw new Error(`It has more than ${LARGEST_FILE / 1e6} MB.`);
  try {
    return await file.text();
  } catch {
    throw new Error("It cannot be read.");
  }
}

/**
 * @param {import("./own-file.js").OwnFile} file
 * @returns {Loaded}
 */
function merge({ papers, tags, faults }) {
  const listed = new Set(listedPapers().map(({ slug }) => slug));
  const followed = new Set(followedTags().map(({ slug }) => slug));
  const newTags = tags.filter(({ slug }) => !followed.has(slug));
  const before = remember(papers.map(({ slug }) => slug));
  if (!addAll(papers)) throw new Error("This browser’s storage for the site is full, switched off, or cannot be read.");
  const isFollowing = newTags.length === 0 || follow(newTags);
  const added = papers.filter(({ slug }) => !listed.has(slug)).length;
  const told = [
    `${papersPhrase(added)} added, ${papers.length - added} on the list before`,
    newTags.length > 0 && isFollowing && `${newTags.length} more ${newTags.length === 1 ? "tag" : "tags"} followed`,
    !isFollowing && "the tags could not be stored",
  ];
  return {
    what: `${told.filter(Boolean).join("; ")}.${faultsPhrase(faults)}`,
    undo: () => restore(before) && (newTags.length === 0 || unfollow(newTags.map(({ slug }) => slug))),
  };
}

/** @param {string[]} faults */
function faultsPhrase(faults) {
  if (faults.length === 0) return "";
  const more = faults.length - FAULTS_TOLD;
  const told = faults.slice(0, FAULTS_TOLD).join("; ");
  return ` Left out: ${told}${more > 0 ? `; and ${more} more` : ""}.`;
}

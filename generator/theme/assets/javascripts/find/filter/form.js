/**
 * The controls of the filter: set to a choice, labelled with counts, and asked for names. The page
 * itself holds them; each option has a name like `tag:survey` in `data-option`, and a label for readers in `data-label`.
 *
 * @typedef {import("./choice.js").Choice} Choice
 * @typedef {import("./choice.js").ListName} ListName
 * @typedef {{label: string, facet?: string, href?: string}} Description
 */

/**
 * Set the controls to a choice and open the groups in which something is chosen.
 *
 * @param {HTMLFormElement} form
 * @param {Choice} choice
 */
export function setForm(form, choice) {
  for (const box of form.querySelectorAll("input")) {
    box.checked = choice[/** @type {ListName} */ (box.name)].includes(box.value);
  }
  for (const digests of form.querySelectorAll("select")) digests.value = choice.digest[0] ?? "";
  for (const group of form.querySelectorAll("details")) {
    if (!("filterGroup" in group.dataset)) continue;
    if (group.querySelector("input:checked")) group.open = true;
  }
}

/**
 * @param {HTMLFormElement} form
 * @param {Map<string, number>} counts - papers for each option
 */
export function showCounts(form, counts) {
  /** @type {(name: string | null) => number} */
  const countOf = (name) => counts.get(name ?? "") ?? 0;
  for (const place of form.querySelectorAll("[data-count]")) {
    const count = countOf(place.getAttribute("data-count"));
    place.textContent = count.toLocaleString("en");
    place.classList.toggle("filter__count--none", count === 0);
  }
  for (const option of form.querySelectorAll("option[data-option]")) {
    const count = countOf(option.getAttribute("data-option"));
    option.textContent = `${option.getAttribute("data-label")} (${count.toLocaleString("en")})`;
  }
}

/**
 * @param {HTMLFormElement} form
 * @param {import("./postings.js").Kind} kind
 * @param {string} value
 * @returns {Description} facet and href are a tag's; an address can hold a value that the archive no
 *   longer has, which then is its own label
 */
export function describe(form, kind, value) {
  /** @type {HTMLElement | null} */
  const option = form.querySelector(`[data-option="${CSS.escape(`${kind}:${value}`)}"]`);
  const { label = value, facet, href } = option?.dataset ?? {};
  return { label, facet, href };
}

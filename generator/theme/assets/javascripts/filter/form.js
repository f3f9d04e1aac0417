/**
 * The controls of the filter: set to a choice, labelled with counts, and asked for names. The page itself holds them; each
 * option has a name like `tag:survey` in `data-option`, and a label for readers in `data-label`.
 *
 * @typedef {import("./choice.js").Choice} Choice
 */

/**
 * Set the controls to a choice and open the groups in which something is chosen.
 *
 * @param {HTMLFormElement} form
 * @param {Choice} choice
 */
export function setForm(form, choice) {
  for (const box of form.querySelectorAll("input")) box.checked = choice[box.name].includes(box.value);
  form.elements.namedItem("digest").value = choice.digest[0] ?? "";
  for (const group of form.querySelectorAll("[data-filter-group]")) {
    if (group.querySelector("input:checked")) group.open = true;
  }
}

/**
 * @param {HTMLFormElement} form
 * @param {Map<string, number>} counts - papers for each option
 */
export function showCounts(form, counts) {
  const count = (name) => counts.get(name) ?? 0;
  for (const place of form.querySelectorAll("[data-count]")) {
    place.textContent = count(place.dataset.count).toLocaleString("en");
    place.classList.toggle("filter__count--none", count(place.dataset.count) === 0);
  }
  for (const option of form.querySelectorAll("option[data-option]")) {
    const { label, option: name } = option.dataset;
    option.textContent = `${label} (${count(name).toLocaleString("en")})`;
  }
}

/**
 * @param {HTMLFormElement} form
 * @param {string} kind - tag, year or digest
 * @param {string} value
 * @returns {DOMStringMap} label, and for a tag facet and href; an address can hold a value that the
 *   archive no longer has, which then is its own label
 */
export function describe(form, kind, value) {
  const option = form.querySelector(`[data-option="${CSS.escape(`${kind}:${value}`)}"]`);
  return option?.dataset ?? { label: value };
}

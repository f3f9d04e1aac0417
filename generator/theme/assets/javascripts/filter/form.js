/**
 * The controls of the filter: read, set, and labelled with counts. The page itself holds them; each
 * option has a name like `tag:survey` in `data-option`, and a label for readers in `data-label`.
 *
 * @typedef {import("./choice.js").Choice} Choice
 */

/**
 * @param {HTMLFormElement} form
 * @returns {Choice} what the controls say, at the first page
 */
export function choiceOfForm(form) {
  const values = new FormData(form);
  const list = (name) => values.getAll(name).map(String).filter(Boolean);
  return {
    tag: list("tag"),
    without: list("without"),
    year: list("year"),
    digest: list("digest"),
    page: 1,
  };
}

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
 * A tag cannot be asked for and ruled out at once: ticking one unticks the other.
 *
 * @param {HTMLFormElement} form
 * @param {HTMLInputElement | HTMLSelectElement} changed - the control that the reader has changed
 */
export function untickOpposite(form, changed) {
  const opposite = { tag: "without", without: "tag" }[changed.name];
  if (!opposite || !changed.checked) return;
  const value = CSS.escape(changed.value);
  form.querySelector(`input[name="${opposite}"][value="${value}"]`).checked = false;
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

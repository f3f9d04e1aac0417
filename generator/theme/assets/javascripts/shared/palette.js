/**
 * The palette: the reader's own choice where there is one, else the system's.
 *
 * A classic script at the top of the body, so that no page is painted in the wrong colours first.
 * The choice is data-md-color-scheme on the body, "default" or "slate", and is stored in this browser.
 */
(() => {
  // What shared/site.js and shared/storage.js do for modules, which a classic script cannot import.
  const root = new URL("../../../", /** @type {HTMLScriptElement} */ (document.currentScript).src);
  const key = `${root.pathname}palette`;
  /** @type {string | null} */
  let unstored = null;
  const dark = matchMedia("(prefers-color-scheme: dark)");

  document.documentElement.classList.replace("no-js", "js");
  apply();
  dark.addEventListener("change", apply);
  addEventListener("storage", apply);
  addEventListener("DOMContentLoaded", () => {
    apply();
    button()?.addEventListener("click", toggle);
  });

  function apply() {
    const scheme = chosen() ?? (dark.matches ? "slate" : "default");
    document.body.dataset.mdColorScheme = scheme;
    button()?.setAttribute("aria-pressed", String(scheme === "slate"));
    const paper = getComputedStyle(document.body).backgroundColor;
    for (const meta of document.querySelectorAll("meta[name=theme-color]")) meta.setAttribute("content", paper);
  }

  function toggle() {
    const scheme = document.body.dataset.mdColorScheme === "slate" ? "default" : "slate";
    const followsSystem = (scheme === "slate") === dark.matches;
    try {
      if (followsSystem) localStorage.removeItem(key);
      else localStorage.setItem(key, scheme);
    } catch {
      unstored = scheme; // Storing is refused: the choice holds for this page.
    }
    apply();
  }

  function chosen() {
    try {
      return localStorage.getItem(key) ?? unstored;
    } catch {
      return unstored;
    }
  }

  function button() {
    return document.querySelector("[data-palette]");
  }
})();

"""What a browser does to a page's storage, as scripts that a test has it run."""

from __future__ import annotations

from typing import Final

REFUSE_STORAGE: Final = """Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("refused", "SecurityError"); },
});"""
"""To be added before a page's own scripts: the browser lets no site store anything."""
FILL_STORAGE: Final = """() => {
  for (const size of [1_048_576, 1024, 1]) {
    try {
      for (let i = 0; ; i += 1) localStorage.setItem(`other-${size}-${i}`, "x".repeat(size));
    } catch { /* There is no room for more of this size. */ }
  }
}"""
"""Another site of the same origin has taken all the room that there is."""

r"""LaTeX's commands of running text, and how each reads."""

from __future__ import annotations

import unicodedata
from typing import Final

LOOKS: Final = (
    *("emph", "textbf", "textit", "textsl", "textsc", "texttt", "textsf", "textrm"),
    *("textmd", "textup", "textnormal", "mbox", "underline", "uline", "url"),
    *("nolinkurl", "bf", "em", "it", "b"),
)
"""Commands that say how their argument looks: it reads as the argument."""
SWITCHES: Final = (
    *("em", "bf", "it", "sc", "sl", "tt", "sf", "rm", "bfseries", "itshape", "scshape"),
    *("slshape", "ttfamily", "sffamily", "rmfamily", "mdseries", "upshape", "normalfont"),
    *("tiny", "scriptsize", "footnotesize", "small", "normalsize", "large", "Large"),
)
"""Commands that say the same of what follows them within braces."""
ABBREVIATIONS: Final = {
    "eg": "e.g.",
    "Eg": "E.g.",
    "ie": "i.e.",
    "Ie": "I.e.",
    "etc": "etc.",
    "etal": "et al.",
    "cf": "cf.",
    "vs": "vs.",
    "wrt": "w.r.t.",
    "aka": "a.k.a.",
}
"""Macros of conference styles, which dumps print unexpanded."""
_GREEK: Final = (
    *("alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "kappa"),
    *("lambda", "mu", "nu", "xi", "pi", "rho", "sigma", "tau", "phi", "chi", "psi"),
    *("omega", "Gamma", "Delta", "Theta", "Lambda", "Xi", "Pi", "Sigma", "Phi", "Psi"),
    "Omega",
)


def _greek_letter(command: str) -> str:
    size = "CAPITAL" if command[0].isupper() else "SMALL"
    # Unicode spells one of them as modern Greek does.
    name = command.upper().replace("LAMBDA", "LAMDA")
    return unicodedata.lookup(f"GREEK {size} LETTER {name}")


SYMBOLS: Final = {
    "times": "×",
    "pm": "±",
    "mp": "∓",
    "approx": "≈",
    "sim": "∼",
    "cdot": "·",
    "infty": "∞",
    "leq": "≤",
    "le": "≤",
    "geq": "≥",
    "ge": "≥",
    "neq": "≠",
    "ne": "≠",
    "equiv": "≡",
    "rightarrow": "→",
    "to": "→",
    "leftarrow": "←",
    "leftrightarrow": "↔",
    "uparrow": "↑",
    "downarrow": "↓",
    "Rightarrow": "⇒",
    "ldots": "…",
    "dots": "…",
    "checkmark": "✓",
    "textasciitilde": "~",
    "textasciicircum": "^",
    "textbackslash": "\\",
    "textunderscore": "_",
    "textendash": "–",
    "textemdash": "—",
    "textregistered": "®",
    "texttrademark": "™",
    "nobreakdash": "",
    "S": "§",
    "copyright": "©",
    "degree": "°",
    "textdegree": "°",
    "deg": "°",
    **{command: _greek_letter(command) for command in _GREEK},
}
"""Commands for one sign; `nobreakdash` leaves the dash after it."""

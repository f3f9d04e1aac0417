"""Set third-party text for reading: formulas as MathML, quotes and dashes as typography.

Input is a title or an abstract exactly as a dump prints it, output a tuple of typed segments:

- `segments`: what the segments are, and their plain-text form;
- `typesetting`: splits a text into segments;
- `quotes`: the quotes and dashes of running text;
- `formula`: one LaTeX formula to MathML and to plain text, or the reason why not;
- `mathml`, `letters`, `plain`: the parts of that;
- `markup`: segments as HTML that Markdown leaves alone.

Formulas, quotes and dashes change for the eye, and nothing else. LaTeX outside a formula (an
escaped percent sign, an accent, a tie) and what has lost its backslash stay as printed, so that the
text of a page can be compared with the dump's.
"""

from __future__ import annotations

from generator.typography.papers import typeset_papers

__all__ = ["typeset_papers"]

"""Set third-party text for reading: formulas as MathML, quotes and dashes as typography.

Input is a title or an abstract exactly as a dump prints it, output a tuple of typed segments:

- `segments`: what the segments are, and their plain-text form;
- `typesetting`: splits a text into segments;
- `quotes`: the quotes and dashes of running text;
- `latex`, `accents`, `commands`: LaTeX in running text (an escaped percent sign, an accent, a tie);
- `formula`: one LaTeX formula to MathML and to plain text, or the reason why not;
- `mathml`, `letters`, `plain`: the parts of that;
- `markup`: segments as HTML that Markdown leaves alone.

What has lost its backslash, and commands that only the authors' own files define, stay as printed.
No letter of a text is lost but those of the names of commands that are set.
"""

from __future__ import annotations

from generator.typography.papers import typeset_papers

__all__ = ["typeset_papers"]

"""Problems found in the inputs: one value a problem, collected so that all are told at once.

Texts of the inputs are anyone's: what a message shows of them is short, visible and no command to
the program that runs the checks.
"""

from __future__ import annotations

import enum
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from generator.bounds import MESSAGES_OF_A_FILE, MESSAGES_OF_A_KIND, QUOTED_LETTERS
from generator.model import Place

_QUOTED: Final = re.compile(r"(?<!\w)'(.+?)'(?!\w)")
"""What stands in quotes; an apostrophe within a word ends none."""
_ELLIPSIS: Final = "..."
_LONGEST_MESSAGE: Final = 400
"""Letters; a message of any other shape is cut there."""
_UNSHOWN: Final = frozenset(("Cc", "Cf", "Co", "Cs", "Zl", "Zp"))
"""Categories of signs that show nothing, or turn around what stands beside them."""


class Severity(enum.Enum):
    """An error stops the build before anything is written; a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One problem; its text form is `path:line: severity: message (hint)`."""

    severity: Severity
    place: Place
    message: str
    hint: str = ""

    def __str__(self) -> str:
        hint = f" ({self.hint})" if self.hint else ""
        return _silenced(_shown(f"{self.place}: {self.severity.value}: {self.message}{hint}"))


class Diagnostics:
    """Collects problems in any order and tells them in the order of their places.

    Of one kind in one file the first twenty are kept, and the last of them tells how many more
    there are.
    """

    def __init__(self) -> None:
        self._found: list[Diagnostic] = []
        self._of_a_kind: Counter[tuple[str, Severity, str]] = Counter()
        self._last: dict[tuple[str, Severity, str], int] = {}
        self._counts: Counter[tuple[str, Severity]] = Counter()

    def error(self, place: Place, message: str, hint: str = "") -> None:
        """Note a problem that must stop the build."""
        self._note(Diagnostic(Severity.ERROR, place, _cut(message), _cut(hint)))

    def warning(self, place: Place, message: str, hint: str = "") -> None:
        """Note a problem that the archive can be built with."""
        self._note(Diagnostic(Severity.WARNING, place, _cut(message), _cut(hint)))

    def take(self, other: Diagnostics) -> None:
        """Note all that another collector holds."""
        for problem in other.found:
            self._note(problem)

    @property
    def found(self) -> tuple[Diagnostic, ...]:
        """All problems that are told, in the order of their places."""
        told = list(self._found)
        for kind, index in self._last.items():
            more = self._of_a_kind[kind] - MESSAGES_OF_A_KIND
            if more > 0:
                told[index] = replace(told[index], hint=f"and {more:,} more of this kind")
        return tuple(sorted(told, key=lambda each: (each.place, each.message)))

    @property
    def has_errors(self) -> bool:
        """Whether the build must stop."""
        return any(severity is Severity.ERROR for _, severity in self._counts)

    def has_errors_in(self, path: str) -> bool:
        """Whether an error is noted for one file."""
        return (path, Severity.ERROR) in self._counts

    def report(self) -> str:
        """All problems, a line each, then a count; empty when there are none."""
        if not self._found:
            return ""
        return "\n".join([*map(str, self.found), self._count()])

    def _note(self, problem: Diagnostic) -> None:
        path, severity = problem.place.path, problem.severity
        in_file = sum(self._counts[path, each] for each in Severity)
        self._counts[path, severity] += 1
        kind = (path, severity, _kind(problem.message))
        if in_file >= MESSAGES_OF_A_FILE and kind not in self._of_a_kind:
            kind = (path, severity, "")
        self._of_a_kind[kind] += 1
        if self._of_a_kind[kind] <= MESSAGES_OF_A_KIND:
            self._last[kind] = len(self._found)
            self._found.append(problem)

    def _count(self) -> str:
        counts = [
            f"{number} {severity.value}{'' if number == 1 else 's'}"
            for severity in Severity
            if (number := sum(n for (_, each), n in self._counts.items() if each is severity))
        ]
        return " and ".join(counts)


def quoted(text: str) -> str:
    """The beginning of a text as messages show it: in quotes, at most sixty letters."""
    if len(text) <= QUOTED_LETTERS:
        return f"'{text}'"
    return f"'{text[:QUOTED_LETTERS].rstrip()}{_ELLIPSIS}'"


def near_match(word: str, known: Iterable[str]) -> str:
    """A hint naming the known word most like `word`; empty when none is near enough."""
    # Most builds find nothing that is almost right, and need not load what tells it.
    from rapidfuzz import fuzz, process  # noqa: PLC0415 -- as said above

    match = process.extractOne(
        word[:_LONGEST_MESSAGE],
        sorted(known),
        scorer=fuzz.ratio,
        processor=str.casefold,
        score_cutoff=70,
    )
    return f"did you mean {quoted(match[0])}?" if match else ""


def _cut(message: str) -> str:
    """A message without the ends of long texts that it quotes."""
    short = _QUOTED.sub(_shortened, message[: 10 * _LONGEST_MESSAGE])
    return (
        short
        if len(short) <= _LONGEST_MESSAGE
        else f"{short[:_LONGEST_MESSAGE].rstrip()}{_ELLIPSIS}"
    )


def _shortened(found: re.Match[str]) -> str:
    is_long = len(found[1]) > QUOTED_LETTERS + len(_ELLIPSIS)
    return quoted(found[1]) if is_long else found[0]


def _kind(message: str) -> str:
    """What a message has in common with others that say the same of other texts and numbers."""
    return re.sub(r"\d+", "0", _QUOTED.sub("''", message))


def _shown(text: str) -> str:
    """A text with the names of signs that show nothing or turn it around in place of them."""
    if text.isprintable():
        return text
    return "".join(
        f"<{unicodedata.name(each, f'U+{ord(each):04X}')}>"
        if unicodedata.category(each) in _UNSHOWN
        else each
        for each in text
    )


def _silenced(line: str) -> str:
    """A line that commands nothing: GitHub's runner obeys `::` at a start and `##[` anywhere.

    https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
    """
    safe = line.replace("##[", "## [")
    return safe.replace("::", ": :", 1) if safe.lstrip().startswith("::") else safe

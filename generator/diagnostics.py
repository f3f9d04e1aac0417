"""Problems found in the inputs: one value a problem, collected so that all are told at once."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from generator.model import Place


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
        return f"{self.place}: {self.severity.value}: {self.message}{hint}"


class Diagnostics:
    """Collects problems in any order and tells them in the order of their places."""

    def __init__(self) -> None:
        self._found: list[Diagnostic] = []

    def error(self, place: Place, message: str, hint: str = "") -> None:
        """Note a problem that must stop the build."""
        self._found.append(Diagnostic(Severity.ERROR, place, message, hint))

    def warning(self, place: Place, message: str, hint: str = "") -> None:
        """Note a problem that the archive can be built with."""
        self._found.append(Diagnostic(Severity.WARNING, place, message, hint))

    @property
    def found(self) -> tuple[Diagnostic, ...]:
        """All problems, in the order of their places."""
        return tuple(sorted(self._found, key=lambda each: (each.place, each.message)))

    @property
    def has_errors(self) -> bool:
        """Whether the build must stop."""
        return any(each.severity is Severity.ERROR for each in self._found)

    def has_errors_in(self, path: str) -> bool:
        """Whether an error is noted for one file."""
        return any(
            each.severity is Severity.ERROR and each.place.path == path for each in self._found
        )

    def report(self) -> str:
        """All problems, a line each, then a count; empty when there are none."""
        if not self._found:
            return ""
        return "\n".join([*map(str, self.found), self._count()])

    def _count(self) -> str:
        counts = [
            f"{number} {severity.value}{'' if number == 1 else 's'}"
            for severity in Severity
            if (number := sum(each.severity is severity for each in self._found))
        ]
        return " and ".join(counts)


def near_match(word: str, known: Iterable[str]) -> str:
    """A hint naming the known word most like `word`; empty when none is near enough."""
    match = process.extractOne(
        word, sorted(known), scorer=fuzz.ratio, processor=str.casefold, score_cutoff=70
    )
    return f"did you mean '{match[0]}'?" if match else ""

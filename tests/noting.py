from __future__ import annotations

from generator.work import OneByOne


class Noting(OneByOne):
    """Work that notes in memory."""

    def __init__(self) -> None:
        self.noted: dict[str, bytes] = {}

    def recall(self, name: str) -> bytes:
        return self.noted.get(name, b"")

    def note(self, name: str, noted: bytes) -> None:
        self.noted[name] = noted

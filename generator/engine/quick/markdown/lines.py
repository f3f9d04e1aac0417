"""The lines of a page, read from the first to the last."""

from __future__ import annotations

from itertools import accumulate

from generator.engine.quick.markdown.tags import BLOCKS, TAG, UnfamiliarError


class Lines:
    """Where on a page reading has come to."""

    def __init__(self, source: str) -> None:
        self._source = source
        self.all = (*source.split("\n"), "")
        """With an empty line after the last one."""
        self.at = 0
        """The number of the line to read next."""
        self._starts: list[int] = []

    @property
    def next(self) -> str:
        """The line to read next; empty at the end."""
        return self.all[self.at]

    def run(self, indent: str = "") -> str:
        """Read the lines up to an empty one or a block's tag, and take `indent` off each."""
        lines: list[str] = []
        while line := self.next:
            tag = TAG.match(line) if lines and line[0] == "<" else None
            if tag and tag["name"] in BLOCKS:
                break
            if not line.startswith(indent):
                raise UnfamiliarError(line)
            lines.append(line.removeprefix(indent))
            self.at += 1
        return "\n".join(lines)

    def rest(self) -> str:
        """The text from the line to read next to the end of the page."""
        if not self._starts:
            self._starts = [0, *accumulate(len(line) + 1 for line in self.all)]
        return self._source[self._starts[self.at] :]

    def end_of_block(self) -> None:
        """UnfamiliarError where a block goes on that is thought to have ended."""
        if self.next and not self.next.startswith("</"):
            raise UnfamiliarError(self.next)

"""A terminal is told how far a command is; anything else is told nothing."""

from __future__ import annotations

import io
import sys

import pytest

from generator.commands.progress import tell_count, tell_end, tell_step


class Terminal(io.StringIO):
    """Takes what is told."""

    def isatty(self) -> bool:
        return True


def told(monkeypatch: pytest.MonkeyPatch, stream: io.StringIO) -> str:
    monkeypatch.setattr(sys, "stderr", stream)
    tell_step("writing Markdown")
    tell_count(1200, 4062)
    tell_count(4062, 4062)
    tell_count(1, 2)
    tell_end()
    return stream.getvalue()


def test_a_terminal_is_told_steps_and_counts_which_leave_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("CI", raising=False)
    cleared = "\r\x1b[K"
    assert told(monkeypatch, Terminal()) == (
        f"{cleared}writing Markdown ...\n{cleared}1,200 of 4,062{cleared}{cleared}1 of 2{cleared}"
    )


def test_pipes_and_ci_are_told_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CI", raising=False)
    assert told(monkeypatch, io.StringIO()) == ""
    monkeypatch.setenv("CI", "true")
    assert told(monkeypatch, Terminal()) == ""

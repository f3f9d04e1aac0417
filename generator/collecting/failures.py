"""How collecting can fail: the source as a whole, or one of its answers."""

from __future__ import annotations


class SourceFailedError(Exception):
    """The source cannot be used now; to ask it for more would be impolite."""


class AnswerRefusedError(Exception):
    """One answer is not what was asked for; the next one may be.

    Its text says what is wrong and never quotes the answer.
    """

    def __init__(self, message: str, status: int | None = None) -> None:
        """`status` is the HTTP status of the answer, where that is why it is refused."""
        super().__init__(message)
        self.status = status


class PassingError(Exception):
    """An attempt failed in a way that may pass; only `client` sees it."""

    def __init__(self, message: str, wait: float | None = None) -> None:
        """`wait` is how many seconds the source asked to wait."""
        super().__init__(message)
        self.wait = wait

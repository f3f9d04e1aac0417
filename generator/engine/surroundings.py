"""What the engine finds around it while it runs: its clock, and where its messages go."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

EPOCH: Final = "SOURCE_DATE_EPOCH"


@contextmanager
def engine_clock(seconds: int) -> Iterator[None]:
    """Give the engine its clock, unless whoever runs the build has set one."""
    before = os.environ.get(EPOCH)
    os.environ.setdefault(EPOCH, str(seconds))
    try:
        yield
    finally:
        if before is None:
            del os.environ[EPOCH]


@contextmanager
def engine_messages() -> Iterator[list[str]]:
    """The engine's warnings and errors, kept from the terminal."""
    messages: list[str] = []
    handler = logging.Handler(logging.WARNING)
    handler.emit = lambda record: messages.append(record.getMessage())  # type: ignore[method-assign]
    logger = logging.getLogger("mkdocs")
    propagates, logger.propagate = logger.propagate, False
    logger.addHandler(handler)
    try:
        yield messages
    finally:
        logger.removeHandler(handler)
        logger.propagate = propagates

"""Work in a second process, where the machine has two processors and its system can do so.

It is a copy of this one, so that nothing must be sent to it. What it has not made, however it
ended, is made here.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
import tempfile
import warnings
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from functools import partial
from itertools import islice
from typing import IO, Final

from generator.work import MakeSome

Tell = Callable[[int], None]
"""Told how many places are made."""

LEAST: Final = 64
"""Places from which on a second process is worth its start."""
_TOLD: Final = 50
"""Every so many places it is told how many are made."""
_LENGTH: Final = 4
"""Bytes that tell how long the bytes after them are."""
_VALUE: Final = b"."
_END: Final = b"!"
"""What is told of each value, and after the last."""


def in_two(places: Sequence[int], make: MakeSome, tell: Tell = lambda _: None) -> list[bytes]:
    """What `make` gives for the places, in their order; every other one by a second process.

    `tell` is told now and then, and at the end, how many are made; both processes are taken to be
    equally far.
    """
    if len(places) < LEAST or not _has_two_processors():
        return one_by_one(places, make, tell)
    with tempfile.TemporaryFile() as made:
        child = _forked()
        if child == 0:
            _work_and_end(partial(make, places[1::2]), made)
        try:
            own = list(_telling(make(places[::2]), lambda number: tell(2 * number)))
        except BaseException:
            os.kill(child, signal.SIGKILL)
            raise
        finally:
            os.waitpid(child, 0)
        made.seek(0)
        others = list(_read(made))
    others += make(places[1::2][len(others) :])
    tell(len(places))
    return [(others if at % 2 else own)[at // 2] for at in range(len(places))]


def one_by_one(places: Sequence[int], make: MakeSome, tell: Tell = lambda _: None) -> list[bytes]:
    """The same by this process alone."""
    made = list(_telling(make(places), tell))
    tell(len(places))
    return made


class Aside:
    """Parts of work that a second process makes one after the other while this one goes on."""

    def __init__(self, make: Callable[[], Iterable[bytes]]) -> None:
        self.parts: Final = self._waited(make)
        """Each once it is made."""
        self._child = 0
        if _has_two_processors():
            self._made = tempfile.TemporaryFile()  # noqa: SIM115 -- it stays open until no part is left
            self._told, self._telling = os.pipe()
            self._child = _forked()
            if self._child == 0:
                _work_and_end(make, self._made, self._tell)
            os.close(self._telling)

    def end(self) -> None:
        """Leave off, whatever nobody has waited for."""
        self.parts.close()
        self._leave_off()

    def _leave_off(self) -> None:
        child, self._child = self._child, 0
        if child:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            os.close(self._told)
            self._made.close()

    def _tell(self, mark: bytes) -> None:
        self._made.flush()
        os.write(self._telling, mark)

    def _waited(self, make: Callable[[], Iterable[bytes]]) -> Generator[bytes, None, None]:
        """The parts in turn; from the first on that the other process has not made, made here."""
        number = at = 0
        try:
            while self._child and (mark := os.read(self._told, 1)):
                if mark == _END:
                    return
                # Both processes have one place in the file, where the other goes on writing.
                length = int.from_bytes(os.pread(self._made.fileno(), _LENGTH, at), "big")
                yield os.pread(self._made.fileno(), length, at + _LENGTH)
                number, at = number + 1, at + _LENGTH + length
        finally:
            self._leave_off()
        yield from islice(make(), number, None)


def _telling(values: Iterable[bytes], tell: Tell) -> Iterator[bytes]:
    for number, value in enumerate(values):
        if number and number % _TOLD == 0:
            tell(number)
        yield value


def _has_two_processors() -> bool:
    # Elsewhere than on Linux a copy of a process is not safe, or there is none.
    return sys.platform == "linux" and len(os.sched_getaffinity(0)) > 1


def _forked() -> int:
    """Copy this process; 0 in the copy, and in this one the copy's number."""
    # What stands in memory now mostly stays until the end: the collector leaves it alone from here
    # on, which spares it looking, and so both processes share it.
    gc.freeze()
    with warnings.catch_warnings():
        # Python warns of threads that a copy has not: those of numpy, which it does not use.
        warnings.simplefilter("ignore", DeprecationWarning)
        return os.fork()


def _work_and_end(
    make: Callable[[], Iterable[bytes]],
    made: IO[bytes],
    tell: Callable[[bytes], object] = lambda _: None,
) -> None:
    """Work until all is done or nobody waits for it; nothing else of the program is run.

    `tell` is told of each value that was written, and of the end.
    """
    parent = os.getppid()
    try:
        for value in make():
            made.write(len(value).to_bytes(_LENGTH, "big") + value)
            tell(_VALUE)
            if os.getppid() != parent:
                break
        made.flush()
        tell(_END)
    finally:
        os._exit(0)


def _read(made: IO[bytes]) -> Iterator[bytes]:
    """The values that are whole."""
    while len(head := made.read(_LENGTH)) == _LENGTH:
        length = int.from_bytes(head, "big")
        value = made.read(length)
        if len(value) < length:
            return
        yield value

"""Two services of the operating system that Python's library has not, or not everywhere."""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

if sys.platform != "win32":
    import fcntl

_HERE: Final = -100
"""AT_FDCWD of Linux's fcntl.h: paths are relative to the working folder."""
_EXCHANGE: Final = 2
"""RENAME_EXCHANGE of Linux's fs.h, for renameat2(2)."""
_UNKNOWN: Final = frozenset({errno.EINVAL, errno.ENOSYS, errno.ENOTSUP})
"""What a kernel or a file system says that cannot exchange names."""


def exchange(first: Path, second: Path, aside: Path) -> None:
    """Let two folders of one file system change names, in one step where the system can.

    Elsewhere (not Linux, or a file system such as NFS) there is a moment without `second`, which
    is then `aside`. Raises OSError, with `second` as it was, where a folder cannot be renamed.
    """
    fault = _exchange_at_once(first, second)
    if fault in _UNKNOWN:
        second.rename(aside)
        first.rename(second)
        aside.rename(first)
    elif fault:
        raise OSError(fault, os.strerror(fault), str(second))


def _exchange_at_once(first: Path, second: Path) -> int:
    """Ask the system for it; returns 0, or the number of its error."""
    if sys.platform != "linux":
        return errno.ENOSYS
    library = ctypes.CDLL(None, use_errno=True)
    try:
        rename = library.renameat2
    except AttributeError:
        return errno.ENOSYS
    done = rename(_HERE, os.fsencode(first), _HERE, os.fsencode(second), _EXCHANGE)
    return ctypes.get_errno() if done else 0


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold a folder against other processes that lock it, waiting for them first.

    The system gives the lock back when a process ends, however it ends. Where there are no such
    locks (Windows, some network file systems) nothing is held.
    """
    if sys.platform == "win32":
        yield
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):
            fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)

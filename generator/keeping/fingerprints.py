"""One number for all that a build reads, and one for all that it wrote."""

from __future__ import annotations

import os
import sys
from collections.abc import Collection, Iterator
from dataclasses import astuple
from hashlib import blake2b
from itertools import chain
from pathlib import Path
from stat import S_ISREG
from typing import Final

from generator.config import BuildConfig

_PROGRAM: Final = Path(__file__).parents[1]
"""The generator itself: code, templates and theme."""
_LARGEST: Final = 100_000_000
"""Bytes of a file; no input may have as many."""
_LEFT_OUT: Final = "__pycache__"
_VARIABLES: Final = ("SITE_URL", "REPO_URL", "SOURCE_DATE_EPOCH")
"""What of the environment pages can show."""


def fingerprint_of_inputs(config: BuildConfig, generated: Collection[str]) -> str:
    """Of every byte that a build depends on, so that no clock is trusted.

    These are the seeds, mkdocs.yml, the pages in docs/ but those that are `generated` (paths below
    it), the generator, Python, the versions of all packages, the environment and the switches.
    Empty where something is no file that can be read, of which a build has more to say.
    """
    whole = blake2b()
    told = (*map(str, astuple(config)), sys.version, *(os.getenv(name, "") for name in _VARIABLES))
    for text in (*told, *_packages()):
        whole.update(text.encode(errors="surrogateescape") + b"\0")
    written = {config.docs / name for name in generated}
    pages = (path for path in _files(config.docs) if path not in written)
    programs = {_PROGRAM, (config.root / _PROGRAM.name).resolve()}
    others = chain.from_iterable(map(_files, [config.seeds, *sorted(programs)]))
    try:
        for path in chain([config.mkdocs_yml], others, pages):
            if path.name.startswith(".") and path.is_relative_to(config.docs):
                continue
            status = path.lstat()
            if not S_ISREG(status.st_mode) or status.st_size > _LARGEST:
                return ""
            whole.update(os.fsencode(path) + b"\0" + blake2b(path.read_bytes()).digest())
    except OSError:
        return ""
    return whole.hexdigest()


def fingerprint_of_outputs(config: BuildConfig) -> str:
    """Of the names, sizes and times of what a build wrote, and of all that lies beside it."""
    whole = blake2b()
    for folder in (config.docs, config.site):
        for path in _files(folder):
            status = path.lstat()
            told = f"{path}\0{status.st_size}\0{status.st_mtime_ns}\0"
            whole.update(told.encode(errors="surrogateescape"))
    return whole.hexdigest()


def _files(folder: Path) -> Iterator[Path]:
    """All files below a folder, in order; links are not followed into folders."""
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if name != _LEFT_OUT)
        yield from (Path(place, name) for name in sorted(names))


def _packages() -> list[str]:
    """What is installed, each with its version, by the folders that say so."""
    found = (Path(place).glob("*.dist-info") for place in sys.path if place)
    return sorted(path.name for paths in found for path in paths)

"""One number for the program, one for all that a build reads, and one for all that it wrote."""

from __future__ import annotations

import os
import sys
from collections.abc import Collection, Iterable, Iterator
from dataclasses import astuple
from functools import partial
from hashlib import blake2b
from itertools import chain
from pathlib import Path
from stat import S_ISREG
from typing import Final

from generator.config import BuildConfig
from generator.keeping.processes import Aside

_PROGRAM: Final = Path(__file__).parents[1]
"""The generator itself: code, templates and theme."""
_LARGEST: Final = 100_000_000
"""Bytes of a file; no input may have as many."""
_LEFT_OUT: Final = "__pycache__"
_VARIABLES: Final = ("SITE_URL", "REPO_URL", "SOURCE_DATE_EPOCH")
"""What of the environment pages can show."""


def fingerprint_of_program(config: BuildConfig) -> str:
    """Of what everything follows from beside the seeds and the pages that people write in docs/.

    This is the generator with its templates and theme, mkdocs.yml, Python, the versions of all
    packages, the environment, and the addresses of site and source. Empty where something is no
    file that can be read.
    """
    whole = blake2b()
    variables = (os.getenv(name, "") for name in _VARIABLES)
    for text in (sys.version, config.site_url, config.repo_url, *variables, *_packages()):
        whole.update(os.fsencode(text) + b"\0")
    programs = sorted({str(_PROGRAM), str((config.root / _PROGRAM.name).resolve())})
    files = chain.from_iterable(map(_files, programs))
    return _of_contents(whole, chain([str(config.mkdocs_yml)], (each.path for each in files)))


def fingerprint_of_inputs(config: BuildConfig, generated: Collection[str]) -> str:
    """Of every byte that a build depends on, so that no clock is trusted.

    These are the program, the seeds, the pages in docs/ but those that are `generated` (paths below
    it), and the switches. Empty where something is no file that can be read, of which a build has
    more to say.
    """
    program = fingerprint_of_program(config)
    if not program:
        return ""
    whole = blake2b(program.encode())
    for value in astuple(config):
        whole.update(os.fsencode(str(value)) + b"\0")
    written = {os.path.join(config.docs, name) for name in generated}  # noqa: PTH118 -- of 50,000 files
    seeds = (each.path for each in _files(str(config.seeds)))
    pages = (
        each.path
        for each in _files(str(config.docs))
        if each.path not in written and not each.name.startswith(".")
    )
    return _of_contents(whole, chain(seeds, pages))


def fingerprint_of_outputs(config: BuildConfig) -> str:
    """Of the names, sizes and times of what a build wrote, and of all that lies beside it."""
    site = Aside(partial(map, _of_statuses, [config.site]))
    try:
        whole = blake2b(_of_statuses(config.docs))
        whole.update(*site.parts)
        return whole.hexdigest()
    finally:
        site.end()


def _of_statuses(folder: Path) -> bytes:
    """The same of the files in one folder."""
    whole = blake2b()
    for each in _files(str(folder)):
        status = each.stat(follow_symlinks=False)
        told = f"{each.path}\0{status.st_size}\0{status.st_mtime_ns}\0"
        whole.update(os.fsencode(told))
    return whole.digest()


def _of_contents(whole: blake2b, paths: Iterable[str]) -> str:
    """The fingerprint `whole`, gone on with names and contents; empty where one is no such file."""
    try:
        for path in paths:
            status = os.lstat(path)
            if not S_ISREG(status.st_mode) or status.st_size > _LARGEST:
                return ""
            with open(path, "rb", buffering=0) as file:  # noqa: PTH123 -- half the time, of hundreds of files
                content = file.read()
            whole.update(os.fsencode(path) + b"\0" + blake2b(content).digest())
    except OSError:
        return ""
    return whole.hexdigest()


def _files(folder: str) -> Iterator[os.DirEntry[str]]:
    """All files below a folder, in order; links are not followed into folders.

    Entries in place of paths, since a site may have 200,000 files and each is only looked at.
    """
    try:
        entries = sorted(os.scandir(folder), key=lambda each: each.name)
    except OSError:
        return
    for each in entries:
        if not each.is_dir(follow_symlinks=False):
            yield each
        elif each.name != _LEFT_OUT:
            yield from _files(each.path)


def _packages() -> list[str]:
    """What is installed, each with its version, by the folders that say so."""
    found = (Path(place).glob("*.dist-info") for place in sys.path if place)
    return sorted(path.name for paths in found for path in paths)

"""The command `digest`: a table of commands, their options, printing, progress and exit codes.

What a command alone needs is loaded when it is run: the site engine and numpy take two seconds, and
a build that finds nothing changed needs neither.
"""

from __future__ import annotations

import argparse
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from generator.commands.building import build_changes
from generator.commands.options import (
    MEASURED,
    address_option,
    labels_option,
    landmarks_option,
    plain_option,
    seeds_option,
    site_option,
)
from generator.commands.parsing import ParserOfACommand
from generator.commands.progress import tell_count, tell_end, tell_step
from generator.config import BuildConfig, LabelFiles, addresses_fault, inputs_fault, site_fault
from generator.diagnostics import Diagnostics
from generator.model import Place

CLEAN: Final = 0
BAD_CONTENT: Final = 1
BAD_USAGE: Final = 2
INTERRUPTED: Final = 130
"""As shells report a program that Ctrl+C ended; one that was told to end reports the same."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns 0 when clean, 1 for bad content and 2 for bad usage."""
    parser = make_parser()
    options = parser.parse_args(arguments)
    command: Command = options.command
    config = BuildConfig(
        root=Path(),
        seeds=options.seeds,
        docs=Path("docs"),
        site=options.site,
        strict=options.strict,
        plain=options.plain,
        site_url=os.environ.get("SITE_URL", ""),
        repo_url=os.environ.get("REPO_URL", ""),
    )
    faults = (fault_of(config) for fault_of in command.checks)
    if fault := next(filter(None, faults), ""):
        parser.print_usage(sys.stderr)
        print(f"{parser.prog}: error: {fault}", file=sys.stderr)
        return BAD_USAGE
    try:
        with _termination_as_interrupt():
            return command.run(config, options)
    except KeyboardInterrupt:
        return INTERRUPTED


def make_parser() -> argparse.ArgumentParser:
    """The commands and their options."""
    parser = argparse.ArgumentParser(
        prog="digest", description="Build a searchable site from dumps of daily papers digests."
    )
    parser.set_defaults(site=Path("site"), strict=True, plain=False)
    commands = parser.add_subparsers(
        required=True, metavar="command", parser_class=ParserOfACommand
    )
    for command in COMMANDS:
        subparser = commands.add_parser(command.name, help=command.help)
        subparser.set_defaults(command=command)
        subparser.options = command.options
    return parser


def _build(config: BuildConfig, _options: argparse.Namespace) -> int:
    return _reported(
        config, lambda diagnostics: build_changes(config, diagnostics, tell_step, tell_count)
    )


def _check(config: BuildConfig, _options: argparse.Namespace) -> int:
    from generator.commands.tasks import check

    return _reported(config, lambda diagnostics: check(config, diagnostics, tell_step))


def _record(config: BuildConfig, _options: argparse.Namespace) -> int:
    from generator.commands.tasks import record

    return _reported(config, lambda diagnostics: record(config, diagnostics, tell_step))


def _evaluate(config: BuildConfig, options: argparse.Namespace) -> int:
    from generator.commands.tasks import evaluate_tags

    labels = LabelFiles(tuple(options.labels or MEASURED), tuple(options.training), options.texts)

    def measure(diagnostics: Diagnostics) -> None:
        if report := evaluate_tags(config, labels, diagnostics, tell_step):
            print(report)

    return _reported(config, measure)


def _fetch_options(parser: argparse.ArgumentParser) -> None:
    from generator.commands.collecting import fetch_options

    fetch_options(parser)


def _enrich_options(parser: argparse.ArgumentParser) -> None:
    from generator.commands.collecting import enrich_options

    enrich_options(parser)


def _map(config: BuildConfig, options: argparse.Namespace) -> int:
    from generator.commands.tasks import draw_map

    def draw(diagnostics: Diagnostics) -> None:
        if said := draw_map(config, options.landmarks, diagnostics, tell_step):
            print(said)

    return _reported(config, draw)


def _collect(config: BuildConfig, options: argparse.Namespace) -> int:
    from generator.collect import NothingToAskError

    def collect(found: Diagnostics) -> None:
        print(options.collect(config, options, found, tell_step))

    try:
        return _reported(config, collect)
    except NothingToAskError as fault:
        print(f"digest {options.command.name}: error: {fault}", file=sys.stderr)
        return BAD_USAGE


def _serve(config: BuildConfig, options: argparse.Namespace) -> int:
    from generator.engine import serve_site

    def rebuild() -> None:
        clean = _build(config, options) == CLEAN
        print("rebuilt" if clean else "not rebuilt: the last good site stays", file=sys.stderr)

    status = _build(config, options)
    if status != CLEAN and not config.site.is_dir():
        return status
    host, port = options.address
    print(f"serving http://{host}:{port}/ (Ctrl+C ends it)", file=sys.stderr)
    try:
        serve_site(config, options.address, rebuild)
    except OSError as error:
        print(f"digest: error: cannot serve there: {error.strerror or error}", file=sys.stderr)
        return BAD_USAGE
    return CLEAN


@dataclass(frozen=True, slots=True)
class Command:
    """One command of `digest`: a row of the table below."""

    name: str
    help: str
    run: Callable[[BuildConfig, argparse.Namespace], int]
    """The configuration and the command's options to an exit code."""
    options: tuple[Callable[[argparse.ArgumentParser], None], ...] = (seeds_option,)
    """Each adds its options to the command's parser."""
    checks: tuple[Callable[[BuildConfig], str], ...] = (inputs_fault,)
    """Each says what is wrong with the configuration, or nothing; the first fault ends the run."""


COMMANDS: Final = (
    Command(
        "build",
        "build the Markdown and the site",
        _build,
        (seeds_option, site_option, plain_option),
        (inputs_fault, addresses_fault, site_fault),
    ),
    Command(
        "check",
        "report every problem and write nothing",
        _check,
        checks=(inputs_fault, addresses_fault),
    ),
    Command("record", "add new addresses to the ledger of all that were published", _record),
    Command(
        "serve",
        "preview, and rebuild when an input changes",
        _serve,
        (seeds_option, site_option, address_option),
        (inputs_fault, addresses_fault, site_fault),
    ),
    Command(
        "evaluate",
        "measure the tags of papers that readers have labelled",
        _evaluate,
        (seeds_option, labels_option),
    ),
    Command("map", "draw the map of papers anew", _map, (seeds_option, landmarks_option)),
    Command(
        "fetch",
        "fetch the digests that are missing, or those of some days",
        _collect,
        (seeds_option, _fetch_options),
    ),
    Command("enrich", "ask arXiv for what papers lack", _collect, (seeds_option, _enrich_options)),
)


def _reported(config: BuildConfig, work: Callable[[Diagnostics], None]) -> int:
    """Do a command's work and print all problems that it noted; returns the exit code."""
    diagnostics = Diagnostics()
    try:
        work(diagnostics)
    except OSError as error:
        place = Place(str(error.filename or config.docs), 1)
        diagnostics.error(place, f"cannot be read or written: {error.strerror or error}")
    tell_end()
    if report := diagnostics.report():
        print(report, file=sys.stderr)
    return BAD_CONTENT if diagnostics.has_errors else CLEAN


@contextmanager
def _termination_as_interrupt() -> Iterator[None]:
    """Clean up after SIGTERM, which CI and service managers send, as after Ctrl+C."""
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)

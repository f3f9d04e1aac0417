"""The command `digest`: arguments, printing, progress and exit codes."""

from __future__ import annotations

import argparse
import os
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from generator.build import build, check, evaluate_tags
from generator.config import BuildConfig, LabelFiles
from generator.diagnostics import Diagnostics
from generator.model import Place
from generator.site import serve_site

CLEAN: Final = 0
BAD_CONTENT: Final = 1
BAD_USAGE: Final = 2
INTERRUPTED: Final = 130
"""As shells report a program that Ctrl+C ended; one that was told to end reports the same."""
LABELS: Final = Path("tests", "labels")
MEASURED: Final = (LABELS / "tags.yml", LABELS / "daily.yml")
LAST_PORT: Final = 65_535


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns 0 when clean, 1 for bad content and 2 for bad usage."""
    parser = make_parser()
    options = parser.parse_args(arguments)
    config = BuildConfig(
        root=Path(),
        seeds=options.seeds,
        docs=Path("docs"),
        site=options.site,
        strict=options.strict,
    )
    if fault := _usage_fault(config):
        parser.print_usage(sys.stderr)
        print(f"{parser.prog}: error: {fault}", file=sys.stderr)
        return BAD_USAGE
    try:
        with _termination_as_interrupt():
            return _run(config, options)
    except KeyboardInterrupt:
        return INTERRUPTED


def _run(config: BuildConfig, options: argparse.Namespace) -> int:
    match options.command:
        case "build":
            return _build(config)
        case "check":
            return _check(config)
        case "evaluate":
            labels = LabelFiles(
                tuple(options.labels or MEASURED), tuple(options.training), options.texts
            )
            return _evaluate(config, labels)
        case _:
            return _serve(config, options.address)


@contextmanager
def _termination_as_interrupt() -> Iterator[None]:
    """Clean up after SIGTERM, which CI and service managers send, as after Ctrl+C."""
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def make_parser() -> argparse.ArgumentParser:
    """The commands and their options."""
    parser = argparse.ArgumentParser(
        prog="digest", description="Build a searchable site from dumps of daily papers digests."
    )
    seeds = argparse.ArgumentParser(add_help=False)
    seeds.add_argument(
        "--seeds", type=Path, default=Path("seeds"), metavar="DIR", help="the inputs (seeds/)"
    )
    site = argparse.ArgumentParser(add_help=False)
    site.add_argument(
        "--site", type=Path, default=Path("site"), metavar="DIR", help="the built site (site/)"
    )
    site.add_argument(
        "--strict",
        action=argparse.BooleanOptionalAction,
        default=True,
        help="whether a broken link fails the build (default: it does)",
    )
    parser.set_defaults(site=Path("site"), strict=True)
    commands = parser.add_subparsers(dest="command", required=True, metavar="command")
    commands.add_parser("build", parents=[seeds, site], help="build the Markdown and the site")
    commands.add_parser("check", parents=[seeds], help="report every problem and write nothing")
    serve = commands.add_parser(
        "serve", parents=[seeds, site], help="preview, and rebuild when an input changes"
    )
    evaluate = commands.add_parser(
        "evaluate", parents=[seeds], help="measure the tags of papers that readers have labelled"
    )
    evaluate.add_argument("what", choices=["tags"], help="what to measure")
    evaluate.add_argument(
        "--labels",
        type=Path,
        action="append",
        metavar="FILE",
        help="labels to measure by, once for each file (tags.yml and daily.yml in tests/labels)",
    )
    evaluate.add_argument(
        "--training",
        type=Path,
        nargs="*",
        default=[LABELS / "training.yml"],
        metavar="FILE",
        help="labels to learn from only (tests/labels/training.yml)",
    )
    evaluate.add_argument(
        "--texts",
        type=Path,
        metavar="DIR",
        help="where texts of labelled papers are that no dump holds, in the shape of the API",
    )
    serve.add_argument(
        "--address",
        type=_address,
        default=("127.0.0.1", 8000),
        metavar="HOST:PORT",
        help="where to serve (127.0.0.1:8000)",
    )
    return parser


def _address(text: str) -> tuple[str, int]:
    host, _, port = text.rpartition(":")
    if not host or not port.isdecimal() or int(port) > LAST_PORT:
        raise argparse.ArgumentTypeError(f"'{text}' is not HOST:PORT")
    return host, int(port)


def _usage_fault(config: BuildConfig) -> str:
    """Why the command cannot work on these paths; empty where it can."""
    if not config.mkdocs_yml.is_file():
        return "no mkdocs.yml here; run the command in the project's folder"
    if not config.seeds.is_dir():
        return f"there is no folder '{config.seeds}'"
    return _site_fault(config)


def _site_fault(config: BuildConfig) -> str:
    """Why a site must not be put where it shall go: it would replace what it did not make."""
    site = config.site.resolve()
    inputs = [path.resolve() for path in (config.seeds, config.docs)]
    if any(path.is_relative_to(site) for path in (config.root.resolve(), *inputs)):
        return f"'{config.site}' holds inputs, which a site would replace"
    if any(site.is_relative_to(path) for path in inputs):
        return f"'{config.site}' lies among the inputs"
    nearest = next(path for path in (site, *site.parents) if path.exists())
    if not nearest.is_dir():
        return f"'{nearest}' is not a folder"
    if nearest == site and any(site.iterdir()) and not (site / "data" / "papers.json").is_file():
        return f"'{config.site}' is neither empty nor a site that this command has built"
    return ""


def _build(config: BuildConfig) -> int:
    diagnostics = Diagnostics()
    try:
        build(config, diagnostics, _progress)
    except OSError as error:
        place = Place(str(error.filename or config.docs), 1)
        diagnostics.error(place, f"cannot be read or written: {error.strerror or error}")
    return _conclude(diagnostics)


def _check(config: BuildConfig) -> int:
    diagnostics = Diagnostics()
    check(config, diagnostics, _progress)
    return _conclude(diagnostics)


def _evaluate(config: BuildConfig, labels: LabelFiles) -> int:
    diagnostics = Diagnostics()
    report = evaluate_tags(config, labels, diagnostics, _progress)
    if report is not None:
        print(report)
    return _conclude(diagnostics)


def _serve(config: BuildConfig, address: tuple[str, int]) -> int:
    status = _build(config)
    if status != CLEAN and not config.site.is_dir():
        return status
    host, port = address
    print(f"serving http://{host}:{port}/ (Ctrl+C ends it)", file=sys.stderr)
    try:
        serve_site(config, address, lambda: print(_outcome(_build(config)), file=sys.stderr))
    except OSError as error:
        print(f"digest: error: cannot serve there: {error.strerror or error}", file=sys.stderr)
        return BAD_USAGE
    return CLEAN


def _outcome(status: int) -> str:
    return "rebuilt" if status == CLEAN else "not rebuilt: the last good site stays"


def _conclude(diagnostics: Diagnostics) -> int:
    if report := diagnostics.report():
        print(report, file=sys.stderr)
    return BAD_CONTENT if diagnostics.has_errors else CLEAN


def _progress(step: str) -> None:
    """Tell a person at a terminal what goes on; stay quiet in CI and in pipes."""
    if sys.stderr.isatty() and not os.environ.get("CI"):
        print(f"{step} ...", file=sys.stderr)

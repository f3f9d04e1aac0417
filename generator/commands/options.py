"""The options of the commands: each function adds its own to a command's parser."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Final

from generator.discovery import LANDMARKS

LABELS: Final = Path("tests", "labels")
MEASURED: Final = (LABELS / "tags.yml", LABELS / "daily.yml")
LAST_PORT: Final = 65_535


def seeds_option(parser: argparse.ArgumentParser) -> None:
    """Where the inputs are."""
    parser.add_argument(
        "--seeds", type=Path, default=Path("seeds"), metavar="DIR", help="the inputs (seeds/)"
    )


def site_option(parser: argparse.ArgumentParser) -> None:
    """Where the site goes, and whether it is built strictly."""
    parser.add_argument(
        "--site", type=Path, default=Path("site"), metavar="DIR", help="the built site (site/)"
    )
    parser.add_argument(
        "--strict",
        action=argparse.BooleanOptionalAction,
        default=True,
        help="whether a broken link fails the build (default: it does)",
    )


def plain_option(parser: argparse.ArgumentParser) -> None:
    """Whether the site engine works alone."""
    parser.add_argument(
        "--plain",
        action="store_true",
        help="let MkDocs make every page itself: slower, and the same site",
    )


def address_option(parser: argparse.ArgumentParser) -> None:
    """Where the preview is served."""
    parser.add_argument(
        "--address",
        type=_host_and_port,
        default=("127.0.0.1", 8000),
        metavar="HOST:PORT",
        help="where to serve (127.0.0.1:8000)",
    )


def landmarks_option(parser: argparse.ArgumentParser) -> None:
    """Where the landmarks of a map go that is drawn anew."""
    parser.add_argument(
        "--landmarks",
        type=Path,
        default=LANDMARKS,
        metavar="FILE",
        help="where the map's landmarks go (the file that builds read)",
    )


def labels_option(parser: argparse.ArgumentParser) -> None:
    """What the tagger is measured by."""
    parser.add_argument("what", choices=["tags"], help="what to measure")
    parser.add_argument(
        "--labels",
        type=Path,
        action="append",
        metavar="FILE",
        help="labels to measure by, once for each file (tags.yml and daily.yml in tests/labels)",
    )
    parser.add_argument(
        "--training",
        type=Path,
        nargs="*",
        default=[LABELS / "training.yml"],
        metavar="FILE",
        help="labels to learn from only (tests/labels/training.yml)",
    )
    parser.add_argument(
        "--texts",
        type=Path,
        metavar="DIR",
        help="where texts of labelled papers are that no dump holds, in the shape of the API",
    )


def _host_and_port(text: str) -> tuple[str, int]:
    host, _, port = text.rpartition(":")
    if not host or not port.isdecimal() or int(port) > LAST_PORT:
        raise argparse.ArgumentTypeError(f"'{text}' is not HOST:PORT")
    return host, int(port)

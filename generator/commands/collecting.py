"""The commands `digest fetch` and `digest enrich`: their arguments, and what they say."""

from __future__ import annotations

import argparse
import datetime as dt
import re
from collections.abc import Sequence
from typing import Final

from generator.collect import EnrichOptions, FetchOptions, enrich, fetch
from generator.collecting import ARXIV, DAILY_PAPERS, Base, Enriched, Fetched, parse_base
from generator.config import BuildConfig, Progress
from generator.diagnostics import Diagnostics

_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def fetch_options(parser: argparse.ArgumentParser) -> None:
    """Add what `digest fetch` takes, and what it does as `collect`."""
    parser.set_defaults(collect=run_fetch)
    for name, meaning in [("first", "the only day, or the first"), ("last", "the last day")]:
        parser.add_argument(name, nargs="?", type=_day, metavar="DAY", help=meaning)
    parser.add_argument(
        "--again", action="store_true", help="fetch what is held, too, and replace it"
    )
    _add_base(parser, DAILY_PAPERS)


def enrich_options(parser: argparse.ArgumentParser) -> None:
    """Add what `digest enrich` takes, and what it does as `collect`."""
    parser.set_defaults(collect=run_enrich)
    parser.add_argument("--limit", type=_count, metavar="N", help="ask for at most N papers (all)")
    _add_base(parser, ARXIV)


def run_fetch(
    config: BuildConfig, options: argparse.Namespace, diagnostics: Diagnostics, progress: Progress
) -> str:
    """Fetch; returns what was done. Raises NothingToAskError, and OSError for the disk."""
    wanted = FetchOptions(options.base, options.first, options.last, again=options.again)
    return fetched_summary(fetch(config, wanted, diagnostics, progress))


def run_enrich(
    config: BuildConfig, options: argparse.Namespace, diagnostics: Diagnostics, progress: Progress
) -> str:
    """Enrich; returns what was done. Raises OSError for the disk."""
    wanted = EnrichOptions(options.base, options.limit)
    return enriched_summary(enrich(config, wanted, diagnostics, progress))


def fetched_summary(fetched: Fetched) -> str:
    """What a run of `digest fetch` did, a line each: 2 days stored: 2026-08-20, 2026-08-21."""
    kinds = [
        (fetched.stored, "stored"),
        (fetched.empty, "without papers among them"),
        (fetched.held, "held already"),
        (fetched.not_yet, "without papers, not stored until a later day has some"),
    ]
    return "\n".join(_days(days, what) for days, what in kinds if days) or "no day stored"


def enriched_summary(enriched: Enriched) -> str:
    """What a run of `digest enrich` did."""
    return (
        f"papers that lacked facts: {enriched.asked:,}; of these have new ones: {enriched.found:,}"
    )


def _add_base(parser: argparse.ArgumentParser, usual: str) -> None:
    parser.add_argument(
        "--base",
        type=_base,
        default=parse_base(usual),
        metavar="URL",
        help=f"the source, or a mirror of it ({usual})",
    )


def _days(days: Sequence[dt.date], what: str) -> str:
    some = f"{days[0]}" if len(days) == 1 else f"{days[0]} to {days[-1]}"
    return f"{len(days)} {'day' if len(days) == 1 else 'days'} {what}: {some}"


def _day(text: str) -> dt.date:
    try:
        if _DAY.fullmatch(text):
            return dt.date.fromisoformat(text)
    except ValueError:
        pass
    raise argparse.ArgumentTypeError(f"'{text}' is no day such as 2026-08-21")


def _count(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and len(text) < len("1000000000")):
        raise argparse.ArgumentTypeError(f"'{text}' is no number of papers")
    return int(text)


def _base(text: str) -> Base:
    try:
        return parse_base(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None

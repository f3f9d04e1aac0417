"""The trail from the home page to a page, from what the page knows of itself."""

from __future__ import annotations

from dataclasses import dataclass

from generator.markdown import Markdown
from generator.model import PartialDate
from generator.phrases import MONTHS, UNDATED
from generator.urls import ARCHIVE, HOME, month_address, relative_link, year_address
from generator.urls import UNDATED as UNDATED_ADDRESS


@dataclass(frozen=True, slots=True)
class Step:
    """One page above the page that is open."""

    label: Markdown
    href: str


def trail(address: str, *steps: tuple[str, str]) -> tuple[Step, ...]:
    """Links from the page at `address` to the home page and on through each (label, address).

    The labels are the site's own words, or escaped already.
    """
    return tuple(
        Step(Markdown(label), relative_link(address, target))
        for label, target in (("Home", HOME), *steps)
    )


def dated_steps(date: PartialDate | None) -> list[tuple[str, str]]:
    """The way through the archive to a date, as far as it is known."""
    steps = [("Archive", ARCHIVE)]
    if date is None:
        return [*steps, (UNDATED, UNDATED_ADDRESS)]
    steps.append((str(date.year), year_address(date.year)))
    if date.month is not None:
        steps.append((MONTHS[date.month - 1], month_address(date.year, date.month)))
    return steps

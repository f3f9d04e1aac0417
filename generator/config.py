"""What one run of the generator works on, and the checks that it can."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

WEB_ADDRESS: Final = re.compile(
    r"""https?://
        (?P<user>[^/?\#]*@)?
        (?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*|\[[0-9a-f:.]+\])
        (?::\d{1,5})?
        (?:/(?:[\w.~!$()*+,;=:@/-]|%[2-9a-f][0-9a-f])*)?""",
    re.VERBOSE | re.ASCII | re.IGNORECASE,
)
"""An address as pages print it: nothing in it that HTML, a style sheet or Markdown could read."""

Progress = Callable[[str], None]
"""Told what is about to be done, in words for people."""
Tally = Callable[[int, int], None]
"""Told how many pieces of that are done, and of how many; at its end, all."""


@dataclass(frozen=True, slots=True)
class LabelFiles:
    """What the tagger is measured by."""

    measured: tuple[Path, ...]
    """Files of labels, each reported by itself."""
    learnt_from: tuple[Path, ...]
    """Files of labels that only the weights are learnt from."""
    texts: Path | None
    """A folder with the texts of labelled papers that no dump holds."""


@dataclass(frozen=True, slots=True)
class BuildConfig:
    """Paths and switches of one run; every path is absolute or relative to the working folder."""

    root: Path
    """The project's folder, which holds mkdocs.yml."""
    seeds: Path
    """The inputs: digests/, digests.yml, metadata/, corrections/, tags.yml."""
    docs: Path
    """Where the Markdown goes, beside the hand-written pages."""
    site: Path
    """Where the built site goes."""
    strict: bool = True
    """Whether a warning of the site engine (a broken link or anchor) fails the build."""
    plain: bool = False
    """Whether the site engine makes every page itself, and anew."""
    site_url: str = ""
    """SITE_URL of the environment, which mkdocs.yml reads: where the site is published."""
    repo_url: str = ""
    """REPO_URL of the environment, which mkdocs.yml reads: where the site's source is."""

    @property
    def site_address(self) -> str:
        """Where the site is published, with a closing slash; empty where that is not known."""
        return f"{self.site_url.rstrip('/')}/" if self.site_url else ""

    @property
    def addresses(self) -> tuple[str, str]:
        """Where the site is published, and where its source is."""
        return self.site_address, self.repo_url

    @property
    def mkdocs_yml(self) -> Path:
        """The site engine's configuration."""
        return self.root / "mkdocs.yml"

    @property
    def cache(self) -> Path:
        """What builds keep for the next one: safe to delete, and no input of anything."""
        return self.root / ".cache"

    @property
    def theme(self) -> Path:
        """The overrides of the site's theme."""
        return self.root / "generator" / "theme"

    @property
    def building(self) -> str:
        """The name of the folder in which a site is built, beside its place or within."""
        return f".{self.site.resolve().name}-building"


def no_tally(_done: int, _total: int) -> None:
    """For whom it is enough to know what is done."""


def inputs_fault(config: BuildConfig) -> str:
    """Why nothing can be read with this configuration; empty where it can."""
    if not config.mkdocs_yml.is_file():
        return "no mkdocs.yml here; run the command in the project's folder"
    if not config.seeds.is_dir():
        return f"there is no folder '{config.seeds}'"
    return ""


def site_fault(config: BuildConfig) -> str:
    """Why a site must not be put into its folder: it would replace what no build has made.

    Empty where it may.
    """
    try:
        site = config.site.resolve()
    except (OSError, RuntimeError):
        return f"'{config.site}' is a link that leads nowhere"
    inputs = [path.resolve() for path in (config.seeds, config.docs)]
    if any(path.is_relative_to(site) for path in (config.root.resolve(), *inputs)):
        return f"'{config.site}' holds inputs, which a site would replace"
    if any(site.is_relative_to(path) for path in inputs):
        return f"'{config.site}' lies among the inputs"
    nearest = next(path for path in (site, *site.parents) if path.exists())
    if not nearest.is_dir():
        return f"'{nearest}' is not a folder"
    others = nearest == site and any(path.name != config.building for path in site.iterdir())
    if others and not (site / "data" / "papers.json").is_file():
        return f"'{config.site}' is neither empty nor a site that this command has built"
    return ""


def addresses_fault(config: BuildConfig) -> str:
    """What is wrong with the addresses that every page prints; empty where nothing is.

    It does not say the address: a token in it must not come into a log.
    """
    addresses = {"SITE_URL": config.site_url, "REPO_URL": config.repo_url}
    faults = (f"{name} {fault}" for name, url in addresses.items() if (fault := address_fault(url)))
    return next(faults, "")


def address_fault(address: str) -> str:
    """Why an address may not stand on pages; empty where it may, or where there is none."""
    if not address:
        return ""
    found = WEB_ADDRESS.fullmatch(address)
    if found is None:
        return "is not an http or https address of a host and a path in plain letters"
    if found["user"]:
        return "names a user or a password, which would stand on every page"
    return ""

"""Runs MkDocs once: Markdown below docs/ becomes HTML in a folder."""

from __future__ import annotations

import gc
from pathlib import Path

from jinja2 import TemplateError
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, MkDocsException

from generator.config import BuildConfig, address_fault
from generator.engine import events
from generator.engine.events import BUILT_BY
from generator.engine.quick.pages import QuickPages
from generator.engine.staging import Staging
from generator.work import Work


def run_engine(config: BuildConfig, staging: Staging, messages: list[str], work: Work) -> bool:
    """Build what the last site has not; returns whether the engine came to its end.

    Where it did not, what stopped it is appended to `messages`.
    """
    if not config.plain:
        quick = QuickPages(staging, work)
        built = _run(config, staging.folder, messages, quick)
        if not quick.differing:
            return built
        messages.clear()
        staging.begin_anew()
    # A build lets dead objects lie; MkDocs' own pages leave 600 each.
    gc.enable()
    return _run(config, staging.folder, messages, None)


def _run(config: BuildConfig, site: Path, messages: list[str], quick: QuickPages | None) -> bool:
    """One run, in which `quick` may make pages in the engine's stead."""
    try:
        engine = load_config(
            config_file=str(config.mkdocs_yml),
            docs_dir=str(config.docs.resolve()),
            site_dir=str(site.resolve()),
            hooks=[events.__file__],
        )
        for name in ("site_url", "repo_url"):
            if fault := address_fault(engine[name] or ""):
                messages.append(f"{name} {fault}")
                return False
        engine.extra["built_by"] = BUILT_BY
        if quick:
            engine.plugins["quick_pages"] = quick
        engine.plugins.on_startup(command="build", dirty=False)
        mkdocs_build(engine)
        engine.plugins.on_shutdown()
    except (MkDocsException, TemplateError, ValueError) as error:
        # An abortion says nothing that the engine has not said before.
        if not (messages and isinstance(error, Abort)):
            messages.append(str(error))
        return False
    return True

"""The one room that runs the site engine: Markdown below docs/ becomes HTML below site/.

Nothing else imports MkDocs, so that another engine which builds the same Markdown can replace it.
"""

from __future__ import annotations

import logging
import os
import re
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from jinja2 import TemplateError
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, MkDocsException
from mkdocs.livereload import LiveReloadServer

from generator import __version__
from generator.config import BuildConfig
from generator.diagnostics import Diagnostics
from generator.model import Place
from generator.urls import PAGEFIND

DOC_FILE: Final = re.compile(r"Doc file '(?P<path>[^']+)'")
EPOCH: Final = "SOURCE_DATE_EPOCH"


def build_site(
    config: BuildConfig,
    epoch: int,
    diagnostics: Diagnostics,
    write_search: Callable[[Path], bool],
) -> bool:
    """Build the site beside its place and put it there once it is whole; the last one stays if not.

    `epoch`, in seconds, stands in for the time of the build where an output carries one. Warnings
    of the engine are noted as errors when the build is strict. `write_search` puts the index of the
    search into a folder of the site, and returns whether it could. Returns whether the site stands.
    """
    config.site.parent.mkdir(parents=True, exist_ok=True)
    fresh = Path(tempfile.mkdtemp(prefix=f".{config.site.name}-", dir=config.site.parent))
    try:
        with _epoch(epoch), _messages() as messages:
            built = _run_engine(config, fresh, messages)
        note = diagnostics.error if config.strict or not built else diagnostics.warning
        for message in messages:
            found = DOC_FILE.match(message)
            path = config.docs / found["path"] if found else config.mkdocs_yml
            note(Place(str(path), 1), " ".join(message.split()))
        if not built or diagnostics.has_errors:
            return False
        if not write_search(fresh / PAGEFIND):
            return False
        _put_in_place(fresh, config.site)
        return True
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def serve_site(config: BuildConfig, address: tuple[str, int], rebuild: Callable[[], None]) -> None:
    """Serve the built site until interrupted; call `rebuild` whenever an input changes.

    Watched are the seeds, the hand-written pages, the theme and mkdocs.yml.
    """
    host, port = address
    server = LiveReloadServer(rebuild, host, port, root=str(config.site))
    server.error_handler = lambda code: _error_page(config.site, code)
    server.watch(str(config.seeds))
    # Generated pages lie deeper: writing them must not start the next build.
    server.watch(str(config.docs), recursive=False)
    server.watch(str(config.theme))
    server.watch(str(config.mkdocs_yml))
    try:
        server.serve()  # type: ignore[no-untyped-call]
    except KeyboardInterrupt:
        pass
    finally:
        server.shutdown()


def _run_engine(config: BuildConfig, site: Path, messages: list[str]) -> bool:
    try:
        engine = load_config(
            config_file=str(config.mkdocs_yml),
            docs_dir=str(config.docs.resolve()),
            site_dir=str(site.resolve()),
        )
        engine.extra["built_by"] = f"digest-archive {__version__}"
        engine.plugins.on_startup(command="build", dirty=False)
        mkdocs_build(engine)
        engine.plugins.on_shutdown()
    except (MkDocsException, TemplateError, ValueError) as error:
        # An abortion says nothing that the engine has not said before.
        if not (messages and isinstance(error, Abort)):
            messages.append(str(error))
        return False
    return True


def _put_in_place(fresh: Path, site: Path) -> None:
    fresh.chmod(0o755)
    if site.exists():
        with tempfile.TemporaryDirectory(prefix=f".{site.name}-", dir=site.parent) as trash:
            site.rename(Path(trash) / "last")
            fresh.rename(site)
    else:
        fresh.rename(site)


@contextmanager
def _epoch(seconds: int) -> Iterator[None]:
    """Give the engine its clock, unless whoever runs the build has set one."""
    before = os.environ.get(EPOCH)
    os.environ.setdefault(EPOCH, str(seconds))
    try:
        yield
    finally:
        if before is None:
            del os.environ[EPOCH]


@contextmanager
def _messages() -> Iterator[list[str]]:
    """The engine's warnings and errors, kept from the terminal."""
    messages: list[str] = []
    handler = logging.Handler(logging.WARNING)
    handler.emit = lambda record: messages.append(record.getMessage())  # type: ignore[method-assign]
    logger = logging.getLogger("mkdocs")
    propagates, logger.propagate = logger.propagate, False
    logger.addHandler(handler)
    try:
        yield messages
    finally:
        logger.removeHandler(handler)
        logger.propagate = propagates


def _error_page(site: Path, code: int) -> bytes | None:
    page = site / f"{code}.html"
    return page.read_bytes() if page.is_file() else None

"""Serves the built site, and has it built again when an input changes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from mkdocs.livereload import LiveReloadServer

from generator.config import BuildConfig


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


def _error_page(site: Path, code: int) -> bytes | None:
    page = site / f"{code}.html"
    return page.read_bytes() if page.is_file() else None

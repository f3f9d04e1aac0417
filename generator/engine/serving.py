"""Serves the built site, and has it built again when an input changes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from generator.config import BuildConfig

POLICY: Final = re.compile(rb'<meta http-equiv="Content-Security-Policy"[^>]*>')
_Headers = list[tuple[str, str]]


def serve_site(config: BuildConfig, address: tuple[str, int], rebuild: Callable[[], None]) -> None:
    """Serve the built site until interrupted; call `rebuild` whenever an input changes.

    Watched are the seeds, the hand-written pages, the theme and mkdocs.yml.
    """
    # A server and its watch over files, which only a preview has to load.
    from mkdocs.livereload import LiveReloadServer  # noqa: PLC0415 -- as said above

    host, port = address
    server = LiveReloadServer(rebuild, host, port, root=str(config.site))
    server.error_handler = lambda code: _error_page(config.site, code)
    server.set_app(without_policy(server.serve_request))
    server.watch(str(config.seeds))
    # Generated pages lie deeper: writing them must not start the next build.
    server.watch(str(config.docs), recursive=False)
    server.watch(str(config.theme))
    server.watch(str(config.mkdocs_yml))
    try:
        server.serve()  # type: ignore[no-untyped-call]  # MkDocs has no type for it
    except KeyboardInterrupt:
        pass
    finally:
        server.shutdown()


def without_policy(application: WSGIApplication) -> WSGIApplication:
    """The same application with pages that state no content security policy.

    The script that reloads a preview stands within the page, which the site's policy forbids; so
    the preview alone goes without, and the files stay as they are published.
    """

    def answer(environment: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        answers: list[tuple[str, _Headers]] = []

        def note(status: str, headers: _Headers, *_: object) -> Callable[[bytes], object]:
            answers.append((status, headers))
            return lambda _: None

        body = application(environment, note)
        status, headers = answers[-1]
        fields = {name.lower(): value for name, value in headers}
        if fields.get("content-type", "").startswith("text/html"):
            page = POLICY.sub(b"", b"".join(body), count=1)
            body = [page]
            headers = [
                (name, str(len(page)) if name.lower() == "content-length" else value)
                for name, value in headers
            ]
        start_response(status, headers)
        return body

    return answer


def _error_page(site: Path, code: int) -> bytes | None:
    page = site / f"{code}.html"
    return page.read_bytes() if page.is_file() else None

from __future__ import annotations

from collections.abc import Iterable
from wsgiref.types import StartResponse, WSGIEnvironment

import pytest

from generator.engine.serving import without_policy
from tests.workspace import PROJECT

POLICY = (PROJECT / "generator" / "theme" / "partials" / "policy.html").read_text("utf-8")
META = POLICY[POLICY.index("<meta") :].strip()


def answer(content_type: str, *chunks: bytes) -> tuple[str, dict[str, str], bytes]:
    def application(_environment: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        length = str(sum(map(len, chunks)))
        start("200 OK", [("Content-Type", content_type), ("Content-Length", length)])
        return chunks

    told: list[tuple[str, dict[str, str]]] = []

    def start(status: str, headers: list[tuple[str, str]], *_: object) -> object:
        told.append((status, dict(headers)))
        return None

    body = b"".join(without_policy(application)({}, start))  # type: ignore[arg-type]
    return *told[0], body


def test_a_preview_states_no_policy() -> None:
    page = f"<head>{META}<title>x</title></head>".encode()
    status, headers, body = answer("text/html", page[:30], page[30:])
    assert body == b"<head><title>x</title></head>"
    assert (status, headers["Content-Length"]) == ("200 OK", str(len(body)))


@pytest.mark.parametrize("content_type", ["application/javascript", "text/plain"])
def test_other_files_are_served_as_they_are(content_type: str) -> None:
    assert answer(content_type, META.encode())[2] == META.encode()

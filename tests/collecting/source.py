"""A source on this machine that answers as it is told, and remembers what it was asked."""

from __future__ import annotations

import datetime as dt
import json
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Final
from urllib.parse import parse_qs, urlsplit

from generator.collecting.clock import Clock

JSON: Final = {"Content-Type": "application/json; charset=utf-8"}
ATOM: Final = {"Content-Type": "application/atom+xml; charset=utf-8"}
NOW: Final = dt.datetime(2026, 8, 22, 9, 0, tzinfo=dt.UTC)

Write = Callable[[bytes], object]


@dataclass(frozen=True, slots=True)
class Answer:
    """What the source says to one request."""

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=lambda: JSON)
    length: int | None = None
    """What the answer claims to be long, where it lies."""
    instead: Callable[[Write], object] | None = None
    """Writes the whole answer, head and all, in a way of its own."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A request that the source got."""

    path: str
    query: Mapping[str, str]
    headers: Mapping[str, str]


@dataclass(slots=True)
class Source:
    """What the source is going to say, in order, and what it was asked."""

    base: str
    answers: list[Answer] = field(default_factory=list)
    reply: Callable[[Asked], Answer] | None = None
    """Answers where nothing is scripted."""
    asked: list[Asked] = field(default_factory=list)
    connections: int = 0

    def answer(self, asked: Asked) -> Answer:
        self.asked.append(asked)
        if self.answers:
            return self.answers.pop(0)
        return self.reply(asked) if self.reply else Answer(b"nothing is scripted", 500)


@contextmanager
def serving() -> Iterator[Source]:
    """A source on a free port of 127.0.0.1."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def setup(self) -> None:
            super().setup()
            source.connections += 1

        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            query = {name: values[0] for name, values in parse_qs(parts.query).items()}
            answer = source.answer(Asked(parts.path, query, dict(self.headers)))
            if answer.instead:
                self.close_connection = True
                try:
                    answer.instead(self.wfile.write)
                except OSError:
                    return
                return
            self.send_response(answer.status)
            for name, value in answer.headers.items():
                self.send_header(name, value)
            length = len(answer.body) if answer.length is None else answer.length
            self.send_header("Content-Length", str(length))
            self.end_headers()
            try:
                self.wfile.write(answer.body)
            except OSError:
                self.close_connection = True
            if length != len(answer.body):
                self.close_connection = True

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    server.block_on_close = False
    source = Source(f"http://127.0.0.1:{server.server_port}")
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield source
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def dripping(head: bytes, drop: bytes) -> Answer:
    """An answer that begins at once and goes on, a drop at a time, until nobody listens."""

    def write(send: Write) -> None:
        send(head)
        while True:
            time.sleep(0.02)
            send(drop)

    return Answer(instead=write)


@dataclass(slots=True)
class Hands:
    """The hands of a clock that moves only when somebody sleeps."""

    passed: float = 0
    slept: list[float] = field(default_factory=list)

    def sleep(self, seconds: float) -> None:
        self.passed += seconds
        if seconds > 0:
            self.slept.append(seconds)

    @property
    def clock(self) -> Clock:
        return Clock(
            moment=lambda: NOW + dt.timedelta(seconds=self.passed),
            monotonic=lambda: self.passed,
            sleep=self.sleep,
        )


def entry(number: int, *, day: object = "2026-08-21", **paper: object) -> dict[str, object]:
    """An entry as the API gives it, with the account of who submitted it."""
    account = {"_id": "3" * 24, "fullname": "Cy Digger", "name": "cyd", "avatarUrl": "/a.svg"}
    shore = {"_id": "5" * 24, "name": "shore", "fullname": "Shore Lab", "avatar": "/b.png"}
    title = f"Lights on the Shore, Part {number}"
    return {
        "title": title,
        "paper": {
            "id": f"2608.{number:05}",
            "authors": [
                {"_id": "0" * 24, "name": "Ada Boatman", "hidden": False, "user": account},
                {"_id": "1" * 24, "name": "Bo Ferry", "hidden": True},
            ],
            "publishedAt": "2026-08-20T00:00:00.000Z",
            "submittedOnDailyAt": f"{day}T00:00:00.000Z",
            "submittedOnDailyBy": account,
            "title": title,
            "summary": f"We study how small boats keep their course, for the {number}th time.",
            "upvotes": 200 - number,
            "githubRepo": "https://code.example.org/boats",
            "githubStars": 8,
            "ai_keywords": ["boats"],
            "organization": shore,
        }
        | paper,
        "publishedAt": "2026-08-19T20:00:00.000Z",
        "summary": "The same again.",
        "thumbnail": "https://example.org/a.png",
        "submittedBy": account,
        "numComments": 1,
        "organization": shore,
    }


def listed(entries: Iterable[object]) -> Answer:
    """The API's answer with these entries."""
    return Answer(json.dumps(list(entries)).encode())

"""One polite client for one host: bounded in time and size, patient, and never led elsewhere."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from http.client import HTTPException
from typing import Final

import tenacity
import urllib3
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.response import BaseHTTPResponse

from generator.collecting.clock import Clock
from generator.collecting.failures import AnswerRefusedError, PassingError, SourceFailedError
from generator.collecting.http.addresses import Base, redirect_target
from generator.collecting.http.retry_after import seconds_to_wait
from generator.collecting.http.watch import Watch

OK: Final = 200
REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
PASSING: Final = frozenset({408, 425, 429, 500, 502, 503, 504})
"""What RFC 9110 and RFC 6585 tell to try again later."""
CHUNK: Final = 65_536


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of an answer, of time and of patience a source is given."""

    size: int = 20_000_000
    """Bytes of an answer after decompression, as of a file of seeds."""
    silence: float = 20
    """Seconds for the connection, and between two pieces of an answer."""
    time: float = 60
    """Seconds for a whole answer, however steadily it drips."""
    attempts: int = 5
    longest_wait: float = 120
    """Seconds; a source that asks for more is asked again in another run."""
    redirects: int = 5
    interval: float = 1
    """Seconds between the end of an answer and the next request."""


class Client:
    """Asks one host over one connection, one request after the other."""

    def __init__(self, base: Base, agent: str, clock: Clock, limits: Limits | None = None) -> None:
        """`agent` tells the source who asks, as the header User-Agent."""
        self.base = base
        self._agent = agent
        self._clock = clock
        self._limits = limits or Limits()
        made = HTTPSConnection if base.scheme == "https" else HTTPConnection
        self._connection: HTTPConnection = made(base.host, base.port, timeout=self._limits.silence)
        self._free_at = clock.monotonic()

    def get(self, path: str, media_types: frozenset[str]) -> bytes:
        """The decoded body that the source gives for a path below its base, query included.

        Raises AnswerRefusedError for an answer that is not wanted: another status, another media
        type, too large. Raises SourceFailedError where the source does not answer in time, still
        fails after several attempts, asks to wait for long, or leads to another host.
        """
        limits = self._limits
        attempts = tenacity.Retrying(
            sleep=self._clock.sleep,
            stop=tenacity.stop_after_attempt(limits.attempts),
            wait=self._wait,
            retry=tenacity.retry_if_exception_type(PassingError),
            reraise=True,
        )
        try:
            return attempts(self._follow, self.base.path + path, media_types)
        except PassingError as error:
            raise SourceFailedError(f"{error}, {limits.attempts} times") from error

    def close(self) -> None:
        """End the connection."""
        self._connection.close()

    def _wait(self, state: tenacity.RetryCallState) -> float:
        """As long as the source asks, or one second, two, four and so on."""
        error = state.outcome.exception() if state.outcome else None
        asked = error.wait if isinstance(error, PassingError) else None
        doubled = float(2 ** (state.attempt_number - 1))
        return min(max(asked or 0, doubled), self._limits.longest_wait)

    def _follow(self, target: str, media_types: frozenset[str]) -> bytes:
        for _ in range(self._limits.redirects + 1):
            found = self._exchange(target, media_types)
            if isinstance(found, bytes):
                return found
            try:
                target = redirect_target(self.base, target, found.location)
            except ValueError as error:
                raise SourceFailedError(f"the source {error}") from error
        raise SourceFailedError("the source redirects without end")

    def _exchange(self, target: str, media_types: frozenset[str]) -> bytes | _Redirect:
        self._clock.sleep(max(0.0, self._free_at - self._clock.monotonic()))
        watch = Watch(self._limits.time)
        try:
            self._connect()
            with watch.over(self._connection.sock):
                return self._answer(target, media_types)
        except (OSError, HTTPException, urllib3.exceptions.HTTPError) as error:
            self.close()
            if watch.is_over:
                message = f"the source took longer than {self._limits.time:g} seconds"
                raise SourceFailedError(message) from error
            raise PassingError(_reason(error)) from error
        except Exception:
            self.close()  # the rest of an answer is not read
            raise
        finally:
            self._free_at = self._clock.monotonic() + self._limits.interval

    def _connect(self) -> None:
        """Connect, unless the source has kept the connection."""
        if not self._connection.is_connected:
            self._connection.close()
            self._connection.connect()

    def _answer(self, target: str, media_types: frozenset[str]) -> bytes | _Redirect:
        self._connection.request(
            "GET",
            target,
            headers={
                "Accept": ", ".join(sorted(media_types)),
                "Accept-Encoding": "gzip",
                "User-Agent": self._agent,
            },
            preload_content=False,
        )
        with contextlib.closing(self._connection.getresponse()) as response:
            if response.status != OK:
                self.close()
                return self._other_status(response)
            kind = response.headers.get("Content-Type", "").partition(";")[0].strip().lower()
            if kind not in media_types:
                expected = min(media_types)
                raise AnswerRefusedError(f"the answer is of another type than {expected}")
            return self._body(response)

    def _other_status(self, response: BaseHTTPResponse) -> _Redirect:
        status, headers = response.status, response.headers
        if status in REDIRECTS:
            return _Redirect(headers.get("Location", ""))
        message = f"the source answers with status {status}"
        if status not in PASSING:
            raise AnswerRefusedError(message, status)
        wait = seconds_to_wait(headers.get("Retry-After"), self._clock.moment())
        if wait is not None and wait > self._limits.longest_wait:
            raise SourceFailedError(f"{message} and asks to wait {wait:.0f} seconds")
        raise PassingError(message, wait)

    def _body(self, response: BaseHTTPResponse) -> bytes:
        body = bytearray()
        for piece in response.stream(CHUNK, decode_content=True):
            body += piece
            if len(body) > self._limits.size:
                raise AnswerRefusedError(f"the answer is larger than {self._limits.size:,} bytes")
        return bytes(body)


@dataclass(frozen=True, slots=True)
class _Redirect:
    location: str


def _reason(error: Exception) -> str:
    if isinstance(error, urllib3.exceptions.NewConnectionError):
        return "the source cannot be reached"
    if isinstance(error, TimeoutError | urllib3.exceptions.TimeoutError):
        return "the source does not answer in time"
    if isinstance(error, urllib3.exceptions.IncompleteRead | urllib3.exceptions.ProtocolError):
        return "the answer is cut off"
    if isinstance(error, urllib3.exceptions.DecodeError):
        return "the answer cannot be decompressed"
    return "the source cannot be reached"

"""Addresses of sources: which may be asked, and where a redirect may lead."""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import SplitResult, urljoin, urlsplit

_PRINTABLE: Final = re.compile(r"[!-~]+", re.ASCII)
_PORTS: Final = {"https": 443, "http": 80}
_LONGEST: Final = 2_000
"""Letters of an address; a batch of a hundred arXiv ids takes some 1,300."""


@dataclass(frozen=True, slots=True)
class Base:
    """Where a source answers: scheme, host, port, and the path that all requests begin with."""

    scheme: str
    host: str
    port: int
    path: str
    """Without a slash at its end."""

    def __str__(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        port = "" if self.port == _PORTS[self.scheme] else f":{self.port}"
        return f"{self.scheme}://{host}{port}{self.path}"


def parse_base(text: str) -> Base:
    """The base address of a source; ValueError says why it may not be one.

    Only https is spoken, except with this machine itself: tests and mirrors listen there.
    """
    parts = _split(text)
    host = parts.hostname or ""
    if parts.scheme not in _PORTS or not host:
        raise ValueError("expected an address such as https://example.org")
    if parts.scheme == "http" and not is_loopback(host):
        raise ValueError("only https is used, except on this machine")
    if "@" in parts.netloc:
        raise ValueError("an address with a user name is not used")
    if parts.query or parts.fragment:
        raise ValueError("the address ends with its path")
    port = parts.port if parts.port is not None else _PORTS[parts.scheme]
    return Base(parts.scheme, host, port, parts.path.rstrip("/"))


def redirect_target(base: Base, target: str, location: str) -> str:
    """The path and query that a redirect from `target` leads to on the same host.

    ValueError says why it is not followed; the address itself may hold anything and is not quoted.
    """
    try:
        parts = _split(urljoin(f"{base.scheme}://{_netloc(base)}{target}", location))
        port = parts.port if parts.port is not None else _PORTS.get(parts.scheme)
    except ValueError:
        raise ValueError("redirects to what is no address") from None
    if parts.scheme != base.scheme:
        raise ValueError(f"redirects away from {base.scheme}")
    if (parts.hostname, port) != (base.host, base.port) or "@" in parts.netloc:
        raise ValueError("redirects to another host")
    return (parts.path or "/") + (f"?{parts.query}" if parts.query else "")


def is_loopback(host: str) -> bool:
    """Whether a host is this machine itself."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _netloc(base: Base) -> str:
    return f"[{base.host}]:{base.port}" if ":" in base.host else f"{base.host}:{base.port}"


def _split(text: str) -> SplitResult:
    if not _PRINTABLE.fullmatch(text) or len(text) > _LONGEST:
        raise ValueError("an address is printable ASCII without spaces")
    parts = urlsplit(text)
    _ = parts.port  # a port that is no number raises ValueError
    return parts

"""Which addresses may be asked, and where a redirect may lead."""

from __future__ import annotations

import pytest

from generator.collecting.http.addresses import Base, parse_base, redirect_target

BASE = Base("https", "source.example.org", 443, "/mirror")


@pytest.mark.parametrize(
    ("text", "base"),
    [
        ("https://example.org", Base("https", "example.org", 443, "")),
        ("https://example.org:8443/a/", Base("https", "example.org", 8443, "/a")),
        ("http://127.0.0.1:8000", Base("http", "127.0.0.1", 8000, "")),
        ("http://127.9.9.9", Base("http", "127.9.9.9", 80, "")),
        ("http://[::1]:8000/x", Base("http", "::1", 8000, "/x")),
        ("http://localhost/", Base("http", "localhost", 80, "")),
        ("HTTPS://EXAMPLE.org", Base("https", "example.org", 443, "")),
    ],
)
def test_https_and_this_machine_may_be_asked(text: str, base: Base) -> None:
    assert parse_base(text) == base
    assert parse_base(str(base)) == base


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("http://example.org", "only https is used, except on this machine"),
        ("http://10.0.0.1", "only https is used, except on this machine"),
        ("http://localhost.example.org", "only https is used, except on this machine"),
        ("http://127.0.0.1.example.org", "only https is used, except on this machine"),
        ("ftp://example.org", "expected an address such as https://example.org"),
        ("file:///etc/passwd", "expected an address such as https://example.org"),
        ("example.org", "expected an address such as https://example.org"),
        ("https://", "expected an address such as https://example.org"),
        ("", "an address is printable ASCII without spaces"),
        ("https://example.org/\nHost: x", "an address is printable ASCII without spaces"),
        ("https://exämple.org", "an address is printable ASCII without spaces"),
        ("https://me:secret@example.org", "an address with a user name is not used"),
        ("https://example.org/?a=b", "the address ends with its path"),
        ("https://example.org/#a", "the address ends with its path"),
        ("https://example.org/" + "a" * 2_000, "an address is printable ASCII without spaces"),
    ],
)
def test_no_other_address_may(text: str, fault: str) -> None:
    with pytest.raises(ValueError, match=rf"^{fault}$"):
        parse_base(text)


def test_a_port_is_a_number() -> None:
    with pytest.raises(ValueError, match=r"[Pp]ort"):
        parse_base("https://example.org:port")


@pytest.mark.parametrize(
    ("location", "target"),
    [
        ("/other?x=1", "/other?x=1"),
        ("other", "/mirror/other"),
        ("https://source.example.org/a#b", "/a"),
        ("https://source.example.org:443", "/"),
        ("//source.example.org/a", "/a"),
        ("https://SOURCE.example.org/a", "/a"),
    ],
)
def test_a_redirect_within_the_host_is_followed(location: str, target: str) -> None:
    assert redirect_target(BASE, "/mirror/list?p=0", location) == target


@pytest.mark.parametrize(
    ("location", "fault"),
    [
        ("http://source.example.org/a", "redirects away from https"),
        ("file:///etc/passwd", "redirects away from https"),
        ("https://example.org/a", "redirects to another host"),
        ("//example.org/a", "redirects to another host"),
        ("https://source.example.org:8443/a", "redirects to another host"),
        ("https://source.example.org@example.net/", "redirects to another host"),
        ("https://me@source.example.org/", "redirects to another host"),
        ("https://source.example.org:x/", "redirects to what is no address"),
        ("https://[/", "redirects to what is no address"),
        ("/a\r\nX: y", "redirects to what is no address"),
    ],
)
def test_no_other_redirect_is(location: str, fault: str) -> None:
    with pytest.raises(ValueError, match=rf"^{fault}$"):
        redirect_target(BASE, "/mirror/list", location)

"""What a client asks, how patient it is, and what it takes from nobody."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Callable

import pytest

from generator.collecting.failures import AnswerRefusedError, SourceFailedError
from generator.collecting.http.addresses import parse_base
from generator.collecting.http.client import Client, Limits
from tests.collecting.source import JSON, Answer, Hands, Source, dripping

TYPES = frozenset({"application/json"})
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
GOOD = Answer(b"[1]")
ZIPPED = JSON | {"Content-Encoding": "gzip"}


def test_a_client_says_who_it_is_and_what_it_takes(source: Source, client: Client) -> None:
    source.answers = [GOOD]
    assert client.get("/a?b=c", TYPES) == b"[1]"
    (asked,) = source.asked
    assert (asked.path, asked.query) == ("/a", {"b": "c"})
    assert asked.headers["User-Agent"] == "digest-archive/0"
    assert asked.headers["Accept"] == "application/json"
    assert {*asked.headers} == {"Host", "User-Agent", "Accept", "Accept-Encoding"}


def test_requests_go_over_one_connection_with_a_pause(
    source: Source, client: Client, hands: Hands
) -> None:
    source.answers = [GOOD] * 3
    for _ in range(3):
        client.get("/", TYPES)
    assert source.connections == 1
    assert hands.slept == [1, 1]


def test_the_path_of_a_mirror_comes_first(source: Source, hands: Hands) -> None:
    source.answers = [GOOD]
    client = Client(parse_base(f"{source.base}/mirror/"), "x", hands.clock)
    client.get("/a", TYPES)
    client.close()
    assert source.asked[0].path == "/mirror/a"


def test_a_connection_that_the_source_ends_is_made_anew(source: Source, client: Client) -> None:
    closing = Answer(b"[1]", headers=JSON | {"Connection": "close"})
    source.answers = [closing, GOOD]
    assert [client.get("/", TYPES) for _ in range(2)] == [b"[1]", b"[1]"]
    assert source.connections == 2


def test_what_passes_is_waited_for_longer_and_longer(
    source: Source, client: Client, hands: Hands
) -> None:
    source.answers = [Answer(status=status) for status in (500, 503, 502)] + [GOOD]
    assert client.get("/", TYPES) == b"[1]"
    assert hands.slept == [1, 2, 4]


def test_what_does_not_pass_fails_the_source(source: Source, client: Client) -> None:
    source.answers = [Answer(status=500)] * 5 + [GOOD]
    with pytest.raises(SourceFailedError, match=r"^the source answers with status 500, 5 times$"):
        client.get("/", TYPES)
    assert len(source.asked) == 5


@pytest.mark.parametrize(
    ("value", "waited"), [("7", 7), ("Sat, 22 Aug 2026 09:00:30 GMT", 30), ("0", 1), ("soon", 1)]
)
def test_a_source_may_say_how_long_to_wait(
    value: str, waited: float, source: Source, client: Client, hands: Hands
) -> None:
    source.answers = [Answer(status=429, headers={"Retry-After": value}), GOOD]
    assert client.get("/", TYPES) == b"[1]"
    assert hands.slept == [waited]


def test_a_source_that_wants_to_rest_for_long_is_left_alone(source: Source, client: Client) -> None:
    source.answers = [Answer(status=429, headers={"Retry-After": "3600"}), GOOD]
    message = r"^the source answers with status 429 and asks to wait 3600 seconds$"
    with pytest.raises(SourceFailedError, match=message):
        client.get("/", TYPES)


@pytest.mark.parametrize("status", [204, 304, 400, 401, 403, 404, 410, 418])
def test_another_status_is_refused_at_once(status: int, source: Source, client: Client) -> None:
    source.answers = [Answer(b"" if status in {204, 304} else b"no", status), GOOD]
    message = rf"^the source answers with status {status}$"
    with pytest.raises(AnswerRefusedError, match=message) as caught:
        client.get("/", TYPES)
    assert caught.value.status == status
    assert client.get("/", TYPES) == b"[1]"


@pytest.mark.parametrize(
    "kind", ["text/html", "", "application/jsonx", "text/json; a=application/json"]
)
def test_another_type_is_refused(kind: str, source: Source, client: Client) -> None:
    source.answers = [Answer(b"<html>", headers={"Content-Type": kind}), GOOD]
    with pytest.raises(AnswerRefusedError, match=r"^the answer is of another type than app"):
        client.get("/", TYPES)
    assert client.get("/", TYPES) == b"[1]"


@pytest.mark.parametrize(
    "cut",
    [
        Answer(b"[1", length=100),
        Answer(instead=lambda send: send(HEAD + b"Transfer-Encoding: chunked\r\n\r\n9\r\n[1")),
        Answer(instead=lambda send: send(b"")),
        Answer(instead=lambda send: send(b"\x00\xff nonsense\r\n\r\n")),
        Answer(b"no gzip", headers=ZIPPED),
    ],
    ids=["short", "chunked", "silent", "nonsense", "no gzip"],
)
def test_an_answer_that_is_cut_off_is_asked_for_again(
    cut: Answer, source: Source, client: Client
) -> None:
    source.answers = [cut, GOOD]
    assert client.get("/", TYPES) == b"[1]"


def test_a_zipped_answer_is_unpacked(source: Source, client: Client) -> None:
    source.answers = [Answer(gzip.compress(b"[1]"), headers=ZIPPED)]
    assert client.get("/", TYPES) == b"[1]"


@pytest.fixture(scope="module")
def bomb() -> bytes:
    """200 MB of spaces in 200 kB."""
    packer = zlib.compressobj(wbits=31)
    return b"".join([*(packer.compress(b" " * 1_000_000) for _ in range(200)), packer.flush()])


def send_200_megabytes(send: Callable[[bytes], object]) -> None:
    send(HEAD + b"\r\n")
    for _ in range(200):
        send(b" " * 1_000_000)


@pytest.mark.parametrize("form", ["plain", "zipped"])
def test_200_megabytes_are_refused(form: str, bomb: bytes, source: Source, client: Client) -> None:
    zipped = Answer(bomb, headers=ZIPPED)
    source.answers = [zipped if form == "zipped" else Answer(instead=send_200_megabytes)]
    with pytest.raises(AnswerRefusedError, match=r"^the answer is larger than 20,000,000 bytes$"):
        client.get("/", TYPES)


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_within_the_host_is_followed(
    status: int, source: Source, client: Client
) -> None:
    source.answers = [Answer(status=status, headers={"Location": "/b?c=d"}), GOOD]
    assert client.get("/a", TYPES) == b"[1]"
    assert [asked.path for asked in source.asked] == ["/a", "/b"]


@pytest.mark.parametrize(
    ("location", "message"),
    [
        ("http://localhost/", "redirects to another host"),
        ("https://127.0.0.1/", "redirects away from http"),
        ("http://[", "redirects to what is no address"),
    ],
)
def test_a_redirect_elsewhere_fails_the_source(
    location: str, message: str, source: Source, client: Client
) -> None:
    source.answers = [Answer(status=302, headers={"Location": location}), GOOD]
    with pytest.raises(SourceFailedError, match=rf"^the source {message}$"):
        client.get("/", TYPES)
    assert len(source.asked) == 1


def test_redirects_end(source: Source, client: Client) -> None:
    source.reply = lambda _: Answer(status=302, headers={"Location": "/again"})
    with pytest.raises(SourceFailedError, match=r"^the source redirects without end$"):
        client.get("/", TYPES)
    assert len(source.asked) == 6


@pytest.mark.parametrize(
    "head",
    [
        HEAD + b"\r\n[",
        HEAD + b"Content-Length: 1000000\r\n\r\n[",
        HEAD + b"Connection: close\r\n\r\n[",
        HEAD + b"X-Endless: ",
        b"HTTP/1.1 ",
    ],
    ids=["body", "length", "closing", "header", "status"],
)
def test_a_drip_ends_when_the_time_is_over(
    head: bytes, source: Source, make_client: Callable[[Limits], Client]
) -> None:
    source.answers = [dripping(head, b" "), GOOD]
    client = make_client(Limits(time=0.3))
    with pytest.raises(SourceFailedError, match=r"^the source took longer than 0.3 seconds$"):
        client.get("/", TYPES)
    assert client.get("/", TYPES) == b"[1]"


def test_silence_is_not_waited_for_for_ever(
    source: Source, make_client: Callable[[Limits], Client]
) -> None:
    source.answers = [dripping(HEAD, b"")] * 2
    client = make_client(Limits(silence=0.1, attempts=2))
    with pytest.raises(SourceFailedError, match=r"^the source does not answer in time, 2 times$"):
        client.get("/", TYPES)


def test_a_source_that_is_not_there_is_told_of(hands: Hands) -> None:
    client = Client(parse_base("http://127.0.0.1:1"), "x", hands.clock)
    with pytest.raises(SourceFailedError, match=r"^the source cannot be reached, 5 times$"):
        client.get("/", TYPES)


def test_a_certificate_is_looked_at(source: Source, hands: Hands) -> None:
    """A server that speaks no TLS has none."""
    client = Client(parse_base(source.base.replace("http:", "https:")), "x", hands.clock)
    with pytest.raises(SourceFailedError, match=r"^the source cannot be reached, 5 times$"):
        client.get("/", TYPES)

"""JSON from the network is read strictly, and what is wrong with it never ends in a traceback."""

from __future__ import annotations

import contextlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.collecting.digests.json_answer import DEEPEST, JsonValue, parse_json
from generator.collecting.failures import AnswerRefusedError

NESTED = f"the answer has more than {DEEPEST} levels"
ODD_NUMBER = "the answer holds a number beyond 2**53"
INFINITE = "the answer holds NaN or an infinity"
SURROGATE = "a text of the answer holds half a surrogate pair"
REPEATED = "an object of the answer has a key twice"


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"[" * 100_000, NESTED),
        (b"[" * 100_000 + b"]" * 100_000, NESTED),
        (b'{"a":' * 5_000 + b"1" + b"}" * 5_000, NESTED),
        (b"[" * 21 + b"]" * 21, NESTED),
        (b"[NaN]", INFINITE),
        (b"[-Infinity]", INFINITE),
        (b"[1e999]", INFINITE),
        (b"[-1e999]", INFINITE),
        (b"[9007199254740993]", ODD_NUMBER),
        (b"[1e300]", ODD_NUMBER),
        (b"[" + b"9" * 5_000 + b"]", ODD_NUMBER),
        (rb'["\ud800"]', SURROGATE),
        (rb'["a\udfffb"]', SURROGATE),
        (rb'{"\udc00": 1}', SURROGATE),
        (b'{"a": 1, "a": 1}', REPEATED),
        (rb'[{"b": {"a": 1, "\u0061": 2}}]', REPEATED),
        (b'["\xff"]', "the answer is not UTF-8"),
        ("[1]".encode("utf-16"), "the answer is not UTF-8"),
        (b"", "the answer is no JSON, or cut off: line 1, column 1"),
        (b'[{"a":\n "b', "the answer is no JSON, or cut off: line 2, column 2"),
        (b"[1] [2]", "the answer is no JSON, or cut off: line 1, column 5"),
        (b'["\x00"]', "the answer is no JSON, or cut off: line 1, column 3"),
        (b"<html>", "the answer is no JSON, or cut off: line 1, column 1"),
    ],
)
def test_odd_json_is_refused(data: bytes, fault: str) -> None:
    with pytest.raises(AnswerRefusedError) as caught:
        parse_json(data)
    assert str(caught.value) == fault


@pytest.mark.parametrize(
    ("data", "value"),
    [
        (b"[]", []),
        (b'\xef\xbb\xbf{"a": [1, -2.5, true, null]}', {"a": [1, -2.5, True, None]}),
        (rb'["\ud83d\ude00\u0000"]', ["😀\x00"]),
        (b"[" * 20 + b"]" * 20, json.loads("[" * 20 + "]" * 20)),
    ],
)
def test_good_json_is_read(data: bytes, value: JsonValue) -> None:
    assert parse_json(data) == value


@given(st.binary(max_size=200) | st.text(alphabet='[]{}",:0e9\\u d8NaInfity', max_size=60))
def test_nothing_else_comes_out_of_any_bytes(data: bytes | str) -> None:
    with contextlib.suppress(AnswerRefusedError):
        parse_json(data if isinstance(data, bytes) else data.encode())

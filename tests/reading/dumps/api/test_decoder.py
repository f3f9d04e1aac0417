from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.bounds import DEPTH, REPR_LETTERS
from generator.reading.dumps.api import decoder
from generator.reading.dumps.api.decoder import Node, NotDecodedError, decode_json, decode_repr

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**15), 10**15) | st.text() | st.floats(-1e9, 1e9),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)


def plain(node: Node) -> object:
    if isinstance(node.value, list):
        return [plain(item) for item in node.value]
    if isinstance(node.value, dict):
        return {name: plain(member) for name, member in node.value.items()}
    return node.value


@given(VALUES, st.sampled_from((None, 0, 3)), st.booleans())
def test_json_reads_as_the_standard_library_reads_it(
    value: object,
    indent: int | None,
    ascii_only: bool,  # noqa: FBT001 (Hypothesis gives it by position)
) -> None:
    text = json.dumps(value, indent=indent, ensure_ascii=ascii_only)
    assert plain(decode_json(text)) == value


@given(VALUES)
def test_python_notation_reads_as_python_reads_it(value: object) -> None:
    assert plain(decode_repr(repr(value), 0)) == value


def test_a_value_knows_where_it_begins() -> None:
    text = '{"a": [1, "two"],\n "b": null}'
    root = decode_json(text).value
    assert isinstance(root, dict)
    items = root["a"].value
    assert isinstance(items, list)
    _, two = items
    assert text[two.offset :].startswith('"two"')
    assert text[root["b"].offset :].startswith("null")


@pytest.mark.parametrize(
    ("text", "message", "path"),
    [
        ('[{"a": 1, "a": 2}]', "key 'a' occurs twice", "[0]"),
        ('[{"a": NaN}]', "no valid JSON: NaN is no number", "[0].a"),
        ("[-Infinity]", "no valid JSON: -Infinity is no number", "[0]"),
        ('{"a b": [}', "no valid JSON: expecting value", ".'a b'[0]"),
        ('["a\nb"]', "no valid JSON: invalid control character at", "[0]"),
        ('[1, "a', "no valid JSON: unterminated string starting at", "[1]"),
        ('[1, {"a": 2', "the data ends in mid-value", "[1]"),
        ("[1 2]", "no valid JSON: a list or object goes on with '2'", ""),
        ('{"a" 1}', "no valid JSON: expected ':'", ""),
        ("{1: 2}", "no valid JSON: expected a key", ""),
        ("[1,]", "no valid JSON: expecting value", "[1]"),
        ("[] []", "more follows after the end of the data", ""),
        ("", "no valid JSON: expecting value", ""),
        ("[" * 100_000, f"nested more than {DEPTH} deep", "[0]" * (DEPTH + 1)),
    ],
)
def test_what_is_no_json_is_told_with_its_path(text: str, message: str, path: str) -> None:
    with pytest.raises(NotDecodedError) as told:
        decode_json(text)
    assert (str(told.value), told.value.path) == (message, path.removeprefix("."))


def test_the_number_of_values_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decoder, "VALUES", 4)
    assert plain(decode_json("[1, 2, 3]")) == [1, 2, 3]
    with pytest.raises(NotDecodedError, match="more than 4 values"):
        decode_json("[1, 2, 3, 4]")


def test_a_number_without_end_is_no_whole_number() -> None:
    assert plain(decode_json("[" + "9" * 5_000 + ", 1e999]")) == [float("inf"), float("inf")]


@pytest.mark.parametrize(
    "text",
    [
        *("{'a': open('x')}", "[x for x in y]", "{**a}", "{1: 2}", "{'a': b'x'}", "{'a': 1j}"),
        *("{'a': 1, 'a': 2}", "'" + "\\", "{'a'}", "[" * 150 + "]" * 150, "(" * 90_000),
        *("-" * 90_000 + "1", "9" * 5_000, "", "\0", "f'{a}'", "'a' + 'b'"),
        "'" + "a" * REPR_LETTERS + "'",
    ],
)
def test_python_notation_is_data_and_bounded(text: str) -> None:
    with pytest.raises(NotDecodedError):
        decode_repr(text, 0)

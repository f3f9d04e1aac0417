"""JSON and Python's notation to values that know where they stand.

The standard library's decoder reads each text and number; lists and objects are walked here, since
only so a value keeps its place, and depth and number are bounded.
"""

from __future__ import annotations

import ast
import math
import re
import warnings
from dataclasses import dataclass
from json import JSONDecodeError, JSONDecoder
from typing import Final, NoReturn

from generator.bounds import DEPTH, REPR_LETTERS, VALUES
from generator.diagnostics import quoted

_SPACE: Final = re.compile(r"[ \t\n\r]*")
_SPACES: Final = frozenset(" \t\n\r")
_LONGEST_NUMBER: Final = 18
"""Digits; a count has fewer."""


@dataclass(frozen=True, slots=True)
class Node:
    """A value and its offset in the text that it was read from."""

    value: bool | int | float | str | list[Node] | dict[str, Node] | None
    offset: int


class NotDecodedError(ValueError):
    """A text that is not in the notation; `offset` tells where, `path` within which value."""

    def __init__(self, message: str, offset: int, path: str = "") -> None:
        super().__init__(message)
        self.offset = offset
        self.path = path


def decode_json(text: str) -> Node:
    """The value that a JSON document holds; NotDecodedError where it is none.

    Stricter than the standard library: no NaN, no key twice, bounded depth and number of values.
    """
    walker = _Walker(text)
    node, end = walker.value(_after_space(text, 0))
    if end < len(text):
        raise NotDecodedError("more follows after the end of the data", end)
    return node


def decode_repr(text: str, offset: int) -> Node:
    """The value that Python's `repr` wrote, every part of it placed at `offset`."""
    if len(text) > REPR_LETTERS:
        raise NotDecodedError(f"{len(text):,} letters in Python's notation", offset)
    try:
        with warnings.catch_warnings():
            # A backslash before a common letter is told of as a warning, and stands for itself.
            warnings.simplefilter("ignore")
            tree = ast.parse(text.strip(), mode="eval")
        return _converted(tree.body, offset, 0)
    except (SyntaxError, RecursionError, MemoryError, ValueError) as fault:
        if isinstance(fault, NotDecodedError):
            raise
        raise NotDecodedError("is no entry in Python's notation", offset) from None


class _Walker:
    def __init__(self, text: str) -> None:
        self.text = text
        self.path: list[str | int] = []
        """The keys and places that lead to a value."""
        self.count = 0
        self.scalar = JSONDecoder(
            parse_constant=_refuse_constant, parse_int=_whole_number
        ).raw_decode

    def fault(self, message: str, offset: int) -> NoReturn:
        raise NotDecodedError(message, offset, "".join(map(_step, self.path)).removeprefix("."))

    def value(self, start: int) -> tuple[Node, int]:
        """The value that begins at an offset, and where what follows it begins."""
        self.count += 1
        if self.count > VALUES:
            self.fault(f"more than {VALUES:,} values", start)
        if len(self.path) > DEPTH:
            self.fault(f"nested more than {DEPTH} deep", start)
        first = self.text[start : start + 1]
        if first == "{":
            return self._object(start)
        if first == "[":
            return self._list(start)
        try:
            value, end = self.scalar(self.text, start)
        except JSONDecodeError as error:
            self.fault(f"no valid JSON: {error.msg[:1].lower()}{error.msg[1:]}", error.pos)
        except NotDecodedError as error:
            self.fault(str(error), start)
        return Node(value, start), _after_space(self.text, end)

    def _list(self, start: int) -> tuple[Node, int]:
        items: list[Node] = []
        index = _after_space(self.text, start + 1)
        if self.text[index : index + 1] == "]":
            return Node(items, start), _after_space(self.text, index + 1)
        while True:
            self.path.append(len(items))
            item, index = self.value(index)
            self.path.pop()
            items.append(item)
            if self.text[index : index + 1] != ",":
                break
            index = _after_space(self.text, index + 1)
        return Node(items, start), self._closed("]", index)

    def _object(self, start: int) -> tuple[Node, int]:
        members: dict[str, Node] = {}
        index = _after_space(self.text, start + 1)
        if self.text[index : index + 1] == "}":
            return Node(members, start), _after_space(self.text, index + 1)
        while True:
            if self.text[index : index + 1] != '"':
                self.fault("no valid JSON: expected a key", index)
            key, after = self.value(index)
            name = str(key.value)
            if name in members:
                self.fault(f"key {quoted(name)} occurs twice", index)
            if self.text[after : after + 1] != ":":
                self.fault("no valid JSON: expected ':'", after)
            self.path.append(name)
            members[name], index = self.value(_after_space(self.text, after + 1))
            self.path.pop()
            if self.text[index : index + 1] != ",":
                break
            index = _after_space(self.text, index + 1)
        return Node(members, start), self._closed("}", index)

    def _closed(self, sign: str, index: int) -> int:
        if self.text[index : index + 1] != sign:
            at_end = index >= len(self.text)
            self.fault(
                "the data ends in mid-value"
                if at_end
                else f"no valid JSON: a list or object goes on with {quoted(self.text[index])}",
                index,
            )
        return _after_space(self.text, index + 1)


def _step(step: str | int) -> str:
    """A key or a place as a path spells it."""
    if isinstance(step, int):
        return f"[{step}]"
    return f".{step}" if step.isidentifier() else f".{quoted(step)}"


def _after_space(text: str, index: int) -> int:
    if text[index : index + 1] not in _SPACES:
        return index
    found = _SPACE.match(text, index)
    return found.end() if found else index


def _refuse_constant(name: str) -> NoReturn:
    raise NotDecodedError(f"no valid JSON: {name} is no number", 0)


def _whole_number(digits: str) -> float:
    return int(digits) if len(digits) <= _LONGEST_NUMBER else math.inf


def _converted(node: ast.expr, offset: int, depth: int) -> Node:
    if depth > DEPTH:
        raise NotDecodedError(f"nested more than {DEPTH} deep", offset)
    match node:
        case ast.Dict(keys=keys, values=values):
            members: dict[str, Node] = {}
            for key, value in zip(keys, values, strict=True):
                if not (isinstance(key, ast.Constant) and isinstance(key.value, str)):
                    raise NotDecodedError("a key that is no text", offset)
                if key.value in members:
                    raise NotDecodedError(f"key {quoted(key.value)} occurs twice", offset)
                members[key.value] = _converted(value, offset, depth + 1)
            return Node(members, offset)
        case ast.List(elts=items) | ast.Tuple(elts=items):
            return Node([_converted(item, offset, depth + 1) for item in items], offset)
        case ast.Constant(value=str() | bool() | int() | float() | None as value):
            return Node(value, offset)
        case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=int() | float() as value)):
            return Node(-value, offset)
    raise NotDecodedError("is no entry in Python's notation", offset)

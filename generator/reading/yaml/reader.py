"""YAML to typed values that know their lines, read strictly: no unknown key, no key twice.

PyYAML's composed nodes carry the lines; constructing plain objects would lose them, and would turn
an arXiv id such as 2406.13140 into a number without its last digit.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Final

import yaml

from generator.bounds import (
    ABSTRACT_LETTERS,
    AUTHORS,
    DEPTH,
    FIRST_YEAR,
    LAST_YEAR,
    NAME_LETTERS,
    TITLE_LETTERS,
    VALUES,
)
from generator.diagnostics import Diagnostics, near_match, quoted
from generator.model import PartialDate, Place
from generator.reading.text_file import CONTROL, decode_lines

PROSE: Final = frozenset(("means", "note", "reason"))
"""Fields of whole sentences, which may be as long as an abstract."""
NULL_TAG: Final = "tag:yaml.org,2002:null"
DATE: Final = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?", re.ASCII)
DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def parse_yaml(data: bytes, path: str, diagnostics: Diagnostics) -> yaml.Node | None:
    """The root node of a YAML file, or None where it is empty or, with an error, no YAML."""
    lines = decode_lines(data, path, diagnostics)
    if lines is None:
        return None
    text = "\n".join(lines)
    try:
        fault = _refused_construct(text)
        if fault is None:
            return yaml.compose(text, Loader=yaml.CSafeLoader)
        line, message, hint = fault
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, hint = (1 if mark is None else mark.line + 1), ""
        message = f"no valid YAML: {error.problem or error.context}"
    except yaml.YAMLError as error:
        line, message, hint = 1, f"no valid YAML: {str(error).splitlines()[0]}", ""
    # What is missing at the end is missed beyond the last line.
    last = text.rstrip().count("\n") + 1
    diagnostics.error(Place(path, min(line, last)), message, hint)
    return None


def _refused_construct(text: str) -> tuple[int, str, str] | None:
    """Line, message and hint of what is YAML and yet refused, before any node is made of it."""
    depth = count = 0
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        line = 1 + (event.start_mark.line if event.start_mark else 0)
        if isinstance(event, yaml.AliasEvent):
            # Aliases of aliases grow without bound.
            return line, f"alias {quoted(f'*{event.anchor}')} is not allowed", "write the value out"
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        count += isinstance(event, yaml.NodeEvent)
        if depth > DEPTH:
            return line, "nested too deeply", "no input here has more than three levels"
        if count > VALUES:
            return line, f"more than {VALUES:,} values", "cut it into several files"
    return None


@dataclass(frozen=True, slots=True)
class YamlReader:
    """Reads the nodes of one file; what has the wrong shape is noted as an error and left out."""

    path: str
    diagnostics: Diagnostics

    def place(self, node: yaml.Node) -> Place:
        """Where a node begins."""
        return Place(self.path, node.start_mark.line + 1)

    def error(self, node: yaml.Node, message: str, hint: str = "") -> None:
        """Note an error at a node."""
        self.diagnostics.error(self.place(node), message, hint)

    def sequence(self, node: yaml.Node | None, what: str) -> Iterator[yaml.Node]:
        """The items of a list; nothing for an empty file."""
        if isinstance(node, yaml.SequenceNode):
            yield from node.value
        elif node is not None and node.tag != NULL_TAG:
            self.error(node, f"expected a list of {what}, found {_shape(node)}")

    def mapping(self, node: yaml.Node | None, what: str) -> dict[str, tuple[yaml.Node, yaml.Node]]:
        """The entries of a mapping, each as its key node and value node, in the file's order."""
        entries: dict[str, tuple[yaml.Node, yaml.Node]] = {}
        if isinstance(node, yaml.MappingNode):
            for key, value in node.value:
                if not isinstance(key, yaml.ScalarNode):
                    self.error(key, f"expected a key, found {_shape(key)}")
                elif control := CONTROL.search(key.value):
                    self.error(key, f"a key holds control character U+{ord(control[0]):04X}")
                elif key.value in entries:
                    self.error(key, f"key {quoted(key.value)} occurs twice")
                else:
                    entries[key.value] = (key, value)
        elif node is not None and node.tag != NULL_TAG:
            self.error(node, f"expected {what}, found {_shape(node)}")
        return entries

    def fields(
        self, node: yaml.Node, what: str, *, required: Collection[str], optional: Collection[str]
    ) -> Fields | None:
        """The fields of one record; None, with errors noted, where a required one is missing."""
        if not isinstance(node, yaml.MappingNode):
            self.error(node, f"expected a {what}, found {_shape(node)}")
            return None
        entries = self.mapping(node, what)
        known = [*required, *optional]
        for name, (key, _) in entries.items():
            if name not in known:
                self.error(
                    key,
                    f"unknown key {quoted(name)} in {what}",
                    near_match(name, known) or f"known are {', '.join(known)}",
                )
        missing = [name for name in required if name not in entries]
        for name in missing:
            self.error(node, f"{what} lacks '{name}'")
        values = {name: value for name, (_, value) in entries.items()}
        return None if missing else Fields(self, self.place(node), values)

    def text(self, node: yaml.Node, what: str, longest: int = TITLE_LETTERS) -> str | None:
        """A scalar's text with white space folded, of at most `longest` letters.

        None, with an error noted, where it is longer or empty.
        """
        if not isinstance(node, yaml.ScalarNode):
            self.error(node, f"expected text for '{what}', found {_shape(node)}")
            return None
        text = " ".join(node.value.split())
        if control := CONTROL.search(text):
            self.error(node, f"'{what}' holds control character U+{ord(control[0]):04X}")
            return None
        if not text or node.tag == NULL_TAG:
            self.error(node, f"'{what}' is empty")
            return None
        if len(text) > longest:
            self.error(node, f"'{what}' has {len(text):,} letters", f"at most {longest:,} are read")
            return None
        return text


@dataclass(frozen=True, slots=True)
class Fields:
    """The values of one record by key; a missing key reads as None or empty."""

    reader: YamlReader
    place: Place
    values: dict[str, yaml.Node]

    def text(self, key: str, pattern: re.Pattern[str] | None = None, form: str = "") -> str | None:
        """A text, which must match `pattern` in full; `form` says in words what that means."""
        if key not in self.values:
            return None
        longest = ABSTRACT_LETTERS if key in PROSE else NAME_LETTERS if pattern else TITLE_LETTERS
        text = self.reader.text(self.values[key], key, longest)
        if text is not None and pattern is not None and not pattern.fullmatch(text):
            self._refuse(key, text, f"expected {form}")
            return None
        return text

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts, of at most as many as a record may have authors."""
        if key not in self.values:
            return ()
        if (
            isinstance(listed := self.values[key], yaml.SequenceNode)
            and len(listed.value) > AUTHORS
        ):
            message = f"'{key}' has {len(listed.value):,} texts"
            self.reader.error(listed, message, f"at most {AUTHORS:,} are read")
            return ()
        found = (
            self.reader.text(item, key)
            for item in self.reader.sequence(self.values[key], f"texts for '{key}'")
        )
        return tuple(text for text in found if text is not None)

    def date(self, key: str) -> PartialDate | None:
        """A date as YYYY, YYYY-MM or YYYY-MM-DD."""
        text = self.text(key, DATE, "YYYY, YYYY-MM or YYYY-MM-DD")
        if text is None:
            return None
        year, *rest = map(int, text.split("-"))
        try:
            dt.date(year, *rest, *(1, 1)[len(rest) :])
        except ValueError:
            self._refuse(key, text, "there is no such day")
            return None
        if not FIRST_YEAR <= year <= LAST_YEAR:
            self._refuse(key, text, f"expected a year from {FIRST_YEAR} to {LAST_YEAR}")
            return None
        return PartialDate(year, *rest)

    def day(self, key: str) -> PartialDate | None:
        """A date as YYYY-MM-DD, not less precise."""
        return self.date(key) if self.text(key, DAY, "YYYY-MM-DD") else None

    def _refuse(self, key: str, text: str, hint: str) -> None:
        self.reader.error(self.values[key], f"{quoted(text)} is not valid for '{key}'", hint)


def _shape(node: yaml.Node) -> str:
    if isinstance(node, yaml.MappingNode):
        return "a mapping"
    if isinstance(node, yaml.SequenceNode):
        return "a list"
    return "nothing" if node.tag == NULL_TAG else "text"

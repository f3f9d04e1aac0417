from __future__ import annotations

import pytest
import yaml

from generator.diagnostics import Diagnostics
from generator.model import PartialDate, Place
from generator.reading.yaml import reader as yaml_reader
from generator.reading.yaml.metadata import parse_metadata
from generator.reading.yaml.reader import YamlReader, parse_yaml


@pytest.fixture
def reader(diagnostics: Diagnostics) -> YamlReader:
    return YamlReader("f.yml", diagnostics)


def parse(text: str, diagnostics: Diagnostics) -> yaml.Node:
    node = parse_yaml(text.encode(), "f.yml", diagnostics)
    assert node is not None
    return node


def test_an_empty_file_is_no_fault(diagnostics: Diagnostics) -> None:
    assert parse_yaml(b"# nothing here\n", "f.yml", diagnostics) is None
    assert diagnostics.report() == ""


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: [", "f.yml:1: error: no valid YAML: did not find expected node content"),
        (
            "a: b: c",
            "f.yml:1: error: no valid YAML: mapping values are not allowed in this context",
        ),
        (
            "a: 1\n\tb: 2",
            "f.yml:2: error: no valid YAML: found a tab character that violates indentation",
        ),
        (
            'a: "\\ud800"',
            "f.yml:1: error: no valid YAML: found invalid Unicode character escape code",
        ),
        ("a: 1\n---\nb: 2", "f.yml:2: error: no valid YAML: but found another document"),
        ("a: &x 1\nb: *x", "f.yml:2: error: alias '*x' is not allowed (write the value out)"),
    ],
)
def test_what_is_no_yaml_is_told_with_its_line(
    text: str, message: str, diagnostics: Diagnostics
) -> None:
    assert parse_yaml(text.encode(), "f.yml", diagnostics) is None
    assert diagnostics.report() == f"{message}\n1 error"


def test_aliases_that_multiply_are_refused_at_once(diagnostics: Diagnostics) -> None:
    lines = ["a0: &a0 [x]", *(f"a{n}: &a{n} [{f'*a{n - 1}, ' * 9}]" for n in range(1, 30))]
    assert parse_yaml("\n".join(lines).encode(), "f.yml", diagnostics) is None
    assert diagnostics.report().startswith("f.yml:2: error: alias '*a0' is not allowed")


def test_numbers_stay_as_they_are_written(reader: YamlReader) -> None:
    node = parse("arxiv: 2406.13140\nid: 007\nyes: on", reader.diagnostics)
    fields = reader.fields(node, "record", required=(), optional=("arxiv", "id", "yes"))
    assert fields is not None
    assert [fields.text(key) for key in ("arxiv", "id", "yes")] == ["2406.13140", "007", "on"]


def test_texts_are_folded(reader: YamlReader) -> None:
    node = parse("means: |\n  two\n   lines  here\n", reader.diagnostics)
    fields = reader.fields(node, "tag", required=("means",), optional=())
    assert fields is not None
    assert fields.text("means") == "two lines here"
    assert fields.place == Place("f.yml", 1)


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("[a]", "expected text for 'title', found a list"),
        ("{a: b}", "expected text for 'title', found a mapping"),
        ("", "'title' is empty"),
        ("null", "'title' is empty"),
        ('" "', "'title' is empty"),
        ('"a\\0b"', "'title' holds control character U+0000"),
        ('"a\\eb"', "'title' holds control character U+001B"),
    ],
)
def test_what_is_no_text_is_told_of(value: str, message: str, reader: YamlReader) -> None:
    node = parse(f"title: {value}", reader.diagnostics)
    fields = reader.fields(node, "record", required=("title",), optional=())
    assert fields is not None
    assert fields.text("title") is None
    assert reader.diagnostics.report() == f"f.yml:1: error: {message}\n1 error"


def test_a_key_with_a_control_character_is_told_of(reader: YamlReader) -> None:
    node = parse('"a\\e[2J": b', reader.diagnostics)
    reader.fields(node, "record", required=(), optional=())
    assert reader.diagnostics.report() == (
        "f.yml:1: error: a key holds control character U+001B\n1 error"
    )


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2025", PartialDate(2025)),
        ("2025-06", PartialDate(2025, 6)),
        ("2024-02-29", PartialDate(2024, 2, 29)),
        ("'2025-06-01'", PartialDate(2025, 6, 1)),
    ],
)
def test_a_date_has_the_precision_it_is_written_with(
    text: str, date: PartialDate, reader: YamlReader
) -> None:
    node = parse(f"date: {text}", reader.diagnostics)
    fields = reader.fields(node, "digest", required=("date",), optional=())
    assert fields is not None
    assert fields.date("date") == date


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("2025-02-29", "there is no such day"),
        ("2025-13", "there is no such day"),
        ("0000", "there is no such day"),
        ("25-06-01", "expected YYYY, YYYY-MM or YYYY-MM-DD"),
        ("2025-6-1", "expected YYYY, YYYY-MM or YYYY-MM-DD"),
        ("٢٠٢٥", "expected YYYY, YYYY-MM or YYYY-MM-DD"),
    ],
)
def test_what_is_no_date_is_told_of(text: str, hint: str, reader: YamlReader) -> None:
    node = parse(f"date: {text}", reader.diagnostics)
    fields = reader.fields(node, "digest", required=("date",), optional=())
    assert fields is not None
    assert fields.date("date") is None
    assert reader.diagnostics.report() == (
        f"f.yml:1: error: '{text}' is not valid for 'date' ({hint})\n1 error"
    )


def test_all_faults_of_a_record_are_told_at_once(reader: YamlReader) -> None:
    node = parse("slug: a\nlable: x\n[1]: y\nslug: b", reader.diagnostics)
    assert reader.fields(node, "tag", required=("slug", "label"), optional=()) is None
    assert [str(found) for found in reader.diagnostics.found] == [
        "f.yml:1: error: tag lacks 'label'",
        "f.yml:2: error: unknown key 'lable' in tag (did you mean 'label'?)",
        "f.yml:3: error: expected a key, found a list",
        "f.yml:4: error: key 'slug' occurs twice",
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (f"[{{title: {'a' * 1_001}}}]", "'title' has 1,001 letters"),
        (f"[{{title: a, note: {'a' * 20_001}}}]", "'note' has 20,001 letters"),
        (f"[{{title: a, authors: [{'A B, ' * 5_001}]}}]", "'authors' has 5,001 texts"),
        (f"[{{title: a, arxiv: {'1' * 101}}}]", "'arxiv' has 101 letters"),
        ("[{title: a, submitted: 2205-06-16}]", "'2205-06-16' is not valid for 'submitted'"),
        ("[{title: a, submitted: 0225-06}]", "'0225-06' is not valid for 'submitted'"),
        ("[{title: a, submitted: '1990'}]", "'1990' is not valid for 'submitted'"),
    ],
)
def test_what_no_record_has_is_one_error(text: str, message: str, diagnostics: Diagnostics) -> None:
    parse_metadata(text.encode(), "m.yml", diagnostics)
    assert [found.message for found in diagnostics.found] == [message]
    assert diagnostics.has_errors


def test_the_number_of_values_is_bounded(
    diagnostics: Diagnostics, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(yaml_reader, "VALUES", 3)
    assert parse_yaml(b"[a, b]", "x.yml", diagnostics) is not None
    assert parse_yaml(b"[a,\nb, c]", "x.yml", diagnostics) is None
    assert diagnostics.report() == (
        "x.yml:2: error: more than 3 values (cut it into several files)\n1 error"
    )

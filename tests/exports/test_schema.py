from __future__ import annotations

import json
from dataclasses import replace

import pytest
from jsonschema import Draft202012Validator

from generator.exports.data_file import joined
from generator.exports.papers_json import papers_json, papers_jsonl
from generator.exports.schema import papers_schema
from generator.model import PartialDate, Sighting
from tests.small_archive import digest, looked_up, paper

SCHEMA = json.loads(papers_schema())


def document() -> dict[str, list[dict[str, object]]]:
    known = paper("a", date=PartialDate(2025, 3), sightings=[Sighting("d", 1, 3, 2, 5)])
    catalogue = looked_up(
        [replace(known, arxiv="2503.00001"), paper("b")], digests=[digest("d", "a")]
    )
    made = joined(papers_json(catalogue.archive, catalogue.cited))
    read: dict[str, list[dict[str, object]]] = json.loads(made)
    of_papers = papers_jsonl(made).splitlines()
    assert [json.loads(line) for line in of_papers] == read["papers"]
    return read


def test_the_data_keep_what_the_schema_promises() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    Draft202012Validator(SCHEMA).validate(document())


def test_every_field_is_in_the_schema() -> None:
    for kind, records in (("paper", document()["papers"]), ("digest", document()["digests"])):
        assert set(records[0]) == set(SCHEMA["$defs"][kind]["properties"])


@pytest.mark.parametrize(
    ("field", "value"), [("date", "March"), ("upvotes", "5"), ("bibtex_key", "A b"), ("tags", None)]
)
def test_another_type_breaks_the_promise(field: str, value: object) -> None:
    broken = document()
    broken["papers"][0][field] = value
    assert not Draft202012Validator(SCHEMA).is_valid(broken)

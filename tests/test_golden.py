"""What the generator makes of the toy archive, and the addresses of the real one, stay as they are.

`make goldens` writes the golden files anew, `digest record` adds addresses to the ledger.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Final

from generator.model import Place
from generator.urls import LEDGER, PAPERS, parse_ledger_line
from tests.workspace import PROJECT, Workspace, read_tree

GOLDEN: Final = PROJECT / "tests" / "golden"


def test_the_toy_archive_becomes_the_golden_pages(toy: Workspace, *, refresh_goldens: bool) -> None:
    written = (toy.docs / ".generated").read_text(encoding="utf-8").splitlines()
    # Word vectors are the project's own table cut into files, whatever the archive.
    texts = [name for name in written if not name.endswith(".bin")]
    assert len(texts) < len(written)
    made = {name: (toy.docs / name).read_bytes() for name in texts}
    if refresh_goldens:
        shutil.rmtree(GOLDEN / "toy", ignore_errors=True)
        for name, content in made.items():
            path = GOLDEN / "toy" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
    golden = read_tree(GOLDEN / "toy")
    assert sorted(made) == sorted(golden)
    assert {name: text.decode() for name, text in made.items()} == {
        name: text.decode() for name, text in golden.items()
    }


def test_every_address_that_was_ever_published_resolves(archive_site: Path) -> None:
    text = (PROJECT / "seeds" / LEDGER).read_text(encoding="utf-8")
    lines = [parse_ledger_line(line, Place(LEDGER, 1)) for line in text.splitlines()]
    recorded = [line for line in lines if line is not None]
    assert len(recorded) == len(lines)
    lost = [line.address for line in recorded if not (archive_site / line.address).is_dir()]
    assert lost == []


def test_every_paper_has_the_address_that_the_ledger_binds_it_to(archive_site: Path) -> None:
    papers = json.loads((archive_site / "data" / "papers.json").read_text(encoding="utf-8"))
    published = {f"{paper['url']}\ttitle:{paper['title']}" for paper in papers["papers"]}
    text = (PROJECT / "seeds" / LEDGER).read_text(encoding="utf-8")
    lines = (line.split("\t") for line in text.splitlines() if line.startswith(PAPERS))
    bound = {"\t".join(line[:2]) for line in lines}
    assert len(bound) >= 476
    assert bound == published

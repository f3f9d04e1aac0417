"""What the generator makes of the toy archive, and the addresses of the real one, stay as they are.

`make goldens` writes the golden files anew.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Final

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


def test_no_paper_loses_the_address_it_has_had(
    archive_site: Path, *, refresh_goldens: bool
) -> None:
    papers = json.loads((archive_site / "data" / "papers.json").read_text(encoding="utf-8"))
    titles = {paper["slug"]: paper["title"] for paper in papers["papers"]}
    golden = GOLDEN / "slugs.txt"
    if refresh_goldens:
        lines = [f"{slug}\t{title}\n" for slug, title in titles.items()]
        golden.write_text("".join(lines), encoding="utf-8")
    known = [line.split("\t") for line in golden.read_text(encoding="utf-8").splitlines()]
    assert len(known) >= 476
    assert {slug: titles.get(slug) for slug, _ in known} == dict(known)

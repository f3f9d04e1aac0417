"""The examples of the page on data run over a real build."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.workspace import PROJECT

PAGE = (PROJECT / "docs" / "data.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```python\n(.*?)```", PAGE, flags=re.DOTALL)


@pytest.mark.parametrize("example", EXAMPLES, ids=["jsonl", "csv"])
def test_an_example_runs_over_the_archive(example: str, archive_site: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", example],
        cwd=archive_site,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == ""
    assert done.returncode == 0
    if "most_common" in example:
        assert "language-models" in done.stdout


def test_every_file_that_the_page_names_is_there(archive_site: Path) -> None:
    named = re.findall(r"`((?:data|feeds)/[a-z.]+)`", PAGE)
    assert len(named) > 8
    assert [path for path in named if not (archive_site / path).is_file()] == []

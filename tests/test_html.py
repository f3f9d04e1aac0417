from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.measures.html_checker import JAR, find_checker, html_errors


@pytest.fixture(scope="module")
def checker() -> Path:
    jar = find_checker()
    if jar is None:
        reason = f"no Java or no HTML checker at {JAR}; run `make checkers`"
        if os.environ.get("REQUIRE_VNU") == "1":
            pytest.fail(reason)
        pytest.skip(reason)
    return jar


def test_the_html_checker_finds_no_error_in_the_site(checker: Path, archive_site: Path) -> None:
    errors = html_errors(checker, archive_site)
    assert [str(error) for error in errors if not error.caused_by_the_theme] == []


def test_the_html_checker_sees_a_fault(checker: Path, tmp_path: Path) -> None:
    (tmp_path / "bad.html").write_text("<!doctype html><title>t</title><p></div>", encoding="utf-8")
    (error,) = html_errors(checker, tmp_path)
    assert error.message == "Stray end tag “div”."

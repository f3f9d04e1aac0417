from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.measures.html_checker import JAR, find_checker, html_errors
from tests.measures.real_site import build_real_site


@pytest.fixture(scope="module")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_real_site(tmp_path_factory.mktemp("checked"))


@pytest.fixture(scope="module")
def checker() -> Path:
    jar = find_checker()
    if jar is None:
        reason = f"no Java or no HTML checker at {JAR}; run `make checkers`"
        if os.environ.get("REQUIRE_VNU") == "1":
            pytest.fail(reason)
        pytest.skip(reason)
    return jar


def test_the_html_checker_finds_no_error_in_the_site(checker: Path, real_site: Path) -> None:
    errors = html_errors(checker, real_site)
    assert [str(error) for error in errors if not error.caused_by_the_theme] == []


def test_the_html_checker_sees_a_fault(checker: Path, tmp_path: Path) -> None:
    (tmp_path / "bad.html").write_text("<!doctype html><title>t</title><p></div>", encoding="utf-8")
    (error,) = html_errors(checker, tmp_path)
    assert error.message == "Stray end tag “div”."

from __future__ import annotations

import jinja2
import pytest

from generator.pages.render import render


def archive_with(table: str) -> str:
    """The smallest page kind, filled in; the table stands between its heading and its text."""
    return render(
        "archive",
        front_matter="---\ntitle: Archive\n---",
        title="Archive",
        trail=[],
        table=table,
        undated="2 papers",
        undated_href="undated.md",
        combine="filter.md",
    )


def test_a_part_that_is_left_out_leaves_one_blank_line() -> None:
    assert "# Archive\n\nOf unknown date: [2 papers](undated.md).\n" in archive_with("")


@pytest.mark.parametrize("gap", ["\n\n", "\n\n\n", "\n" * 4, "\n" * 9])
def test_blank_lines_fold_to_one_however_many_there_are(gap: str) -> None:
    text = archive_with(f"{gap}above{gap}below{gap}")
    assert "# Archive\n\nabove\n\nbelow\n\nOf unknown " in text


def test_lines_that_follow_each_other_stay_together() -> None:
    assert "\n\none\ntwo\n\n" in archive_with("one\ntwo")


def test_a_page_begins_with_its_front_matter_and_ends_with_one_line_break() -> None:
    text = archive_with("\n\n")
    assert text.startswith("---\ntitle: Archive\n---\n\n<nav ")
    assert text.endswith("(filter.md).\n")


def test_what_a_view_holds_is_not_escaped_again() -> None:
    assert "\n<b> &amp; \\*\n" in archive_with("<b> &amp; \\*")


def test_a_template_in_a_text_is_not_filled_in() -> None:
    assert "\n{{ title }} {% if %}\n" in archive_with("{{ title }} {% if %}")


def test_what_a_view_lacks_is_an_error_and_no_gap() -> None:
    with pytest.raises(jinja2.UndefinedError, match="'undated' is undefined"):
        render("archive", front_matter="", title="", trail=[], table="")

from __future__ import annotations

from dataclasses import dataclass

import jinja2
import pytest

from generator.pages import Page, render_page
from generator.pages.kinds.archive import ArchiveView
from generator.pages.page import View


def page(view: View) -> Page:
    """A page of the smallest kind."""
    return Page("archive/", "archive/index", "Archive", "All <papers>.", lambda: view)


def archive_with(table: str) -> str:
    """The table stands between the page's heading and its text."""
    return render_page(
        page(
            ArchiveView(
                trail=(),
                table=table,
                undated="2 papers",
                undated_href="undated.md",
                combine="filter.md",
            )
        )
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
    assert text.startswith(
        '---\ntitle: "Archive"\ndescription: "All &lt;papers&gt;."\n---\n\n<nav '
    )
    assert text.endswith("(filter.md).\n")


def test_a_page_names_its_template_of_the_theme_and_the_parts_it_hides() -> None:
    view = ArchiveView((), "", None, "", "")
    special = Page(
        "a/", "archive/index", "A", "", lambda: view, "filter.html", ("navigation", "toc")
    )
    front = 'title: "A"\ndescription: ""\ntemplate: "filter.html"\nhide: ["navigation", "toc"]'
    assert render_page(special).startswith(f"---\n{front}\n---\n")


def test_what_a_view_holds_is_not_escaped_again() -> None:
    assert "\n<b> &amp; \\*\n" in archive_with("<b> &amp; \\*")


def test_a_template_in_a_text_is_not_filled_in() -> None:
    assert "\n{{ title }} {% if %}\n" in archive_with("{{ title }} {% if %}")


def test_what_a_view_lacks_is_an_error_and_no_gap() -> None:
    @dataclass(frozen=True, slots=True)
    class Lacking(View):
        trail: tuple[str, ...] = ()
        table: str = ""

    with pytest.raises(jinja2.UndefinedError, match="'undated' is undefined"):
        render_page(page(Lacking()))

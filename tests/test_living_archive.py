"""The pages of an archive that grows, from dumps to the built site."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from tests.workspace import PATIENCE, Workspace, make_workspace

ENGINE: Final = Path(sys.executable).with_name("mkdocs")
SITE_URL: Final = "https://papers.example.org/archive/"
LISTED: Final = 52


def entry(number: int) -> dict[str, object]:
    """One paper as the source's JSON has it."""
    return {
        "paper": {
            "id": f"2503.{number:05}",
            "title": f"Lichen Study {number}" if number else "دراسة الأشنات",
            "summary": f"We count lichens on wall {number}, see https://github.com/lichens/w{number}.",
            "authors": [{"name": "Ivy Stone"}],
            "publishedAt": "2025-03-01T00:00:00.000Z",
            "upvotes": number,
            "githubRepo": f"https://github.com/lichens/w{number}",
            "ai_summary": "Lichens are counted.",
        },
        "title": f"Lichen Study {number}" if number else "دراسة الأشنات",
        "publishedAt": "2025-03-02T00:00:00.000Z",
        "numComments": 2,
    }


def crowded_entry() -> dict[str, object]:
    """A paper of more authors than any real one had, with an abstract of the common length."""
    given = ("Ada", "Bo", "Cyra", "Dana", "Emil", "Fenna", "Gero", "Hanno", "Ivy", "Jorid")
    family = (f"{one}{two}rwick" for one in "BDFGHKLM" for two in ("a", "e", "i", "o", "u", "y"))
    names = [f"{first} {last}" for last in family for first in given]
    return entry(900) | {
        "paper": {
            "id": "2503.00900",
            "title": "Crowded Walls",
            "summary": "All of us count the lichens of one wall, and no two of us agree. " * 20,
            "authors": [{"name": name} for name in names],
            "publishedAt": "2025-03-01T00:00:00.000Z",
        },
        "title": "Crowded Walls",
    }


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """Three days in JSON, the second of which lists nothing, and a dump with an old title."""
    workspace = make_workspace(tmp_path_factory.mktemp("living"))
    digests = workspace.seeds / "digests"
    digests.mkdir(parents=True)
    days = {
        "2025-03-02": [entry(number) for number in range(LISTED)],
        "2025-03-03": [],
        "2025-03-05": [entry(1), crowded_entry()],
    }
    for day, entries in days.items():
        (digests / f"{day}.json").write_text(json.dumps(entries), encoding="utf-8")
    (digests / "old.txt").write_text("Walls and Lichens\nAn older abstract.\n", encoding="utf-8")
    # A text without the top of a page is a digest where somebody says so.
    (workspace.seeds / "digests.yml").write_text("old.txt: {id: old, title: Old}\n", "utf-8")
    (workspace.seeds / "metadata").mkdir()
    (workspace.seeds / "metadata" / "old.yml").write_text(
        "- title: Walls and Lichens\n  arxiv: '2503.00002'\n", encoding="utf-8"
    )
    outcome = workspace.run_alone("build", SITE_URL=SITE_URL)
    assert outcome.code == 0, outcome.stderr
    return workspace


def html(workspace: Workspace, address: str) -> str:
    return (workspace.site / address / "index.html").read_text(encoding="utf-8")


def test_the_other_title_of_a_work_leads_to_its_page_without_a_script(
    workspace: Workspace,
) -> None:
    addresses = {"papers/walls-and-lichens/", "papers/lichen-study-2/"}
    (retired,) = {each for each in addresses if 'http-equiv="refresh"' in html(workspace, each)}
    (kept,) = addresses - {retired}
    text = html(workspace, retired)
    target = f"../{kept.split('/')[1]}/"
    assert f'<meta http-equiv="refresh" content="0; url={target}">' in text
    assert f'<link rel="canonical" href="{SITE_URL}{kept}">' in text
    assert f'href="{target}"' in text
    assert "<script" not in text
    assert len(text) < 2_000
    assert "<h1" in html(workspace, kept)


def test_the_engine_alone_makes_the_same_redirect(workspace: Workspace, tmp_path: Path) -> None:
    command = [str(ENGINE), "build", "--site-dir", str(tmp_path / "other")]
    done = subprocess.run(
        command,
        cwd=workspace.root,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
        env={"SITE_URL": SITE_URL},
    )
    assert done.returncode == 0, done.stderr
    for name in ("walls-and-lichens", "lichen-study-2"):
        path = Path("papers", name, "index.html")
        assert (tmp_path / "other" / path).read_bytes() == (workspace.site / path).read_bytes()


def test_every_page_has_one_address_in_head_and_map_and_those_that_lead_on_are_in_none(
    workspace: Workspace,
) -> None:
    map_of_site = (workspace.site / "sitemap.xml").read_text(encoding="utf-8")
    listed = re.findall("<loc>(.*)</loc>", map_of_site)
    own, leading_on = [], 0
    for path in workspace.site.rglob("index.html"):
        text = path.read_text(encoding="utf-8")
        canonical = re.findall('<link rel="canonical" href="([^"]*)">', text)
        if 'http-equiv="refresh"' in text:
            leading_on += 1
        else:
            assert canonical == re.findall('<meta property="og:url" content="([^"]*)">', text)
            own += canonical
    assert leading_on == 1
    assert sorted(listed) == sorted(own)
    assert len(own) == len(set(own)) > LISTED
    assert all((workspace.site / each.removeprefix(SITE_URL)).is_dir() for each in own)


def test_the_orders_of_a_digests_papers_stand_above_them(workspace: Workspace) -> None:
    text = html(workspace, "digests/2025-03-02")
    assert text.index("?digest=2025-03-02&amp;sort=oldest") < text.index("papers__title")


def test_the_second_page_of_a_digest_counts_on(workspace: Workspace) -> None:
    text = html(workspace, "digests/2025-03-02/page/2")
    assert '<li value="51">' in text
    assert text.count("papers__title") == 2
    assert "upvotes" in text


def test_a_day_without_papers_says_so_and_stands_in_the_calendar(workspace: Workspace) -> None:
    assert "lists no papers" in html(workspace, "digests/2025-03-03")
    calendar = html(workspace, "digests")
    assert '<a href="2025-03-03/" aria-label="3 March 2025: no papers">3</a>' in calendar
    assert ">4</td>" in calendar


def test_the_home_page_opens_with_the_newest_digest(workspace: Workspace) -> None:
    text = html(workspace, "")
    assert "5 March 2025" in text.partition("<h1")[2].partition("</h1>")[0]


def test_a_paper_leads_to_its_code_and_tells_how_it_is_known(workspace: Workspace) -> None:
    text = html(workspace, "papers/lichen-study-7")
    assert 'rel="nofollow noopener"' in text
    assert "Summary written by a program" in text
    assert "How this is known" in text
    assert "digests/2025-03-02.json" in text
    assert str(workspace.root) not in text
    assert len(text.encode()) < 24_000


def test_the_page_of_a_paper_of_very_many_authors_stays_small_and_leads_to_all(
    workspace: Workspace,
) -> None:
    text = html(workspace, "papers/crowded-walls")
    assert len(text.encode()) < 24_000
    assert '<a href="page/2/">All 480 authors</a>' in text
    (tag,) = re.findall('<meta name="citation_authors" content="([^"]*)">', text)
    assert len(tag.split("; ")) == 480
    assert 'name="citation_author"' not in text
    assert html(workspace, "papers/crowded-walls/page/2").count("<li>Ada ") == 48


def test_papers_with_code_are_counted_for_the_filter(workspace: Workspace) -> None:
    index = json.loads((workspace.site / "data" / "filter" / "index.json").read_text("utf-8"))
    assert index["has"] == [["code", "Code", LISTED]]

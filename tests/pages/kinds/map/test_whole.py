from datetime import date

from generator.model import Discovery, MapCell, MapFit, MapName, MapRegion, PaperMap, PartialDate
from generator.pages.kinds.map.whole import map_page
from tests.small_archive import digest, looked_up, paper, rendered, tag

DAY = PartialDate(2026, 5, 6)
FIT = MapFit(papers=3901, until=date(2026, 5, 4), measured=994, kept_per_mille=344)
CELLS = (
    MapCell(0, 0, ("pose", "camera"), ("one", "two")),
    MapCell(1, 0, ("depth",), ()),
)
DRAWN = PaperMap(
    columns=2,
    rows=1,
    region=2,
    regions=(MapRegion(0, 0, CELLS, ("pose",)), MapRegion(1, 0, (), ())),
    names=(MapName("pose", 0, 0),),
    fit=FIT,
    unplaced=1,
)


def page(drawn: PaperMap = DRAWN, day: PartialDate | None = DAY) -> str:
    catalogue = looked_up(
        [paper("one", "pose"), paper("two")],
        digests=[digest("d", "two", date=day)],
        tags=[tag("pose")],
        found=Discovery(map=drawn),
    )
    return rendered(map_page(catalogue))["map/"]


def test_a_cell_leads_to_its_papers_and_says_what_they_are_about() -> None:
    text = page()
    assert '<a href="a1/#cell-1-1" tabindex="-1">' in text
    assert "<title>pose, camera: 2 papers, 1 new</title>" in text
    assert "cell-2-1" not in text


def test_cells_with_papers_of_the_newest_digest_are_ringed() -> None:
    text = page()
    assert "papers of the newest digest, [D](../digests/d.md), are ringed" in text
    assert text.count("map__ring") == 1
    assert "map__ring" not in page(day=None)


def test_tags_are_named_on_it() -> None:
    assert ">POSE</text>" in page()


def test_the_regions_stand_beside_it_as_a_list() -> None:
    text = page()
    assert '<a href="a1/"><b>A1</b> POSE</a> <span>2 papers, 1 new</span>' in text
    assert '<a href="b1/"><b>B1</b> Nothing yet</a> <span>no papers yet</span>' in text


def test_it_says_how_far_to_trust_it() -> None:
    text = page()
    assert "drawn once, with 3,901 papers up to May 2026" in text
    assert "most related to 994 papers of later digests, 34.4% are among the nearest" in text
    assert "1 paper in words that the map does not know stands nowhere" in text


def test_without_compared_papers_there_is_no_picture() -> None:
    text = page(PaperMap())
    assert "<svg" not in text
    assert "How far to trust it" not in text

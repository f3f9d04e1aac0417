from generator.model import Discovery, MapCell, MapRegion, PaperMap, PartialDate
from generator.pages.kinds.map.region import cell_places, region_pages
from tests.small_archive import looked_up, paper, rendered, tag

CELLS = (
    MapCell(0, 0, ("pose", "C*"), ("one", "two")),
    MapCell(1, 0, ("depth",), ()),
)
DRAWN = PaperMap(
    columns=8,
    rows=4,
    region=4,
    regions=(MapRegion(0, 0, CELLS, ("pose",)), MapRegion(1, 0, (), ())),
)


def pages(drawn: PaperMap) -> dict[str, str]:
    catalogue = looked_up(
        [paper("one", "pose", date=PartialDate(2026, 5, 6)), paper("two")],
        tags=[tag("pose")],
        found=Discovery(map=drawn),
    )
    return rendered(region_pages(catalogue))


def test_papers_stand_cell_by_cell_the_last_that_came_in_first() -> None:
    text = pages(DRAWN)["map/a1/"]
    assert "# A1: POSE\n" in text
    assert r"## pose, C\* { #cell-1-1 }" in text
    assert text.index("- [TWO](../papers/two.md)\n") < text.index("- [ONE](../papers/one.md) <span")
    assert '<span class="map__month">May 2026</span>' in text
    assert "depth" not in text


def test_a_region_leads_to_those_beside_it() -> None:
    assert "- East: [Region B1 of the map](b1.md)" in pages(DRAWN)["map/a1/"]
    assert "- West: [A1: POSE](a1.md)" in pages(DRAWN)["map/b1/"]


def test_every_region_has_its_address_whatever_is_in_it() -> None:
    addresses = [f"map/{letter}{number}/" for number in range(1, 6) for letter in "abcde"]
    assert list(pages(PaperMap())) == addresses
    assert "No paper stands in region E5 of the [map](index.md) yet." in pages(DRAWN)["map/e5/"]


def test_a_long_region_goes_on_on_further_pages_and_so_do_its_long_cells() -> None:
    slugs = [f"p{number}" for number in range(100)]
    cells = (
        MapCell(0, 0, ("pose",), tuple(slugs[:40])),
        MapCell(1, 0, ("depth",), tuple(slugs[40:])),
    )
    region = MapRegion(1, 2, cells, ())
    drawn = PaperMap(columns=8, rows=16, region=4, regions=(region,))
    written = rendered(
        region_pages(looked_up([paper(slug) for slug in slugs], found=Discovery(map=drawn)))
    )
    first, second = written["map/b3/"], written["map/b3/page/2/"]
    assert [first.count("](../papers/p"), second.count("](../../../papers/p")] == [50, 50]
    assert "\n## depth { #cell-2-1 }\n" in first
    assert "[Next page](b3/page/2.md){ rel=next }" in first
    assert "\n# Region B3 of the map, page 2\n" in second
    assert "\n## depth, continued { #cell-2-1 }\n" in second
    assert "## pose" not in second
    assert "\n100 papers in region B3 of the [map](index.md), those with" in first
    assert "\nPapers in region B3 of the [map](../../index.md), those with" in second


def test_a_paper_that_comes_in_changes_its_cell_s_page_and_the_first_alone() -> None:
    def written(*lengths: int) -> dict[str, str]:
        cells = tuple(
            MapCell(column, 0, ("x",), tuple(f"p{column}-{number}" for number in range(length)))
            for column, length in enumerate(lengths)
        )
        drawn = PaperMap(columns=8, rows=16, region=4, regions=(MapRegion(1, 2, cells, ()),))
        slugs = [slug for cell in cells for slug in cell.papers]
        found = Discovery(map=drawn)
        return rendered(region_pages(looked_up([*map(paper, slugs)], found=found)))

    before, after = written(30, 30, 30, 130), written(30, 31, 30, 130)
    changed = [address for address, text in after.items() if text != before.get(address)]
    assert changed == ["map/b3/", "map/b3/page/2/"]
    assert "map/b3/page/6/" in before


def test_a_cell_is_found_on_the_page_on_which_it_begins() -> None:
    cells = tuple(MapCell(n, 0, ("x",), tuple(map(str, range(30 * (n != 1))))) for n in range(4))
    places = [place[1:] for place in cell_places(MapRegion(1, 2, cells, ()))]
    assert places == [
        ("map/b3/", "cell-1-1"),
        ("map/b3/", "cell-2-1"),
        ("map/b3/page/2/", "cell-3-1"),
        ("map/b3/page/3/", "cell-4-1"),
    ]

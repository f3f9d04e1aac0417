from generator.model import Discovery, MapCell, MapRegion, PaperMap, PartialDate
from generator.pages.kinds.map.region import region_pages
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

from generator.discovery.trends.quarters import parted, shown_quarters
from generator.discovery.trends.terms import rising_terms, term_trends
from generator.discovery.trends.titles import title_terms
from generator.model import Paper, TermTrend
from tests.discovery.trends.archives import QUARTERS, archive, in_quarter

OTHERS = [f"Alloy{number}" for number in range(40)]


def trends(
    before: list[str], now: list[str], most: int = 9
) -> tuple[tuple[TermTrend, ...], tuple[TermTrend, ...]]:
    """Terms that rise and fall where these titles stand in the first and in the last quarter."""
    papers: list[Paper] = []
    for place, (year, number) in enumerate(QUARTERS):
        titles = before if place == 0 else now if place == len(QUARTERS) - 1 else []
        papers += in_quarter(year, number, [*titles, *OTHERS[: 40 - len(titles)]])
    quarters = shown_quarters(archive(papers))
    return term_trends(title_terms(papers), parted(papers), quarters, most)


def test_a_term_rises_that_is_twice_as_common_as_before() -> None:
    rising, falling = trends(["Glove tracking"] * 4, ["Glove tracking"] * 8)
    assert rising == (TermTrend("Glove tracking", 4, 8),)
    assert falling == ()


def test_a_term_falls_in_the_same_way() -> None:
    assert trends(["Glove tracking"] * 30, [])[1] == (TermTrend("Glove tracking", 30, 0),)


def test_too_few_papers_and_too_small_a_change_make_no_trend() -> None:
    assert trends([], ["Glove tracking"] * 7) == ((), ())
    assert trends(["Glove tracking"] * 9, ["Glove tracking"] * 8) == ((), ())


def test_a_single_word_must_be_three_times_as_common() -> None:
    assert trends(["Gloves"] * 9, ["Gloves"] * 12) == ((), ())
    assert trends(["Gloves"] * 8, ["Gloves"] * 12)[0] == (TermTrend("Gloves", 8, 12),)


def test_a_single_word_needs_half_as_many_papers_again_unless_it_is_a_compound() -> None:
    assert trends([], ["Gloves"] * 11) == ((), ())
    assert trends([], ["Knitted-on"] * 8)[0] == (TermTrend("Knitted-on", 0, 8),)


def test_a_single_word_that_says_which_kind_of_another_is_no_subject() -> None:
    kinds = [f"Universal {letter}-gloves" for letter in "abcdefghijklm"]
    assert trends([], kinds) == ((), ())
    assert trends([], [*kinds, *["A Universal"] * 12]) == ((), ())
    assert trends([], [*kinds, *["A Universal"] * 13])[0] == (TermTrend("Universal", 0, 26),)


def test_a_term_within_a_longer_one_is_left_out_and_a_longer_one_around_it_too() -> None:
    rising, _ = trends([], ["Glove tracking"] * 9 + ["Tracking"] * 2)
    assert [each.term for each in rising] == ["Glove tracking"]
    rising, _ = trends([], ["Glove Tracking"] * 8 + ["Tracking"] * 8)
    assert [each.term for each in rising] == ["Tracking"]


def test_the_greatest_change_comes_first_and_few_are_told() -> None:
    rising, _ = trends([], ["Glove tracking"] * 8 + ["Soap foam"] * 9)
    assert [each.term for each in rising] == ["Soap foam", "Glove tracking"]
    assert len(trends([], ["Glove tracking"] * 8 + ["Soap foam"] * 9, most=1)[0]) == 1


def test_without_quarters_nothing_rises() -> None:
    assert term_trends(title_terms([]), {}, (), 5) == ((), ())


def test_fewer_papers_are_enough_within_a_tag() -> None:
    papers = [
        *in_quarter(*QUARTERS[0], ["Alloy"] * 20),
        *in_quarter(*QUARTERS[-1], ["Glove tracking"] * 4 + ["Alloy"] * 16),
    ]
    quarters = shown_quarters(archive(papers))
    found = rising_terms(title_terms(papers), parted(papers), quarters, 9)
    assert found == (TermTrend("Glove tracking", 0, 4),)
    assert rising_terms(title_terms(papers[1:]), parted(papers[1:]), quarters, 0) == ()

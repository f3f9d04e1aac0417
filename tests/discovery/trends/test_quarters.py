import pytest

from generator.discovery.trends.quarters import (
    by_quarter,
    captured_quarters,
    key_of,
    parted,
    shown_quarters,
)
from generator.model import PartialDate, Quarter
from tests.discovery.trends.archives import archive, captured, every_month, in_quarter

MANY = ["Poses"] * 20


@pytest.mark.parametrize(
    ("day", "key"),
    [
        (PartialDate(2025, 1), (2025, 1)),
        (PartialDate(2025, 3, 31), (2025, 1)),
        (PartialDate(2025, 4, 1), (2025, 2)),
        (PartialDate(2025, 12, 31), (2025, 4)),
        (PartialDate(2025), None),
        (None, None),
    ],
)
def test_a_day_known_to_the_month_is_of_a_quarter(
    day: PartialDate | None, key: tuple[int, int] | None
) -> None:
    assert key_of(day) == key


def test_quarters_run_from_the_first_to_the_last_with_enough_papers() -> None:
    papers = [
        *in_quarter(2024, 1, ["Few"] * 19),
        *in_quarter(2024, 2, MANY),
        *in_quarter(2024, 3, ["Few"]),
        *in_quarter(2024, 4, MANY),
    ]
    digests = every_month([(2024, 2), (2024, 3), (2024, 4)])
    assert shown_quarters(archive(papers, digests)) == (
        Quarter(2024, 2, 20, is_partial=False),
        Quarter(2024, 3, 1, is_partial=False),
        Quarter(2024, 4, 20, is_partial=False),
    )


def test_a_quarter_with_a_month_hardly_captured_is_partial() -> None:
    papers = [*in_quarter(2024, 1, MANY), *in_quarter(2024, 2, MANY), *in_quarter(2024, 3, MANY)]
    digests = [
        *captured((2024, 1), (2024, 2), (2024, 4), (2024, 5), (2024, 7), (2024, 8), (2024, 9)),
        *captured((2024, 3), days=2),
        *captured((2024, 6), days=1),
    ]
    shown = shown_quarters(archive(papers, digests))
    assert [quarter.is_partial for quarter in shown] == [False, True, False]


def test_without_captured_days_all_quarters_are_partial() -> None:
    (quarter,) = shown_quarters(archive(in_quarter(2024, 1, MANY), []))
    assert quarter.is_partial


def test_three_years_are_shown_at_most() -> None:
    papers = [*in_quarter(2020, 1, MANY), *in_quarter(2024, 4, MANY)]
    shown = shown_quarters(archive(papers, []))
    assert [(each.year, each.number) for each in shown][:1] == [(2022, 1)]
    assert len(shown) == 12


def test_few_papers_have_no_quarters() -> None:
    assert shown_quarters(archive(in_quarter(2024, 1, ["Few"]))) == ()


def test_papers_and_captured_days_are_counted_by_quarter() -> None:
    papers = [*in_quarter(2024, 1, MANY), *in_quarter(2024, 2, MANY)]
    quarters = shown_quarters(archive(papers, []))
    assert by_quarter(parted(papers[:23]), quarters) == (20, 3)
    assert captured_quarters(archive([], every_month())) == 6

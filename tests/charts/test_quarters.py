from generator.charts.quarters import QuarterBar, quarter_bars


def bar(count: int, papers: int = 100, *, is_partial: bool = False) -> QuarterBar:
    return QuarterBar(count, papers, is_partial)


def test_the_highest_share_takes_the_whole_height_and_others_their_part() -> None:
    chart = quarter_bars([bar(10), bar(10, 50), bar(5)])
    assert '<path class="bars__whole" d="M2.5 24v-12M8.5 24v-24M14.5 24v-6"/>' in chart
    assert 'viewBox="0 0 18 24"' in chart


def test_quarters_captured_in_part_are_drawn_apart() -> None:
    chart = quarter_bars([bar(10, is_partial=True), bar(10)])
    assert '<path class="bars__whole" d="M8.5 24v-24"/>' in chart
    assert '<path class="bars__partial" d="M2.5 24v-24"/>' in chart


def test_a_small_share_is_still_seen_and_none_is_not() -> None:
    assert 'd="M2.5 24v-24M8.5 24v-1"' in quarter_bars([bar(99), bar(1)])
    assert "<path" not in quarter_bars([bar(0), bar(0, 0)])
    assert "<path" not in quarter_bars([])

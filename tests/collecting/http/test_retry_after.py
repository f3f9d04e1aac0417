"""How long a source asks to wait."""

from __future__ import annotations

import pytest

from generator.collecting.http.retry_after import seconds_to_wait
from tests.collecting.source import NOW


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("0", 0),
        (" 120 ", 120),
        ("Sat, 22 Aug 2026 09:00:30 GMT", 30),
        ("Sat, 22 Aug 2026 11:00:30 +0200", 30),
        ("Sat, 22 Aug 2026 09:00:30 -0000", 30),
        ("Sat, 22 Aug 2020 09:00:30 GMT", 0),
        (None, None),
        ("", None),
        ("-5", None),
        ("1.5", None),
        ("soon", None),
        ("9" * 50, None),
        ("٣", None),
        ("Sat, 99 Aug 2026 09:00:30 GMT", None),
        ("Sat, 22 Aug 99999999 09:00:30 GMT", None),
    ],
)
def test_seconds_or_a_time_of_day(value: str | None, seconds: float | None) -> None:
    assert seconds_to_wait(value, NOW) == seconds

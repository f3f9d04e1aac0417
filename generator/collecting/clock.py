"""The clock and the waiting, given to whatever needs them so that no test has to wait."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Clock:
    """What a collector may ask of time."""

    moment: Callable[[], dt.datetime]
    """The time of day, in UTC and saying so."""
    monotonic: Callable[[], float]
    """Seconds since some moment, never going back."""
    sleep: Callable[[float], None]
    """Waits for some seconds."""

    @property
    def today(self) -> dt.date:
        """The day it is in UTC, by which the sources count their days."""
        return self.moment().date()


SYSTEM_CLOCK: Final = Clock(lambda: dt.datetime.now(dt.UTC), time.monotonic, time.sleep)

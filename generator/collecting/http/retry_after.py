"""The header Retry-After, RFC 9110 section 10.2.3."""

from __future__ import annotations

import datetime as dt
import re
from email.utils import parsedate_to_datetime
from typing import Final

_SECONDS: Final = re.compile(r"\d{1,9}", re.ASCII)


def seconds_to_wait(value: str | None, now: dt.datetime) -> float | None:
    """How long a source asks to wait, in seconds or until a day and time; None where it does not.

    A value of neither form is as good as none, and a time that is past asks for no wait.
    """
    text = (value or "").strip()
    if _SECONDS.fullmatch(text):
        return float(text)
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, IndexError, OverflowError):
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=dt.UTC)
    return max(0.0, (moment - now).total_seconds())

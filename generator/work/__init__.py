"""How work is done, and which need not be: what rooms are told of it.

- `ways`: the interface of work that may be shared out, or kept from an earlier build;
- `checksums`: which files are as the last build left them.
"""

from __future__ import annotations

from generator.work.checksums import Checksums, checksum_of
from generator.work.ways import (
    ONE_BY_ONE,
    Make,
    MakeSome,
    OneByOne,
    Waited,
    Work,
    Write,
)

__all__ = [
    "ONE_BY_ONE",
    "Checksums",
    "Make",
    "MakeSome",
    "OneByOne",
    "Waited",
    "Work",
    "Write",
    "checksum_of",
]

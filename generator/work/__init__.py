"""How work is done, and which need not be: what rooms are told of it.

- `ways`: the interface of work that may be shared out, or kept from an earlier build;
- `checksums`: which files are as the last build left them.
"""

from __future__ import annotations

from generator.work.checksums import Checksums, checksum_of
from generator.work.ways import (
    ONE_BY_ONE,
    Make,
    MakeParts,
    MakeSome,
    OneByOne,
    Work,
    Write,
)

__all__ = [
    "ONE_BY_ONE",
    "Checksums",
    "Make",
    "MakeParts",
    "MakeSome",
    "OneByOne",
    "Work",
    "Write",
    "checksum_of",
]

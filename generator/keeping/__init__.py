"""What need not be made again, kept below .cache/: safe to delete, and no input of anything.

- `fingerprints`: what tells whether files are those of before;
- `last_build`: whether the last build still holds, and what it said;
- `workshop`: work in two processes, or kept from an earlier build;
- `processes`, `store`: the parts of that.
"""

from __future__ import annotations

from generator.keeping.fingerprints import fingerprint_of_inputs
from generator.keeping.last_build import keep_build, last_build
from generator.keeping.workshop import workshop

__all__ = ["fingerprint_of_inputs", "keep_build", "last_build", "workshop"]

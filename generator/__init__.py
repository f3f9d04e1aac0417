"""Turn dumps of "daily papers" digest pages into a static, searchable archive."""

from __future__ import annotations

import os

__version__ = "0.1.0"

# A build has two processes as it is, so that threads of numpy's get in the way of each other; and
# no sum depends on how many processors a machine has. Numpy reads this while it is loaded.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

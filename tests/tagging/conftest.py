from __future__ import annotations

import pytest

from tests.tagging.real_archive import RealArchive, read_real_archive


@pytest.fixture(scope="session")
def real() -> RealArchive:
    return read_real_archive()

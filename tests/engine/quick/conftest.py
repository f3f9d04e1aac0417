"""A site to render pages of."""

from __future__ import annotations

import pytest

from tests.engine.quick.rendering import TwoWays


@pytest.fixture(scope="session")
def two_ways() -> TwoWays:
    return TwoWays()

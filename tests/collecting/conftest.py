"""A source to ask, and a clock that no test waits for."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from generator.collecting.http.addresses import parse_base
from generator.collecting.http.client import Client, Limits
from tests.collecting.source import Hands, Source, serving


@pytest.fixture
def source() -> Iterator[Source]:
    with serving() as source:
        yield source


@pytest.fixture
def hands() -> Hands:
    return Hands()


@pytest.fixture
def make_client(source: Source, hands: Hands) -> Iterator[Callable[[Limits], Client]]:
    """Makes clients of the source."""
    made: list[Client] = []

    def make(limits: Limits) -> Client:
        made.append(Client(parse_base(source.base), "digest-archive/0", hands.clock, limits))
        return made[-1]

    yield make
    for client in made:
        client.close()


@pytest.fixture
def client(make_client: Callable[[Limits], Client]) -> Client:
    """A client with the limits that it has unless told."""
    return make_client(Limits())

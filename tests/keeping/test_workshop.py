"""Work is done once, by two processes, in whatever way those end."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from generator.keeping import processes
from generator.keeping.processes import in_two
from generator.keeping.store import Store
from generator.keeping.workshop import Workshop
from generator.work import ONE_BY_ONE, Work

NUMBERS = [str(number).encode() for number in range(9)]


@pytest.fixture
def workshop(tmp_path: Path) -> Iterator[Workshop]:
    with closing(Store(tmp_path / ".cache" / "work.sqlite")) as store:
        yield Workshop(store, "program")


@pytest.fixture
def two(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two processes for any work."""
    monkeypatch.setattr(processes, "LEAST", 1)
    monkeypatch.setattr(processes, "_has_two_processors", lambda: True)


@pytest.mark.usefixtures("two")
@pytest.mark.parametrize("number", range(5))
def test_two_processes_give_what_one_gives(number: int) -> None:
    assert in_two(range(number), partial(map, NUMBERS.__getitem__)) == NUMBERS[:number]


def _wait_until(is_so: Callable[[], bool]) -> None:
    for _ in range(3000):
        if is_so():
            return
        time.sleep(0.01)
    raise TimeoutError


@pytest.mark.usefixtures("two")
def test_who_is_done_takes_what_the_other_has_not_begun(tmp_path: Path) -> None:
    def make(place: int) -> bytes:
        if place:
            (tmp_path / str(place)).touch()
        else:
            # Whoever has the first place waits until all others are done, which the other must do.
            _wait_until(lambda: len([*tmp_path.iterdir()]) == len(NUMBERS) - 1)
        return str(os.getpid()).encode()

    doers = in_two(range(len(NUMBERS)), partial(map, make))
    assert [*map(doers.count, {*doers})] in ([1, 8], [8, 1])


@pytest.mark.usefixtures("two")
def test_what_the_other_process_fails_at_is_done_here() -> None:
    here = os.getpid()

    def make(place: int) -> bytes:
        if os.getpid() != here and place > 3:
            raise MemoryError
        return NUMBERS[place]

    assert in_two(range(9), partial(map, make)) == NUMBERS


@pytest.mark.usefixtures("two")
def test_an_error_of_the_work_is_raised() -> None:
    with pytest.raises(IndexError):
        in_two(range(20), partial(map, NUMBERS.__getitem__))


@pytest.mark.usefixtures("two")
@pytest.mark.parametrize("processors", [1, 2])
def test_it_is_told_how_far_the_work_is(
    processors: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(processes, "_has_two_processors", lambda: processors > 1)
    told: list[tuple[int, int]] = []
    with closing(Store(tmp_path / "other.sqlite")) as store:
        telling = Workshop(store, "program", lambda done, total: told.append((done, total)))
        list(telling.each(250, lambda _: b""))
        numbers = [number for number, total in told if total == 250]
        assert numbers == sorted(numbers)
        assert numbers[-1] == 250
        assert processors == 2 or numbers == [50, 100, 150, 200, 250]
        for keys in (["x", "y"], ["y", "z"]):
            told.clear()
            list(telling.kept("a", keys, NUMBERS.__getitem__))
            assert told[-1] == (2, 2)
        assert {*told} == {(2, 2)}


def test_what_was_made_is_not_made_again(workshop: Workshop, tmp_path: Path) -> None:
    made: list[int] = []

    def make(place: int) -> bytes:
        made.append(place)
        return NUMBERS[place]

    assert list(workshop.kept("a", ["x", "y"], make)) == NUMBERS[:2]
    assert list(workshop.kept("a", ["y", "z"], make)) == [NUMBERS[1], NUMBERS[1]]
    assert list(workshop.kept("b", ["x"], make)) == NUMBERS[:1]
    assert made == [0, 1, 1, 0]
    with closing(Store(tmp_path / ".cache" / "work.sqlite")) as store:
        assert list(Workshop(store, "other program").kept("a", ["x"], make)) == NUMBERS[:1]
    assert made == [0, 1, 1, 0, 0]


def test_what_is_made_together_is_kept_for_each(workshop: Workshop) -> None:
    made: list[list[int]] = []

    def make(places: Sequence[int]) -> Iterator[bytes]:
        made.append([*places])
        return (NUMBERS[place] for place in places)

    assert list(workshop.kept_together("a", ["x", "y"], make)) == NUMBERS[:2]
    assert list(workshop.kept_together("a", ["z", "y", "u"], make)) == [
        NUMBERS[0],
        NUMBERS[1],
        NUMBERS[2],
    ]
    assert made == [[0, 1], [0, 2]]
    assert list(ONE_BY_ONE.kept_together("a", ["x", "y"], make)) == NUMBERS[:2]


def parts(work: Work) -> Iterator[bytes]:
    """Who made the first part, which may be kept, and who does the second."""
    yield from work.kept("a", ["x"], lambda _: str(os.getpid()).encode())
    yield str(os.getpid()).encode()


@pytest.mark.usefixtures("two")
def test_work_beside_other_work_is_done_by_another_process(workshop: Workshop) -> None:
    maker, done_by = workshop.beside("some", parts)
    assert maker == done_by != str(os.getpid()).encode()


@pytest.mark.usefixtures("two")
def test_what_is_made_beside_other_work_is_kept_by_its_name(
    workshop: Workshop, tmp_path: Path
) -> None:
    maker, _ = workshop.beside("some", parts)
    again, done_by = workshop.beside("some", parts)
    assert (again, done_by != maker) == (maker, True)
    other, _ = workshop.beside("other", parts)
    assert other != maker
    assert sorted(each.name for each in (tmp_path / ".cache").iterdir()) == [
        "other.sqlite",
        "some.sqlite",
    ]


@pytest.mark.usefixtures("two")
def test_a_part_is_given_while_the_next_one_is_made(workshop: Workshop, tmp_path: Path) -> None:
    gate = tmp_path / "gate"
    os.mkfifo(gate)

    def make(_: Work) -> Iterator[bytes]:
        yield b"first"
        yield gate.read_bytes()

    making = workshop.beside("some", make)
    assert next(making) == b"first"
    gate.write_bytes(b"second" * 9999)
    assert [*making] == [b"second" * 9999]


@pytest.mark.usefixtures("two")
@pytest.mark.parametrize("made", range(3))
def test_what_the_process_beside_fails_at_is_made_here(workshop: Workshop, made: int) -> None:
    here = os.getpid()

    def make(_: Work) -> Iterator[bytes]:
        for number in range(3):
            if os.getpid() != here and number == made:
                raise MemoryError
            yield b"%d" % number

    assert [*workshop.beside("some", make)] == [b"0", b"1", b"2"]


@pytest.mark.usefixtures("two")
def test_work_that_nobody_waits_for_is_left_off(workshop: Workshop, tmp_path: Path) -> None:
    begun = tmp_path / "begun"
    os.mkfifo(begun)

    def make(_: Work) -> Iterator[bytes]:
        yield b"made"
        begun.write_text(str(os.getpid()), encoding="ascii")
        threading.Event().wait()

    making = workshop.beside("some", make)
    doer = int(begun.read_text(encoding="ascii"))
    assert next(making) == b"made"
    workshop.leave_off()
    with pytest.raises(ProcessLookupError):
        os.kill(doer, 0)


def test_with_one_processor_work_is_done_when_it_is_waited_for(
    workshop: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(processes, "_has_two_processors", lambda: False)
    here = str(os.getpid()).encode()
    assert [*workshop.beside("some", parts)] == [here, here]
    assert [*ONE_BY_ONE.beside("some", parts)] == [here, here]


def test_work_one_by_one_keeps_nothing() -> None:
    made: list[int] = []

    def make(place: int) -> bytes:
        made.append(place)
        return NUMBERS[place]

    assert list(ONE_BY_ONE.kept("a", ["x", "x"], make)) == NUMBERS[:2]
    assert list(ONE_BY_ONE.each(1, make)) == NUMBERS[:1]
    assert made == [0, 1, 0]


def test_what_is_noted_is_recalled_by_the_same_program_alone(tmp_path: Path) -> None:
    path = tmp_path / ".cache" / "work.sqlite"
    with closing(Store(path)) as store:
        Workshop(store, "program").note("a", b"first")
        Workshop(store, "program").note("a", b"last")
    with closing(Store(path)) as store:
        assert Workshop(store, "program").recall("a") == b"last"
        assert Workshop(store, "program").recall("b") == b""
        assert Workshop(store, "another").recall("a") == b""


def test_who_keeps_nothing_recalls_nothing() -> None:
    ONE_BY_ONE.note("a", b"noted")
    assert ONE_BY_ONE.recall("a") == b""

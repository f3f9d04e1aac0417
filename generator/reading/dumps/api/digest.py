"""A digest in the source's data, whatever it is wrapped in, to a dump."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Final

from generator.model import Dump, Entry
from generator.reading.dumps.api.decoder import NotDecodedError, decode_repr
from generator.reading.dumps.api.entries import day_of, read_entry
from generator.reading.dumps.api.period import Period, find_period, settle_period
from generator.reading.dumps.api.reader import Item, shape

_DEEPEST_LIST: Final = 3
"""Objects around the list of entries; known archives use one."""
_DATE_KEYS: Final = ("dateString", "date")
_GOOD: Final = ("success", "ok", "OK", 200, True)


def read_digest(root: Item, source: str) -> Dump:
    """The dump that a decoded document holds: a list of entries, which objects may be around.

    An entry is an object, or a text that holds one in Python's notation. An empty list is a day
    without papers; a document without such a list is an error.
    """
    document = root.document
    lists = list(_entry_lists(root, _DEEPEST_LIST))
    if len(lists) != 1:
        found = f"{len(lists)} lists of entries" if lists else "no list of entries"
        hint = "expected what the source's API answers for a day, a week or a month"
        root.error(f"{found} here", hint)
        return unread(document.path, source)
    wrapper, listed = lists[0]
    if wrapper and _tells_failure(wrapper, listed):
        return unread(document.path, source)
    decoded = [_decoded(item) for item in listed.items()]
    entries: list[Entry] = []
    for position, item in enumerate(decoded, start=1):
        entry = read_entry(item, position) if item else None
        if entry:
            entries.append(entry)
    period = _period(wrapper, [item for item in decoded if item], source, listed)
    return Dump(
        path=document.path,
        source=source,
        header=None,
        entries=tuple(entries),
        boilerplate=(),
        captured=period.date if period else None,
        title=_title(period),
        is_whole=len(entries) == len(decoded),
    )


def unread(path: str, source: str) -> Dump:
    """A dump of which nothing could be read."""
    return Dump(path, source, None, (), (), is_whole=False)


def _entry_lists(item: Item, depth: int) -> Iterator[tuple[Item | None, Item]]:
    """Every list that may be of entries, with the object that holds it."""
    if isinstance(item.node.value, list):
        yield None, item
    elif isinstance(item.node.value, dict) and depth and "paper" not in item.node.value:
        members = [member for name in item.node.value if (member := item.get(name))]
        held = [member for member in members if isinstance(member.node.value, list)]
        full = [member for member in held if _looks_like_entries(member)]
        for member in full or held:
            yield item, member
        if not held:
            for member in members:
                yield from _entry_lists(member, depth - 1)


def _looks_like_entries(listed: Item) -> bool:
    return any(
        "paper" in item.node.value
        for item in listed.items()
        if isinstance(item.node.value, (dict, str))
    )


def _tells_failure(wrapper: Item, listed: Item) -> bool:
    """Whether an answer says that it is none; and a warning where it tells of other entries."""
    count, failure, status = wrapper.get("count"), wrapper.get("error"), wrapper.get("status")
    if failure or (status and status.node.value not in _GOOD):
        (failure or status or wrapper).error("the source answered with a failure", "fetch it again")
        return True
    length = len(list(listed.items()))
    if count and (told := count.count()) is not None and told != length:
        count.warning(f"told are {told} entries, here are {length}", "is the file cut off?")
    return False


def _decoded(item: Item) -> Item | None:
    if isinstance(item.node.value, str):
        try:
            node = decode_repr(item.node.value, item.node.offset)
        except NotDecodedError as fault:
            item.error(str(fault))
            return None
        return Item(item.document, node, item.where)
    if isinstance(item.node.value, dict):
        return item
    item.error(f"expected an entry, found {shape(item.node)}")
    return None


def _period(wrapper: Item | None, entries: list[Item], source: str, listed: Item) -> Period | None:
    told = wrapper.get(*_DATE_KEYS) if wrapper else None
    text = told.text() if told else None
    period = find_period(text) if text else None
    if told and text and not period:
        told.warning("names no day, week or month")
    submitted = [
        listed_at
        for entry in entries
        if (paper := entry.get("paper")) and (listed_at := paper.get("submittedOnDailyAt"))
    ]
    outer = [published for entry in entries if (published := entry.get("publishedAt"))]
    return settle_period(
        period,
        source.rpartition(".")[0],
        days=list(_days(submitted)),
        outer_days=list(_days(outer)),
        place=listed.place,
        diagnostics=listed.document.diagnostics,
    )


def _days(times: list[Item]) -> Iterator[dt.date]:
    for time in times:
        if (day := day_of(time)) and day.month and day.day:
            yield dt.date(day.year, day.month, day.day)


def _title(period: Period | None) -> str | None:
    """What a page of a week is named, which no date can say."""
    if period and period.last - period.first == dt.timedelta(days=6):
        year, week, _ = period.first.isocalendar()
        return f"Week {week} of {year}"
    return None

"""A run of `digest enrich`: what is missing is asked for, checked, and added to the seeds."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.collecting.facts.asking import BATCH, by_ids, by_title
from generator.collecting.facts.fetched_file import with_facts
from generator.collecting.facts.matching import TitleKey, is_by_id, is_by_title, is_near
from generator.collecting.facts.wanted import Found, Record, Wanted, found_for
from generator.collecting.failures import AnswerRefusedError, SourceFailedError
from generator.collecting.http.client import Client
from generator.collecting.storing import store
from generator.diagnostics import Diagnostics
from generator.model import Place

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Enriched:
    """What a run did."""

    asked: int
    """Papers of which something was missing."""
    found: int
    """Those of which something was added."""


def fetched_path(seeds: Path) -> Path:
    """The file of facts that arXiv told."""
    return seeds / "metadata" / "fetched.yml"


def enrich_papers(
    wanted: Sequence[Wanted],
    seeds: Path,
    client: Client,
    key: TitleKey,
    *,
    diagnostics: Diagnostics,
    progress: Progress,
) -> Enriched:
    """Ask arXiv for what the papers lack, and add it to metadata/fetched.yml as it comes in.

    `key` is equal for two spellings of one title. What may be a paper and may not is not taken but
    warned of, at the paper's title. Notes as errors a failing source, after which the run stops,
    and answers that were refused.
    """
    path = fetched_path(seeds)
    place = Place(str(path), 1)
    found = 0
    try:
        with_facts(_bytes(path), ())
        for group in _groups(wanted, client, key, diagnostics, progress):
            if group:
                store(path, with_facts(_bytes(path), group))
            found += len(group)
    except ValueError as error:
        diagnostics.error(place, f"nothing can be added: {error}")
    except SourceFailedError as error:
        diagnostics.error(place, f"not all was asked for: {error}")
    return Enriched(len(wanted), found)


def _groups(
    wanted: Sequence[Wanted],
    client: Client,
    key: TitleKey,
    diagnostics: Diagnostics,
    progress: Progress,
) -> Iterator[list[Found]]:
    """What each request found."""
    known = [each for each in wanted if each.arxiv]
    for start in range(0, len(known), BATCH):
        group = known[start : start + BATCH]
        progress(f"asking for ids, {start + len(group)} of {len(known)}")
        try:
            records = by_ids(client, list(dict.fromkeys(each.arxiv or "" for each in group)))
        except AnswerRefusedError as error:
            diagnostics.error(group[0].place, f"arXiv, asked for this id and others: {error}")
            continue
        yield list(_of_ids(group, records, key, diagnostics))
    titled = [each for each in wanted if not each.arxiv]
    for at, each in enumerate(titled, start=1):
        progress(f"asking for titles, {at} of {len(titled)}")
        try:
            yield list(_of_title(each, by_title(client, each.title), key, diagnostics))
        except AnswerRefusedError as error:
            diagnostics.error(each.place, f"arXiv, asked for this title: {error}")


def _of_ids(
    group: Sequence[Wanted], records: Mapping[str, Record], key: TitleKey, diagnostics: Diagnostics
) -> Iterator[Found]:
    for wanted in group:
        record = records.get(wanted.arxiv or "")
        if record is None:
            message = f"arXiv does not know {wanted.arxiv}"
            diagnostics.warning(wanted.place, message, "is that the paper's id?")
        elif is_by_id(wanted, record, key):
            yield from found_for(wanted, record)
        else:
            message = f"arXiv has another title and other authors for {wanted.arxiv}"
            diagnostics.warning(wanted.place, message, _see(record))


def _of_title(
    wanted: Wanted, records: Sequence[Record], key: TitleKey, diagnostics: Diagnostics
) -> Iterator[Found]:
    """One paper of exactly that title is it; of two none is, and neither is a near one."""
    same = [record for record in records if is_by_title(wanted, record, key)]
    if len(same) == 1:
        yield from found_for(wanted, same[0])
        return
    for record in same or (each for each in records if is_near(wanted, each, key)):
        message = f"arXiv's {record.arxiv} may be this paper; nothing is taken"
        diagnostics.warning(wanted.place, message, _see(record))


def _see(record: Record) -> str:
    return f"compare https://arxiv.org/abs/{record.arxiv}, and add what is right to seeds/metadata/"


def _bytes(path: Path) -> bytes:
    return path.read_bytes() if path.is_file() else b""

"""The middle: entries merge into papers, get their dates, their corrections and their tags."""

from __future__ import annotations

from generator.archive.addresses import check_ledger, full_ledger, with_redirects
from generator.archive.assemble import assemble_archive
from generator.archive.changes import changes_by_day
from generator.archive.dates import newest_day
from generator.archive.identity.titles import title_key
from generator.archive.tags import tag_archive

__all__ = [
    "assemble_archive",
    "changes_by_day",
    "check_ledger",
    "full_ledger",
    "newest_day",
    "tag_archive",
    "title_key",
    "with_redirects",
]

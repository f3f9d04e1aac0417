"""The middle: entries merge into papers, get their dates, their corrections and their tags."""

from __future__ import annotations

from generator.archive.assemble import assemble_archive
from generator.archive.dates import newest_day
from generator.archive.tags import tag_archive
from generator.archive.works import title_key

__all__ = ["assemble_archive", "newest_day", "tag_archive", "title_key"]

"""The archive as data, for everything outside the site and for its scripts."""

from __future__ import annotations

from generator.exports.filter_data import filter_data
from generator.exports.papers_json import papers_json

__all__ = ["filter_data", "papers_json"]

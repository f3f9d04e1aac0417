"""Digests as the text of a page, copied from a browser."""

from __future__ import annotations

from generator.reading.dumps.text.page import parse_dump

__all__ = ["parse_dump"]

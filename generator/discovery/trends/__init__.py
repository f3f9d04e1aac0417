"""What rises and falls: tags and terms of titles, counted by quarters of a year."""

from __future__ import annotations

from generator.discovery.trends.parts import part_archive
from generator.discovery.trends.trends import find_trends

__all__ = ["find_trends", "part_archive"]

"""What a reader may go on to from a paper: its neighbours by their words."""

from __future__ import annotations

from generator.discovery.related import related_papers

__all__ = ["related_papers"]

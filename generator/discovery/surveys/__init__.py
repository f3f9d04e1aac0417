"""What to read first on a subject, worked out anew with every build."""

from __future__ import annotations

from generator.discovery.surveys.surveys import survey_tags

__all__ = ["survey_tags"]

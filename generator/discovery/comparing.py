"""The papers are compared once; what stands around a paper, trends and surveys follow from that."""

from __future__ import annotations

from generator.discovery.lineage.around import surroundings
from generator.discovery.similarity import Similarity
from generator.discovery.surveys import survey_tags
from generator.discovery.trends import find_trends
from generator.model import Archive, Discovery


def compare_papers(archive: Archive) -> Discovery:
    """Everything that is found, as `discover` tells it."""
    around = surroundings(archive.papers, Similarity(archive.papers))
    trends = find_trends(archive)
    return Discovery(around, trends, survey_tags(archive, around, trends))

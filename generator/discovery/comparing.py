"""The papers are compared once; everything else that is found follows from that."""

from __future__ import annotations

from generator.discovery.lineage.around import surroundings
from generator.discovery.map import load_landmarks, map_papers
from generator.discovery.similarity import Similarity
from generator.discovery.surveys import survey_tags
from generator.discovery.trends import find_trends, part_archive
from generator.model import Archive, Discovery
from generator.work import Work


def compare_papers(archive: Archive, work: Work) -> Discovery:
    """Everything that is found, as `discover` tells it."""
    similarity = Similarity(archive.papers, work)
    around = surroundings(archive.papers, similarity)
    parts = part_archive(archive)
    trends = find_trends(parts)
    return Discovery(
        around,
        trends,
        survey_tags(parts, around, trends),
        map_papers(archive.papers, similarity.texts, load_landmarks(), work),
    )

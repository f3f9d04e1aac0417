"""Door in from the network: digests and bibliographic facts are fetched and become seeds.

The only room that knows network and clock; nothing that it fetches is trusted.
"""

from __future__ import annotations

from generator.collecting.clock import SYSTEM_CLOCK, Clock
from generator.collecting.digests.daily_papers import DAILY_PAPERS
from generator.collecting.digests.days import days_between, missing_days
from generator.collecting.digests.fetching import Fetched, FetchRequest, fetch_days
from generator.collecting.facts.asking import ARXIV, ARXIV_LIMITS
from generator.collecting.facts.enriching import Enriched, enrich_papers
from generator.collecting.facts.wanted import FactName, Wanted
from generator.collecting.http.addresses import Base, parse_base
from generator.collecting.http.client import Client, Limits

__all__ = [
    "ARXIV",
    "ARXIV_LIMITS",
    "DAILY_PAPERS",
    "SYSTEM_CLOCK",
    "Base",
    "Client",
    "Clock",
    "Enriched",
    "FactName",
    "FetchRequest",
    "Fetched",
    "Limits",
    "Wanted",
    "days_between",
    "enrich_papers",
    "fetch_days",
    "missing_days",
    "parse_base",
]

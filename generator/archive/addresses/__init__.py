"""The addresses of papers: given once, kept for ever."""

from __future__ import annotations

from generator.archive.addresses.ledger import check_ledger, full_ledger, with_redirects

__all__ = ["check_ledger", "full_ledger", "with_redirects"]

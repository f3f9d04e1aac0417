"""Bibliographic facts from arXiv: who asks for what, what is taken, and how it is kept."""

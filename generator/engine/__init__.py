"""The one room that runs the site engine, serves what it made, and puts it in place.

Nothing else imports MkDocs, so that another engine which builds the same Markdown can replace it.
"""

from __future__ import annotations

from generator.engine.site import build_site, serve_site

__all__ = ["build_site", "serve_site"]

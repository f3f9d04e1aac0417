"""The one room that runs the site engine, serves what it made, and puts it in place.

Nothing else imports MkDocs, so that another engine which builds the same Markdown can replace it.

- `site`: the whole of it, one step after another;
- `running`, `surroundings`: one run of MkDocs, its clock and its messages;
- `quick/`: pages made in MkDocs' stead;
- `placing`: the built site takes the place of the last one;
- `serving`: the preview.
"""

from __future__ import annotations

from generator.engine.placing import building_place
from generator.engine.serving import serve_site
from generator.engine.site import build_site, index_staging

__all__ = ["build_site", "building_place", "index_staging", "serve_site"]

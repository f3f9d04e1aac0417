"""The door out: the archive becomes Markdown, and third-party text is escaped, here and once.

`plan_pages` says which pages there are, `page_files` what makes the text of each of them.

- `page`: what a planned page is;
- `catalogue`: everything that pages are made from, ready to be looked up;
- `plan`: all page kinds in one table;
- `kinds/`: one file a page kind, `parts/`: what several of them show, lists and papers apart;
- `render`: a page's template filled in.
"""

from __future__ import annotations

from generator.pages.catalogue import Catalogue, make_catalogue
from generator.pages.page import Page
from generator.pages.plan import plan_pages
from generator.pages.render import page_files, render_page

__all__ = ["Catalogue", "Page", "make_catalogue", "page_files", "plan_pages", "render_page"]

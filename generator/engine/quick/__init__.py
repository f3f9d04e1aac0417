"""Pages made in MkDocs' stead: the same HTML in a tenth of the time.

- `pages`: which pages, and whether MkDocs makes the same of them;
- `making`: one page after another; `notes`: what is to be known of one that is made;
- `front_matter`, `markdown/`: what a page's file holds;
- `frames`, `addresses`: what the theme puts around it; `compiled`: its templates.
"""

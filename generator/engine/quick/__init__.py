"""Pages made in MkDocs' stead: the same HTML in a tenth of the time.

- `pages`: which pages, and whether MkDocs makes the same of them;
- `blocks`, `prose`, `tables`, `foreign`: a page's Markdown to HTML, or UnfamiliarError;
- `lines`, `inline`, `tags`: what they read and write with;
- `links`, `addresses`: where links lead.
"""

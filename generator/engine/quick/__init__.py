"""Pages made in MkDocs' stead: the same HTML in a tenth of the time.

- `pages`: which pages, and whether MkDocs makes the same of them;
- `blocks`, `inline`, `foreign`, `tags`: a page's Markdown to HTML, or UnfamiliarError;
- `links`, `addresses`: where links lead.
"""

"""The Markdown that templates write to HTML, or UnfamiliarError.

- `blocks`, `prose`, `tables`, `foreign`: the kinds of blocks;
- `lines`, `inline`, `tags`: what they read and write with;
- `links`: where links lead.
"""

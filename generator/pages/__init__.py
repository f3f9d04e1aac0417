"""The door out: the archive becomes Markdown, and third-party text is escaped, here and once."""

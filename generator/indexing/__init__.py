"""Orders and groupings of the archive; indexes hold slugs, the archive owns the papers."""

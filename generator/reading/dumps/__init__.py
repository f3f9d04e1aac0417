"""The forms in which a digest page is kept, each to the entries that it lists."""

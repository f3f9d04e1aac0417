"""The middle: entries and records become papers and digests; pure functions only."""

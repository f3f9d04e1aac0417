"""The pages of digests: the calendar and list of all, and one digest's."""

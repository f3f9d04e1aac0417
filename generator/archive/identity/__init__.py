"""Which entries are one work: titles compared, ids, and what corrections merge or split."""

"""Tags: which of the vocabulary a paper carries, and the phrases of its text that say so."""

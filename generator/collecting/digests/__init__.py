"""Days of daily papers: which are missing, what the source says of them, and how they are kept."""

"""Lists of papers, digests, tags and names, and the pages on which long ones go on."""

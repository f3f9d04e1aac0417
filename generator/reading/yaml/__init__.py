"""What people write beside the dumps, one file a kind of input."""

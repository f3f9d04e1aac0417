"""What came before a paper and what after it: near papers by time, and papers that name it."""

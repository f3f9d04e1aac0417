"""Parts that several page kinds show: lists, pages of lists, trails, dates and names."""

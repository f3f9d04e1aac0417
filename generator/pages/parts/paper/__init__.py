"""What the page of a paper is put together from."""

"""The archive as data, for everything outside the site."""

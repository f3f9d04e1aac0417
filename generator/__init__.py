"""Turn dumps of "daily papers" digest pages into a static, searchable archive."""

__version__ = "0.1.0"

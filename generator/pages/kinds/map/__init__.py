"""The map of the archive and the lists of its regions."""

"""The archive as Atom and JSON Feed: what came in, for readers who follow it."""

"""Digests as the source's own data tells them: its JSON, alone or within a saved page."""

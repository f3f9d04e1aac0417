"""The edge to the disk on the way out; knows files, not papers."""

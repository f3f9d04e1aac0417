"""The door in: dump text and YAML become typed values that know their lines."""

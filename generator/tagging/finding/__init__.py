"""Find patterns in the words of many texts at once."""

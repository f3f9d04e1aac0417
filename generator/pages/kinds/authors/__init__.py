"""The pages of authors' names: the index, and one name's."""

"""Everything that a search needs: records for Pagefind's index, and the archive's words.

Pagefind is index, stemmer and store of records; the scripts of the theme rank what it answers.
"""

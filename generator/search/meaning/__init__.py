"""What papers are about, in numbers: word vectors that the project keeps, summed paper by paper.

Nothing is trained in a build and nothing but whole numbers is added, so that every machine makes
the same bytes. `scripts/word_vectors/` makes the table of the words anew.
"""

from generator.search.meaning.files import PaperVectors, meaning_files, paper_vectors

__all__ = ["PaperVectors", "meaning_files", "paper_vectors"]

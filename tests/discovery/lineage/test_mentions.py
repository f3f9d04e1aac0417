import pytest

from generator.discovery.lineage.around import day_number
from generator.discovery.lineage.mentions import find_mentions
from generator.discovery.similarity import Similarity
from generator.model import Paper, PartialDate
from tests.discovery.papers import paper

NEAR = "poses hands cameras depth skeleton joints "
"""What makes two papers near."""
OWNER = paper(
    "owner", "PoseBench: poses of hands", f"We bring PoseBench. {NEAR}", date=PartialDate(2024, 1)
)
PLAIN = paper("plain", "Mirage: poses", f"We bring Mirage. {NEAR}", date=PartialDate(2024, 1))


def later(abstract: str, title: str = "Another work", slug: str = "later") -> Paper:
    return paper(slug, title, f"{NEAR}{abstract}", date=PartialDate(2025, 3, 4))


def mentions(*papers: Paper) -> list[tuple[str, str]]:
    """Slugs of the named and the naming, within papers of other subjects."""
    others = [paper(f"other-{n}", f"Alloy {n}", f"metal{n} furnace{n} slag{n}") for n in range(60)]
    everything = [*papers, *others]
    days = [day_number(each.date) for each in everything]
    found = find_mentions(everything, days, Similarity(everything))
    return [(everything[each.named].slug, everything[each.naming].slug) for each in found]


def test_a_later_abstract_that_has_the_name_names_the_paper() -> None:
    assert mentions(OWNER, later("It wins on PoseBench.")) == [("owner", "later")]
    assert mentions(PLAIN, later("It is better than Mirage.")) == [("plain", "later")]


def test_a_name_in_a_title_or_an_address_is_no_mention() -> None:
    assert mentions(OWNER, later("", title="More than PoseBench")) == []
    assert mentions(OWNER, later("See https://code.example/PoseBench for it.")) == []


def test_a_name_that_was_there_before_the_paper_is_not_its_own() -> None:
    before = paper("before", "Old", f"{NEAR} PoseBench", date=PartialDate(2023, 5))
    assert mentions(OWNER, later("On PoseBench."), before) == []
    undated = paper("undated", "Old", f"{NEAR} PoseBench")
    assert mentions(OWNER, later("On PoseBench."), undated) == []


def test_a_plain_name_that_texts_spell_as_a_word_names_nothing() -> None:
    words = [later(f"Like a mirage {n}.", slug=f"word-{n}") for n in range(2)]
    assert mentions(PLAIN, later("It is better than Mirage."), *words) == []


@pytest.mark.parametrize(
    "abstract",
    [
        "We introduce PoseBench, of feet.",
        "We further derive PoseBench to measure feet.",
        "This gives a method called PoseBench.",
        "We present a new benchmark, PoseBench, of feet.",
        "Our PoseBench has feet.",
        "PoseBench (Position Benchmark) has feet.",
    ],
)
def test_a_name_that_a_paper_gives_to_its_own_work_names_no_other(abstract: str) -> None:
    assert mentions(OWNER, later(abstract)) == []


def test_a_name_in_the_name_of_another_work_names_no_other() -> None:
    other = later("We use it. PoseBench Hands wins.", title="PoseBench Hands: more poses")
    assert mentions(OWNER, other) == []


def test_an_abbreviation_of_the_words_before_it_is_no_name() -> None:
    owner = paper("owner", "SOAP: poses", f"We bring SOAP. {NEAR}", date=PartialDate(2024, 1))
    assert mentions(owner, later("A sum of all parts (SOAP) helps.")) == []
    assert mentions(owner, later("A better model (SOAP) helps.")) == [("owner", "later")]


def test_a_paper_of_another_subject_names_nothing() -> None:
    far = paper("far", "Cooking", "Soups and PoseBench stews.", date=PartialDate(2025))
    assert mentions(OWNER, far) == []


def test_no_names_are_mentioned_nowhere() -> None:
    assert mentions(later("Nothing.")) == []

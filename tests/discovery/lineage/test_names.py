import pytest

from generator.discovery.lineage.names import own_names, title_name
from tests.discovery.papers import paper


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("PoseBench: A benchmark of poses", "PoseBench"),
        ("Deep Tailor 2: Clothes that fit", "Deep Tailor 2"),
        ("A name of four words: no name", ""),
        ("No colon at all", ""),
        ("Ratio 3:1 in alloys", ""),
        ("AB: two letters mean many things", ""),
        ("$X^2$-Net: a formula", ""),
        ("Why? Because: of reasons", ""),
    ],
)
def test_a_name_is_what_opens_a_title_before_a_colon(title: str, name: str) -> None:
    assert title_name(title) == name


def test_a_name_is_a_papers_own_when_its_abstract_uses_it() -> None:
    papers = [
        paper("a", "PoseBench: poses", "We bring PoseBench."),
        paper("b", "Overview: poses", "What is known of poses."),
    ]
    assert [(name.name, name.paper) for name in own_names(papers)] == [("PoseBench", 0)]


def test_a_name_that_two_titles_open_with_is_nobodys_own() -> None:
    papers = [
        paper("a", "Mirage: images", "Mirage draws."),
        paper("b", "MIRAGE: sounds", "MIRAGE sings."),
    ]
    assert own_names(papers) == []


@pytest.mark.parametrize(
    ("name", "is_plain"),
    [
        ("Mirage", True),
        ("RULE", True),
        ("Self Tailoring", True),
        ("PoseBench", False),
        ("Pose-o", False),
        ("pose2pose", False),
        ("Tailor 2", False),
    ],
)
def test_a_name_is_plain_that_could_be_words_or_an_abbreviation(
    name: str, *, is_plain: bool
) -> None:
    (own,) = own_names([paper("a", f"{name}: a thing", f"{name} is new.")])
    assert own.is_plain is is_plain


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("better than Tailor.", True),
        ("(Tailor)", True),
        ("Tailor's cut", True),
        ("Tailor-based cuts", False),
        ("Tailor 2.1 cuts", False),
        ("Tailor v2", False),
        ("MegaTailor", False),
        ("Mega-Tailor", False),
        ("Tailors", False),
        ("tailor", False),
    ],
)
def test_a_name_stands_by_itself_and_before_no_version(text: str, *, stands: bool) -> None:
    (own,) = own_names([paper("a", "Tailor: clothes", "Tailor cuts.")])
    assert bool(list(own.uses(text))) is stands

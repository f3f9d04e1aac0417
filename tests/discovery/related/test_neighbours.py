import subprocess
import sys
from pathlib import Path
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.discovery.related import related_papers
from generator.model import Paper, Place, RelatedPaper

ROOT = Path(__file__).parents[2]
WORDS = st.sampled_from(["pose", "reward", "music", "depth", "judge", "the", "LLM", "1"])
ARCHIVES = st.lists(
    st.tuples(st.lists(WORDS, max_size=4), st.lists(WORDS, max_size=8)), max_size=12
)

PLACE = Place("000.txt", 1)


def paper(slug: str, title: str, abstract: str = "") -> Paper:
    return Paper(
        slug=slug,
        title=title,
        abstract=abstract,
        sightings=(),
        title_place=PLACE,
        abstract_place=PLACE,
    )


HANDS = paper("hands", "Hand pose estimation", "Poses of hands from depth cameras.")
CAMERA = paper("camera", "Camera pose", "The pose of a camera, without depth.")
MUSIC = paper("music", "A toolkit for symbolic music", "Music and nothing else.")
DEPTH = paper("depth", "Monocular depth", "Depth from one camera.")


def test_neighbours_come_nearest_first_with_the_words_they_share() -> None:
    assert related_papers([HANDS, CAMERA, MUSIC, DEPTH]) == {
        "hands": (
            RelatedPaper("camera", ("pose", "camera")),
            RelatedPaper("depth", ("depth", "camera")),
        ),
        "camera": (
            RelatedPaper("hands", ("pose", "camera")),
            RelatedPaper("depth", ("camera", "depth")),
        ),
        "music": (),
        "depth": (
            RelatedPaper("camera", ("camera", "depth")),
            RelatedPaper("hands", ("depth", "camera")),
        ),
    }


def test_a_small_archive_works() -> None:
    assert related_papers([]) == {}
    assert related_papers([HANDS]) == {"hands": ()}
    assert related_papers([HANDS, MUSIC]) == {"hands": (), "music": ()}


def test_equally_near_papers_stand_in_the_order_of_their_slugs() -> None:
    papers = [paper(slug, "Reward hacking") for slug in "dbacfge"]
    related = related_papers(papers)
    assert [each.slug for each in related["a"]] == ["b", "c", "d", "e", "f"]
    assert [each.slug for each in related["d"]] == ["a", "b", "c", "e", "f"]


def test_at_most_four_words_are_told_and_no_weak_ones() -> None:
    title = "reward judges music pose depth"
    (nearest,) = related_papers([paper("a", title), paper("b", title)])["a"]
    assert nearest.words == ("depth", "judges", "music", "pose")
    weak = "Reward reward reward " * 30
    papers = [
        paper("a", weak, "music pose"),
        paper("b", weak, "music pose"),
        *(paper(slug, "", "music pose") for slug in "cdefg"),
    ]
    assert related_papers(papers)["a"][0].words == ("reward", "music")


def test_a_word_of_more_than_a_quarter_of_all_papers_relates_none() -> None:
    papers = [paper(f"p{number}", "Robots") for number in range(11)]
    assert set(related_papers(papers).values()) == {()}


def test_the_number_of_neighbours_can_be_chosen() -> None:
    assert [len(each) for each in related_papers([HANDS, CAMERA, DEPTH], 1).values()] == [1, 1, 1]


@settings(deadline=None)
@given(ARCHIVES, st.randoms(use_true_random=False))
def test_the_order_of_the_papers_does_not_matter(
    texts: list[tuple[list[str], list[str]]], random: Random
) -> None:
    papers = [
        paper(f"p{number}", " ".join(title), " ".join(abstract))
        for number, (title, abstract) in enumerate(texts)
    ]
    expected = related_papers(papers)
    random.shuffle(papers)
    assert related_papers(papers) == expected


@settings(deadline=None)
@given(ARCHIVES)
def test_no_paper_is_its_own_neighbour_and_every_neighbour_shares_words(
    texts: list[tuple[list[str], list[str]]],
) -> None:
    papers = [
        paper(f"p{number}", " ".join(title), " ".join(abstract))
        for number, (title, abstract) in enumerate(texts)
    ]
    for slug, neighbours in related_papers(papers).items():
        assert slug not in {each.slug for each in neighbours}
        assert len({each.slug for each in neighbours}) == len(neighbours) <= 5
        assert all(1 <= len(each.words) <= 4 for each in neighbours)


def test_checking_the_seeds_does_not_load_the_statistics() -> None:
    loads = (
        "import sys, generator.discovery.related, generator.cli; print('sklearn' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", loads], cwd=ROOT, check=True, capture_output=True, text=True
    )
    assert done.stdout == "False\n"

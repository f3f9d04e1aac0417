from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.discovery.similarity import Similarity
from generator.model import Paper
from tests.discovery.papers import paper

WORDS = st.sampled_from(["pose", "reward", "music", "depth", "judge", "the", "LLM", "1"])
ARCHIVES = st.lists(
    st.tuples(st.lists(WORDS, max_size=4), st.lists(WORDS, max_size=8)), max_size=12
)

HANDS = paper("hands", "Hand pose estimation", "Poses of hands from depth cameras.")
CAMERA = paper("camera", "Camera pose", "The pose of a camera, without depth.")
MUSIC = paper("music", "A toolkit for symbolic music", "Music and nothing else.")
DEPTH = paper("depth", "Monocular depth", "Depth from one camera.")


def related(papers: list[Paper], count: int = 5) -> dict[str, list[tuple[str, tuple[str, ...]]]]:
    """The nearest papers of each and the words that relate both, by slug."""
    similarity = Similarity(papers)
    places, others = similarity.nearest(count)
    found: dict[str, list[tuple[str, tuple[str, ...]]]] = {each.slug: [] for each in papers}
    for place, other, told in zip(places, others, similarity.words(places, others), strict=True):
        found[papers[place].slug].append((papers[other].slug, told))
    return found


def test_neighbours_come_nearest_first_with_the_words_they_share() -> None:
    assert related([HANDS, CAMERA, MUSIC, DEPTH]) == {
        "hands": [("camera", ("pose", "camera")), ("depth", ("depth", "camera"))],
        "camera": [("hands", ("pose", "camera")), ("depth", ("depth", "camera"))],
        "music": [],
        "depth": [("camera", ("depth", "camera")), ("hands", ("depth", "camera"))],
    }


def test_a_small_archive_works() -> None:
    assert related([]) == {}
    assert related([HANDS]) == {"hands": []}
    assert related([HANDS, MUSIC]) == {"hands": [], "music": []}


def test_equally_near_papers_stand_in_the_order_of_their_slugs() -> None:
    found = related([paper(slug, "Reward hacking") for slug in "dbacfge"])
    assert [slug for slug, _ in found["a"]] == ["b", "c", "d", "e", "f"]
    assert [slug for slug, _ in found["d"]] == ["a", "b", "c", "e", "f"]


def test_at_most_four_words_are_told_and_no_weak_ones() -> None:
    title = "reward judges music pose depth"
    ((_, words),) = related([paper("a", title), paper("b", title)])["a"]
    assert words == ("depth", "judges", "music", "pose")
    weak = "Reward reward reward " * 30
    papers = [
        paper("a", weak, "music pose"),
        paper("b", weak, "music pose"),
        *(paper(slug, "", "music pose") for slug in "cdefg"),
    ]
    assert related(papers)["a"][0] == ("b", ("reward", "music"))


def test_near_papers_share_more_than_one_word() -> None:
    papers = [
        paper("a", "Hand pose", "camera"),
        paper("b", "Hand pose", "camera"),
        paper("c", "Pose", "music"),
        paper("d", "Harmony", "music"),
    ]
    similarity = Similarity(papers)

    def seen_from_the_first(breadth: int) -> list[int]:
        near = similarity.near(breadth)
        others: list[int] = near.second[near.first == 0].tolist()
        return others

    assert seen_from_the_first(1) == [1]
    assert seen_from_the_first(0) == [1, 2]
    assert seen_from_the_first(10**7) == []


@settings(deadline=None)
@given(ARCHIVES, st.randoms(use_true_random=False))
def test_the_order_of_papers_matters_only_to_which_are_counted(
    texts: list[tuple[list[str], list[str]]], random: Random
) -> None:
    papers = [
        paper(f"p{number}", " ".join(title), " ".join(abstract))
        for number, (title, abstract) in enumerate([*texts, *texts[: len(texts) % 2]])
    ]
    papers = papers[: 1 << (len(papers).bit_length() - 1)] if papers else []
    expected = related(papers)
    random.shuffle(papers)
    assert related(papers) == expected


@settings(deadline=None)
@given(ARCHIVES)
def test_no_paper_is_its_own_neighbour_and_every_neighbour_shares_words(
    texts: list[tuple[list[str], list[str]]],
) -> None:
    papers = [
        paper(f"p{number}", " ".join(title), " ".join(abstract))
        for number, (title, abstract) in enumerate(texts)
    ]
    for slug, neighbours in related(papers).items():
        slugs = {each for each, _ in neighbours}
        assert slug not in slugs
        assert len(slugs) == len(neighbours) <= 5
        assert all(1 <= len(words) <= 4 for _, words in neighbours)

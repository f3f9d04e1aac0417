import pytest

from generator.typography.quotes import set_quotes_and_dashes


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("how much a model ``knows'' about it", "how much a model “knows” about it"),
        ("say ``I don't know'').", "say “I don't know”)."),
        ('its ``grounded-ness" level', "its “grounded-ness” level"),
        ("(or \"unlearn'') a skill", "(or “unlearn”) a skill"),
        ("``GPT-4'' and ``x''-like", "“GPT-4” and “x”-like"),
        ('straight "quotes" stay', 'straight "quotes" stay'),
        ("utilizing `relevance' as", "utilizing \u2018relevance\u2019 as"),
        ("the `where' and `how' questions", "the \u2018where\u2019 and \u2018how\u2019 questions"),
        ("`I don't know' is", "\u2018I don't know\u2019 is"),
        ("vis-\\`a-vis the model's", "vis-\\`a-vis the model's"),
        ("the ``H\\\"older'' one", 'the “H\\"older” one'),
        ("a lone ` and the models' outputs", "a lone ` and the models' outputs"),
    ],
)
def test_quotes_become_typography(printed: str, expected: str) -> None:
    assert set_quotes_and_dashes(printed) == expected


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("tuning -- a method", "tuning \u2013 a method"),
        ("min--max", "min\u2013max"),
        ("the others---a process", "the others\u2014a process"),
        ("teacher-->student", "teacher-->student"),
        ("<!-- hidden -->", "<!-- hidden -->"),
        ("run it with --strict", "run it with --strict"),
        ("a rule ----- of dashes", "a rule ----- of dashes"),
        ("well-known", "well-known"),
    ],
)
def test_dashes_become_typography(printed: str, expected: str) -> None:
    assert set_quotes_and_dashes(printed) == expected


def test_two_apostrophes_stay_where_nothing_was_opened() -> None:
    assert set_quotes_and_dashes("f'' of 5''") == "f'' of 5''"

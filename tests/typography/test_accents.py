import pytest

from generator.typography.accents import set_accents


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        (r"T\"ubingen", "Tübingen"),
        (r"T{\"u}bingen T\"{u}bingen {T\"u}bingen", "Tübingen Tübingen {Tü}bingen"),
        (r"Caf\'e caf\'{e} \'Elan", "Café café Élan"),
        (r"na\"{\i}ve na\"\i", "naïve naï"),
        (r"vis-\`a-vis, \^ile, Mu\~noz", "vis-à-vis, île, Muñoz"),
        (r"fa\c{c}ade, fa\c cade", r"façade, fa\c cade"),
        (r"\v{C}apek, Erd\H{o}s, \u{g}, \k{a}, \r{u}, \d{s}", "Čapek, Erdős, ğ, ą, ů, ṣ"),
        (r"\.Istanbul, \={a}, \.{z}", "İstanbul, ā, ż"),
        (r"stra\ss e, stra{\ss}e, stra\ss{}e", "straße, straße, straße"),
        (r"\O ystein, \o{}re, \AA rhus, {\L}\'od\'z, \ae gis", "Øystein, øre, Århus, Łódź, ægis"),
    ],
)
def test_accents_become_letters(printed: str, read: str) -> None:
    assert set_accents(printed) == read


@pytest.mark.parametrize(
    "printed",
    [
        r"\"so\" said",
        r"the model\'s, the models\'",
        r"www\.a, x\^2, \~/a, \=b",
        r"\'9, \"漢, \c{ab}, \b{Bold Words}",
        r"\\'e \\o",
        r"\old \origin \lost \integer",
        "no backslash",
    ],
)
def test_what_is_no_accent_stays(printed: str) -> None:
    assert set_accents(printed) == printed

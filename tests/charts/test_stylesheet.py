"""The charts' colours, as the stylesheets have them, against WCAG 2's contrast."""

import re
from pathlib import Path

import pytest

STYLESHEETS = Path(__file__).parents[2] / "generator" / "theme" / "assets" / "stylesheets"
VALUES = dict(
    re.findall(
        r"(--[\w-]+): ([^;]+);",
        (STYLESHEETS / "tokens.css").read_text(encoding="utf-8")
        + (STYLESHEETS / "components" / "charts.css").read_text(encoding="utf-8"),
    )
)
TEXT = 4.5
GRAPHICS = 3.0


def colour(name: str, palette: int) -> str:
    value = VALUES[name]
    while referred := re.fullmatch(r"var\((--[\w-]+)\)", value):
        value = VALUES[referred[1]]
    light, dark = re.findall("#[0-9a-f]{6}", value)
    return str((light, dark)[palette])


def luminance(colour: str) -> float:
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
        for channel in channels
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: str, second: str) -> float:
    darker, lighter = sorted((luminance(first), luminance(second)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("palette", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("front", "back", "least"),
    [
        *(("--chart-on-light-shade", f"--chart-shade-{shade}", TEXT) for shade in range(4)),
        ("--chart-on-dark-shade", "--chart-shade-4", TEXT),
        ("--ink-quiet", "--chart-shade-0", TEXT),
        ("--chart-bar", "--paper", GRAPHICS),
    ],
)
def test_numbers_and_bars_stand_out(front: str, back: str, least: float, palette: int) -> None:
    assert contrast(colour(front, palette), colour(back, palette)) >= least


@pytest.mark.parametrize("palette", [0, 1], ids=["light", "dark"])
def test_shades_grow_away_from_the_page(palette: int) -> None:
    paper = colour("--paper", palette)
    ratios = [contrast(colour(f"--chart-shade-{shade}", palette), paper) for shade in range(1, 5)]
    assert ratios == sorted(ratios)
    assert len(set(ratios)) == 4

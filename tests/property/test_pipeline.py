"""Whatever the inputs hold, the pipeline ends in diagnostics or in pages, always in the same."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from hypothesis import given
from hypothesis import strategies as st

from generator.build import make_content, read_archive
from generator.config import BuildConfig
from generator.diagnostics import Diagnostics
from tests.property.test_dump import TEXTS
from tests.workspace import PROJECT, read_tree

TOY: Final = read_tree(PROJECT / "tests" / "toy_archive")
YAML_FILES: Final = sorted(name for name in TOY if name.endswith(".yml"))
FRAGMENTS: Final = (
    *(": ", "- ", "[", "]", "{", "}", "&a ", "*a", "!!int ", "!!python/name:os.system", "|\n", ">"),
    *("# ", "'", '"', "\n", "\n  ", "\n---\n", "...", "null", "~", "true", "1e999", "0x1F", "2024"),
    *(
        "2024-02-30",
        "9999-12-31",
        "0000",
        "\t",
        "\x00",
        "\u2028",
        "é",
        '"\\0"',
        '"\\ud800"',
        "<<: ",
    ),
    *("slug: ", "title: ", "? ", "%YAML 9.9\n", "../../etc", "<script>", "{{ 7*7 }}", "[[[[[[[[["),
)


@st.composite
def mutated_yaml(draw: st.DrawFn) -> tuple[str, bytes]:
    """One of the toy archive's YAML files after some cuts and insertions."""
    name = draw(st.sampled_from(YAML_FILES))
    text = TOY[name].decode()
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 40)))
        text = text[:start] + draw(st.sampled_from(("", *FRAGMENTS))) + text[end:]
    return name, text.encode("utf-8", "surrogatepass")


def pipeline(seeds: Mapping[str, bytes]) -> tuple[str, dict[str, bytes]]:
    """The report and the files that the seeds give."""
    folder = Path(tempfile.mkdtemp())
    try:
        for name, content in seeds.items():
            path = folder / "seeds" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        config = BuildConfig(folder, folder / "seeds", folder / "docs", folder / "site")
        diagnostics = Diagnostics()
        archive = read_archive(config, diagnostics, lambda _step: None)
        files = make_content(archive, diagnostics, lambda _step: None).files
        return diagnostics.report().replace(str(folder), ""), dict(files)
    finally:
        shutil.rmtree(folder)


@given(mutated_yaml())
def test_no_yaml_makes_the_pipeline_fail(mutated: tuple[str, bytes]) -> None:
    name, content = mutated
    report, files = pipeline({**TOY, name: content})
    assert bool(files) == (": error: " not in report)


@given(st.lists(TEXTS, min_size=1, max_size=3))
def test_the_same_dumps_give_the_same_bytes(dumps: list[str]) -> None:
    seeds = {f"digests/{number}.txt": text.encode() for number, text in enumerate(dumps)}
    first = pipeline(seeds)
    assert pipeline(dict(reversed(seeds.items()))) == first
    assert bool(first[1]) == (": error: " not in first[0])

"""Templates come back compiled, if they are the same."""

from __future__ import annotations

import jinja2
import pytest

from generator.engine.quick.compiled import CompiledTemplates
from generator.work import Work
from tests.noting import Noting


def rendered(text: str, work: Work) -> str:
    """What a template gives with what a build knows, which it notes for the next one."""
    compiled = CompiledTemplates(work)
    environment = jinja2.Environment(
        loader=jinja2.DictLoader({"a.html": text}), bytecode_cache=compiled, autoescape=True
    )
    written = environment.get_template("a.html").render(moss="<i>")
    compiled.note()
    return written


def test_a_template_is_compiled_once(monkeypatch: pytest.MonkeyPatch) -> None:
    work = Noting()
    assert rendered("{{ moss }}", work) == "&lt;i&gt;"
    monkeypatch.setattr(jinja2.Environment, "_compile", None)
    assert rendered("{{ moss }}", work) == "&lt;i&gt;"


def test_a_template_that_changed_is_compiled_anew() -> None:
    work = Noting()
    assert rendered("{{ moss }}", work) == "&lt;i&gt;"
    assert rendered("moss {{ moss }}", work) == "moss &lt;i&gt;"


@pytest.mark.parametrize("change", [lambda _: b"", lambda noted: noted[:-9], lambda _: b"\x01"])
def test_what_is_lost_is_compiled_anew(change: object) -> None:
    work = Noting()
    rendered("{{ moss }}", work)
    assert callable(change)
    for name, noted in work.noted.items():
        work.note(name, change(noted))
    assert rendered("{{ moss }}", work) == "&lt;i&gt;"

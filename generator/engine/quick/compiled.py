"""Templates of the theme as the last build compiled them, which takes a tenth of the time."""

from __future__ import annotations

from typing import Final

import jinja2
import msgspec
from jinja2.bccache import Bucket

from generator.work import Work

_NAME: Final = "templates that were compiled"
_Compiled = dict[str, bytes]
"""By what Jinja calls a template, whose sum and whose versions stand before the code."""
_COMPILED: Final = msgspec.msgpack.Decoder(_Compiled)


class CompiledTemplates(jinja2.BytecodeCache):
    """What is known of one theme, to be given to an environment of Jinja."""

    def __init__(self, work: Work) -> None:
        self._work = work
        try:
            self._compiled = _COMPILED.decode(work.recall(_NAME))
        except msgspec.DecodeError:
            self._compiled = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """As Jinja asks for it; what is of another source or version it compiles itself."""
        if bucket.key in self._compiled:
            bucket.bytecode_from_string(self._compiled[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """As Jinja gives it."""
        self._compiled[bucket.key] = bucket.bytecode_to_string()

    def note(self) -> None:
        """Note what is known for the next build."""
        self._work.note(_NAME, msgspec.msgpack.encode(self._compiled))

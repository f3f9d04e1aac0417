"""The parser of one command, which knows what the command takes once it is asked."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence


class ParserOfACommand(argparse.ArgumentParser):
    """It gets its options when they are asked for, since some of them load much."""

    options: Sequence[Callable[[argparse.ArgumentParser], None]] = ()
    """Each adds its own; empty once they have."""

    def parse_known_args(self, args=None, namespace=None):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201 -- overloaded
        """As argparse has it, with the options."""
        self._add_options()
        return super().parse_known_args(args, namespace)

    def format_usage(self) -> str:
        """As argparse has it, with the options."""
        self._add_options()
        return super().format_usage()

    def _add_options(self) -> None:
        options, self.options = self.options, ()
        for add_option in options:
            add_option(self)

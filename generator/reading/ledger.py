"""addresses.txt, the ledger: every address that was ever published, and the work that has it."""

from __future__ import annotations

from generator.diagnostics import Diagnostics, quoted
from generator.model import Place, RecordedAddress
from generator.reading.text_file import decode_lines
from generator.urls import parse_ledger_line


def parse_ledger(data: bytes, path: str, diagnostics: Diagnostics) -> tuple[RecordedAddress, ...]:
    """Read the ledger; a line of another form, or an address that comes twice, is an error."""
    known: dict[str, RecordedAddress] = {}
    for number, line in enumerate(decode_lines(data, path, diagnostics) or (), start=1):
        if not line:
            continue
        recorded = parse_ledger_line(line, Place(path, number))
        if recorded is None:
            hint = "bring back the line as `digest record` wrote it"
            diagnostics.error(Place(path, number), f"{quoted(line)} is no line of a ledger", hint)
        elif recorded.address in known:
            message = f"'{recorded.address}' stands at {known[recorded.address].place} already"
            diagnostics.error(recorded.place, message, "an address belongs to one work")
        else:
            known[recorded.address] = recorded
    return tuple(known.values())

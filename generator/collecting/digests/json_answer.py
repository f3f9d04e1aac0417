"""JSON from the network: read strictly, since what is stored is read again for ever."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator
from typing import Final, NoReturn

from generator.collecting.failures import AnswerRefusedError

JsonValue = None | bool | int | float | str | list["JsonValue"] | dict[str, "JsonValue"]
DEEPEST: Final = 20
"""Levels of lists and objects; the API's answers have five."""
_LARGEST: Final = 2**53
"""Beyond it JSON's numbers are not exact everywhere, RFC 8259 section 6."""
_SURROGATE: Final = re.compile("[\ud800-\udfff]")


def parse_json(data: bytes) -> JsonValue:
    """The value of a whole answer.

    Raises AnswerRefusedError for what is no JSON in UTF-8, for objects with a key twice, half
    surrogate pairs, NaN and infinities, numbers beyond 2**53, and too many levels.
    """
    try:
        value: JsonValue = json.loads(
            data.decode("utf-8-sig"),
            object_pairs_hook=_without_repeated_keys,
            parse_constant=_refuse_constant,
        )
    except UnicodeDecodeError:
        raise AnswerRefusedError("the answer is not UTF-8") from None
    except json.JSONDecodeError as error:
        message = f"the answer is no JSON, or cut off: line {error.lineno}, column {error.colno}"
        raise AnswerRefusedError(message) from None
    except RecursionError:
        raise AnswerRefusedError(f"the answer has more than {DEEPEST} levels") from None
    except ValueError:
        # What Python says of a number of more digits than it reads.
        raise AnswerRefusedError("the answer holds a number beyond 2**53") from None
    for part in _parts(value):
        _refuse_odd(part)
    return value


def _without_repeated_keys(pairs: list[tuple[str, JsonValue]]) -> dict[str, JsonValue]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise AnswerRefusedError("an object of the answer has a key twice")
    return found


def _refuse_constant(_: str) -> NoReturn:
    raise AnswerRefusedError("the answer holds NaN or an infinity")


def _parts(value: JsonValue) -> Iterator[JsonValue]:
    """A value and all within it, keys included, without recursion."""
    waiting: list[tuple[JsonValue, int]] = [(value, 1)]
    while waiting:
        part, depth = waiting.pop()
        yield part
        if isinstance(part, list | dict):
            if depth > DEEPEST:
                raise AnswerRefusedError(f"the answer has more than {DEEPEST} levels")
            within = [*part, *part.values()] if isinstance(part, dict) else part
            waiting.extend((each, depth + 1) for each in within)


def _refuse_odd(part: JsonValue) -> None:
    if isinstance(part, str) and _SURROGATE.search(part):
        raise AnswerRefusedError("a text of the answer holds half a surrogate pair")
    if isinstance(part, float) and not math.isfinite(part):
        raise AnswerRefusedError("the answer holds NaN or an infinity")
    if isinstance(part, int | float) and abs(part) > _LARGEST:
        raise AnswerRefusedError("the answer holds a number beyond 2**53")

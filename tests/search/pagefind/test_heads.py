from __future__ import annotations

import cbor2
import numpy as np
from hypothesis import example, given
from hypothesis import strategies as st

from generator.search.pagefind.heads import ARRAY, NEGATIVE, UNSIGNED, head, heads

NUMBERS = st.sampled_from((23, 24, 255, 256, 65535, 65536, 2**32 - 1)) | st.integers(0, 2**32 - 1)


@given(st.lists(st.tuples(st.booleans(), NUMBERS), max_size=40))
@example([])
def test_whole_numbers_are_written_as_cbor_has_them(numbers: list[tuple[bool, int]]) -> None:
    kinds = np.array([NEGATIVE if below else UNSIGNED for below, _ in numbers], np.uint8)
    content, starts = heads(kinds, np.array([number for _, number in numbers], np.int64))
    encoded = [cbor2.dumps(-1 - number if below else number) for below, number in numbers]
    assert content.tobytes() == b"".join(encoded)
    assert starts.tolist() == [sum(map(len, encoded[:at])) for at in range(len(encoded))]


@given(st.sampled_from((UNSIGNED, NEGATIVE, ARRAY)), NUMBERS)
def test_one_head_is_as_one_of_many(kind: int, number: int) -> None:
    content, _ = heads(np.array([kind], np.uint8), np.array([number], np.int64))
    assert head(kind, number) == content.tobytes()

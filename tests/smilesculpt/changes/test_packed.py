"""A packed change gives both states back to the bit, and refuses what does not belong to it."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from smilesculpt.changes.packed import (
    BadChangeError,
    PackedChange,
    StaleChangeError,
    change_of_bytes,
    packed_change,
)

ANY = st.floats(allow_nan=False, width=64)


@st.composite
def changes(draw):
    """Return an array, rows of it and what they become: any bits, minus zero and tiny ones too."""
    columns = draw(st.sampled_from([(), (3,)]))
    n = draw(st.integers(0, 40))
    array = draw(arrays.arrays(np.float64, (n, *columns), elements=ANY))
    chosen = draw(arrays.arrays(np.bool_, n))
    index = np.flatnonzero(chosen).astype(np.int32)
    new = draw(arrays.arrays(np.float64, (len(index), *columns), elements=ANY))
    return array, index, new


@given(made=changes())
def test_both_states_come_back_to_the_bit_through_bytes_too(made):
    array, index, new = made
    after = array.copy()
    after[index] = new
    packed = change_of_bytes(packed_change(index, array[index], new).to_bytes())
    assert packed.index.tolist() == index.tolist()
    assert packed.after(array).tobytes() == after.tobytes()
    assert packed.before(after).tobytes() == array.tobytes()


def stroke_like(n=5000):
    rng = np.random.default_rng(0)
    index = np.sort(rng.choice(3 * n, n, replace=False)).astype(np.int32)
    before = rng.uniform(-30, 30, (n, 3))
    return index, before, before + rng.normal(scale=0.05, size=(n, 3))


def test_a_stroke_takes_at_most_twenty_bytes_a_vertex():
    index, before, after = stroke_like()
    assert packed_change(index, before, after).n_bytes <= 20 * len(index)


def test_what_stays_equal_takes_no_room():
    index, before, _ = stroke_like()
    assert packed_change(index, before, before).n_bytes <= len(index)


def test_another_state_and_a_shorter_array_are_refused():
    index, before, after = stroke_like(50)
    array = np.zeros((150, 3))
    packed = packed_change(index, before, after)
    with pytest.raises(StaleChangeError):
        packed.after(array)
    with pytest.raises(StaleChangeError):
        packed.after(array[: int(index[-1])])


def test_rows_out_of_order_are_refused():
    with pytest.raises(BadChangeError, match="ascending"):
        packed_change(np.array([2, 1], np.int32), np.zeros((2, 3)), np.ones((2, 3)))


@given(cut=st.integers(0, 2000), flip=st.integers(0, 2000), mask=st.integers(1, 255))
def test_damaged_bytes_are_refused_and_never_believed(cut, flip, mask):
    whole = packed_change(*stroke_like(60)).to_bytes()
    with pytest.raises(BadChangeError):
        change_of_bytes(whole[: cut % len(whole)])
    damaged = bytearray(whole)
    damaged[flip % len(whole)] ^= mask
    try:
        made = change_of_bytes(bytes(damaged))
        made.after(np.zeros((180, 3)))
    except (BadChangeError, StaleChangeError):
        return
    pytest.fail("a damaged change was laid over an array")


def test_more_rows_than_bytes_can_hold_are_refused_before_any_room_is_made():
    bomb = PackedChange(4_000_000_000, 3, 0, 0, bytes(25))
    with pytest.raises(BadChangeError, match="more numbers"):
        _ = bomb.index

"""Arrays come back exactly, and a header that lies is refused before memory is asked for."""

import io

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from smilesculpt.casefile.array_bytes import BadArrayError, array_bytes, array_of


@given(hnp.arrays(np.float64, st.tuples(st.integers(0, 9), st.just(3))))
def test_an_array_comes_back_bit_for_bit(array):
    back = array_of(array_bytes(array), "<f8", (-1, 3))
    assert back.tobytes() == array.tobytes() and back.shape == array.shape


def test_a_shape_that_lies_is_refused():
    data = array_bytes(np.zeros((4, 3)))
    lying = data.replace(b"(4, 3)", b"(9, 3)")
    with pytest.raises(BadArrayError, match="bytes for shape"):
        array_of(lying, "<f8", (-1, 3))


@pytest.mark.parametrize(
    ("dtype", "shape"), [("<f4", (-1, 3)), ("<f8", (5, 3)), ("<f8", (-1,)), ("<i8", (-1, 3))]
)
def test_another_type_or_shape_is_refused(dtype, shape):
    with pytest.raises(BadArrayError):
        array_of(array_bytes(np.zeros((4, 3))), dtype, shape)


def test_pickled_objects_are_refused():
    whole = io.BytesIO()
    np.save(whole, np.array([{}], dtype=object), allow_pickle=True)
    with pytest.raises(BadArrayError):
        array_of(whole.getvalue(), "<f8", (-1,))


@pytest.mark.parametrize("data", [b"", b"\x93NUMPY", b"\x93NUMPY\x01\x00\xff\xff{", b"x" * 100])
def test_bytes_that_are_no_array_are_refused(data):
    with pytest.raises(BadArrayError):
        array_of(data, "<f8", (-1,))

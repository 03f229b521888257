"""Text to numbers: the same double as Python's float(), bit for bit."""

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from meshes.readwrite.numbers import NotANumberError, exact_number, parse_numbers

DECIMALS = st.from_regex(
    rb"[+-]?([0-9]{1,22}\.?[0-9]{0,22}|\.[0-9]{1,22})([eE][+-]?[0-9]{1,3})?", fullmatch=True
)


@given(token=DECIMALS)
@example(b"9007199254740993")  # 2^53 + 1: halfway between two doubles
@example(b"9007199254740992e22")
@example(b"-0.9406500000000000083")  # 19 figures: beyond a signed 64-bit integer
@example(b"1e23")
@example(b"0.1e-21")
@example(b"-0")
@example(b"00000000000000000000000000001.5")
@example(b"0.000000000000000000000000000015")
@example(b"1e999")
@example(b"4.9e-324")
@example(b"5.")
def test_each_decimal_becomes_the_nearest_double(token):
    values, _ = parse_numbers(token)
    assert values.tobytes() == np.array([float(token)]).tobytes()


def test_decimals_of_every_length_and_place_of_the_point_are_exact():
    rng = np.random.default_rng(11)
    tokens = []
    for n_digits in range(1, 26):
        for _ in range(200):
            digits = "".join(map(str, rng.integers(0, 10, n_digits)))
            at = int(rng.integers(0, n_digits + 1))
            tokens.append(f"{digits[:at]}.{digits[at:]}")
    values, _ = parse_numbers(" ".join(tokens).encode())
    np.testing.assert_array_equal(values, [float(token) for token in tokens])


@given(st.lists(st.floats(allow_nan=False), max_size=30))
def test_what_python_writes_is_read_back(values):
    text = " \n".join(map(repr, values)).encode()
    np.testing.assert_array_equal(parse_numbers(text)[0], values)


@pytest.mark.parametrize(
    "token",
    [b"1_000", b"0x10", b"1e", b"1e+", b"-", b".", b"1.2.3", b"one", b"1,5", b"\xff", b"e5"],
)
def test_what_is_no_decimal_is_refused(token):
    with pytest.raises(NotANumberError):
        parse_numbers(b"1 2 " + token + b" 3")
    with pytest.raises(NotANumberError):
        exact_number(token)


def test_comments_and_all_kinds_of_white_space_separate_numbers():
    values, _ = parse_numbers(b" 1\t2\r\n3 # 9 9\n#8\n4\v5\f6#7", most=5)
    assert values.tolist() == [1, 2, 3, 4, 5]
    assert parse_numbers(b"1 2 # 3")[0].tolist() == [1, 2]
    assert parse_numbers(b"")[0].tolist() == []
    first, position = parse_numbers(b"1 2 3", most=2)
    assert (first.tolist(), position) == ([1, 2], 3)

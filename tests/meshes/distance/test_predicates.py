"""Signs of determinants equal those of rational arithmetic, however close to nought."""

from fractions import Fraction

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from meshes.distance._predicates_kernels import (
    clear_side_of_plane,
    side_of_line,
    side_of_plane,
    workspace,
)

tenths = st.integers(-30, 30).map(lambda k: k * 0.1)
any_size = st.floats(-1e6, 1e6).map(lambda x: x if abs(x) > 1e-60 else 0.0)
nudges = st.integers(-2, 2)


def sign(number):
    return int(number > 0) - int(number < 0)


def exact_space(points):
    a, b, c = ([Fraction(p[k]) - Fraction(points[3][k]) for k in range(3)] for p in points[:3])
    return sign(
        a[0] * (b[1] * c[2] - b[2] * c[1])
        + a[1] * (b[2] * c[0] - b[0] * c[2])
        + a[2] * (b[0] * c[1] - b[1] * c[0])
    )


def exact_plane(points):
    a, b = ([Fraction(p[k]) - Fraction(points[2][k]) for k in range(2)] for p in points[:2])
    return sign(a[0] * b[1] - a[1] * b[0])


def nudged(points, steps):
    """Move coordinates by whole units in the last place."""
    return points + np.array(steps).reshape(points.shape) * np.spacing(points)


@given(
    corners=st.lists(tenths, min_size=9, max_size=9),
    share=st.tuples(tenths, tenths),
    steps=st.lists(nudges, min_size=12, max_size=12),
)
def test_points_nearly_in_a_plane_are_told_apart(corners, share, steps):
    a, b, c = np.array(corners).reshape(3, 3)
    points = nudged(np.stack((a, b, c, a + share[0] * (b - a) + share[1] * (c - a))), steps)
    found = side_of_plane(points, 0, 1, 2, 3, workspace())
    assert found == exact_space(points)
    assert clear_side_of_plane(points, 0, 1, 2, 3) in (0, found)


@given(
    corners=st.lists(tenths, min_size=6, max_size=6),
    share=tenths,
    steps=st.lists(nudges, min_size=9, max_size=9),
)
def test_points_nearly_on_a_line_are_told_apart(corners, share, steps):
    a, b = np.array(corners).reshape(2, 3)
    points = nudged(np.stack((a, b, a + share * (b - a))), steps)
    assert side_of_line(points, 0, 1, 2, 0, 1, workspace()) == exact_plane(points)


def test_the_exact_way_is_needed_and_taken():
    # Shewchuk's picture: points within units in the last place of the diagonal.
    grid = 0.5 + np.arange(8) * 2.0**-53
    floats, room = [], workspace()
    for x in grid:
        for y in grid:
            points = np.array([[x, y, 0.0], [12.0, 12.0, 0.0], [24.0, 24.0, 0.0]])
            assert side_of_line(points, 0, 1, 2, 0, 1, room) == exact_plane(points)
            rough = (x - 24.0) * (12.0 - 24.0) - (y - 24.0) * (12.0 - 24.0)
            floats.append(sign(rough) == exact_plane(points))
    assert not all(floats)


@given(points=st.lists(any_size, min_size=12, max_size=12))
def test_any_floats_give_the_exact_sign_and_swapping_turns_it(points):
    points = np.array(points).reshape(4, 3)
    room = workspace()
    assert side_of_plane(points, 0, 1, 2, 3, room) == exact_space(points)
    assert side_of_plane(points, 1, 0, 2, 3, room) == -exact_space(points)

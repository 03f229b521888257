"""Angle sums add up to what Gauss and Bonnet say."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from meshes.primitives import box, icosphere, sheet, torus
from meshes.structure.topology import topology
from meshes.surface.angles import angle_sums


def test_corners_of_a_box_and_points_of_a_plane():
    assert angle_sums(box(1.0, 2.0, 3.0)) == pytest.approx(1.5 * np.pi)
    flat = sheet(2.0, 2.0, 4, 4)
    inner = np.abs(flat.vertices[:, :2]).max(axis=1) < 0.9
    assert angle_sums(flat)[inner] == pytest.approx(2.0 * np.pi)


@given(level=st.integers(0, 3), stretch=st.floats(0.2, 5.0))
def test_what_is_missing_to_a_plane_adds_up_to_the_euler_number(level, stretch):
    for mesh in (icosphere(1.0, level), torus(3.0, 1.0)):
        drawn = mesh.with_vertices(mesh.vertices * np.array([1.0, 1.0, stretch]))
        missing = (2.0 * np.pi - angle_sums(drawn)).sum()
        assert missing == pytest.approx(2.0 * np.pi * topology(drawn).euler, abs=1e-9)

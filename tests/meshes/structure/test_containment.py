"""Bodies inside bodies are told from bodies beside them."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from meshes.primitives import box, icosphere, sheet, torus
from meshes.structure._winding_kernels import winding_number
from meshes.structure.containment import containment
from meshes.structure.topology import topology
from tests.meshes.fixtures import inside_out, shifted, together


def depths(mesh):
    found = containment(mesh, topology(mesh))
    return found.depth.tolist()


def test_nested_balls_count_those_around_them():
    balls = together(icosphere(3.0, 3), inside_out(icosphere(2.0, 2)), icosphere(1.0, 1))
    assert depths(balls) == [0, 1, 2]
    assert containment(balls, topology(balls)).pairs.tolist() == [[1, 0], [2, 0], [2, 1]]


def test_a_body_in_the_hole_of_a_ring_is_outside():
    ring = torus(5.0, 1.0)
    assert depths(together(ring, icosphere(0.5, 1))) == [0, 0]
    assert depths(together(ring, shifted(icosphere(0.5, 1), x=5.0))) == [0, 1]


def test_nothing_lies_inside_an_open_sheet():
    assert depths(together(icosphere(1.0, 1), sheet(9.0, 9.0))) == [0, 0]


@given(x=st.floats(-3, 3), y=st.floats(-3, 3), z=st.floats(-3, 3))
def test_the_winding_number_of_a_box_is_one_inside_and_nought_outside(x, y, z):
    mesh = box(2.0, 2.0, 2.0)
    reach = max(abs(x), abs(y), abs(z))
    if abs(reach - 1.0) < 1e-6:
        return
    chosen = np.arange(12, dtype=np.int32)
    around = winding_number(mesh.vertices, mesh.faces, chosen, np.array([x, y, z]))
    assert around == pytest.approx(1.0 if reach < 1.0 else 0.0, abs=1e-9)


def test_a_cloud_of_debris_is_declined(monkeypatch):
    monkeypatch.setattr("meshes.structure.containment.MOST_PAIRS", 1)
    balls = together(icosphere(3.0, 1), icosphere(2.0, 1), icosphere(1.0, 1))
    assert containment(balls, topology(balls)) is None

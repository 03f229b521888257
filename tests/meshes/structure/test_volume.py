"""Volume is exact for boxes, converges for balls, and is refused where there is none."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from meshes.errors import OpenMeshError, UnorientedMeshError
from meshes.mesh import Mesh
from meshes.primitives import box, icosphere, sheet, torus
from meshes.structure.volume import surface_area, volume
from tests.meshes.fixtures import inside_out, shifted, together, with_faces, without_faces

side = st.floats(0.5, 20.0)


@given(width=side, depth=side, height=side)
def test_a_box_is_its_edges_multiplied(width, depth, height):
    mesh = box(width, depth, height)
    assert volume(mesh) == pytest.approx(width * depth * height, rel=1e-12)
    faces = 2.0 * (width * depth + depth * height + height * width)
    assert surface_area(mesh) == pytest.approx(faces, rel=1e-12)


def test_a_ball_is_approached_at_second_order():
    errors = [4.0 / 3.0 * np.pi * 125.0 - volume(icosphere(5.0, level)) for level in (3, 4, 5)]
    assert np.log2(np.divide(errors[:-1], errors[1:])) == pytest.approx(2.0, abs=0.05)


def test_a_far_origin_costs_no_digits():
    far = shifted(icosphere(5.0, 3), x=1e5, y=-1e5)
    assert volume(far) == pytest.approx(volume(icosphere(5.0, 3)), rel=1e-9)


def test_turning_a_mesh_inside_out_changes_the_sign():
    ring = torus(3.0, 1.0)
    assert volume(inside_out(ring)) == pytest.approx(-volume(ring), rel=1e-12)


@given(angle=st.floats(0.0, 6.28), x=st.floats(-50.0, 50.0))
def test_motion_keeps_volume_and_area(angle, x):
    motion = np.eye(4)
    motion[:2, :2] = [[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]]
    motion[0, 3] = x
    mesh = torus(3.0, 1.0)
    assert volume(mesh.moved(motion)) == pytest.approx(volume(mesh), rel=1e-9)
    assert surface_area(mesh.moved(motion)) == pytest.approx(surface_area(mesh), rel=1e-9)


def test_an_open_mesh_has_no_volume():
    with pytest.raises(OpenMeshError) as refusal:
        volume(without_faces(box(1.0, 1.0, 1.0), 3))
    assert refusal.value.n_boundary_edges == 3
    assert surface_area(sheet(3.0, 2.0)) == pytest.approx(6.0)


def test_a_mesh_that_disagrees_with_itself_has_no_volume():
    solid = box(1.0, 1.0, 1.0)
    faces = solid.faces.copy()
    faces[2] = faces[2][::-1]
    with pytest.raises(UnorientedMeshError) as refusal:
        volume(Mesh(solid.vertices, faces))
    assert refusal.value.n_edges == 3
    with pytest.raises(UnorientedMeshError):
        volume(with_faces(solid, solid.faces[0]))


def test_bodies_add_up():
    two = together(box(1.0, 1.0, 1.0), shifted(box(2.0, 1.0, 1.0), x=7.0))
    assert volume(two) == pytest.approx(3.0, rel=1e-12)

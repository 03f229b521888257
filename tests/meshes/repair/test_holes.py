"""A filled hole carries on the surface around it."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from meshes.mesh import Mesh
from meshes.primitives import icosphere, sheet, tetrahedron
from meshes.repair._holes_kernels import least_area_triangles
from meshes.repair.cleaning import without_faces
from meshes.repair.holes import MOST_EDGES, fill_holes, holes, n_open_edges
from meshes.structure.topology import topology
from meshes.structure.volume import volume
from meshes.surface.normals import face_areas
from tests.naive.holes import least_area


def opened(mesh, centre, radius):
    middles = mesh.vertices[mesh.faces].mean(axis=1)
    return without_faces(mesh, np.linalg.norm(middles - centre, axis=1) < radius)


def test_a_hole_in_a_ball_is_closed_and_round_again():
    ball = icosphere(10.0, 5)
    filling = fill_holes(opened(ball, (0.0, 0.0, 10.0), 2.0))
    assert topology(filling.mesh).is_closed
    assert topology(filling.mesh).is_oriented
    assert len(filling.filled) == 1
    assert filling.n_new_vertices > 20
    fresh = filling.mesh.vertices[ball.n_vertices :]
    # A flat lid would lie 0.2 mm under the ball.
    assert np.abs(np.linalg.norm(fresh, axis=1) - 10.0).max() < 0.03
    assert volume(filling.mesh) == pytest.approx(volume(ball), rel=1e-3)


def test_what_was_there_keeps_its_place_and_number():
    open_ball = opened(icosphere(10.0, 4), (0.0, 0.0, 10.0), 3.0)
    filling = fill_holes(open_ball)
    assert np.array_equal(filling.mesh.vertices[: open_ball.n_vertices], open_ball.vertices)
    assert np.array_equal(filling.mesh.faces[: open_ball.n_faces], open_ball.faces)


def test_a_hole_in_a_plane_is_filled_flat():
    flat = sheet(10.0, 10.0, 20, 20)
    filling = fill_holes(opened(flat, (0.0, 0.0, 0.0), 2.2), max_perimeter=30.0)
    assert np.abs(filling.mesh.vertices[:, 2]).max() < 1e-9
    assert face_areas(filling.mesh).sum() == pytest.approx(100.0)
    assert len(filling.filled) == 1
    assert [hole.perimeter for hole in filling.left_open] == pytest.approx([40.0])


def test_every_hole_of_many_is_closed():
    ball = icosphere(10.0, 4)
    rng = np.random.default_rng(1)
    centres = rng.normal(size=(12, 3))
    for centre in centres:
        ball = opened(ball, 10.0 * centre / np.linalg.norm(centre), 1.5)
    assert len(holes(ball)) > 5
    filling = fill_holes(ball)
    # One face was left alone between the holes: nothing but its own back would close it.
    assert [hole.n_edges for hole in filling.left_open] == [3]
    assert n_open_edges(filling.mesh) == 3


def test_no_edge_gets_a_third_face():
    # Two opposite faces of an octahedron's belt are left: the rim's diagonals are edges already.
    ball = icosphere(5.0, 0)
    for n_left in range(2, 19):
        filling = fill_holes(without_faces(ball, np.arange(n_left, 20)))
        assert len(topology(filling.mesh).non_manifold_edges) == 0


def test_the_largest_hole_of_all_stays_open_and_is_told():
    disc = sheet(10.0, 1.0, MOST_EDGES // 2 + 1, 1)
    filling = fill_holes(disc)
    assert filling.filled == ()
    assert [hole.n_edges for hole in filling.left_open] == [MOST_EDGES + 4]


def test_a_missing_face_of_a_tetrahedron_is_the_one_put_back():
    filling = fill_holes(Mesh(tetrahedron().vertices, tetrahedron().faces[1:]))
    assert sorted(filling.mesh.faces[-1].tolist()) == sorted(tetrahedron().faces[0].tolist())


@given(
    st.lists(st.tuples(*[st.floats(-3.0, 3.0, width=32)] * 3), min_size=3, max_size=8),
    st.integers(0, 2**28 - 1),
)
def test_the_triangulation_has_the_least_area_of_all(corners, bits):
    points = np.array(corners, dtype=np.float64)
    forbidden = np.zeros((len(points), len(points)), dtype=bool)
    upper = np.triu_indices(len(points), 2)
    forbidden[upper] = [bool(bits >> k & 1) and k % 3 == 0 for k in range(len(upper[0]))]
    triangles = least_area_triangles(points, forbidden)
    least = least_area(points, forbidden)
    if np.isinf(least):
        assert len(triangles) == 0
        return
    a, b, c = (points[triangles[:, k]] for k in range(3))
    area = 0.5 * np.linalg.norm(np.cross(b - a, c - a), axis=1).sum()
    assert area == pytest.approx(least, rel=1e-9, abs=1e-9)

"""The nearest point is the nearest one: closed forms, and rational arithmetic on any faces."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from meshes.distance.bvh import bvh
from meshes.distance.closest import closest_points
from meshes.errors import InvalidMeshError
from meshes.mesh import Mesh
from meshes.primitives import box, icosphere, sheet, tetrahedron, torus
from tests.meshes.fixtures import tangles, together
from tests.naive import distance as naive

coordinates = st.integers(-20, 50).map(lambda k: k * 0.1)
points_near = st.lists(st.tuples(coordinates, coordinates, coordinates), min_size=1, max_size=8)


def random_points(n, reach=3.0, seed=0):
    return np.random.default_rng(seed).uniform(-reach, reach, (n, 3))


def test_a_box_is_as_far_as_its_formula_says():
    mesh = box(2.0, 3.0, 4.0)
    middle = mesh.vertices.mean(axis=0)
    half = np.ptp(mesh.vertices, axis=0) / 2
    points = random_points(500, 4.0)
    beyond = np.abs(points) - half
    outside = np.linalg.norm(np.maximum(beyond, 0.0), axis=1)
    expected = np.where((beyond < 0).all(axis=1), -beyond.max(axis=1), outside)
    found = closest_points(mesh, points + middle)
    assert found.distance == pytest.approx(expected, abs=1e-14)


def test_a_ball_of_faces_comes_closer_to_the_ball_at_second_order():
    points = random_points(400)
    exact = np.abs(np.linalg.norm(points, axis=1) - 1.0)
    errors = [
        np.abs(closest_points(icosphere(1.0, level), points).distance - exact).max()
        for level in (2, 3, 4)
    ]
    assert np.log2(np.divide(errors[:-1], errors[1:])) == pytest.approx(2.0, abs=0.15)


def test_a_ring_of_faces_comes_closer_to_the_ring_at_second_order():
    points = random_points(400, 5.0)
    along = np.hypot(points[:, 0], points[:, 1]) - 3.0
    exact = np.abs(np.hypot(along, points[:, 2]) - 1.0)
    errors = [
        np.abs(closest_points(torus(3.0, 1.0, 2 * n, n), points).distance - exact).max()
        for n in (16, 32, 64)
    ]
    assert np.log2(np.divide(errors[:-1], errors[1:])) == pytest.approx(2.0, abs=0.25)


@given(mesh=tangles(), points=points_near)
@settings(max_examples=60)
def test_any_faces_are_as_far_as_rational_arithmetic_says(mesh, points):
    found = closest_points(mesh, np.array(points))
    squares = [float(naive.square_from_mesh(mesh, point)) for point in points]
    assert found.distance**2 == pytest.approx(squares, rel=1e-12, abs=1e-30)


@given(mesh=tangles(), points=points_near)
def test_the_point_lies_on_its_face_where_the_shares_say(mesh, points):
    found = closest_points(mesh, np.array(points))
    corners = mesh.vertices[mesh.faces[found.face]]
    assert found.barycentric.sum(axis=1) == pytest.approx(1.0, abs=1e-15)
    assert (found.barycentric >= -1e-15).all()
    on_face = (found.barycentric[:, :, None] * corners).sum(axis=1)
    assert found.point == pytest.approx(on_face, abs=1e-14)
    assert np.linalg.norm(found.point - points, axis=1) == pytest.approx(found.distance, abs=1e-14)


@given(height=st.floats(1e-18, 1e-2), points=points_near)
def test_needles_are_as_far_as_rational_arithmetic_says(height, points):
    needle = Mesh(
        np.array([[0.1, 0.2, 0.3], [3.1, 0.4, 0.2], [1.7, 0.3 + height, 0.25]]), [[0, 1, 2]]
    )
    found = closest_points(needle, np.array(points))
    exact = np.sqrt([float(naive.square_from_mesh(needle, point)) for point in points])
    assert found.distance == pytest.approx(exact, rel=1e-9, abs=1e-12)


def test_faces_without_area_are_points_and_segments():
    points = np.array([[0.0, 0, 0], [2, 0, 0], [1, 0, 0]])
    segment = closest_points(Mesh(points, [[0, 1, 2]]), np.array([[1.5, 2.0, 0], [4, 0, 0]]))
    assert segment.distance.tolist() == [2.0, 2.0]
    point = closest_points(Mesh(points, [[1, 1, 1]]), np.array([[2.0, 3.0, 0]]))
    assert point.distance.tolist() == [3.0]


def test_of_equally_near_faces_the_lowest_is_given_whatever_was_asked_before():
    mesh = together(*[sheet(2.0, 2.0, 2, 2)] * 3)
    points = random_points(300, 1.5)
    found = closest_points(mesh, points)
    assert found.face.max() < mesh.n_faces // 3
    turned = closest_points(mesh, points[::-1])
    assert np.array_equal(turned.face[::-1], found.face)
    alone = [closest_points(mesh, point[None]) for point in points[:20]]
    assert np.array_equal(np.concatenate([one.point for one in alone]), found.point[:20])
    assert np.array_equal(np.concatenate([one.distance for one in alone]), found.distance[:20])


def test_the_order_of_faces_changes_no_distance():
    mesh = icosphere(1.0, 3)
    new = np.random.default_rng(1).permutation(mesh.n_faces)
    points = random_points(200)
    one = closest_points(mesh, points).distance
    assert np.array_equal(
        closest_points(Mesh(mesh.vertices, mesh.faces[new]), points).distance, one
    )


def test_a_motion_moves_the_points_along():
    mesh, points = torus(3.0, 1.0), random_points(200, 4.0)
    turn = np.array([[0.6, 0.0, 0.8], [0.0, 1.0, 0.0], [-0.8, 0.0, 0.6]])
    here = closest_points(mesh, points)
    there = closest_points(Mesh(mesh.vertices @ turn.T + 5.0, mesh.faces), points @ turn.T + 5.0)
    assert there.distance == pytest.approx(here.distance, abs=1e-13)


def test_a_tree_that_was_built_before_gives_the_same():
    mesh, points = icosphere(1.0, 3), random_points(50)
    found = closest_points(mesh, points, tree=bvh(mesh))
    assert np.array_equal(found.point, closest_points(mesh, points).point)


def test_no_points_have_no_answers():
    found = closest_points(tetrahedron(), np.empty((0, 3)))
    assert found.distance.shape == (0,)
    assert found.barycentric.shape == (0, 3)


@pytest.mark.parametrize(
    ("points", "words"),
    [(np.zeros(3), "shape"), (np.zeros((2, 2)), "shape"), ([[0.0, np.nan, 0.0]], "point 0")],
)
def test_points_that_are_none_are_refused(points, words):
    with pytest.raises(InvalidMeshError, match=words):
        closest_points(tetrahedron(), points)


def test_a_mesh_without_faces_is_refused():
    with pytest.raises(InvalidMeshError, match="no faces"):
        closest_points(Mesh(np.zeros((1, 3)), np.zeros((0, 3))), np.zeros((1, 3)))

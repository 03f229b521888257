"""The sign is right for every point: closed forms, lattices, rational arithmetic."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from meshes.distance.bvh import bvh
from meshes.distance.closest import closest_points
from meshes.distance.signed_distance import are_inside, signed_distances
from meshes.errors import OpenMeshError, UnorientedMeshError
from meshes.mesh import Mesh
from meshes.primitives import box, icosphere, sheet, tetrahedron, torus
from tests.meshes.fixtures import inside_out, shifted, tangles, together, without_faces
from tests.naive import distance as naive

coordinates = st.integers(-10, 40).map(lambda k: k * 0.1)


def random_points(n, reach=3.0, seed=0):
    return np.random.default_rng(seed).uniform(-reach, reach, (n, 3))


def lattice(low, high, n):
    axis = np.linspace(low, high, n)
    return np.stack(np.meshgrid(axis, axis, axis), axis=-1).reshape(-1, 3)


def test_a_ball_is_positive_outside_and_negative_inside():
    points = random_points(2000, 1.5)
    radius = np.linalg.norm(points, axis=1)
    clear = np.abs(radius - 1.0) > 0.01
    found = signed_distances(icosphere(1.0, 4), points)
    assert (found[clear] < 0).tolist() == (radius[clear] < 1.0).tolist()
    assert np.abs(found - (radius - 1.0)).max() < 0.005


def test_a_ring_is_negative_in_its_tube_only():
    points = random_points(2000, 4.5)
    along = np.hypot(points[:, 0], points[:, 1]) - 3.0
    exact = np.hypot(along, points[:, 2]) - 1.0
    found = signed_distances(torus(3.0, 1.0, 128, 64), points)
    assert found == pytest.approx(exact, abs=0.01)


def test_points_in_line_with_corners_edges_and_faces_have_the_right_side():
    # A cube's corners, edges and diagonals lie on the lattice: each ray passes through many.
    mesh = shifted(box(2.0, 2.0, 2.0), x=-1.0, y=-1.0, z=-1.0)
    mesh = mesh.with_vertices(np.round(mesh.vertices - mesh.vertices.mean(axis=0)))
    points = lattice(-2.0, 2.0, 17)
    largest = np.abs(points).max(axis=1)
    found = signed_distances(mesh, points)
    assert (found[largest < 1.0] == (largest - 1.0)[largest < 1.0]).all()
    assert (found[largest > 1.0] > 0.0).all()
    assert (found[largest == 1.0] == 0.0).all()


@pytest.mark.parametrize("mesh", [icosphere(1.0, 0), torus(1.0, 0.4, 5, 4), tetrahedron()])
def test_points_above_and_below_every_corner_have_the_side_of_rational_arithmetic(mesh):
    edges = mesh.vertices[mesh.faces].mean(axis=1)
    above = np.concatenate((mesh.vertices, edges))
    steps = np.array([[0.0, 0.0, step] for step in (-2.5, -0.3, 0.01, 0.4)])
    points = np.concatenate([above + step for step in steps])
    winding = [naive.winding_number(mesh, point) for point in points]
    known = [k for k, number in enumerate(winding) if number is not None]
    assert len(known) > 0.9 * len(points)
    found = signed_distances(mesh, points)
    assert (found[known] < 0).tolist() == [winding[k] != 0 for k in known]


@given(
    faces=st.lists(st.permutations(range(7)).map(lambda p: p[:4]), min_size=1, max_size=4),
    corners=st.lists(st.tuples(*[st.integers(0, 3)] * 3), min_size=7, max_size=7),
    points=st.lists(st.tuples(coordinates, coordinates, coordinates), min_size=1, max_size=12),
)
@settings(max_examples=60)
def test_any_heap_of_closed_bodies_has_the_side_of_rational_arithmetic(faces, corners, points):
    # Tetrahedra over common points: overlapping, flat, inside out, sharing faces.
    corner = tetrahedron().faces
    mesh = Mesh(np.array(corners) * 0.1 * 7, np.concatenate([np.array(f)[corner] for f in faces]))
    found = are_inside(mesh, np.array(points))
    distance = closest_points(mesh, np.array(points)).distance
    signed = signed_distances(mesh, np.array(points))
    for point, is_inside, far, number in zip(points, found, distance, signed, strict=True):
        winding = naive.winding_number(mesh, point)
        if winding is not None and far > 1e-12:
            assert is_inside == (winding != 0)
            assert (number < 0) == (winding != 0)


@given(mesh=tangles())
def test_distances_are_those_of_the_closest_points(mesh):
    both = Mesh(mesh.vertices, np.concatenate((mesh.faces, mesh.faces[:, ::-1])))
    points = random_points(20)
    found = signed_distances(both, points)
    assert np.array_equal(np.abs(found), closest_points(both, points).distance)
    assert (found >= 0).all()  # a surface on its own back encloses nothing


def test_points_nearer_to_the_surface_than_any_rounding_have_the_right_side():
    ball = icosphere(1.0, 3)
    middle = ball.vertices[ball.faces].mean(axis=1)
    for step, expected in ((1 - 1e-14, True), (1 + 1e-14, False)):
        points = middle * step
        exact = [naive.winding_number(ball, point) for point in points[::300]]
        assert exact == [1 if expected else 0] * len(exact)
        assert ((signed_distances(ball, points) < 0) == expected).all()


def test_overlapping_bodies_are_inside_together_and_cavities_outside():
    ball = icosphere(1.0, 3)
    two = together(ball, shifted(ball, x=0.5))
    assert signed_distances(two, np.array([[0.25, 0.0, 0.0]]))[0] < 0
    hollow = together(icosphere(2.0, 3), inside_out(ball))
    found = signed_distances(hollow, np.array([[0.0, 0.0, 0.0], [1.5, 0.0, 0.0]]))
    assert found[0] > 0.9
    assert found[1] < 0


def test_a_body_turned_inside_out_keeps_its_inside():
    points = random_points(300, 1.5)
    ball = icosphere(1.0, 2)
    found = signed_distances(inside_out(ball), points)
    assert found == pytest.approx(signed_distances(ball, points), abs=1e-14)


def test_neighbours_in_the_list_change_no_sign():
    ring, points = torus(3.0, 1.0, 24, 12), random_points(3000, 4.5)
    found = signed_distances(ring, points, tree=bvh(ring))
    assert np.array_equal(found[::-1], signed_distances(ring, points[::-1]))
    assert np.array_equal(found < 0, are_inside(ring, points))
    alone = [signed_distances(ring, point[None])[0] for point in points[:30]]
    assert np.array_equal(alone, found[:30])


def test_open_and_flipped_surfaces_have_no_inside():
    points = np.zeros((1, 3))
    with pytest.raises(OpenMeshError) as caught:
        signed_distances(sheet(1.0, 1.0, 2, 2), points)
    assert caught.value.n_boundary_edges == 8
    ball = icosphere(1.0, 1)
    flipped = ball.faces.copy()
    flipped[0] = flipped[0, ::-1]
    with pytest.raises(UnorientedMeshError) as refused:
        are_inside(Mesh(ball.vertices, flipped), points)
    assert refused.value.n_edges == 3
    with pytest.raises(OpenMeshError):
        are_inside(without_faces(ball, 3), points)

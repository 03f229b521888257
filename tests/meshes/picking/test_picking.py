"""A picked point is the first of the surface on the ray."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from meshes.mesh import Mesh
from meshes.picking.picking import pick
from meshes.picking.picking_tree import face_tree, spatial_order
from meshes.primitives import box, icosphere, sheet, torus
from tests.naive.picking import first_distance

RING = torus(4.0, 1.5, 24, 12)
TREE = face_tree(RING.vertices, RING.faces)


def picked(mesh, origin, direction):
    tree = face_tree(mesh.vertices, mesh.faces)
    return pick(tree, mesh.vertices, np.array(origin), np.array(direction))


coordinates = st.tuples(*[st.floats(-8.0, 8.0)] * 3)


@given(coordinates, coordinates)
def test_the_tree_finds_what_asking_every_face_finds(origin, aim):
    origin, direction = np.array(origin), np.array(aim) - origin
    if not np.linalg.norm(direction) > 1e-3:
        return
    hit = pick(TREE, RING.vertices, origin, direction)
    nearest = first_distance(RING, origin, direction)
    if hit is None or np.isinf(nearest):
        # A ray along an edge may count for one and not for the other.
        assert hit is None
        assert np.isinf(nearest)
        return
    assert hit.distance == pytest.approx(nearest, abs=1e-9)
    way = direction / np.linalg.norm(direction)
    assert np.allclose(hit.point, origin + hit.distance * way, atol=1e-9)


def test_a_hit_on_a_box_is_where_it_must_be():
    hit = picked(box(2.0, 4.0, 6.0), (0.3, 0.2, 10.0), (0.0, 0.0, -2.0))
    assert np.allclose(hit.point, (0.3, 0.2, 3.0))
    assert hit.distance == pytest.approx(7.0)
    assert hit.weights.sum() == pytest.approx(1.0)
    assert hit.from_outside


def test_a_face_seen_from_behind_says_so():
    inside = picked(icosphere(5.0, 3), (0.0, 0.0, 0.1), (1.0, 0.2, 0.1))
    assert not inside.from_outside


def test_what_lies_behind_the_origin_or_beside_is_not_hit():
    flat = sheet(4.0, 4.0, 4, 4)
    assert picked(flat, (0.1, 0.1, 1.0), (0.0, 0.0, 1.0)) is None
    assert picked(flat, (3.0, 0.1, 1.0), (0.0, 0.0, -1.0)) is None
    assert picked(flat, (0.1, 0.1, 1.0), (0.0, 0.0, 0.0)) is None


def test_rays_along_the_axes_into_edges_and_corners_hit():
    ball = icosphere(5.0, 4)
    for axis in np.concatenate([np.eye(3), -np.eye(3)]):
        assert picked(ball, 20.0 * axis, -axis) is not None


def test_spatial_order_is_a_permutation_that_keeps_neighbours_together():
    ball = icosphere(5.0, 5)
    order = spatial_order(ball.vertices)
    assert np.array_equal(np.sort(order), np.arange(ball.n_vertices))
    steps = np.linalg.norm(np.diff(ball.vertices[order], axis=0), axis=1)
    assert np.median(steps) < 0.5


def test_one_point_and_no_point_have_an_order():
    assert spatial_order(np.zeros((0, 3))).tolist() == []
    assert spatial_order(np.ones((3, 3))).tolist() == [0, 1, 2]
    assert (
        face_tree(np.zeros((0, 3)), Mesh(np.zeros((0, 3)), np.zeros((0, 3))).faces).items.size == 0
    )

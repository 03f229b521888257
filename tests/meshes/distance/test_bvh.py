"""The tree holds every face once, in boxes that fit."""

import numpy as np
import pytest
from hypothesis import given

from meshes.distance._bvh_kernels import leaf_start
from meshes.distance.bvh import FACES_OF_LEAF, bvh, compact_bvh
from meshes.mesh import Mesh
from meshes.primitives import icosphere, tetrahedron, torus
from tests.meshes.fixtures import tangles


@pytest.mark.parametrize("build", [bvh, compact_bvh])
@pytest.mark.parametrize("mesh", [tetrahedron(), icosphere(1.0, 3), torus(3.0, 1.0, 7, 5)])
def test_leaves_hold_every_face_once_and_are_small(mesh, build):
    tree = build(mesh)
    starts = [leaf_start(k, tree.n_leaves, mesh.n_faces) for k in range(tree.n_leaves + 1)]
    assert np.diff(starts).max() <= FACES_OF_LEAF
    assert starts[-1] == mesh.n_faces
    assert sorted(tree.order.tolist()) == list(range(mesh.n_faces))


@given(mesh=tangles())
def test_each_box_is_the_least_around_its_children(mesh):
    tree = bvh(mesh)
    corners = mesh.vertices[mesh.faces[tree.order]]
    assert np.array_equal(tree.face_box[:, :3], corners.min(axis=1))
    assert np.array_equal(tree.face_box[:, 3:], corners.max(axis=1))
    assert np.array_equal(tree.node_box[1, :3], corners.min(axis=(0, 1)))
    for node in range(1, tree.n_leaves):
        one, other = tree.node_box[2 * node], tree.node_box[2 * node + 1]
        assert np.array_equal(tree.node_box[node, :3], np.minimum(one[:3], other[:3]))
        assert np.array_equal(tree.node_box[node, 3:], np.maximum(one[3:], other[3:]))


def test_neighbours_along_the_curve_are_neighbours_in_space():
    ball = icosphere(1.0, 5)
    order = bvh(ball).order
    middles = ball.vertices[ball.faces].mean(axis=1)
    steps = np.linalg.norm(np.diff(middles[order], axis=0), axis=1)
    unsorted = np.linalg.norm(np.diff(middles, axis=0), axis=1)
    assert steps.mean() < 0.5 * unsorted.mean()


def test_faces_at_one_place_make_a_tree_too():
    points = np.zeros((3, 3))
    tree = bvh(Mesh(points, np.tile([[0, 1, 2]], (50, 1))))
    assert tree.order.tolist() == list(range(50))


def test_halves_make_smaller_boxes_than_the_curve():
    ring = torus(3.0, 1.0, 100, 60)

    def area(tree):
        x, y, z = (tree.node_box[1:, 3:] - tree.node_box[1:, :3]).T
        return (x * y + y * z + z * x).sum()

    assert area(compact_bvh(ring)) < 0.9 * area(bvh(ring))

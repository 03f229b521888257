"""Exact welding against a slow twin."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from meshes.mesh import Mesh
from meshes.readwrite.weld import merge_equal_vertices, weld
from tests.naive import weld as naive

# Few values, so that many corners agree; among them both zeros and near neighbours.
VALUES = [0.0, -0.0, 1.0, -1.0, 1.0 + 2.0**-23, 1e-40, 3.5e7]


@given(
    corners=st.integers(1, 40).flatmap(
        lambda n_faces: arrays(np.float32, (3 * n_faces, 3), elements=st.sampled_from(VALUES))
    ),
    kind=st.sampled_from([np.float32, np.float64]),
)
def test_the_kernel_agrees_with_sorting(corners, kind):
    vertices, faces = weld(corners.astype(kind))
    expected_vertices, expected_faces = naive.weld(corners.astype(kind))
    np.testing.assert_array_equal(vertices, expected_vertices)
    np.testing.assert_array_equal(faces, expected_faces)
    assert not np.signbit(vertices[vertices == 0.0]).any()


@pytest.mark.parametrize("kind", [np.float32, np.float64])
def test_many_corners_agree_with_sorting(kind):
    rng = np.random.default_rng(3)
    corners = rng.integers(0, 20, (60_000, 3)).astype(kind) / 7
    for ours, theirs in zip(weld(corners), naive.weld(corners), strict=True):
        np.testing.assert_array_equal(ours, theirs)


def test_corners_that_are_all_different_stay_apart():
    corners = np.arange(3 * 3 * 50_000, dtype=np.float64).reshape(-1, 3)
    vertices, faces = weld(corners)
    np.testing.assert_array_equal(vertices, corners)
    np.testing.assert_array_equal(faces.ravel(), np.arange(len(corners)))


def test_equal_vertices_of_a_mesh_become_one_and_say_whom():
    vertices = np.array([[0.0, 0, 0], [1, 0, 0], [0, 1, 0], [1, 0, 0], [0, 1, -0.0], [1, 1, 0]])
    mesh, number = merge_equal_vertices(Mesh(vertices, np.array([[0, 1, 2], [3, 5, 4]])))
    assert number.tolist() == [0, 1, 2, 1, 2, 3]
    assert mesh.faces.tolist() == [[0, 1, 2], [1, 3, 2]]

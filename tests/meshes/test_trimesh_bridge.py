"""A mesh survives the way to trimesh and back, bit for bit."""

import numpy as np
import pytest
import trimesh

from meshes.errors import InvalidMeshError
from meshes.mesh import Mesh
from meshes.primitives import icosphere
from meshes.trimesh_bridge import from_trimesh, to_trimesh


def test_there_and_back_changes_nothing():
    ball = icosphere(3.0, 2)
    assert from_trimesh(to_trimesh(ball)).digest() == ball.digest()


def test_nothing_is_merged_on_the_way():
    twins = Mesh(np.repeat(np.eye(3), 2, axis=0), np.array([[0, 2, 4], [1, 3, 5]], np.int32))
    assert len(to_trimesh(twins).vertices) == 6


def test_the_copy_may_be_changed_and_ours_stays():
    ball = icosphere(3.0, 1)
    kept = ball.digest()
    to_trimesh(ball).apply_scale(2.0)
    assert ball.digest() == kept


def test_a_point_that_is_not_finite_is_refused():
    broken = trimesh.Trimesh(np.full((3, 3), np.nan), [[0, 1, 2]], process=False)
    with pytest.raises(InvalidMeshError):
        from_trimesh(broken)

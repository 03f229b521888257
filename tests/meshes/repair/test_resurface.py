"""A solid wrapped anew encloses what the old surface wound around."""

import numpy as np
import pytest

from meshes.crossing.self_intersection import self_intersections
from meshes.errors import InvalidMeshError
from meshes.mesh import Mesh
from meshes.primitives import box, icosphere, torus
from meshes.repair.resurface import resurfaced
from meshes.structure.topology import topology
from meshes.structure.volume import volume


def beside(first, second, shift):
    vertices = np.concatenate([first.vertices, second.vertices + shift])
    return Mesh(vertices, np.concatenate([first.faces, second.faces + first.n_vertices]))


def test_a_wrapped_ring_is_a_sound_ring():
    wrapped = resurfaced(torus(4.0, 1.5, 96, 48), 0.25).mesh
    report = topology(wrapped)
    assert report.is_closed
    assert report.is_oriented
    assert report.euler == 0
    assert len(self_intersections(wrapped)) == 0


def test_the_volume_approaches_the_solid_at_second_order():
    ball = icosphere(5.0, 5)
    errors = [abs(volume(resurfaced(ball, step).mesh) - volume(ball)) for step in (0.8, 0.4, 0.2)]
    assert np.log2(errors[0] / errors[2]) == pytest.approx(4.0, abs=0.6)


def test_no_point_moves_farther_than_the_voxel_away_from_edges():
    assert resurfaced(icosphere(5.0, 4), 0.3).largest_move < 0.3


def test_overlapping_parts_become_one_and_cavities_stay():
    pair = beside(box(4.0, 4.0, 4.0), box(4.0, 4.0, 4.0), (2.0, 1.0, 0.0))
    wrapped = resurfaced(pair, 0.1).mesh
    assert topology(wrapped).n_components == 1
    assert volume(wrapped) == pytest.approx(128.0 - 24.0, rel=0.005)
    inner = box(2.0, 2.0, 2.0)
    hollow = beside(box(4.0, 4.0, 4.0), Mesh(inner.vertices, inner.faces[:, ::-1]), (0, 0, 0))
    assert volume(resurfaced(hollow, 0.1).mesh) == pytest.approx(64.0 - 8.0, rel=0.01)


def test_a_grid_that_is_too_large_and_an_empty_solid_are_refused():
    with pytest.raises(InvalidMeshError, match="larger voxel"):
        resurfaced(box(100.0, 100.0, 100.0), 0.05)
    ball = icosphere(5.0, 2)
    with pytest.raises(InvalidMeshError, match="encloses nothing"):
        resurfaced(Mesh(ball.vertices, ball.faces[:, ::-1]), 0.5)

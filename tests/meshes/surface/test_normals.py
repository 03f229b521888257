"""Normals at vertices, and who is whose neighbour, against closed forms and slow twins."""

import numpy as np
import pytest
from hypothesis import given

from meshes.mesh import Mesh
from meshes.primitives import box, icosphere, sheet, torus
from meshes.surface.adjacency import adjacency
from meshes.surface.normals import vertex_normals
from tests.meshes.fixtures import tangles
from tests.naive import normals as naive


def test_on_a_plane_all_normals_are_the_planes():
    assert vertex_normals(sheet(3.0, 2.0, 5, 4)).tolist() == [[0.0, 0.0, 1.0]] * 30


def test_on_a_ball_normals_point_away_from_the_middle_ever_better():
    errors = []
    for level in (2, 3, 4):
        ball = icosphere(5.0, level)
        errors.append(float(np.abs(vertex_normals(ball) - ball.vertices / 5.0).max()))
    assert np.log2(np.divide(errors[:-1], errors[1:])).min() > 0.9
    assert errors[-1] < 0.01


def test_on_a_ring_normals_point_away_from_its_core():
    ring = torus(4.0, 1.5, 192, 96)
    x, y, z = ring.vertices.T
    around = np.hypot(x, y)
    core = np.stack([4.0 * x / around, 4.0 * y / around, 0.0 * z], axis=1)
    assert vertex_normals(ring) == pytest.approx((ring.vertices - core) / 1.5, abs=0.01)


def test_at_the_corner_of_a_box_the_three_sides_are_weighted_by_area():
    solid = box(2.0, 3.0, 5.0)
    assert np.abs(np.linalg.norm(vertex_normals(solid), axis=1) - 1.0).max() < 1e-15
    assert (
        np.sign(vertex_normals(solid)).tolist()
        == np.sign(solid.vertices - solid.vertices.mean(axis=0)).tolist()
    )


@given(mesh=tangles())
def test_normals_agree_with_the_slow_twin(mesh):
    total = naive.vertex_normals(mesh.vertices, mesh.faces)
    ours = vertex_normals(mesh)
    # Where faces cancel, what is left is rounding and has no direction.
    kept = np.linalg.norm(ours - total, axis=1) > 1e-9
    areas = np.abs(mesh.vertices[mesh.faces]).max() ** 2
    for vertex in np.flatnonzero(kept):
        around = mesh.faces[(mesh.faces == vertex).any(axis=1)]
        a, b, c = mesh.vertices[around].transpose(1, 0, 2)
        assert np.linalg.norm(np.cross(b - a, c - a).sum(axis=0)) < 1e-12 * max(areas, 1.0)


@given(mesh=tangles())
def test_neighbours_agree_with_the_slow_twin(mesh):
    near = adjacency(mesh)
    ours = np.split(near.vertex_item, near.vertex_start[1:-1])
    assert [others.tolist() for others in ours] == naive.neighbours(mesh.faces, mesh.n_vertices)


def test_many_neighbours_of_one_vertex_ascend():
    rim = np.random.default_rng(2).permutation(np.arange(1, 101))
    fan = Mesh(
        np.random.default_rng(3).normal(size=(101, 3)),
        np.stack([0 * rim, rim, np.roll(rim, 1)], axis=1),
    )
    near = adjacency(fan)
    assert near.vertex_item[: near.vertex_start[1]].tolist() == list(range(1, 101))

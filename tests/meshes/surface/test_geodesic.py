"""Distances along a surface: exact where it rolls out flat, near the truth where it does not."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from meshes.mesh import Mesh
from meshes.primitives import box, icosphere, sheet, torus
from meshes.surface.adjacency import adjacency
from meshes.surface.geodesic import SurfaceDistance
from tests.meshes.fixtures import shifted, tangles, together
from tests.naive import geodesic as naive


def disc_at_vertex(mesh, vertex, radius):
    face = int(np.flatnonzero((mesh.faces == vertex).any(axis=1))[0])
    measured = SurfaceDistance(mesh.faces, adjacency(mesh))
    return measured.around(mesh.vertices, mesh.vertices[vertex], face, radius)


def uneven(mesh, share=0.2, seed=4):
    """Move the inner vertices of a sheet in its plane: some corners turn obtuse, none folds."""
    rng = np.random.default_rng(seed)
    points = mesh.vertices.copy()
    inner = np.abs(points[:, :2]).max(axis=1) < np.abs(points[:, :2]).max() - 1e-9
    step = share * np.abs(np.diff(np.unique(points[:, 0]))).min()
    points[inner, :2] += rng.uniform(-step, step, (inner.sum(), 2))
    return mesh.with_vertices(points)


def test_on_a_plane_the_distance_is_the_straight_one():
    flat = uneven(sheet(20.0, 20.0, 30, 30))
    middle = flat.vertices[flat.faces[800]].mean(axis=0)
    disc = SurfaceDistance(flat.faces, adjacency(flat)).around(flat.vertices, middle, 800, 6.0)
    straight = np.linalg.norm(flat.vertices - middle, axis=1)
    assert disc.vertices.tolist() == np.flatnonzero(straight <= 6.0).tolist()
    assert disc.distances == pytest.approx(straight[disc.vertices], abs=1e-9)


def test_on_a_tube_the_distance_is_that_on_the_rolled_out_sheet():
    n, radius = 72, 4.0
    flat = sheet(2.0 * radius * n * np.sin(np.pi / n), 12.0, n, 40)
    # A prism: each face keeps its shape, so the sheet before rolling has the same distances.
    turn = flat.vertices[:, 0] / (2.0 * radius * np.sin(np.pi / n)) * (2.0 * np.pi / n)
    points = np.stack([radius * np.cos(turn), radius * np.sin(turn), flat.vertices[:, 1]], axis=1)
    start = int(np.argmin(np.linalg.norm(flat.vertices, axis=1)))
    disc = disc_at_vertex(Mesh(points, flat.faces), start, 5.0)
    straight = np.linalg.norm(flat.vertices - flat.vertices[start], axis=1)
    assert disc.vertices.tolist() == np.flatnonzero(straight <= 5.0).tolist()
    assert disc.distances == pytest.approx(straight[disc.vertices], abs=1e-9)


def test_on_a_ball_the_distance_nears_the_arc():
    errors = []
    for level in (3, 4, 5):
        ball = icosphere(5.0, level)
        disc = disc_at_vertex(ball, 0, 6.0)
        cosine = (ball.vertices[disc.vertices] @ ball.vertices[0]) / 25.0
        arc = 5.0 * np.arccos(np.clip(cosine, -1.0, 1.0))
        errors.append(float(np.abs(disc.distances - arc).max()))
    assert errors[-1] < 0.005 * 6.0  # ways along edges are 10 % too long
    assert errors[0] > 1.8 * errors[1] > 1.8**2 * errors[2]


def test_along_the_outer_rim_of_a_ring_the_distance_is_the_arc():
    ring = torus(4.0, 1.5, 160, 80)
    start = int(np.argmax(ring.vertices[:, 0]))
    disc = disc_at_vertex(ring, start, 4.0)
    x, y, z = ring.vertices[disc.vertices].T
    rim = (np.abs(z) < 1e-9) & (np.hypot(x, y) > 5.49)
    arc = 5.5 * np.abs(np.arctan2(y, x))
    assert rim.sum() > 10
    assert disc.distances[rim] == pytest.approx(arc[rim], rel=2e-3, abs=1e-9)


def test_what_is_near_in_space_only_stays_out():
    two = together(icosphere(5.0, 3), shifted(icosphere(5.0, 3), x=10.1))
    start = int(np.argmax(two.vertices[: two.n_vertices // 2, 0]))
    assert disc_at_vertex(two, start, 3.0).vertices.max() < two.n_vertices // 2


@given(mesh=tangles(), radius=st.floats(0.05, 0.6))
def test_the_kernel_agrees_with_the_slow_twin_on_tangles(mesh, radius):
    point = mesh.vertices[mesh.faces[0]].mean(axis=0)
    disc = SurfaceDistance(mesh.faces, adjacency(mesh)).around(mesh.vertices, point, 0, radius)
    expected = naive.distances(mesh.vertices, mesh.faces, point, 0, radius)
    # A vertex at the very rim may fall to either side of it by rounding.
    clear = np.abs(expected - radius) > 1e-9
    reached = np.full(mesh.n_vertices, np.inf)
    reached[disc.vertices] = disc.distances
    assert reached[clear & np.isfinite(expected)] == pytest.approx(
        expected[clear & np.isfinite(expected)], abs=1e-8
    )


def test_the_kernel_agrees_with_the_slow_twin_on_a_rough_ball():
    ball = icosphere(5.0, 2)
    noise = np.random.default_rng(6).normal(scale=0.25, size=ball.vertices.shape)
    rough = ball.with_vertices(ball.vertices + noise)
    point = rough.vertices[rough.faces[7]].mean(axis=0)
    disc = SurfaceDistance(rough.faces, adjacency(rough)).around(rough.vertices, point, 7, 6.0)
    expected = naive.distances(rough.vertices, rough.faces, point, 7, 6.0)
    assert disc.vertices.tolist() == np.flatnonzero(np.isfinite(expected)).tolist()
    assert disc.distances == pytest.approx(expected[disc.vertices], abs=1e-8)


def test_one_measurer_gives_the_same_answer_again():
    ball = icosphere(5.0, 3)
    measured = SurfaceDistance(ball.faces, adjacency(ball))
    point = ball.vertices[ball.faces[9]].mean(axis=0)
    first = measured.around(ball.vertices, point, 9, 4.0)
    measured.around(ball.vertices, ball.vertices[200], 300, 7.0)
    again = measured.around(ball.vertices, point, 9, 4.0)
    assert first.vertices.tolist() == again.vertices.tolist()
    assert first.distances.tolist() == again.distances.tolist()


def test_a_face_larger_than_the_disc_has_nothing_in_it():
    crate = box(100.0, 100.0, 100.0)
    point = crate.vertices[crate.faces[0]].mean(axis=0)
    disc = SurfaceDistance(crate.faces, adjacency(crate)).around(crate.vertices, point, 0, 1.0)
    assert len(disc.vertices) == 0

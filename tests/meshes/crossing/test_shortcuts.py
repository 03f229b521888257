"""What spares the exact test spares only pairs that rational arithmetic would spare too."""

from itertools import combinations

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from meshes.crossing._fan_kernels import FEW_FACES, simple_fans
from meshes.crossing._separation_kernels import surely_apart
from meshes.mesh import Mesh
from meshes.primitives import box, icosphere, sheet, torus
from tests.meshes.fixtures import tangles
from tests.naive import crossing


def fan(heights, *, n_rounds=1, is_closed=True):
    """Put faces around vertex 0, one corner a height, turning the same way."""
    n = len(heights)
    angles = 2 * np.pi * n_rounds * np.arange(n) / n
    rim = np.stack((np.cos(angles), np.sin(angles), np.array(heights)), axis=1)
    ahead = (np.arange(n) + 1) % n
    faces = np.stack((np.zeros(n, int), 1 + np.arange(n), 1 + ahead), axis=1)
    return Mesh(np.concatenate(([[0.0, 0, 0]], rim)), faces if is_closed else faces[:-1])


def crossing_pairs(mesh):
    triangles = crossing.exact_triangles(mesh)
    solid = [f for f, t in enumerate(triangles) if any(crossing.normal_of(t))]
    return [(f, g) for f, g in combinations(solid, 2) if crossing.cross(triangles[f], triangles[g])]


@given(mesh=tangles())
@example(fan([0.0, 0.0, 0.0, 0.0]))
def test_faces_that_share_a_simple_vertex_never_cross(mesh):
    is_simple = simple_fans(mesh.vertices, mesh.faces)
    for f, g in crossing_pairs(mesh):
        shared = sorted(set(mesh.faces[f]) & set(mesh.faces[g]))
        assert not is_simple[shared].any()


@given(heights=st.lists(st.integers(-6, 6).map(lambda k: k * 0.1), min_size=3, max_size=7))
def test_a_fan_that_is_a_graph_over_a_plane_is_simple(heights):
    mesh = fan([0.3 * height for height in heights])
    assert crossing_pairs(mesh) == []
    if max(map(abs, heights)) < 0.3 and len(heights) > 3:
        assert simple_fans(mesh.vertices, mesh.faces)[0]


@given(heights=st.lists(st.integers(-6, 6).map(lambda k: k * 0.1), min_size=5, max_size=9))
def test_a_fan_that_goes_round_twice_is_not_simple(heights):
    mesh = fan(heights, n_rounds=2)
    assert not simple_fans(mesh.vertices, mesh.faces)[0]


def test_open_flipped_doubled_and_flat_fans_are_not_simple():
    whole = fan([0.0] * 6)
    faces = whole.faces.copy()
    assert simple_fans(whole.vertices, faces)[0]
    assert not simple_fans(whole.vertices, fan([0.0] * 6, is_closed=False).faces)[0]
    assert not simple_fans(whole.vertices, np.concatenate((faces, faces[:1])))[0]
    flipped = faces.copy()
    flipped[2] = flipped[2, ::-1]
    assert not simple_fans(whole.vertices, flipped)[0]
    flat = whole.vertices.copy()
    flat[1] = flat[2]
    assert not simple_fans(flat, faces)[0]


def test_two_fans_that_touch_in_a_vertex_are_not_simple():
    one = fan([0.5] * 5)
    points = np.concatenate((one.vertices, one.vertices[1:] * [1, 1, -1]))
    other = np.where(one.faces > 0, one.faces + 5, 0)[:, ::-1]
    mesh = Mesh(points, np.concatenate((one.faces, other)))
    assert not simple_fans(mesh.vertices, mesh.faces)[0]


@pytest.mark.parametrize("n", [FEW_FACES, FEW_FACES + 1, 400])
def test_fans_of_any_number_of_faces_are_judged(n):
    whole = fan([0.0] * n)
    assert simple_fans(whole.vertices, whole.faces)[0]
    for wrong in (
        fan([0.0] * n, is_closed=False),
        Mesh(whole.vertices, np.concatenate((whole.faces, whole.faces[5:6]))),
        Mesh(whole.vertices, np.concatenate((whole.faces[:9, ::-1], whole.faces[9:]))),
        fan([0.0] * n, n_rounds=2),
    ):
        assert not simple_fans(wrong.vertices, wrong.faces)[0]


def test_a_corner_of_many_flat_faces_on_upright_walls_is_simple():
    n = 60
    angles = np.linspace(0.0, np.pi / 2, n)
    rim = np.stack((np.cos(angles), np.sin(angles), 0.0 * angles), axis=1)
    points = np.concatenate(([[0.0, 0, 0]], rim, [[0.0, 0, -1]]))
    top = np.stack((np.zeros(n - 1), np.arange(1, n), np.arange(2, n + 1)), axis=1)
    faces = np.concatenate((top, [[0, n, n + 1], [0, n + 1, 1]])).astype(int)
    assert crossing_pairs(Mesh(points, faces)) == []
    assert simple_fans(points, faces)[0]


@pytest.mark.parametrize("mesh", [icosphere(1.0, 3), torus(3.0, 1.0), sheet(3.0, 2.0, 20, 20)])
def test_nearly_all_inner_vertices_of_a_smooth_surface_are_simple(mesh):
    is_simple = simple_fans(mesh.vertices, mesh.faces)
    inner = mesh.n_vertices - (80 if mesh.n_vertices == 441 else 0)
    assert is_simple.sum() == inner


def test_corners_of_a_box_are_simple_though_edge_on_to_each_axis():
    solid = box(1.0, 2.0, 3.0)
    assert simple_fans(solid.vertices, solid.faces).all()


def row(triangle):
    return np.array(triangle, dtype=np.float64).reshape(1, 9)


def have_common_points(t, u):
    exact = crossing.exact_triangles(Mesh(np.array([*t, *u]), np.array([[0, 1, 2], [3, 4, 5]])))
    if not all(any(crossing.normal_of(triangle)) for triangle in exact):
        return None
    return bool(crossing.common_points(*exact))


tenths = st.integers(-12, 12).map(lambda k: k * 0.1)
corners = st.lists(st.tuples(tenths, tenths, tenths), min_size=6, max_size=6)
nudges = st.lists(st.integers(-2, 2), min_size=18, max_size=18)


@given(points=corners, steps=nudges, is_flat=st.booleans(), scale=st.sampled_from([1.0, 1e60]))
def test_triangles_taken_as_apart_have_no_point_in_common(points, steps, is_flat, scale):
    points = np.array(points)
    if is_flat:
        points[:, 2] = 0.3 * points[:, 0] + 0.7 * points[:, 1]
    points = scale * (points + np.array(steps).reshape(6, 3) * np.spacing(points))
    t, u = points[:3], points[3:]
    found = surely_apart(np.concatenate((row(t), row(u))), 0, 1)
    assert not (found and have_common_points(t, u))


@given(points=corners)
def test_triangles_with_a_wide_gap_are_told_apart(points):
    points = np.array(points)
    t, u = points[:3], points[3:] + np.array([0.0, 0.0, 2.5])
    turn = np.array([[0.6, 0.0, 0.8], [0.0, 1.0, 0.0], [-0.8, 0.0, 0.6]])
    shared = have_common_points(t, u)
    if shared is not None:
        assert not shared
        assert surely_apart(np.concatenate((row(t @ turn.T), row(u @ turn.T))), 0, 1)


def test_triangles_beside_each_other_in_one_plane_are_told_apart():
    t = [[0, 0, 0.1], [1, 0, 0.1], [0, 1, 0.1]]
    u = [[1.001, 0, 0.1], [1.001, 1, 0.1], [0.001, 1.001, 0.1]]
    assert surely_apart(np.concatenate((row(t), row(u))), 0, 1)


def test_touching_triangles_are_never_taken_as_apart():
    t = [[0, 0, 0], [1, 0, 0], [0, 1, 0]]
    for u in ([[1, 0, 0], [2, 0, 1], [2, 1, 0]], [[0.25, 0.25, 0], [0, 0, 1], [1, 0, 1]]):
        assert not surely_apart(np.concatenate((row(t), row(u))), 0, 1)


def test_numbers_beyond_the_range_of_floats_part_nothing():
    t = [[0, 0, 0], [1e200, 0, 0], [0, 1e200, 0]]
    u = [[0, 0, 1e-200], [1e200, 0, 1e-200], [0, 1e200, 1e-200]]
    assert not surely_apart(np.concatenate((row(t), row(u))), 0, 1)

"""Distances of capsules from tubes and meshes: closed forms, dense samples, insides."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calibration.planning._distance_kernels import segment_segment, segment_triangle
from calibration.planning.structures import StructureError, Tube, inside_margin, surface_of
from meshes.mesh import Mesh
from meshes.primitives import box, icosphere, sheet, torus
from tests.meshes.fixtures import shifted, together

coordinate = st.floats(-3.0, 3.0, allow_nan=False).map(lambda value: round(value, 3))
points = st.tuples(coordinate, coordinate, coordinate).map(np.array)


def sampled(p, q, a, b, c):
    """Least squared distance of many points of a segment from many of a triangle."""
    s = np.linspace(0.0, 1.0, 81)
    on_segment = p + s[:, None] * (q - p)
    u, v = np.meshgrid(s, s)
    inside = u + v <= 1.0 + 1e-12
    u, v = u[inside][:, None], v[inside][:, None]
    on_triangle = a + u * (b - a) + v * (c - a)
    return ((on_segment[:, None] - on_triangle[None]) ** 2).sum(axis=2).min()


@given(points, points, points, points, points)
def test_segment_to_triangle_is_never_above_and_hardly_below_dense_samples(p, q, a, b, c):
    exact = np.sqrt(segment_triangle(*map(tuple, (p, q, a, b, c))))
    dense = np.sqrt(sampled(p, q, a, b, c))
    longest = max(np.linalg.norm(q - p), np.linalg.norm(b - a), np.linalg.norm(c - a))
    assert exact <= dense + 1e-9
    # Between samples a point moves by at most half a step along each of three directions.
    assert exact >= dense - 1.5 * longest / 80.0 - 1e-9


@given(points, points, points, points)
def test_segments_are_as_far_either_way_round(p, q, a, b):
    p, q, a, b = map(tuple, (p, q, a, b))
    there = segment_segment(p, q, a, b)
    assert segment_segment(b, a, q, p) == pytest.approx(there, rel=1e-9, abs=1e-12)


def test_crossing_parallel_and_skew_segments_in_closed_form():
    nought = (0.0, 0.0, 0.0)
    x, y = (1.0, 0.0, 0.0), (0.0, 1.0, 0.0)
    above = (0.0, -1.0, 2.0), (0.0, 1.0, 2.0)
    assert segment_segment((-1.0, 0.0, 0.0), x, *above) == pytest.approx(4.0, rel=1e-15)
    assert segment_segment(nought, x, y, (1.0, 1.0, 0.0)) == pytest.approx(1.0, rel=1e-15)
    apart = (3.0, 0.0, 0.0), (5.0, 0.0, 0.0)
    assert segment_segment(nought, x, *apart) == pytest.approx(4.0, rel=1e-15)
    assert segment_segment(nought, nought, y, y) == pytest.approx(1.0, rel=1e-15)


def test_tree_agrees_with_every_face_in_turn():
    mesh = torus(5.0, 1.5, 24, 12)
    rng = np.random.default_rng(7)
    starts, ends = rng.uniform(-8, 8, (40, 3)), rng.uniform(-8, 8, (40, 3))
    corners = mesh.vertices[mesh.faces]
    expected = [
        np.sqrt(min(segment_triangle(tuple(p), tuple(q), *map(tuple, t)) for t in corners))
        for p, q in zip(starts, ends, strict=True)
    ]
    found = surface_of("ring", mesh).distances(starts, ends)
    assert found == pytest.approx(expected, abs=1e-12)
    assert (found == 0.0).any()


def test_capsule_above_a_sheet_is_its_height():
    plate = surface_of("plate", sheet(20.0, 20.0))
    found = plate.distances(np.array([[0.3, 0.2, 5.0]]), np.array([[1.0, -2.0, 2.5]]))
    assert found == pytest.approx([2.5], rel=1e-14)


def test_tube_wall_is_its_radius_off_its_line():
    line = np.array([[0.0, 0.0, 0.0], [10.0, 0.0, 0.0], [10.0, 10.0, 0.0]])
    tube = Tube("nerve", line, 1.5)
    starts = np.array([[5.0, 0.0, 4.0], [12.0, 5.0, 0.0], [4.0, 0.5, 0.0]])
    assert tube.distances(starts, starts) == pytest.approx([2.5, 0.5, -1.0], rel=1e-14)


def test_insides_agree_with_the_ball_and_with_the_ring():
    rng = np.random.default_rng(3)
    where = rng.uniform(-6.0, 6.0, (500, 3))
    ball = surface_of("ball", icosphere(4.0, 4), closed=True)
    away = np.linalg.norm(where, axis=1)
    clear = np.abs(away - 4.0) > 0.05
    assert np.array_equal(ball.holds(where)[clear], (away < 4.0)[clear])
    ring = surface_of("ring", torus(4.0, 1.5, 96, 48), closed=True)
    off = np.hypot(np.hypot(where[:, 0], where[:, 1]) - 4.0, where[:, 2])
    clear = np.abs(off - 1.5) > 0.05
    assert np.array_equal(ring.holds(where)[clear], (off < 1.5)[clear])


def test_rays_through_edges_and_corners_are_counted_once():
    cube = surface_of("cube", box(2.0, 2.0, 2.0), closed=True)
    inside = np.array([[0.0, 0.0, 0.0], [0.5, 0.5, -0.5], [-0.25, -0.25, 0.9]])
    assert cube.holds(inside).all()
    assert not cube.holds(inside + np.array([0.0, 0.0, 3.0])).any()
    assert not cube.holds(inside - np.array([0.0, 0.0, 3.0])).any()


def test_bodies_that_overlap_hold_what_they_share():
    ball = icosphere(4.0, 3)
    two = together(ball, shifted(ball, x=3.0))
    where = np.array([[1.5, 0.1, 0.2], [-3.0, 0.0, 0.1], [6.0, 0.1, 0.0], [1.5, 5.0, 0.0]])
    assert surface_of("two", two, closed=True).holds(where).tolist() == [True, True, True, False]


def test_bone_with_a_face_turned_over_is_refused():
    cube = box(2.0, 2.0, 2.0)
    faces = cube.faces.copy()
    faces[3] = faces[3, ::-1]
    with pytest.raises(StructureError, match="disagree"):
        surface_of("bone", Mesh(cube.vertices, faces), closed=True)


def test_depth_below_a_surface_is_negative_outside():
    cube = surface_of("cube", box(10.0, 10.0, 10.0), closed=True)
    starts = np.array([[0.0, 0.0, 3.0], [0.0, 0.0, 3.0], [0.0, 0.0, 7.0]])
    ends = np.array([[0.0, 0.0, -2.0], [0.0, 0.0, -9.0], [0.0, 0.0, 8.0]])
    assert inside_margin(cube, starts, ends) == pytest.approx([2.0, -4.0, -3.0], rel=1e-14)


def test_open_bone_and_senseless_tubes_are_refused():
    with pytest.raises(StructureError, match="open at"):
        surface_of("bone", sheet(5.0, 5.0), closed=True)
    with pytest.raises(StructureError, match="radius"):
        Tube("nerve", np.zeros((2, 3)), -1.0)
    with pytest.raises(StructureError, match="shape"):
        Tube("nerve", np.zeros((0, 3)), 1.0)

"""Places where a surface cuts itself are cut out and closed again, the rest stays."""

import numpy as np
import pytest

from meshes.crossing.self_intersection import self_intersections
from meshes.mesh import Mesh
from meshes.primitives import box, icosphere
from meshes.repair.cleaning_crossings import _largest_move, without_crossings
from meshes.repair.faces_kept import kept_faces
from meshes.structure.topology import topology


def pierced():
    """A ball with one vertex pushed in so far that it comes out on the other side."""
    ball = icosphere(5.0, 3)
    vertices = ball.vertices.copy()
    top = int(np.argmax(vertices[:, 2]))
    vertices[top, 2] = -6.0
    return ball.with_vertices(vertices)


def test_a_pierced_ball_becomes_whole():
    mesh = pierced()
    assert len(self_intersections(mesh)) > 0
    result = without_crossings(mesh)
    assert result.n_left == 0
    assert result.is_closed
    assert len(self_intersections(result.mesh)) == 0
    assert topology(result.mesh).is_oriented
    assert result.n_crossings == len(self_intersections(mesh))


def test_the_counts_and_the_move_are_true():
    mesh = pierced()
    result = without_crossings(mesh)
    assert mesh.n_faces - result.n_removed + result.n_added == result.mesh.n_faces
    # The tip of the spike stood out by one millimetre on the other side.
    assert 0.95 < result.largest_move < 1.05
    side = np.abs(mesh.vertices[:, 2]) < 2.0
    after = {tuple(row) for row in result.mesh.vertices.tolist()}
    assert all(tuple(row) in after for row in mesh.vertices[side].tolist())


def test_a_move_is_measured_from_the_surface_and_not_from_its_corners():
    after = box(10.0, 10.0, 10.0)
    a, b, c = after.faces[0]
    tip = after.vertices[[a, b, c]].mean(axis=0)
    tip *= (5.0 + 0.5) / np.abs(tip).max()  # half a millimetre out of the middle of a side
    cone = [[a, b, 8], [b, c, 8], [c, a, 8]]
    before = Mesh(
        np.append(after.vertices, [tip], axis=0), np.append(after.faces[1:], cone, axis=0)
    )
    assert _largest_move(before, after, kept_faces(before, after)) == pytest.approx(0.5)


def test_a_sound_surface_is_handed_back_untouched():
    ball = icosphere(5.0, 3)
    result = without_crossings(ball)
    assert result.mesh is ball
    assert (result.n_crossings, result.n_removed, result.n_added) == (0, 0, 0)
    assert result.largest_move == 0.0


def test_a_gap_too_long_to_mend_ends_the_mending_at_once():
    ball = icosphere(20.0, 4)
    x, y, z = ball.vertices.T
    # A belt around the ball is folded through the other side: no place, but the whole shape.
    folded = ball.with_vertices(np.stack((x, y, np.where(np.abs(z) < 6.0, -3.0 * z, z)), axis=1))
    told = []
    result = without_crossings(folded, progress=lambda done, what: told.append(done))
    assert result.n_left > 0
    assert len(told) == 1
    assert result.n_added >= 0

"""A brush stops at a limit, exactly, and says where."""

import numpy as np
import pytest

from meshes.brushes import (
    BrushSettings,
    SculptSurface,
    Stroke,
    clearance_limit,
    replay,
    thickness_limit,
)
from meshes.brushes.limits import LimitError
from meshes.distance.signed_distance import signed_distances
from meshes.mesh import Mesh
from meshes.primitives import icosphere, sheet

CROWN = icosphere(10.0, 5)
PREPARED = icosphere(9.8, 5)
WAY = np.array([[0.0, 0.0, 10.0], [1.5, 0.5, 9.8], [0.0, 0.5, 9.9], [1.0, 0.0, 9.9]])


def stroked(brush, limits, *, way=WAY, locked=None, **chosen):
    surface = SculptSurface(CROWN)
    stroke = Stroke(
        surface, BrushSettings(brush, **({"radius": 2.0} | chosen)), locked, limits=limits
    )
    for point in way:
        stroke.move_to(point)
    return stroke.end(), surface


def lid(height):
    """A plane above the ball that looks down on it, as an antagonist does."""
    flat = sheet(12.0, 12.0, 24, 24)
    return Mesh(np.add(flat.vertices, (0.0, 0.0, height)), flat.faces[:, ::-1])


def test_carving_stops_where_the_wall_is_as_thin_as_allowed():
    free, _ = stroked("draw", (), invert=True, strength=1.0)
    limit = thickness_limit(PREPARED, 0.1)
    result, surface = stroked("draw", (limit,), invert=True, strength=1.0)
    assert signed_distances(PREPARED, free.after).min() < 0.0
    wall = signed_distances(PREPARED, surface.positions())
    assert wall.min() >= 0.1 - 1e-9
    assert np.abs(wall[result.held] - 0.1).max() < 1e-4  # later dabs are stopped along their way
    assert len(result.held) > 50
    others = np.setdiff1d(free.vertex_index, result.held)
    assert (wall[others] > 0.1).all()


@pytest.mark.parametrize("brush", ["draw", "grab"])
def test_raising_stops_before_the_opposite_jaw(brush):
    limit = clearance_limit(lid(10.4), 0.15)
    way = WAY if brush == "draw" else np.array([[0.0, 0.0, 10.0], [0.1, 0.0, 19.0]])
    result, surface = stroked(brush, (limit,), way=np.tile(way, (3, 1)), strength=1.0)
    highest = surface.positions()[:, 2].max()
    assert highest == pytest.approx(10.4 - 0.15, abs=1e-6)
    assert highest <= 10.25 + 1e-9
    assert len(result.held) > 5
    assert np.isin(result.held, result.vertex_index).all()


def test_a_limit_far_away_changes_no_bit():
    free, _ = stroked("smooth", ())
    kept, _ = stroked("smooth", (clearance_limit(lid(14.0), 1.0), thickness_limit(PREPARED, 0.0)))
    assert free.after.tobytes() == kept.after.tobytes()
    assert len(kept.held) == 0


def test_what_is_too_near_already_may_leave_and_come_no_nearer():
    limit = thickness_limit(PREPARED, 0.5)
    result, surface = stroked("draw", (limit,), invert=True)
    assert len(result.vertex_index) == 0
    assert len(result.held) > 50
    result, surface = stroked("draw", (limit,))
    assert len(result.held) == 0
    assert np.linalg.norm(surface.positions(), axis=1).max() > 10.1


def test_a_limit_holds_only_the_vertices_it_is_for():
    where = CROWN.vertices[:, 0] < 0.5
    limit = thickness_limit(PREPARED, 0.1, where=where)
    result, surface = stroked("draw", (limit,), invert=True, strength=1.0)
    wall = limit.gaps(surface.positions())
    assert wall[where].min() > 0.1 - 1e-9
    assert wall[~where].min() < 0.05
    assert where[result.held].all()


def test_gaps_are_the_signed_distances():
    rng = np.random.default_rng(0)
    points = rng.normal(size=(500, 3)) * 9.0
    gaps = thickness_limit(PREPARED, 0.1).gaps(points)
    assert np.abs(gaps - signed_distances(PREPARED, points)).max() < 1e-12


def test_a_replay_with_the_same_limits_gives_the_same_bits():
    limits = (thickness_limit(PREPARED, 0.1), clearance_limit(lid(10.2), 0.15))
    result, _ = stroked("smooth", limits, mirror=True, strength=1.0)
    again = replay(SculptSurface(CROWN), result.record, limits=limits)
    assert again.after.tobytes() == result.after.tobytes()
    assert np.array_equal(again.held, result.held)


def test_limits_that_make_no_sense_are_refused():
    with pytest.raises(LimitError, match="0 or more"):
        thickness_limit(PREPARED, -0.1)
    with pytest.raises(LimitError, match="no faces"):
        clearance_limit(Mesh(np.zeros((0, 3)), np.zeros((0, 3))), 0.1)
    with pytest.raises(LimitError, match="3 vertices"):
        stroked("draw", (thickness_limit(PREPARED, 0.1, where=np.ones(3, dtype=bool)),))

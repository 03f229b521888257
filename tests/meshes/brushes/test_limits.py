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
from tests.naive.limits import free_shares

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


@pytest.mark.parametrize(("brush", "least"), [("draw", 0.1), ("grab", 0.1), ("grab", 0.0)])
def test_vertices_stop_where_the_slow_twin_stops_them(brush, least):
    bumps = 1.0 + 0.003 * np.sin(9.0 * PREPARED.vertices).sum(axis=1, keepdims=True)
    wall = PREPARED.with_vertices(PREPARED.vertices * bumps)
    way = np.array([WAY[0], WAY[0] * 0.93]) if brush == "grab" else WAY[1:2]
    chosen = {"strength": 1.0, "invert": brush == "draw", "radius": 4.0}
    free, _ = stroked(brush, (), way=way, **chosen)
    held, _ = stroked(brush, (thickness_limit(wall, least),), way=way, **chosen)
    share = free_shares(wall, least, free.before, free.after)
    expected = free.before + share[:, None] * (free.after - free.before)
    got = free.before.copy()
    got[np.searchsorted(free.vertex_index, held.vertex_index)] = held.after
    assert np.abs(got - expected).max() < 2e-6
    assert np.array_equal(free.vertex_index[share < 1.0], held.held)
    assert 20 < len(held.held) < len(share)


def test_what_was_learnt_before_changes_no_bit():
    bumps = 1.0 + 0.003 * np.sin(9.0 * PREPARED.vertices).sum(axis=1, keepdims=True)
    limits = (
        thickness_limit(PREPARED.with_vertices(PREPARED.vertices * bumps), 0.1),
        clearance_limit(lid(10.2), 0.05),
    )
    chosen = BrushSettings("draw", radius=2.0, strength=1.0, invert=True)
    used, fresh = SculptSurface(CROWN), SculptSurface(CROWN)
    for undone in (True, True, False):
        stroke = Stroke(used, chosen, limits=limits)
        for point in WAY:
            stroke.move_to(point)
        if undone:
            stroke.cancel()
    result = stroke.end()
    stroke = Stroke(fresh, chosen, limits=limits)
    for point in WAY:
        stroke.move_to(point)
    assert result.after.tobytes() == stroke.end().after.tobytes()


def noisy():
    """A ball with bumps and pits of a tenth of a millimetre."""
    rng = np.random.default_rng(5)
    return CROWN.with_vertices(
        CROWN.vertices * (1.0 + 0.01 * rng.normal(size=CROWN.n_vertices))[:, None]
    )


@pytest.mark.parametrize("brush", ["draw", "inflate", "layer"])
def test_a_limit_of_nought_over_the_scan_lets_brushes_add(brush):
    for mesh in (CROWN, noisy()):
        results = []
        for limits in ((), (thickness_limit(mesh, 0.0),)):
            stroke = Stroke(SculptSurface(mesh), BrushSettings(brush, radius=2.0), limits=limits)
            for point in WAY:
                stroke.move_to(point)
            results.append(stroke.end())
        assert len(results[1].vertex_index) > 50
        # On the noisy one a common normal may lead some vertices down into their pits.
        if mesh is CROWN or brush != "draw":
            assert results[0].after.tobytes() == results[1].after.tobytes()
        assert signed_distances(mesh, results[1].after).min() > -1e-9


@pytest.mark.parametrize("brush", ["draw", "inflate", "flatten", "scrape", "smooth", "pinch"])
def test_a_limit_of_nought_over_the_scan_lets_nothing_be_taken_away(brush):
    mesh = noisy()
    surface = SculptSurface(mesh)
    limit = thickness_limit(mesh, 0.0)
    for invert in (False, True):
        settings = BrushSettings(brush, radius=2.0, strength=1.0, invert=invert)
        stroke = Stroke(surface, settings, limits=(limit,))
        for point in np.tile(WAY, (3, 1)):
            stroke.move_to(point)
        result = stroke.end()
        assert signed_distances(mesh, surface.positions()).min() > -1e-8
    if brush in ("flatten", "smooth"):
        assert len(result.vertex_index) > 20  # pits are filled
        assert len(result.held) > 20  # and bumps stay


def test_what_was_added_can_be_taken_off_again_down_to_the_scan():
    surface = SculptSurface(CROWN)
    limit = thickness_limit(CROWN, 0.0)
    for invert, n_passes in ((False, 1), (True, 6)):
        settings = BrushSettings("draw", radius=2.0, strength=1.0, invert=invert)
        stroke = Stroke(surface, settings, limits=(limit,))
        for point in np.tile(WAY, (n_passes, 1)):
            stroke.move_to(point)
        stroke.end()
        wall = signed_distances(CROWN, surface.positions())
        assert wall.min() > -1e-9
        assert (wall.max() > 0.3) == (not invert)
    core = np.linalg.norm(CROWN.vertices - WAY[2], axis=1) < 1.0
    assert np.abs(wall[core]).max() < 1e-6


def test_a_limit_of_nought_holds_for_open_scans_up_to_their_border():
    flat = sheet(10.0, 10.0, 40, 40)
    for invert in (True, False):
        surface = SculptSurface(flat)
        settings = BrushSettings("draw", radius=3.0, strength=1.0, invert=invert)
        stroke = Stroke(surface, settings, limits=(thickness_limit(flat, 0.0),))
        stroke.move_to([4.0, 0.0, 0.0])
        stroke.move_to([5.0, 0.0, 0.0])
        stroke.end()
        heights = surface.positions()[:, 2]
        assert heights.min() >= -1e-9
        assert (heights.max() > 0.1) == (not invert)
    # Pulled along the sheet nothing comes nearer, so nothing is held.
    stroke = Stroke(
        SculptSurface(flat), BrushSettings("grab", radius=3.0), limits=(thickness_limit(flat, 0.0),)
    )
    stroke.move_to([0.0, 0.0, 0.0])
    stroke.move_to([0.7, 0.4, 0.0])
    assert len(stroke.end().held) == 0


def test_a_long_pull_does_not_jump_a_thin_wall():
    thin = icosphere(3.0, 4)
    plate = thin.with_vertices(thin.vertices * (1.0, 1.0, 0.03) + (0.0, 0.0, 13.0))
    limit = thickness_limit(plate, 0.0)
    result, surface = stroked(
        "grab", (limit,), way=np.array([[0.0, 0.0, 10.0], [0.0, 0.0, 16.0]]), strength=1.0
    )
    assert len(result.held) > 20
    assert surface.positions()[:, 2].max() < 13.0


def test_what_lies_far_behind_a_wall_is_not_held():
    limit = thickness_limit(icosphere(13.0, 4), 0.5)
    free, _ = stroked("draw", ())
    result, _ = stroked("draw", (limit,))
    assert result.after.tobytes() == free.after.tobytes()
    assert len(result.held) == 0


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


def test_gaps_are_the_signed_distances_at_sharp_edges_too():
    rng = np.random.default_rng(0)
    ball = icosphere(9.8, 2)
    spiky = ball.with_vertices(ball.vertices * rng.uniform(0.5, 1.0, (ball.n_vertices, 1)))
    points = rng.normal(size=(4000, 3)) * 6.0
    for mesh in (PREPARED, spiky):
        gaps = thickness_limit(mesh, 0.1).gaps(points)
        assert np.abs(gaps - signed_distances(mesh, points)).max() < 1e-12


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


def test_the_second_of_two_limits_holds_as_firmly_as_the_first():
    roof, wall = clearance_limit(lid(14.0), 1.0), thickness_limit(PREPARED, 0.1)
    alone, _ = stroked("draw", (wall,), invert=True, strength=1.0)
    for limits in ((roof, wall), (wall, roof)):
        both, _ = stroked("draw", limits, invert=True, strength=1.0)
        assert both.after.tobytes() == alone.after.tobytes()
        assert np.array_equal(both.held, alone.held)


def test_grab_tells_what_is_held_where_it_is_and_not_where_it_was():
    limit = clearance_limit(lid(10.4), 0.15)
    stroke = Stroke(
        SculptSurface(CROWN), BrushSettings("grab", radius=2.0, strength=1.0), limits=(limit,)
    )
    stroke.move_to([0.0, 0.0, 10.0])
    stroke.move_to([0.0, 0.0, 12.0])
    assert len(stroke.held) > 5
    stroke.move_to([0.0, 0.0, 10.0])
    assert len(stroke.held) == 0
    assert len(stroke.end().held) == 0

"""A stroke changes what it should, nothing else, and the same however it is made."""

from itertools import pairwise

import numpy as np
import pytest

from meshes.brushes import BrushSettings, SculptSurface, Stroke, StrokeError, replay
from meshes.brushes.settings import DRAGGING_BRUSHES, BrushError
from meshes.primitives import icosphere, sheet

TOP = np.array([0.3, 0.0, 9.9])
WAY = np.array([TOP, [1.0, 0.5, 9.8], [2.0, 1.5, 9.6], [2.5, 2.5, 9.2]])


def ball() -> SculptSurface:
    return SculptSurface(icosphere(10.0, 4))


def stroked(surface, settings, points=WAY, locked=None):
    stroke = Stroke(surface, settings, locked)
    for point in points:
        stroke.move_to(point)
    return stroke.end()


@pytest.mark.parametrize("brush", ["draw", "smooth"])
def test_a_dab_moves_only_vertices_in_its_radius(brush):
    surface = ball()
    before = surface.positions()
    result = stroked(surface, BrushSettings(brush, radius=2.0), points=TOP[None])
    moved = np.flatnonzero((surface.positions() != before).any(axis=1))
    centre = TOP * 10.0 / np.linalg.norm(TOP)
    distance = np.linalg.norm(before[moved] - centre, axis=1)
    assert len(moved) > 10
    assert distance.max() < 2.05  # the ball of triangles lies a little inside the round one
    assert np.array_equal(moved, result.vertex_index)
    assert np.array_equal(result.before, before[moved])
    assert np.array_equal(result.after, surface.positions()[moved])


@pytest.mark.parametrize("brush", ["draw", "smooth"])
def test_locked_vertices_stay(brush):
    surface = ball()
    locked = surface.positions()[:, 0] > 0.5
    result = stroked(surface, BrushSettings(brush, radius=3.0), locked=locked)
    assert len(result.vertex_index) > 0
    assert not locked[result.vertex_index].any()


def test_draw_raises_along_the_normal_and_inverted_lowers():
    up = stroked(ball(), BrushSettings(radius=2.0))
    down = stroked(ball(), BrushSettings(radius=2.0, invert=True))
    assert (np.linalg.norm(up.after, axis=1) > 10.0).all()
    assert (np.linalg.norm(down.after, axis=1) < 10.0).all()


def test_one_pass_of_draw_raises_about_a_quarter_of_the_radius():
    surface = SculptSurface(sheet(20.0, 20.0, 160, 160))
    points = np.array([[-6.0, 0.0, 0.0], [6.0, 0.0, 0.0]])
    stroked(surface, BrushSettings(radius=2.0, strength=1.0), points)
    assert surface.positions()[:, 2].max() == pytest.approx(0.5, rel=0.1)


def test_smooth_takes_noise_off_and_keeps_the_volume():
    rng = np.random.default_rng(0)
    clean = icosphere(10.0, 5)
    noisy = clean.with_vertices(
        clean.vertices * (1.0 + 0.004 * rng.normal(size=(len(clean.vertices), 1)))
    )
    surface = SculptSurface(noisy)
    result = stroked(surface, BrushSettings("smooth", radius=4.0, strength=1.0))
    core = np.linalg.norm(result.after - WAY[1], axis=1) < 1.5
    before = np.linalg.norm(result.before[core], axis=1)
    after = np.linalg.norm(result.after[core], axis=1)
    assert after.std() < 0.35 * before.std()
    assert abs(after.mean() - before.mean()) < 0.01


def test_smooth_leaves_the_border_of_an_open_surface_alone():
    flat = sheet(10.0, 10.0, 20, 20)
    surface = SculptSurface(flat)
    result = stroked(
        surface, BrushSettings("smooth", radius=3.0), points=np.array([[5.0, 0.0, 0.0]])
    )
    edge = np.abs(flat.vertices[:, :2]).max(axis=1) == 5.0
    assert not edge[result.vertex_index].any()


@pytest.mark.parametrize("brush", ["draw", "smooth"])
def test_mirrored_stroke_is_symmetric_on_a_symmetric_mesh(brush):
    mesh = icosphere(10.0, 4)
    twin = mirror_image_of(mesh.vertices)
    bumpy = mesh.vertices * (1.0 + 0.01 * np.sin(3.0 * mesh.vertices[:, 1:2]))
    surface = SculptSurface(mesh.with_vertices(bumpy))
    stroked(surface, BrushSettings(brush, radius=2.5, mirror=True))
    after = surface.positions()
    assert not np.array_equal(after, bumpy)
    assert np.abs(after[twin] * (-1.0, 1.0, 1.0) - after).max() < 1e-9


def mirror_image_of(points):
    row_of = {tuple(row): at for at, row in enumerate((points + 0.0).tolist())}
    return np.array([row_of[(-x + 0.0, y, z)] for x, y, z in (points + 0.0).tolist()])


@pytest.mark.parametrize("brush", ["draw", "smooth"])
def test_cancel_puts_everything_back_to_the_bit(brush):
    surface = ball()
    positions, normals = surface.positions(), surface.normals()
    boxes = surface.arrays.face_tree.boxes.copy()
    stroke = Stroke(surface, BrushSettings(brush, radius=2.0))
    for point in WAY:
        stroke.move_to(point)
    assert not np.array_equal(surface.positions(), positions)
    stroke.cancel()
    assert np.array_equal(surface.positions(), positions)
    assert np.array_equal(surface.normals(), normals)
    assert np.array_equal(surface.arrays.face_tree.boxes, boxes)


def test_undo_and_redo_by_placing_are_exact():
    surface = ball()
    start = surface.positions()
    result = stroked(surface, BrushSettings(radius=2.0))
    end = surface.positions()
    surface.place(result.vertex_index, result.before)
    assert np.array_equal(surface.positions(), start)
    surface.place(result.vertex_index, result.after)
    assert np.array_equal(surface.positions(), end)


def test_more_events_on_the_same_way_change_nothing():
    steps = np.linspace(0.0, 1.0, 38)[:, None]
    dense = np.concatenate([a + steps * (b - a) for a, b in pairwise(WAY)])
    few, many = ball(), ball()
    stroked(few, BrushSettings(radius=2.0))
    stroked(many, BrushSettings(radius=2.0), points=dense)
    assert np.abs(few.positions() - many.positions()).max() < 1e-9


@pytest.mark.parametrize("brush", ["draw", "smooth"])
def test_replay_gives_the_same_bits(brush):
    first = stroked(ball(), BrushSettings(brush, radius=2.0, mirror=True))
    again = replay(ball(), first.record)
    assert np.array_equal(first.vertex_index, again.vertex_index)
    assert first.after.tobytes() == again.after.tobytes()


def test_front_facing_only_spares_the_other_side_of_a_thin_edge():
    thin = icosphere(10.0, 5)
    plate = thin.with_vertices(thin.vertices * (1.0, 1.0, 0.03))
    top = np.array([0.0, 0.0, 0.3])
    for only, spared in ((True, True), (False, False)):
        settings = BrushSettings(radius=2.0, front_facing_only=only)
        result = stroked(SculptSurface(plate), settings, points=top[None])
        assert bool((result.before[:, 2] > 0.0).all()) == spared


@pytest.mark.parametrize("mirror", [False, True])
def test_a_hook_that_minds_the_front_leaves_the_other_side_of_a_thin_edge(mirror):
    thin = icosphere(10.0, 5)
    plate = thin.with_vertices(thin.vertices * (1.0, 1.0, 0.03))
    pull = np.array([[3.0, 0.0, 0.3], [3.0, 0.3, 1.5]])
    for only in (True, False):
        settings = BrushSettings(
            "snake_hook", radius=2.0, strength=1.0, mirror=mirror, front_facing_only=only
        )
        result = stroked(SculptSurface(plate), settings, points=pull)
        assert (result.before[:, 2] > 0.0).sum() > 50
        assert bool((result.before[:, 2] >= 0.0).all()) == only
        assert bool((result.before[:, 0] < -1.0).any()) == mirror
        # What was gripped comes along all the way, whatever its sides look at meanwhile.
        assert (result.after - result.before)[:, 2].max() > 1.0


def plates(*middles):
    """Thin round plates, closed, of 20 mm in diameter, at some places."""
    ball = icosphere(10.0, 5)
    flat = ball.vertices * (1.0, 1.0, 0.015)
    n = len(flat)
    points = np.concatenate([flat + middle for middle in middles])
    faces = np.concatenate([ball.faces + n * at for at in range(len(middles))])
    return ball.__class__(points, faces)


@pytest.mark.parametrize("brush", ["draw", "smooth", "flatten", "grab", "snake_hook", "mask"])
def test_what_is_hidden_behind_a_thin_wall_is_spared(brush):
    # Two walls with a cavity between: the upper side of the lower one faces the brush again.
    two = plates((0.0, 0.0, 0.0), (0.1, 0.0, -0.9))
    n = two.n_vertices // 2
    up = two.vertices[:, 2] - np.where(np.arange(2 * n) < n, 0.0, -0.9) > 0.0
    top = np.array([0.0, 0.0, 0.15])
    step = np.array([0.4, 0.3, 0.2 if brush in DRAGGING_BRUSHES else 0.0])
    way = np.array([top, top + step])
    for only in (True, False):
        settings = BrushSettings(brush, radius=2.5, strength=1.0, front_facing_only=only)
        changed = stroked(SculptSurface(two), settings, points=way).vertex_index
        assert (changed < n).sum() > 50
        assert bool((changed < n).all()) == only
        assert bool(up[changed].all()) == only


def test_an_open_sheet_hidden_behind_another_is_spared():
    flat = sheet(20.0, 20.0, 80, 80)
    n = flat.n_vertices
    small = sheet(3.0, 3.0, 12, 12)
    both = flat.__class__(
        np.concatenate([flat.vertices, small.vertices - (0.0, 0.0, 0.5)]),
        np.concatenate([flat.faces, small.faces + n]),
    )
    changed = stroked(SculptSurface(both), BrushSettings(radius=2.5), [[0.0, 0.0, 0.0]])
    assert len(changed.vertex_index) > 50
    assert (changed.vertex_index < n).all()


def test_the_side_of_a_neighbour_and_of_a_crack_is_worked_on_too():
    # A third one far above, such as the other side of the jaw, hides nothing.
    beside = plates((-10.1, 0.0, 0.0), (10.1, 0.0, 0.0), (0.0, 0.0, 9.0))
    n = beside.n_vertices // 3
    settings = BrushSettings(radius=3.0)
    changed = stroked(SculptSurface(beside), settings, [[-0.6, 0.0, 0.03]]).vertex_index
    assert (changed < n).sum() > 20
    assert (changed >= n).sum() > 20
    half = sheet(6.0, 6.0, 30, 30)
    aside = np.array([3.0, 0.0, 0.0])
    points = np.concatenate([half.vertices - aside, half.vertices + aside])
    cracked = half.__class__(points, np.concatenate([half.faces, half.faces + half.n_vertices]))
    moved = stroked(SculptSurface(cracked), settings, [[0.2, 0.0, 0.0]])
    left, right = (moved.vertex_index < half.n_vertices).sum(), len(moved.vertex_index)
    assert 0.7 < left / (right - left) < 1.0


def test_an_ended_stroke_and_a_wrong_lock_are_refused():
    surface = ball()
    stroke = Stroke(surface, BrushSettings())
    stroke.end()
    with pytest.raises(StrokeError):
        stroke.move_to(TOP)
    with pytest.raises(StrokeError):
        Stroke(surface, BrushSettings(), np.zeros(3, dtype=bool))
    with pytest.raises(StrokeError):
        Stroke(surface, BrushSettings()).move_to([np.nan, 0.0, 0.0])


@pytest.mark.parametrize(
    ("setting", "value"),
    [("brush", "chisel"), ("falloff", "odd"), ("radius", 0.0), ("strength", 1.5)],
)
def test_settings_out_of_range_are_refused_by_name(setting, value):
    with pytest.raises(BrushError) as caught:
        BrushSettings(**{setting: value})
    assert caught.value.setting == setting


def test_a_stroke_beside_the_surface_changes_nothing():
    surface = ball()
    result = stroked(surface, BrushSettings(radius=1.0), points=np.array([[50.0, 0.0, 0.0]]))
    assert len(result.vertex_index) == 0
    assert surface.take_dirty() == ()


@pytest.mark.parametrize(
    ("points", "words"),
    [
        ([[np.nan, 0.0, 0.0]], "point 1 of the stroke is .*finite"),
        ([TOP, [0.0, np.inf, 0.0]], "point 2 of the stroke is .*finite"),
        ([TOP, TOP, [1e200, 0.0, 0.0]], r"point 3 of the stroke lies 1e\+200 mm from"),
        ([[0.0, 0.0, -10_011.0]], r"point 1 of the stroke lies 1e\+04 mm from"),
        ([TOP, [0.0, 0.0, 50.0]], "point 2 of the stroke is too far.*most is 20,000"),
    ],
)
@pytest.mark.parametrize("stabiliser", [0.0, 1.0])
def test_a_point_too_far_is_refused_by_its_number_and_leaves_no_trace(points, words, stabiliser):
    surface = ball()
    before = surface.positions()
    settings = BrushSettings("draw", radius=0.001, spacing=0.02, stabiliser=stabiliser)
    stroke = Stroke(surface, settings)
    for point in points[:-1]:
        stroke.move_to(point)
    with pytest.raises(StrokeError, match=words) as caught:
        stroke.move_to(points[-1])
    assert "\n" not in str(caught.value)
    stroke.cancel()
    assert surface.positions().tobytes() == before.tobytes()


def test_a_stroke_has_no_more_dabs_than_it_may_and_what_was_done_can_be_kept(monkeypatch):
    monkeypatch.setattr("meshes.brushes.stroke_path.MOST_DABS", 40)
    surface = ball()
    settings = BrushSettings(radius=1.0)  # a dab each 0.15 mm
    stroke = Stroke(surface, settings)
    with pytest.raises(StrokeError, match=r"point 4 of the stroke is too far.*most is 40"):
        for at in range(9):
            stroke.move_to(TOP + np.array([2.2 * (at % 2), 0.0, 0.0]))
    kept = stroke.end()
    assert len(kept.record.points) == 3
    assert replay(ball(), kept.record).after.tobytes() == kept.after.tobytes()


def test_a_short_leash_asks_for_no_endless_steps():
    stroke = Stroke(ball(), BrushSettings(radius=2.0, stabiliser=1e-9))
    stroke.move_to(TOP)
    with pytest.raises(StrokeError, match="point 2 of the stroke is too far"):
        stroke.move_to(WAY[1])


def test_dabs_beside_a_surface_fall_on_it_within_half_a_radius():
    on = stroked(ball(), BrushSettings(radius=2.0), points=[[0.0, 0.0, 10.0]])
    above = stroked(ball(), BrushSettings(radius=2.0), points=[[0.0, 0.0, 10.9]])
    assert len(on.vertex_index) > 10
    assert np.array_equal(above.vertex_index, on.vertex_index)

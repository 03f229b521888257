"""Each brush does what its line says, on shapes where that is known in closed form."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from meshes.brushes import (
    BrushSettings,
    MirrorPlane,
    SculptSurface,
    Stroke,
    replay,
)
from meshes.brushes import _dab_kernels as kernels
from meshes.brushes.settings import BRUSHES, FALLOFFS, MASK_BRUSHES
from meshes.brushes.stroke_path import StrokePath
from meshes.errors import InvalidMeshError
from meshes.mesh import Mesh
from meshes.picking._picking_tree_kernels import LEAF_SIZE
from meshes.primitives import icosphere, sheet
from meshes.surface.normals import vertex_normals
from tests.meshes.brushes.test_surface import boxes_over_the_order_of

MOVING = [brush for brush in BRUSHES if brush not in MASK_BRUSHES]
BALL = icosphere(10.0, 4)
SHAPED = BALL.with_vertices(BALL.vertices * (1.0 + 0.01 * np.sin(3.0 * BALL.vertices[:, 1:2])))
ODD = BALL.with_vertices(
    BALL.vertices * (1.0 + 0.01 * np.sin(BALL.vertices @ (1.0, 3.0, 0.0)))[:, None]
)
FLAT = sheet(20.0, 20.0, 80, 80)
WAY = np.array([[2.4, 0.2, 9.6], [3.2, 0.5, 9.4], [3.7, 1.9, 9.0], [3.9, 2.6, 8.7]])


def stroked(surface, brush, points=WAY, *, locked=None, **chosen):
    chosen = {"radius": 2.0, "strength": 0.8} | chosen
    stroke = Stroke(surface, BrushSettings(brush, **chosen), locked)
    for point in points:
        stroke.move_to(point)
    return stroke.end()


def on_flat(brush, heights=None, points=((0.0, 0.0, 0.0),), **chosen):
    """Give the sheet's points and how far a stroke moved each."""
    mesh = FLAT
    if heights is not None:
        mesh = FLAT.with_vertices(FLAT.vertices + heights[:, None] * (0.0, 0.0, 1.0))
    surface = SculptSurface(mesh)
    stroked(surface, brush, points, **chosen)
    return mesh.vertices, surface.positions() - mesh.vertices


def test_the_kernels_number_brushes_as_the_settings_list_them():
    names = [name.upper() for name in BRUSHES]
    assert [getattr(kernels, name) for name in names] == list(range(16))


@pytest.mark.parametrize("brush", BRUSHES)
def test_a_stroke_changes_what_is_near_it_and_nothing_else(brush):
    half = np.full(ODD.n_vertices, 0.5)
    surface = SculptSurface(ODD, 0.99 * BALL.vertices, half)
    locked = ODD.vertices[:, 1] > 1.5
    before, mask = surface.positions(), surface.mask()
    result = stroked(surface, brush, locked=locked)
    changed = (surface.positions() != before).any(axis=1) | (surface.mask() != mask)
    assert np.array_equal(np.flatnonzero(changed), result.vertex_index)
    assert changed.sum() > 5
    away = np.linalg.norm(before[changed][:, None] - WAY, axis=2).min(axis=1)
    assert away.max() < 2.6  # the radius, and half the way between two points
    if brush in MASK_BRUSHES:
        assert np.array_equal(surface.positions(), before)
    else:
        assert not locked[changed].any()
    assert np.array_equal(surface.normals(), vertex_normals(surface.mesh()))
    for tree in (surface.arrays.face_tree, surface.arrays.vertex_tree):
        boxes = boxes_over_the_order_of(tree, surface.arrays.positions)
        assert boxes == tree.boxes[1:].tolist()


@pytest.mark.parametrize("brush", BRUSHES)
def test_cancel_and_undo_are_exact_and_replay_gives_the_same_bits(brush):
    original = 0.99 * BALL.vertices
    surface = SculptSurface(ODD, original)
    surface.set_mask(np.full(ODD.n_vertices, 0.25))
    chosen = BrushSettings(brush, radius=2.0, mirror=True, pressure_radius=True, stabiliser=0.3)
    stroke = Stroke(surface, chosen)
    for point, pressure in zip(WAY, (0.3, 1.0, 0.6, 0.2), strict=True):
        stroke.move_to(point, pressure)
    stroke.cancel()
    assert np.array_equal(surface.positions(), ODD.vertices)
    assert (surface.mask() == 0.25).all()
    stroke = Stroke(surface, chosen)
    for point, pressure in zip(WAY, (0.3, 1.0, 0.6, 0.2), strict=True):
        stroke.move_to(point, pressure)
    result = stroke.end()
    # Another surface, numbered along another curve and with another past.
    other = SculptSurface(ODD.with_vertices(ODD.vertices[:, [1, 2, 0]] * 3.0), original)
    other.set_mask(np.full(ODD.n_vertices, 0.25))
    other.place(np.arange(ODD.n_vertices), ODD.vertices)
    again = replay(other, result.record)
    assert np.array_equal(result.vertex_index, again.vertex_index)
    assert result.after.tobytes() == again.after.tobytes()
    assert len(result.vertex_index) > 10
    if brush in MASK_BRUSHES:
        surface.set_mask(result.before, vertex_index=result.vertex_index)
        assert (surface.mask() == 0.25).all()
    else:
        surface.place(result.vertex_index, result.before)
        assert np.array_equal(surface.positions(), ODD.vertices)


@pytest.mark.parametrize("brush", BRUSHES)
def test_a_mirrored_stroke_is_symmetric_about_any_plane(brush):
    turn = np.array([[0.6, -0.8, 0.0], [0.8, 0.6, 0.0], [0.0, 0.0, 1.0]])
    shift = np.array([3.0, -2.0, 5.0])
    row_of = {tuple(row): at for at, row in enumerate((BALL.vertices + 0.0).tolist())}
    twin = np.array([row_of[(-x + 0.0, y, z)] for x, y, z in (BALL.vertices + 0.0).tolist()])
    mesh = SHAPED.with_vertices(SHAPED.vertices @ turn.T + shift)
    plane = MirrorPlane(point=tuple(shift), normal=tuple(turn[:, 0]))
    surface = SculptSurface(mesh, original=0.99 * BALL.vertices @ turn.T + shift)
    way = (WAY - (1.8, 0.0, 0.0)) @ turn.T + shift  # so near that both sides overlap
    stroked(surface, brush, way, mirror=True, plane=plane, strength=1.0)
    after = surface.positions()
    if brush in MASK_BRUSHES:
        assert np.abs(surface.mask()[twin] - surface.mask()).max() < 1e-6
        assert (surface.mask().max() > 0.1) == (brush == "mask")
        return
    assert np.abs(after - mesh.vertices).max() > (1e-4 if brush != "clone" else -1.0)
    assert np.abs(plane.mirrored(after)[twin] - after).max() < 1e-6


@settings(max_examples=15)
@given(
    brush=st.sampled_from(BRUSHES),
    shares=st.lists(st.floats(0.0, 1.0), max_size=12),
    stabiliser=st.sampled_from([0.0, 0.25]),
)
def test_more_events_on_the_same_way_change_no_bit(brush, shares, stabiliser):
    start, goal = np.array([2.4, 0.1, 9.7]), np.array([3.9, 2.7, 8.8])
    between = [start + share * (goal - start) for share in sorted(shares)]
    results = []
    for points, pressures in (
        ([start, goal], [0.2, 0.9]),
        ([start, *between, goal], [0.2, *(0.2 + 0.7 * share for share in sorted(shares)), 0.9]),
    ):
        surface = SculptSurface(SHAPED, original=0.99 * BALL.vertices)
        chosen = BrushSettings(
            brush, radius=2.0, pressure_strength=True, pressure_radius=True, stabiliser=stabiliser
        )
        stroke = Stroke(surface, chosen)
        for point, pressure in zip(points, pressures, strict=True):
            stroke.move_to(point, pressure)
        stroke.end()
        results.append(surface.positions().tobytes() + surface.mask().tobytes())
    assert results[0] == results[1]


def test_draw_on_a_plane_is_its_falloff():
    expected = {
        "smooth": lambda t: (1.0 - t**2) ** 2,
        "linear": lambda t: 1.0 - t,
        "sharp": lambda t: (1.0 - t) ** 2,
        "flat": np.ones_like,
        "sphere": lambda t: np.sqrt(1.0 - t**2),
        "root": lambda t: np.sqrt(1.0 - t),
    }
    assert set(expected) == set(FALLOFFS)
    for falloff, curve in expected.items():
        points, moved = on_flat("draw", radius=3.0, falloff=falloff)
        share = np.minimum(np.linalg.norm(points, axis=1) / 3.0, 1.0)
        height = np.where(share < 1.0, curve(share), 0.0) * 0.035 * 3.0 * 0.8
        assert np.abs(moved - height[:, None] * (0.0, 0.0, 1.0)).max() < 1e-9


def test_inflate_moves_a_ball_outwards_and_inverted_inwards():
    for invert, sign in ((False, 1.0), (True, -1.0)):
        surface = SculptSurface(BALL)
        result = stroked(surface, "inflate", WAY[:1], falloff="flat", invert=invert)
        out = np.linalg.norm(result.after, axis=1) - 10.0
        assert np.abs(out - sign * 0.035 * 2.0 * 0.8).max() < 1e-4


def test_flatten_scrape_and_fill_take_their_side_of_the_plane():
    rng = np.random.default_rng(1)
    heights = 0.05 * rng.normal(size=FLAT.n_vertices)
    for brush, invert, above, below in (
        ("flatten", False, True, True),
        ("scrape", False, True, False),
        ("fill", False, False, True),
        ("scrape", True, False, True),
        ("fill", True, True, False),
    ):
        points, moved = on_flat(brush, heights, falloff="flat", invert=invert, strength=1.0)
        near = np.linalg.norm(points[:, :2], axis=1) < 1.9
        plane = points[near, 2].mean()
        high = near & (points[:, 2] > plane + 0.03)
        low = near & (points[:, 2] < plane - 0.03)
        assert (moved[high, 2] < -0.005).all() == above
        assert (moved[low, 2] > 0.005).all() == below
        assert not moved[
            high if not above else low if not below else ~near & (points[:, 0] > 3)
        ].any()


def test_repeated_flatten_makes_a_plane():
    rng = np.random.default_rng(1)
    heights = 0.05 * rng.normal(size=FLAT.n_vertices)
    points, moved = on_flat(
        "flatten", heights, np.tile([[0.0, 0.0, 0.0], [0.6, 0.0, 0.0]], (8, 1)), strength=1.0
    )
    core = np.linalg.norm(points[:, :2], axis=1) < 0.8
    assert (points + moved)[core, 2].std() < 0.1 * points[core, 2].std()


def test_pinch_pulls_together_and_crease_lowers_too():
    for invert, sign in ((False, -1.0), (True, 1.0)):
        points, moved = on_flat("pinch", invert=invert)
        some = np.linalg.norm(moved, axis=1) > 1e-6
        outwards = (moved * points).sum(axis=1)
        assert (sign * outwards[some] > 0.0).all()
        assert np.abs(moved[:, 2]).max() < 1e-9
        points, moved = on_flat("crease", invert=invert)
        some = (np.linalg.norm(moved, axis=1) > 1e-6) & (np.linalg.norm(points, axis=1) > 0.1)
        assert ((moved * points).sum(axis=1)[some] < 0.0).all()
        assert (sign * moved[some, 2] > 0.0).all()


def test_layer_rises_to_its_height_over_the_original_and_no_farther():
    there_and_back = np.array([[-2.0, 0.0, 0.0], [2.0, 0.0, 0.0]] * 5)
    for invert, sign in ((False, 1.0), (True, -1.0)):
        points, moved = on_flat("layer", None, there_and_back, height=0.4, invert=invert)
        assert (sign * moved[:, 2]).max() == pytest.approx(0.4, abs=1e-12)
        core = (np.abs(points[:, 0]) < 1.0) & (np.abs(points[:, 1]) < 0.8)
        assert np.abs(moved[core, 2] - sign * 0.4).max() < 1e-12
    raised = SculptSurface(FLAT, original=FLAT.vertices - (0.0, 0.0, 0.5))
    assert len(stroked(raised, "layer", [[0.0, 0.0, 0.0]], height=0.4).vertex_index) == 0


def test_grab_follows_the_cursor_by_the_falloff():
    way = np.array([0.4, 0.2, 0.9])
    detour = [[0.0, 0.0, 0.0], [5.0, 1.0, -3.0], way]
    points, moved = on_flat("grab", None, detour, strength=1.0)
    share = np.minimum(np.linalg.norm(points, axis=1) / 2.0, 1.0)
    assert np.abs(moved - ((1.0 - share**2) ** 2)[:, None] * way).max() < 1e-9


def test_snake_hook_pulls_out_and_nudge_pushes_along():
    points, moved = on_flat("snake_hook", None, [[0, 0, 0], [0, 0, 4.0]], strength=1.0)
    middle = np.linalg.norm(points, axis=1).argmin()
    assert moved[middle, 2] > 3.0
    points, moved = on_flat("nudge", None, [[-1, 0, 0], [1.0, 0, 0.3]], strength=1.0)
    assert moved[:, 0].max() > 0.5
    assert np.abs(moved[:, 2]).max() < 0.05


def test_clone_takes_the_shape_of_the_other_side():
    bump = 0.3 * np.exp(-((np.linalg.norm(FLAT.vertices - (-4.0, 0.0, 0.0), axis=1) / 1.5) ** 2))
    way = np.array([[3.0, 0.0, 0.0], [5.0, 0.0, 0.0]] * 8)
    points, moved = on_flat("clone", bump, way, strength=1.0, radius=3.0)
    right = np.linalg.norm(points - (4.0, 0.0, 0.0), axis=1) < 1.5
    wanted = 0.3 * np.exp(-((np.linalg.norm(points[:, :2] - (4.0, 0.0), axis=1) / 1.5) ** 2))
    assert np.abs((points + moved)[right, 2] - wanted[right]).max() < 0.02
    assert not moved[points[:, 0] < 0.0].any()


@pytest.mark.parametrize("up", [True, False])
def test_clone_leaves_what_has_only_a_counterpart_that_faces_away(up):
    # The other side of the plane is a sheet a little lower that looks up, or down.
    half = sheet(8.0, 8.0, 32, 32)
    right, left = np.add(half.vertices, (5.0, 0.0, 0.0)), np.add(half.vertices, (-5.0, 0.0, -0.3))
    other = half.faces if up else half.faces[:, ::-1]
    both = Mesh(np.concatenate([right, left]), np.concatenate([half.faces, other + len(right)]))
    result = stroked(SculptSurface(both), "clone", [[5.0, 0.0, 0.0]], strength=1.0)
    assert (len(result.vertex_index) > 50) == up
    assert (result.after[:, 2] < result.before[:, 2]).all()
    assert up or len(result.vertex_index) == 0


def test_restore_leads_back_to_the_original():
    surface = SculptSurface(SHAPED, original=BALL.vertices)
    stroked(surface, "restore", np.tile(WAY, (6, 1)), strength=1.0)
    core = np.linalg.norm(SHAPED.vertices - WAY[1], axis=1) < 0.8
    off = np.linalg.norm(surface.positions() - BALL.vertices, axis=1)
    assert off[core].max() < 0.02 * np.linalg.norm(SHAPED.vertices - BALL.vertices, axis=1).max()


def test_mask_holds_by_its_weight_and_unmask_frees():
    surface = SculptSurface(FLAT)
    stroked(surface, "mask", np.tile([[0.0, 0.0, 0.0]], (1, 1)), strength=1.0)
    painted = surface.mask()
    share = np.minimum(np.linalg.norm(FLAT.vertices, axis=1) / 2.0, 1.0)
    assert np.abs(painted - 0.5 * (1.0 - share**2) ** 2).max() < 1e-9
    assert len(surface.take_dirty_mask()) > 0
    assert surface.take_dirty() == ()
    stroked(surface, "draw", [[0.0, 0.0, 0.0]], radius=3.0, falloff="flat")
    height = 0.035 * 3.0 * 0.8
    near = np.linalg.norm(FLAT.vertices, axis=1) < 2.9
    raised = surface.positions()[:, 2]
    assert np.abs(raised[near] - height * (1.0 - painted[near])).max() < 1e-6
    stroked(surface, "mask", [[0.0, 0.0, 0.0]], strength=1.0, invert=True)
    assert np.abs(surface.mask()).max() < 1e-3  # the surface has moved between


def test_strength_does_not_depend_on_the_spacing():
    way = [[-6.0, 0.0, 0.0], [6.0, 0.0, 0.0]]
    heights = [on_flat("draw", None, way, spacing=s)[1][:, 2].max() for s in (0.05, 0.15, 0.3)]
    assert np.ptp(heights) < 0.05 * heights[0]


def test_the_leash_takes_tremor_off_a_stroke():
    along = np.linspace(-6.0, 6.0, 121)
    tremor = np.stack([along, 0.3 * (-1.0) ** np.arange(121), np.zeros(121)], axis=1)
    sides = []
    for stabiliser in (0.0, 1.0):
        points, moved = on_flat("draw", None, tremor, radius=0.6, stabiliser=stabiliser)
        late = points[:, 0] > 0.0  # the first point is taken as it is
        heights = np.bincount((points[late, 1] * 4.0 + 40.5).astype(int), moved[late, 2])
        sides.append(heights[[38, 42]].sum() / heights.sum())
    assert sides[1] < 0.5 * sides[0]


@pytest.mark.parametrize("n_events", [2, 200])
def test_the_leash_is_drawn_along_a_tractrix(n_events):
    # The cursor goes up by the length of the leash, then far along x: the brush follows on the
    # curve that keeps its tangent's way to the cursor's line as long as the leash.
    leash, goal = 2.0, 8.0
    path = StrokePath(BrushSettings("draw", radius=0.2, stabiliser=leash))
    path_points = [(0.0, 0.0, 0.0), (0.0, leash, 0.0)]
    path_points += [(x, leash, 0.0) for x in np.linspace(0.0, goal, n_events)[1:].tolist()]
    places = [place.point for point in path_points for place in path.go_to(point, 1.0)]
    x, y = np.array(places)[:, :2].T
    left = np.clip(leash - y, 1e-9, leash)  # how far the brush is from the cursor's line
    curve = leash * np.arccosh(leash / left) - np.sqrt(leash**2 - left**2)
    early = x < 4.0
    assert x.max() > goal - leash - 0.2
    assert early.sum() > 50
    # To first order in the steps, of which the leash has sixteen: it lags by about one.
    assert np.abs(x - curve)[early].max() < 2.0 * leash / 16.0


def test_pressure_weakens_and_narrows_only_where_asked():
    for chosen, narrow, weak in (
        ({"pressure_radius": True}, True, True),
        ({"pressure_strength": True}, False, True),
        ({}, False, False),
    ):
        surface = SculptSurface(FLAT)
        stroke = Stroke(surface, BrushSettings("draw", radius=2.0, **chosen))
        stroke.move_to([0.0, 0.0, 0.0], 0.5)
        moved = FLAT.vertices[stroke.end().vertex_index]
        assert (np.linalg.norm(moved, axis=1).max() < 1.3) == narrow
        assert (surface.positions()[:, 2].max() < 0.8 * 0.035 * 2.0 * 0.5) == weak


def test_a_tree_leaf_holds_less_than_a_small_dab():
    assert LEAF_SIZE <= 64


def test_masks_and_originals_of_the_wrong_size_are_refused():
    surface = SculptSurface(FLAT)
    with pytest.raises(InvalidMeshError, match="mask"):
        surface.set_mask(np.zeros(3))
    with pytest.raises(InvalidMeshError, match="between 0 and 1"):
        surface.set_mask(np.full(FLAT.n_vertices, 2.0))
    with pytest.raises(InvalidMeshError, match="original"):
        SculptSurface(FLAT, original=np.zeros((2, 3)))


def test_a_loose_vertex_of_a_layer_stays():
    loose = Mesh(np.append(FLAT.vertices, [[0.1, 0.1, 0.1]], axis=0), FLAT.faces)
    result = stroked(SculptSurface(loose), "layer", [[0.0, 0.0, 0.0]])
    assert FLAT.n_vertices not in result.vertex_index

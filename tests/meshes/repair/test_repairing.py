"""The one door of repair: what is sound stays, what is broken is mended, and all of it is told."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from meshes.errors import CancelledError
from meshes.mesh import Mesh
from meshes.primitives import box, icosphere, tetrahedron, torus
from meshes.repair import RepairSettings, RepairSettingsError, repair, settings_for
from meshes.structure.topology import topology
from meshes.validation import load_profile
from tests.meshes.fixtures import inside_out, shifted, tangles, together, with_faces, without_faces

PRINT = settings_for(load_profile("print"))
SCAN = settings_for(load_profile("scan"))


def named(result):
    return {step.step: step.count for step in result.steps}


def is_solid(mesh):
    found = topology(mesh)
    return found.is_closed and found.is_manifold and found.is_oriented


def with_point(mesh, point):
    return Mesh(np.append(mesh.vertices, [point], axis=0), mesh.faces)


def some_of_everything():
    """A ball with a hole, a repeat, a fin, turned faces, a pointless face and a small ball."""
    ball = icosphere(5.0, 3)
    ball = without_faces(ball, 0, 1, 2)
    a, b, c = ball.faces[200].tolist()
    ball = with_faces(with_point(ball, (9.0, 9.0, 9.0)), (a, b, ball.n_vertices), (a, b, c))
    faces = ball.faces.copy()
    faces[300:320] = faces[300:320, ::-1]
    faces = np.append(faces, [[a, a, b]], axis=0)
    return together(Mesh(ball.vertices, faces), shifted(icosphere(0.5, 1), x=20.0))


@pytest.mark.parametrize(
    "mesh",
    [
        icosphere(5.0, 3),
        torus(8.0, 2.0, 24, 12),
        box(2.0, 3.0, 4.0),
        tetrahedron(4.0),
        together(box(9.0, 9.0, 9.0), inside_out(icosphere(1.0, 1))),
        together(icosphere(5.0, 2), shifted(icosphere(0.1, 1), x=20.0)),
    ],
    ids=["ball", "torus", "box", "tetrahedron", "box with a cavity", "ball and crumb"],
)
def test_a_sound_mesh_comes_back_itself(mesh):
    result = repair(mesh, PRINT)
    assert result.mesh is mesh
    assert result.steps == ()
    assert result.before == result.after
    assert (result.volume_change_mm3, result.largest_move_mm) == (0.0, 0.0)


def test_everything_at_once_becomes_a_solid_and_is_told():
    mesh = some_of_everything()
    result = repair(mesh, PRINT)
    assert is_solid(result.mesh)
    assert named(result) == {
        "degenerate": 1,
        "duplicates": 1,
        "fins": 1,
        "flipped": 20,
        "holes": 1,
    }
    assert result.after.n_components == 2
    assert (result.before.n_borders, result.after.n_borders) == (2, 0)
    assert np.isnan(result.volume_change_mm3)
    ball = 4.0 / 3.0 * np.pi * (5.0**3 + 0.5**3)
    assert result.after.volume == pytest.approx(ball, rel=0.02)
    # No point of the ball was moved; its fin is gone and does not count.
    assert result.largest_move_mm == 0.0
    kept = {tuple(row) for row in result.mesh.vertices.tolist()}
    assert all(tuple(row) in kept for row in mesh.vertices[mesh.faces[:1200]].reshape(-1, 3))


def test_steps_name_the_faces_given_and_the_places():
    mesh = some_of_everything()
    steps = {step.step: step for step in repair(mesh, PRINT).steps}
    n_ball = 1280 - 3
    assert steps["fins"].faces == (n_ball,)
    assert steps["duplicates"].faces == (n_ball + 1,)
    assert steps["degenerate"].faces == (n_ball + 2,)
    assert steps["flipped"].faces == tuple(range(300, 320))
    (hole,) = steps["holes"].places
    assert np.linalg.norm(hole) == pytest.approx(5.0, abs=0.3)


def test_nothing_is_dropped_unless_asked_and_never_the_largest():
    mesh = together(icosphere(5.0, 2), shifted(icosphere(0.5, 1), x=20.0))
    assert repair(mesh, PRINT).after.n_components == 2
    dropped = repair(mesh, replace(PRINT, drop_below=1.0))
    assert named(dropped) == {"small-bodies": 1}
    assert dropped.after.n_components == 1
    assert repair(mesh, replace(PRINT, drop_below=1e6)).after.n_components == 1
    # What was dropped is told by its step; the surface that stays did not move.
    assert dropped.largest_move_mm == 0.0


def test_an_inverted_body_is_turned_and_a_cavity_is_not():
    hollow = together(box(9.0, 9.0, 9.0), inside_out(icosphere(1.0, 1)))
    result = repair(inside_out(hollow), PRINT)
    assert named(result) == {"inverted": 2}
    assert result.after.volume == pytest.approx(repair(hollow, PRINT).after.volume)


def test_the_outer_border_of_a_scan_is_closed_only_when_asked():
    ball = icosphere(10.0, 3)
    half = Mesh(ball.vertices, ball.faces[(ball.vertices[ball.faces][:, :, 2] > -1.0).all(axis=1)])
    pierced = without_faces(half, int(np.argmax(half.vertices[half.faces][:, :, 2].min(axis=1))))
    for settings_ in (SCAN, PRINT):
        result = repair(pierced, settings_)
        assert named(result)["holes"] == 1
        assert result.after.n_borders == 1
        assert any("outer border" in note for note in result.notes)
    assert repair(pierced, replace(PRINT, close_border=True)).after.n_borders == 0


def test_a_hole_longer_than_allowed_stays_open_and_is_told():
    ball = without_faces(icosphere(5.0, 3), 0)
    result = repair(ball, replace(PRINT, max_hole=0.5))
    assert result.mesh is ball
    assert "0.5 mm" in result.notes[0]


def test_bodies_that_touch_in_an_edge_are_parted_and_stay_apart_in_a_file():
    pair = together(box(2.0, 2.0, 2.0), shifted(box(2.0, 2.0, 2.0), 2.0, 2.0))
    points, number = np.unique(pair.vertices, axis=0, return_inverse=True)
    touching = Mesh(points, number.reshape(-1)[pair.faces])
    assert len(topology(touching).non_manifold_edges) == 1
    result = repair(touching, PRINT)
    assert is_solid(result.mesh)
    assert result.after.n_components == 2
    assert len(np.unique(result.mesh.vertices.astype(np.float32), axis=0)) == 16
    assert result.after.n_crossings == 0
    assert 0.0 < result.largest_move_mm < 0.01


def test_bodies_that_cut_into_each_other_become_one():
    pair = together(icosphere(5.0, 3), shifted(icosphere(5.0, 3), x=6.0))
    result = repair(pair, PRINT)
    assert named(result)["uniting"] == 2
    assert is_solid(result.mesh)
    assert (result.after.n_components, result.after.n_crossings) == (1, 0)
    # Two balls less the lens between them.
    lens = np.pi * (10.0 - 6.0) ** 2 * (36.0 + 2 * 6.0 * 10.0) / (12.0 * 6.0)
    assert result.after.volume == pytest.approx(2 * 4 / 3 * np.pi * 125.0 - lens, rel=0.01)


def test_points_on_the_edge_of_a_neighbour_leave_no_gap():
    solid = box(2.0, 2.0, 2.0)
    a, b, c = solid.faces[0].tolist()
    middle = 0.5 * (solid.vertices[a] + solid.vertices[b])
    split = with_point(without_faces(solid, 0), middle)
    m = solid.n_vertices
    # The neighbour across a-b does not know the point in the middle: a face without area does.
    mesh = with_faces(split, (a, m, c), (m, b, c), (a, b, m))
    result = repair(mesh, PRINT)
    assert named(result) == {"degenerate": 1}
    assert is_solid(result.mesh)
    assert result.after.volume == pytest.approx(8.0, rel=1e-12)


def test_a_soup_of_triangles_is_stitched():
    solid = torus(8.0, 2.0, 24, 12)
    soup = Mesh(
        solid.vertices[solid.faces].reshape(-1, 3), np.arange(3 * solid.n_faces).reshape(-1, 3)
    )
    result = repair(soup, PRINT)
    assert is_solid(result.mesh)
    assert result.mesh.n_vertices == solid.n_vertices


@pytest.mark.parametrize("least_angle", [0.3, 1.0, 2.0])
def test_a_small_body_that_is_all_tips_stays_as_it_is(least_angle):
    ends = np.array([[0, 0, 30], [1, 0, 0], [-0.5, 0.8, 0], [-0.5, -0.8, 0], [0, 0, -30]])
    faces = [(1, 2, 0), (2, 3, 0), (3, 1, 0), (2, 1, 4), (3, 2, 4), (1, 3, 4)]
    spindle = Mesh(ends.astype(np.float32), np.array(faces, np.int32))
    both = together(icosphere(20.0, 3), shifted(spindle, 60.0))
    assert repair(both, RepairSettings(least_angle=least_angle)).mesh is both


def test_tips_of_a_body_are_smoothed_while_something_holds_it():
    ball = icosphere(2.0, 1)
    stretched = ball.vertices.copy()
    stretched[0] *= 20.0
    both = together(icosphere(200.0, 3), shifted(ball.with_vertices(stretched), 500.0))
    result = repair(both, RepairSettings(least_angle=0.9))
    assert named(result) == {"tips": 1}
    assert np.isfinite(result.mesh.vertices).all()


def test_a_tip_of_a_scanner_is_smoothed_and_the_corner_of_a_solid_is_not():
    ball = icosphere(5.0, 4)
    vertices = ball.vertices.copy()
    top = int(np.argmax(vertices[:, 2]))
    vertices[top] *= 1.5
    result = repair(ball.with_vertices(vertices), PRINT)
    assert named(result) == {"tips": 1}
    assert np.linalg.norm(result.mesh.vertices[top]) == pytest.approx(5.0, abs=0.05)
    assert result.largest_move_mm == pytest.approx(2.5, abs=0.1)
    assert repair(tetrahedron(8.0), PRINT).steps == ()


def test_thin_walls_are_thickened_only_when_asked():
    hollow = together(icosphere(5.0, 4), inside_out(icosphere(4.7, 4)))
    assert repair(hollow, PRINT).steps == ()
    result = repair(hollow, replace(PRINT, least_thickness=0.5))
    assert list(named(result)) == ["thickening"]
    assert result.volume_change_mm3 > 0.0
    assert 0.05 < result.largest_move_mm < 0.3


def test_walls_of_an_open_mesh_are_left_and_told():
    ball = without_faces(icosphere(5.0, 3), 0)
    chosen = replace(PRINT, max_hole=0.1, least_thickness=0.5)
    assert any("not thickened" in note for note in repair(ball, chosen).notes)


def test_a_setting_that_means_nothing_is_refused():
    with pytest.raises(RepairSettingsError) as caught:
        RepairSettings(max_hole=-1.0)
    assert (caught.value.name, caught.value.value) == ("max_hole", -1.0)
    with pytest.raises(RepairSettingsError):
        RepairSettings(drop_below=float("nan"))


def test_a_person_may_stop_it():
    def stop(fraction, what):
        raise CancelledError(what)

    with pytest.raises(CancelledError):
        repair(icosphere(5.0, 2), progress=stop)


def folded():
    """A ball whose middle is folded through the other side, so that nothing can be cut out."""
    ball = icosphere(3.0, 3)
    x, y, z = ball.vertices.T
    return ball.with_vertices(np.stack((x, y, np.where(np.abs(z) < 1.0, -3.0 * z, z)), axis=1))


def test_it_may_be_stopped_before_every_long_piece_of_work():
    told = []
    work = together(folded(), *(shifted(icosphere(3.0, 3), x=x) for x in (20.0, 23.0)))
    chosen = replace(PRINT, voxel=0.2)
    repair(work, chosen, progress=lambda done, what: told.append((done, what)))
    assert {"Uniting bodies that cut into each other", "Smoothing sharp tips"} | {
        "Looking for crossing faces",
        "Wrapping the surface anew",
        "Measuring what changed",
    } <= {what for _, what in told}
    for stop_at in range(0, len(told), 3):
        seen = []

        def stop(done, what, seen=seen, stop_at=stop_at):
            seen.append(what)
            if len(seen) > stop_at:
                raise CancelledError(what)

        with pytest.raises(CancelledError):
            repair(work, chosen, progress=stop)
        assert len(seen) == stop_at + 1


@settings(max_examples=60)
@given(mesh=tangles())
def test_whatever_comes_in_is_mended_once_and_for_all(mesh):
    once = repair(mesh, PRINT)
    assert once.after.n_duplicate_faces == 0
    assert once.after.n_non_manifold_edges == once.after.n_non_manifold_vertices == 0
    again = repair(once.mesh, PRINT)
    assert again.steps == ()


@settings(max_examples=20)
@given(seed=st.integers(0, 1000))
def test_the_order_of_the_faces_does_not_matter(seed):
    mesh = some_of_everything()
    order = np.random.default_rng(seed).permutation(mesh.n_faces)
    one = repair(mesh, PRINT)
    other = repair(Mesh(mesh.vertices, mesh.faces[order]), PRINT)
    assert named(one) == named(other)
    assert surface_of(one.mesh) == surface_of(other.mesh)


def surface_of(mesh):
    corners = mesh.vertices[mesh.faces].round(9).tolist()
    return sorted(min(tuple(map(tuple, c[k:] + c[:k])) for k in range(3)) for c in corners)

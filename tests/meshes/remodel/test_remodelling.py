"""Wrapped libraries do what is asked, in our units, and are named where they are absent."""

import sys

import numpy as np
import pytest

from meshes.errors import InvalidMeshError
from meshes.mesh import Mesh
from meshes.primitives import box, icosphere, sheet
from meshes.remodel.booleans import NotSolidError, difference, intersection, union
from meshes.remodel.decimating import decimated
from meshes.remodel.deforming import RigidDrag, SmoothDrag
from meshes.remodel.extras import MissingExtraError
from meshes.remodel.geodesics import Geodesics, geodesic_distances
from meshes.remodel.remeshing import remeshed
from meshes.structure.topology import topology
from meshes.structure.volume import volume
from meshes.surface.angles import angle_sums
from tests.meshes.fixtures import shifted


def needs(name):
    return pytest.importorskip(name, reason=f"{name} is not installed: extra remodel")


def test_booleans_of_boxes_have_the_volumes_of_their_overlap():
    one, other = box(4.0, 4.0, 4.0), shifted(box(4.0, 4.0, 4.0), 1.0, 1.0, 1.0)
    assert volume(union(one, other)) == pytest.approx(64.0 + 64.0 - 27.0, rel=1e-12)
    assert volume(intersection(one, other)) == pytest.approx(27.0, rel=1e-12)
    assert volume(difference(one, other)) == pytest.approx(64.0 - 27.0, rel=1e-12)
    assert intersection(one, shifted(one, 10.0)).n_faces == 0


def test_an_open_body_has_no_boolean_and_is_named():
    ball = icosphere(5.0, 2)
    with pytest.raises(NotSolidError) as caught:
        union(ball, Mesh(ball.vertices, ball.faces[1:]))
    assert caught.value.place == 1


def test_decimation_keeps_the_shape_far_from_the_origin():
    needs("fast_simplification")
    ball = shifted(icosphere(10.0, 5), 1000.0)
    coarse = decimated(ball, n_faces=2_000)
    assert abs(coarse.n_faces - 2_000) < 20
    radius = np.linalg.norm(coarse.vertices - [1000.0, 0.0, 0.0], axis=1)
    assert np.abs(radius - 10.0).max() < 0.05
    assert topology(coarse).is_closed
    assert decimated(ball, n_faces=10**6) is ball
    with pytest.raises(InvalidMeshError):
        decimated(ball, n_faces=3)


def test_remeshing_makes_edges_of_the_length_asked():
    needs("gpytoolbox")
    ball = icosphere(10.0, 4)
    even = remeshed(ball, 1.5)
    ways = even.vertices[even.faces] - even.vertices[np.roll(even.faces, 1, axis=1)]
    lengths = np.linalg.norm(ways, axis=2)
    assert np.median(lengths) == pytest.approx(1.5, rel=0.15)
    assert np.abs(np.linalg.norm(even.vertices, axis=1) - 10.0).max() < 0.2
    assert topology(even).is_closed
    with pytest.raises(InvalidMeshError):
        remeshed(ball, 0.0)


def test_remeshing_keeps_the_edges_of_a_box():
    needs("gpytoolbox")
    assert volume(remeshed(box(6.0, 6.0, 6.0), 1.0)) == pytest.approx(216.0, rel=1e-6)


def test_distances_on_a_ball_are_arcs():
    needs("potpourri3d")
    ball = icosphere(10.0, 5)
    pole = int(np.argmax(ball.vertices[:, 2]))
    arcs = 10.0 * np.arccos(np.clip(ball.vertices @ ball.vertices[pole] / 100.0, -1.0, 1.0))
    found = geodesic_distances(ball, [pole])
    # The heat method is right to about a hundredth of the longest way.
    assert np.abs(found - arcs).max() < 0.01 * arcs.max()
    assert found[pole] == pytest.approx(0.0, abs=1e-9)
    with pytest.raises(InvalidMeshError):
        Geodesics(ball).distances([-1])


@pytest.fixture
def bar():
    ball = icosphere(5.0, 4)
    held = np.flatnonzero(np.abs(ball.vertices[:, 2]) > 4.5)
    return ball, held


@pytest.mark.parametrize("kind", [SmoothDrag, RigidDrag])
def test_held_points_arrive_and_still_ones_leave_all_as_it_is(bar, kind):
    needs("igl")
    ball, held = bar
    drag = kind(ball, held)
    rest = drag.moved(ball.vertices[held])
    # libigl finds rotations in single precision.
    assert np.abs(rest.vertices - ball.vertices).max() < 1e-4
    goals = ball.vertices[held] + np.array([0.0, 0.0, 1.0])
    pulled = drag.moved(goals)
    assert np.array_equal(pulled.vertices[held], goals)
    # All handles move alike: so does everything.
    assert np.abs(pulled.vertices - ball.vertices - [0.0, 0.0, 1.0]).max() < 1e-2
    assert drag.moved(goals).digest() == pulled.digest()


def test_a_smooth_drag_bends_evenly_between_its_handles():
    needs("igl")
    strip = sheet(20.0, 4.0, 40, 8)
    x = strip.vertices[:, 0]
    held = np.flatnonzero((x < x.min() + 1.1) | (x > x.max() - 1.1))
    goals = strip.vertices[held].copy()
    goals[x[held] > 0.0, 2] += 2.0
    lifted = SmoothDrag(strip, held).moved(goals).vertices[:, 2]
    # A clamped beam: half the way up in the middle, never outside.
    middle = np.abs(x - x.mean()) < 0.3
    assert lifted[middle].mean() == pytest.approx(1.0, abs=0.05)
    assert lifted.min() > -0.05 and lifted.max() < 2.05


def test_a_rigid_drag_turns_details_with_their_surroundings():
    needs("igl")
    strip = sheet(20.0, 4.0, 40, 8)
    x = strip.vertices[:, 0]
    held = np.flatnonzero((x < x.min() + 1.1) | (x > x.max() - 1.1))
    turn = np.array([[0.0, 0.0, -1.0], [0.0, 1.0, 0.0], [1.0, 0.0, 0.0]])
    goals = strip.vertices[held] @ turn.T
    drag, bent = RigidDrag(strip, held), strip
    for _ in range(6):
        bent = drag.moved(goals, start=bent)
    # All of it can turn rigidly, so that no angle changes.
    assert np.abs(angle_sums(bent) - angle_sums(strip)).max() < 0.05


@pytest.mark.parametrize("kind", [SmoothDrag, RigidDrag])
def test_handles_that_are_no_vertices_are_refused(bar, kind):
    needs("igl")
    ball, held = bar
    for handles in ([], [ball.n_vertices], [1, 1]):
        with pytest.raises(InvalidMeshError):
            kind(ball, handles)
    with pytest.raises(InvalidMeshError):
        kind(ball, held).moved(np.zeros((2, 3)))


@pytest.mark.parametrize(
    ("module", "work"),
    [
        ("fast_simplification", lambda ball: decimated(ball, n_faces=10)),
        ("gpytoolbox", lambda ball: remeshed(ball, 1.0)),
        ("potpourri3d", lambda ball: geodesic_distances(ball, [0])),
        ("igl", lambda ball: SmoothDrag(ball, [0])),
        ("igl", lambda ball: RigidDrag(ball, [0])),
    ],
)
def test_what_is_not_installed_is_named_with_its_extra(monkeypatch, module, work):
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(MissingExtraError, match=r"smilesculpt\[remodel\]") as caught:
        work(icosphere(5.0, 1))
    assert caught.value.extra == "remodel"

"""Wrapped libraries do what is asked, in our units, and are named where they are absent."""

import sys

import numpy as np
import pytest

from meshes.errors import InvalidMeshError
from meshes.mesh import Mesh
from meshes.primitives import box, icosphere, sheet, torus
from meshes.remodel.booleans import NotSolidError, difference, intersection, union
from meshes.remodel.decimating import decimated
from meshes.remodel.deforming import RigidDrag, SmoothDrag
from meshes.remodel.extras import MissingExtraError
from meshes.remodel.geodesics import Geodesics, geodesic_distances
from meshes.remodel.remeshing import remeshed
from meshes.structure.topology import topology
from meshes.structure.volume import volume
from meshes.surface.angles import angle_sums
from tests.meshes.fixtures import inside_out, shifted, together, with_faces


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


def test_a_body_inside_out_has_no_boolean_but_one_with_a_cavity_has():
    cube = box(2.0, 2.0, 2.0)
    with pytest.raises(NotSolidError, match="inside out"):
        union(inside_out(cube), shifted(cube, 1.0))
    # In the hollow of a ring is not inside it.
    with pytest.raises(NotSolidError, match="inside out"):
        union(cube, together(torus(20.0, 4.0, 64, 24), inside_out(icosphere(3.0, 3))))
    hollow = together(box(4.0, 4.0, 4.0), inside_out(cube))
    assert volume(union(hollow, shifted(cube, 10.0))) == pytest.approx(64.0 - 8.0 + 8.0)


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


@pytest.mark.parametrize(
    ("mesh", "said"),
    [
        (Mesh(np.empty((0, 3)), np.empty((0, 3), np.int32)), "no faces"),
        (with_faces(icosphere(5.0, 1), (3, 3, 4)), "no area"),
        (with_faces(icosphere(5.0, 1), (0, 5, 9)), "more than two"),
    ],
)
def test_what_cannot_be_remeshed_is_refused_in_words(mesh, said):
    with pytest.raises(InvalidMeshError, match=said):
        remeshed(mesh, 1.0)


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


def test_distances_stay_on_the_body_of_their_source():
    needs("potpourri3d")
    one, other = icosphere(5.0, 3), icosphere(1.0, 2)
    both = together(one, shifted(other, 20.0))
    found = geodesic_distances(both, [0])
    assert np.abs(found[: one.n_vertices] - geodesic_distances(one, [0])).max() < 1e-9
    assert np.isinf(found[one.n_vertices :]).all()
    # Each body is measured from its own sources.
    of_two = Geodesics(both).distances([0, one.n_vertices])
    alone = geodesic_distances(other, [0])
    assert np.abs(of_two[one.n_vertices :] - alone).max() < 1e-9


@pytest.mark.parametrize("place", [0, 7, 642])
def test_vertices_that_no_face_uses_are_infinitely_far_and_no_sources(place):
    needs("potpourri3d")
    ball = icosphere(5.0, 3)
    lone = Mesh(np.insert(ball.vertices, place, 0.0, axis=0), ball.faces + (ball.faces >= place))
    found = geodesic_distances(lone, [(place + 1) % lone.n_vertices])
    assert found.shape == (643,)
    assert np.flatnonzero(np.isinf(found)).tolist() == [place]
    with pytest.raises(InvalidMeshError, match="no face uses"):
        geodesic_distances(lone, [place])


def test_a_mesh_without_faces_has_no_distances():
    needs("potpourri3d")
    with pytest.raises(InvalidMeshError):
        geodesic_distances(Mesh(np.zeros((3, 3)), np.empty((0, 3), np.int32)), [0])


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
    assert drag.moved(goals).digest() == pulled.digest()
    # All handles move alike: so does everything, once a rigid drag has gone on a few times.
    for _ in range(3 if kind is RigidDrag else 0):
        pulled = drag.moved(goals, start=pulled)
    assert np.abs(pulled.vertices - ball.vertices - [0.0, 0.0, 1.0]).max() < 1e-2


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


@pytest.mark.parametrize("kind", [SmoothDrag, RigidDrag])
def test_each_body_needs_a_handle_and_lone_vertices_stay(kind):
    needs("igl")
    ball = icosphere(5.0, 2)
    both = together(ball, shifted(icosphere(1.0, 1), 20.0))
    with pytest.raises(InvalidMeshError, match="no handle"):
        kind(both, [0, 1, 2])
    lone = Mesh(np.insert(ball.vertices, 1, 9.0, axis=0), ball.faces + (ball.faces >= 1))
    moved = kind(lone, [0, 5, 9]).moved(lone.vertices[[0, 5, 9]] + 1.0)
    assert np.array_equal(moved.vertices[1], lone.vertices[1])
    assert np.abs(np.delete(moved.vertices - lone.vertices - 1.0, 1, axis=0)).max() < 1e-2
    with pytest.raises(InvalidMeshError, match="no face uses"):
        kind(lone, [0, 1])


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

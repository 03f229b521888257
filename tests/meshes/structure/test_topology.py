"""The topology report counts each defect once and knows where it is."""

import json

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from meshes.mesh import Mesh
from meshes.primitives import box, icosphere, sheet, tetrahedron, torus
from meshes.readwrite.reading import read_mesh
from meshes.structure._flips_kernels import fewest_turned, patches, turned_islands
from meshes.structure._half_edges_kernels import FLIPPED, bucketed, matched
from meshes.structure.edges import edge_table
from meshes.structure.topology import topology
from meshes.structure.volume import surface_area, volume
from tests.meshes.damaged import damaged
from tests.meshes.fixtures import (
    inside_out,
    shifted,
    tangles,
    together,
    welded,
    with_faces,
    without_faces,
)
from tests.naive import topology as naive


def pairs(edges):
    return {frozenset(edge) for edge in edges.tolist()}


@pytest.mark.parametrize(
    ("mesh", "euler"), [(icosphere(1.0, 2), 2), (torus(3.0, 1.0), 0), (sheet(4.0, 4.0), 1)]
)
def test_euler_number_tells_ball_ring_and_sheet(mesh, euler):
    assert topology(mesh).euler == euler


def test_a_box_has_nothing_wrong():
    found = topology(box(2.0, 3.0, 4.0))
    assert found.is_closed
    assert found.is_manifold
    assert found.is_oriented
    assert found.is_orientable
    assert found.n_components == 1
    assert found.component_volume == pytest.approx([24.0])
    assert len(found.degenerate_faces) == len(found.duplicate_faces) == 0
    assert len(found.unreferenced_vertices) == len(found.boundary_loops) == 0


def test_no_faces_are_not_closed():
    found = topology(Mesh(np.zeros((2, 3)), np.empty((0, 3))))
    assert not found.is_closed
    assert found.n_components == 0
    assert found.unreferenced_vertices.tolist() == [0, 1]


def test_the_border_of_a_sheet_is_one_loop_that_has_the_surface_to_its_left():
    found = topology(sheet(3.0, 2.0, 3, 2))
    (loop,) = found.boundary_loops
    assert loop.is_closed
    assert len(loop.vertices) == 10
    x, y, _ = sheet(3.0, 2.0, 3, 2).vertices[loop.vertices].T
    assert np.sum(x * np.roll(y, -1) - np.roll(x, -1) * y) / 2.0 == pytest.approx(6.0)


def test_each_hole_of_a_ball_is_a_loop():
    ball = icosphere(1.0, 2)
    middles = ball.vertices[ball.faces].mean(axis=1)
    found = topology(without_faces(ball, int(middles[:, 2].argmax()), int(middles[:, 2].argmin())))
    assert sorted(len(loop.vertices) for loop in found.boundary_loops) == [3, 3]
    assert len(found.boundary_edges) == 6
    assert not found.is_closed


def test_a_fin_is_a_crowded_edge_with_an_open_border():
    solid = tetrahedron()
    fin = Mesh(np.vstack((solid.vertices, [[0, 0, 9]])), np.vstack((solid.faces, [[0, 1, 4]])))
    found = topology(fin)
    assert pairs(found.non_manifold_edges) == {frozenset((0, 1))}
    (loop,) = found.boundary_loops
    assert not loop.is_closed
    assert set(loop.vertices.tolist()) == {0, 1, 4}
    assert len(found.non_manifold_vertices) == 0


def test_cones_that_touch_share_a_pinched_vertex():
    solid = tetrahedron()
    tips = together(solid, shifted(solid, x=5.0))
    faces = tips.faces.copy()
    faces[faces == 4] = 0
    found = topology(Mesh(tips.vertices, faces))
    assert found.non_manifold_vertices.tolist() == [0]
    assert found.unreferenced_vertices.tolist() == [4]
    assert found.is_closed


def test_a_copy_of_a_face_is_a_duplicate_and_nothing_else():
    solid = box(1.0, 1.0, 1.0)
    a, b, c = solid.faces[5]
    found = topology(with_faces(solid, (b, c, a), (c, b, a)))
    assert found.duplicate_faces.tolist() == [12, 13]
    assert found.duplicate_of.tolist() == [5, 5]
    assert found.is_manifold
    assert found.is_consistent


def test_faces_that_repeat_a_vertex_or_lie_on_a_line_are_degenerate():
    flat = Mesh(
        np.array([[0, 0, 0], [1, 1, 1], [2, 2, 2], [0.1, 0.1, 0.1], [0, 1, 0]]),
        np.array([[0, 1, 1], [0, 1, 2], [0, 3, 1], [0, 1, 4]]),
    )
    assert topology(flat).degenerate_faces.tolist() == [0, 1, 2]


def test_the_fewest_faces_are_named_as_flipped():
    ball = icosphere(1.0, 2)
    wrong = [3, 50, 51, 200]
    faces = ball.faces.copy()
    faces[wrong] = faces[wrong][:, ::-1]
    found = topology(Mesh(ball.vertices, faces))
    assert found.flipped_faces.tolist() == wrong
    assert not found.is_consistent
    assert not found.is_oriented
    assert np.isnan(found.component_volume).all()


def test_a_band_with_half_a_twist_has_one_side():
    strip = [(k, k + 1, k + 2) if k % 2 == 0 else (k + 1, k, k + 2) for k in range(7)]
    twisted = [*strip, (7, 8, 1), (8, 1, 0)]
    points = np.random.default_rng(3).normal(size=(9, 3))
    found = topology(Mesh(points, np.array(twisted)))
    straight = topology(Mesh(points, np.array([*strip, (7, 8, 0), (8, 0, 1)])))
    assert [found.is_orientable, straight.is_orientable].count(False) == 1


def test_an_inverted_ball_is_told_from_a_cavity():
    ball, hollow = icosphere(3.0, 2), inside_out(icosphere(1.0, 2))
    assert topology(hollow).inward_components.tolist() == [0]
    assert not topology(hollow).is_oriented
    shell = topology(together(ball, hollow))
    assert shell.is_oriented
    assert shell.component_volume[1] < 0.0 < shell.component_volume[0]
    beside = topology(together(ball, shifted(hollow, x=9.0)))
    assert beside.inward_components.tolist() == [1]


@given(mesh=tangles())
def test_every_count_agrees_with_the_slow_twin(mesh):
    found = topology(mesh)
    edges = naive.edges(mesh.faces)
    assert found.n_edges == len(edges)
    assert found.duplicate_faces.tolist() == naive.sound_faces(mesh.faces)[1]
    assert pairs(found.boundary_edges) == {e for e, uses in edges.items() if len(uses) == 1}
    assert pairs(found.non_manifold_edges) == {e for e, uses in edges.items() if len(uses) > 2}
    assert pairs(found.flipped_edges) == {
        e for e, uses in edges.items() if len(uses) == 2 and uses[0][1] == uses[1][1]
    }
    assert found.non_manifold_vertices.tolist() == naive.pinched_vertices(mesh.faces)
    bodies = naive.components(mesh.faces)
    assert [np.flatnonzero(found.face_component == k).tolist() for k in range(len(bodies))] == [
        sorted(body) for body in bodies
    ]
    unused = set(range(mesh.n_vertices)) - set(mesh.faces.ravel().tolist())
    assert found.unreferenced_vertices.tolist() == sorted(unused)


@given(mesh=tangles())
def test_loops_walk_each_boundary_edge_once(mesh):
    found = topology(mesh)
    walked = [
        frozenset(step)
        for loop in found.boundary_loops
        for step in zip(
            loop.vertices.tolist(),
            [*loop.vertices.tolist()[1:], *loop.vertices.tolist()[: loop.is_closed]],
            strict=False,
        )
    ]
    assert len(walked) == len(set(walked)) == len(found.boundary_edges)
    assert set(walked) == pairs(found.boundary_edges)


@given(mesh=tangles())
def test_turning_the_flipped_faces_leaves_none_where_that_is_possible(mesh):
    found = topology(mesh)
    faces = mesh.faces.copy()
    faces[found.flipped_faces] = faces[found.flipped_faces][:, ::-1]
    mended = topology(Mesh(mesh.vertices, faces))
    if found.is_orientable:
        assert len(found.flipped_faces) == naive.fewest_flips(mesh.faces)
        assert mended.is_consistent
    else:
        assert not mended.is_consistent


@given(mesh=tangles(), most=st.integers(1, 12))
def test_islands_are_those_a_flood_of_the_whole_surface_finds(mesh, most):
    across, flipped = flips_of(mesh)
    faces, is_known = turned_islands(across, flipped, most)
    patch, turn, n_patches, is_orientable = patches(across)
    if is_known:
        assert is_orientable
        assert faces.tolist() == np.flatnonzero(fewest_turned(patch, turn, n_patches)).tolist()


@given(seed=st.integers(0, 99), most=st.integers(1, 400))
def test_islands_of_any_size_are_found_without_a_flood_or_left_to_one(seed, most):
    rng = np.random.default_rng(seed)
    mesh = torus(3.0, 1.0, 24, 16)
    middles = mesh.vertices[mesh.faces].mean(axis=1)
    wrong = np.zeros(mesh.n_faces, bool)
    for _ in range(rng.integers(1, 5)):
        away = np.linalg.norm(middles - middles[rng.integers(mesh.n_faces)], axis=1)
        wrong |= away < rng.choice([0.05, 0.5, 1.5, 4.0])
    faces = np.where(wrong[:, None], mesh.faces[:, ::-1], mesh.faces)
    across, flipped = flips_of(Mesh(mesh.vertices, faces))
    found, is_known = turned_islands(across, flipped, most)
    fewest = wrong if 2 * wrong.sum() <= len(wrong) else ~wrong
    if is_known:
        assert found.tolist() == np.flatnonzero(fewest).tolist()
    assert is_known or most < mesh.n_faces // 2


def test_single_faces_turned_in_a_large_surface_need_no_flood_of_it():
    mesh = torus(25.0, 8.0, 60, 40)
    wrong = np.arange(7, mesh.n_faces, 500)
    faces = mesh.faces.copy()
    faces[wrong] = faces[wrong, ::-1]
    across, flipped = flips_of(Mesh(mesh.vertices, faces))
    found, is_known = turned_islands(across, flipped, 64)
    assert is_known
    assert found.tolist() == wrong.tolist()


def flips_of(mesh):
    start, packed, _ = bucketed(mesh.faces, mesh.n_vertices)
    across, _, _, kind, half_edge, _ = matched(mesh.faces, start, packed)
    return across, half_edge[(kind & FLIPPED) != 0]


@given(seed=st.integers(0, 99))
def test_the_order_of_faces_and_vertices_changes_no_count(seed):
    random = np.random.default_rng(seed)
    mesh = with_faces(without_faces(icosphere(1.0, 1), 3, 40), (0, 1, 30), (5, 6, 7), (5, 7, 6))
    new = random.permutation(mesh.n_vertices)
    points = np.empty_like(mesh.vertices)
    points[new] = mesh.vertices
    shuffled = Mesh(points, new[mesh.faces][random.permutation(mesh.n_faces)])
    one, other = topology(mesh), topology(shuffled)
    assert one.euler == other.euler
    for name in ("boundary_edges", "non_manifold_edges", "non_manifold_vertices"):
        assert len(getattr(one, name)) == len(getattr(other, name))


def test_a_long_fan_around_one_vertex_is_no_trouble():
    n = 5000
    angle = np.arange(n) * (2.0 * np.pi / n)
    points = np.vstack(([[0, 0, 0]], np.stack((np.cos(angle), np.sin(angle), 0 * angle), axis=1)))
    rim = np.arange(n)
    fan = Mesh(points, np.stack((0 * rim, 1 + rim, 1 + (rim + 1) % n), axis=1))
    found = topology(fan)
    assert len(found.boundary_loops) == 1
    assert found.n_edges == 2 * n
    assert found.is_manifold


# counts as injected: shared/data/defects/dental_corrupted/truth.json
def test_damaged_crowns_have_the_injected_defects(shared):
    folder = shared / "data" / "defects" / "dental_corrupted"
    for entry in json.loads((folder / "truth.json").read_text()):
        injected, measured = entry["injected"], entry["measured"]
        mesh = read_mesh(folder / entry["file"]).mesh
        found = topology(mesh)
        fins = injected.get("nonmanifold_fins", 0)
        flipped = injected.get("flipped_faces", injected.get("flipped_patch_faces", 0))
        assert len(found.non_manifold_edges) == fins
        assert len(found.boundary_loops) == injected.get("holes", 0) + fins
        assert found.n_components == 1 + injected.get("floating_islands", 0)
        assert len(found.duplicate_faces) == injected.get("duplicate_faces", 0)
        assert len(found.flipped_faces) == flipped
        assert len(found.degenerate_faces) == injected.get("degenerate_faces", 0)
        # The fixture's own counts take copies for faces and folded faces for borders.
        n_uses = edge_table(mesh).n_uses
        n_folded = injected.get("degenerate_faces", 0)
        assert np.count_nonzero(n_uses > 2) == measured["nonmanifold_edges"] - n_folded
        assert np.count_nonzero(n_uses == 1) == measured["boundary_edges"] - n_folded


def test_foreign_fixtures_have_the_published_edges(shared):
    folder = shared / "data" / "defects" / "third_party"
    for name, truth in json.loads((folder / "stats.json").read_text()).items():
        # Of these the counts include folded faces, which have no edges here.
        if truth["faces"] == 0 or truth.get("zero_area") or "negative" in name:
            continue
        mesh = welded(read_mesh(folder / name).mesh)
        n_uses = edge_table(mesh).n_uses
        assert np.count_nonzero(n_uses == 1) == truth["boundary_edges"], name
        assert np.count_nonzero(n_uses > 2) == truth["nonmanifold_edges"], name
        found = topology(mesh)
        assert len(found.duplicate_faces) == truth["dup_faces"], name
        assert found.n_components == truth["components"], name
        assert found.is_consistent == truth["winding_ok"], name


def test_every_injected_defect_is_told_once_where_libraries_disagree():
    ball = icosphere(1.0, 5)
    mesh, truth = damaged(ball)
    found = topology(mesh)
    # Others count 26 or 96 bodies, 33, 60 or 160 borders and 0 folded faces on such a mesh:
    # lost points are no bodies, and the border of a fin is one border.
    assert found.n_components == 6
    assert len(found.boundary_loops) == 30
    assert sum(loop.is_closed for loop in found.boundary_loops) == 20
    assert found.flipped_faces.tolist() == truth["flipped"].tolist()
    assert len(found.flipped_edges) == 150
    assert found.duplicate_faces.tolist() == truth["copies"].tolist()
    assert found.duplicate_of.tolist() == truth["copied"].tolist()
    assert found.degenerate_faces.tolist() == truth["folded"].tolist()
    assert pairs(found.non_manifold_edges) == pairs(truth["fin_edges"])
    assert len(found.non_manifold_vertices) == 0
    assert len(found.unreferenced_vertices) == 27
    assert set(truth["lost"].tolist()) < set(found.unreferenced_vertices.tolist())
    assert np.isnan(found.component_volume[0])
    assert np.isnan(found.volume)
    assert (found.component_volume[1:] > 0.0).all()


@pytest.mark.parametrize("mesh", [icosphere(2.0, 3), torus(3.0, 1.0), sheet(3.0, 2.0)])
def test_area_and_volume_of_the_report_are_those_measured_alone(mesh):
    found = topology(mesh)
    assert found.area == surface_area(mesh)
    if found.is_closed:
        assert found.volume == volume(mesh)
    else:
        assert np.isnan(found.volume)


def test_a_fin_at_a_pinched_vertex_joins_no_fans():
    solid = tetrahedron()
    tips = together(solid, shifted(solid, x=5.0))
    faces = tips.faces.copy()
    faces[faces == 4] = 0
    points = np.vstack((tips.vertices, [[0, 0, 9.0], [0, 1.0, 9.0]]))
    fins = [[0, 1, 8], [0, 5, 9]]  # one at each solid: edges 0-1 and 0-5 become crowded
    found = topology(Mesh(points, np.vstack((faces, fins))))
    assert (
        found.non_manifold_vertices.tolist()
        == [0]
        == naive.pinched_vertices(np.vstack((faces, fins)))
    )
    assert pairs(found.non_manifold_edges) == {frozenset((0, 1)), frozenset((0, 5))}

"""Crossing faces are found exactly: all of them, and none besides."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from meshes.crossing.self_intersection import self_intersections
from meshes.mesh import Mesh
from meshes.primitives import box, icosphere, sheet, torus
from meshes.readwrite.reading import read_mesh
from tests.meshes.fixtures import shifted, tangles, together, welded, with_faces
from tests.naive import crossing


def pairs(mesh):
    return [tuple(pair) for pair in self_intersections(mesh).tolist()]


def turned(mesh, angle=0.7):
    c, s = np.cos(angle), np.sin(angle)
    motion = np.eye(4)
    motion[:3, :3] = np.array([[c, -s, 0], [s, c, 0], [0, 0, 1]]) @ [
        [1, 0, 0],
        [0, c, -s],
        [0, s, c],
    ]
    return mesh.moved(motion)


@pytest.mark.parametrize(
    "mesh", [box(1.0, 2.0, 3.0), icosphere(1.0, 3), torus(3.0, 1.0), sheet(3.0, 2.0, 20, 20)]
)
@pytest.mark.parametrize("angle", [0.0, 0.7])
def test_sound_surfaces_cross_nowhere(mesh, angle):
    assert pairs(turned(mesh, angle)) == []


def test_the_result_is_sorted_with_the_lower_face_first():
    found = self_intersections(together(box(2.0, 2.0, 2.0), shifted(box(2.0, 2.0, 2.0), 1, 1, 1)))
    assert found.dtype == np.int32
    assert (found[:, 0] < found[:, 1]).all()
    assert np.array_equal(found, found[np.lexsort((found[:, 1], found[:, 0]))])


def test_no_faces_cross_nothing():
    assert self_intersections(Mesh(np.zeros((0, 3)), np.zeros((0, 3)))).shape == (0, 2)


def test_balls_that_overlap_cross_and_balls_apart_do_not():
    ball = icosphere(1.0, 3)
    assert pairs(together(ball, shifted(ball, x=1.5)))
    assert pairs(together(ball, shifted(ball, x=2.001))) == []


def test_a_touching_corner_counts():
    points = [[0, 0, 0], [1, 0, 0], [0, 1, 0], [0.25, 0.25, 0], [0, 0, 1], [1, 0, 1]]
    faces = np.array([[0, 1, 2], [3, 4, 5]])
    assert pairs(Mesh(np.array(points), faces)) == [(0, 1)]
    points[3][2] = 1e-60
    assert pairs(Mesh(np.array(points), faces)) == []


def test_a_fold_counts_and_a_flat_edge_does_not():
    flat = np.array([[0.0, 0, 0], [1, 0, 0], [0.3, 1, 0], [0.4, -1, 0]])
    faces = np.array([[0, 1, 2], [1, 0, 3]])
    assert pairs(Mesh(flat, faces)) == []
    folded = flat.copy()
    folded[3, 1] = 0.5
    assert pairs(Mesh(folded, faces)) == [(0, 1)]
    folded[3, 2] = 1e-12
    assert pairs(Mesh(folded, faces)) == []


def test_duplicates_by_number_are_left_to_topology_and_those_by_place_overlap():
    one = sheet(1.0, 1.0, 1, 1)
    assert pairs(with_faces(one, one.faces[0])) == []
    assert (0, 2) in pairs(together(one, one))


def test_vertices_at_one_place_count_as_one():
    loose = sheet(3.0, 3.0, 4, 4)
    unwelded = Mesh(loose.vertices[loose.faces].reshape(-1, 3), np.arange(96).reshape(32, 3))
    assert pairs(unwelded) == []


@given(mesh=tangles())
@settings(max_examples=60)
def test_any_tangle_gives_the_pairs_of_rational_arithmetic(mesh):
    assert pairs(mesh) == crossing.self_intersections(mesh)


@given(mesh=tangles(n_vertices=9, greatest=30))
def test_any_loose_tangle_gives_the_pairs_of_rational_arithmetic(mesh):
    assert pairs(mesh) == crossing.self_intersections(mesh)


@given(seed=st.integers(0, 50))
def test_points_nearly_in_one_plane_give_the_pairs_of_rational_arithmetic(seed):
    random = np.random.default_rng(seed)
    points = np.c_[random.integers(0, 5, (8, 2)) * 0.1, np.zeros(8)]
    slope = points[:, 0] * 0.3 + points[:, 1] * 0.7 + random.integers(-1, 2, 8) * 1e-17
    mesh = Mesh(np.c_[points[:, :2], slope], random.integers(0, 8, (8, 3)))
    assert pairs(mesh) == crossing.self_intersections(mesh)


def test_the_order_of_faces_changes_nothing():
    two = together(icosphere(1.0, 2), shifted(icosphere(1.0, 2), x=0.6, y=0.1))
    new = np.random.default_rng(0).permutation(two.n_faces)
    moved = self_intersections(Mesh(two.vertices, two.faces[new]))
    assert sorted(map(tuple, np.sort(new[moved], axis=1).tolist())) == pairs(two)


# Pairs as counted by CGAL through libigl 2.6.3, exact; the faces in them as by MeshLab's filter.
@pytest.mark.parametrize(
    ("name", "n_pairs", "n_faces"),
    [
        ("dental_corrupted/36_self_intersection.ply", 21, 18),
        ("third_party/manifold_self_intersectA.obj", 338, 334),
        ("third_party/cgal_tetra_intersected_by_triangle.off", 1, 2),
        ("third_party/cgal_blobby-shuffled.off", 0, 0),
        ("dental_corrupted/11_holes_islands.ply", 0, 0),
        ("dental_corrupted/26_fins_degenerate.ply", 0, 0),
    ],
)
def test_fixtures_have_the_published_crossings(shared, name, n_pairs, n_faces):
    mesh = welded(read_mesh(shared / "data" / "defects" / name).mesh)
    found = self_intersections(mesh)
    assert len(found) == n_pairs
    assert len(np.unique(found)) == n_faces


def test_clean_crowns_cross_nowhere(shared):
    files = sorted((shared / "data" / "real" / "sjtu_case0" / "by_fdi").glob("*.obj"))
    assert len(files) == 28
    for file in files:
        assert len(self_intersections(read_mesh(file, units="mm").mesh)) == 0, file.name


def test_a_real_cast_has_the_crossings_that_an_exact_peer_counts(shared):
    cast = read_mesh(shared / "data" / "real" / "artisynth" / "cast_upper.obj", units="m").mesh
    assert len(self_intersections(welded(cast))) == 64


def test_folds_that_a_peer_misses_are_real(shared):
    """libigl's answer for these depends on the order of the faces: 24 folds too few."""
    folder = shared / "data" / "defects" / "third_party"
    mesh = welded(read_mesh(folder / "manifold_openscad-nonmanifold-crash.obj", units="mm").mesh)
    found = self_intersections(mesh)
    assert len(found) == 7542
    shared_corners = [len(set(mesh.faces[f]) & set(mesh.faces[g])) for f, g in found]
    folds = found[np.array(shared_corners) == 2]
    assert len(folds) == 55
    triangles = crossing.exact_triangles(mesh)
    assert all(crossing.cross(triangles[f], triangles[g]) for f, g in folds)


def tangle_of_bodies():
    return together(icosphere(1.0, 2), shifted(torus(1.0, 0.3, 18, 9), x=0.31, y=0.12, z=0.07))


def test_a_turn_by_quarters_and_a_power_of_two_change_nothing():
    mesh = tangle_of_bodies()
    quarters = np.array([[0.0, -1, 0], [1, 0, 0], [0, 0, 1]]) @ [[1, 0, 0], [0, 0, -1], [0, 1, 0]]
    found = pairs(mesh)
    assert found
    for scale in (1.0, 2.0**-100, 2.0**100, 2.0**-900, 2.0**900):
        assert pairs(mesh.with_vertices(scale * (mesh.vertices @ quarters.T))) == found


def test_any_motion_keeps_pairs_that_are_no_matter_of_rounding():
    mesh = tangle_of_bodies()
    assert pairs(turned(mesh, 0.7)) == pairs(mesh)


@given(seed=st.integers(0, 30))
def test_the_order_of_vertices_and_corners_changes_nothing(seed):
    random = np.random.default_rng(seed)
    mesh = tangle_of_bodies()
    new = random.permutation(mesh.n_vertices)
    points = np.empty_like(mesh.vertices)
    points[new] = mesh.vertices
    faces = new[mesh.faces]
    corner = random.integers(0, 3, (mesh.n_faces, 1))
    rolled = np.take_along_axis(faces, (corner + np.arange(3)) % 3, axis=1)
    flipped = np.where(random.random((mesh.n_faces, 1)) < 0.5, rolled, rolled[:, ::-1])
    assert pairs(Mesh(points, flipped)) == pairs(mesh)


@given(seed=st.integers(0, 40))
def test_fans_nearly_in_one_plane_give_the_pairs_of_rational_arithmetic(seed):
    # Faces around common vertices and edges, in a plane but for units in the last place.
    random = np.random.default_rng(seed)
    xy = random.integers(0, 4, (7, 2)) * 0.1
    z = 0.1 + 0.3 * xy[:, 0] + 0.7 * xy[:, 1]
    points = np.c_[xy, z + random.integers(-2, 3, 7) * np.spacing(z)]
    rim = random.permutation(np.arange(1, 7))
    fan = np.stack((np.zeros(6, int), rim, np.roll(rim, 1)), axis=1)
    mesh = Mesh(points, np.concatenate((fan, random.integers(0, 7, (3, 3)))))
    assert pairs(mesh) == crossing.self_intersections(mesh)


def test_a_far_stray_point_does_not_spoil_the_tree():
    ball = icosphere(1.0, 4)
    far = together(ball, shifted(box(1.0, 1.0, 1.0), x=1e9))
    assert pairs(far) == []


def test_the_smallest_of_all_numbers_are_nought_beside_others():
    flat = np.array([[0.0, 0, 0], [0.3, 0, 0], [0.1, 0.3, 0], [0.2, 0.1, 0], [0.1, -0.3, 0]])
    faces = np.array([[0, 1, 2], [0, 1, 3], [1, 0, 4]])
    found = pairs(Mesh(flat, faces))
    assert found == [(0, 1)]
    shaken = flat.copy()
    shaken[:, 2] = [5e-324, -5e-324, 1e-310, 5e-324, -1e-300]
    assert pairs(Mesh(shaken, faces)) == found

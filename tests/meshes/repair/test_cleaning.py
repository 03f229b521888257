"""Cleaning takes out what no solid can have, says so, and moves nothing."""

import numpy as np
import pytest

from meshes.errors import InvalidMeshError
from meshes.mesh import Mesh
from meshes.primitives import box, icosphere, tetrahedron
from meshes.repair.cleaning import cleaned
from meshes.structure.topology import topology


def with_faces(mesh, *faces):
    return Mesh(mesh.vertices, np.concatenate([mesh.faces, np.array(faces, dtype=np.int32)]))


def beside(first, second, shift):
    vertices = np.concatenate([first.vertices, second.vertices + shift])
    return Mesh(vertices, np.concatenate([first.faces, second.faces + first.n_vertices]))


def test_a_sound_mesh_stays_as_it_is():
    ball = icosphere(5.0, 2)
    result = cleaned(ball)
    assert result.mesh.digest() == ball.digest()
    assert (result.n_welded, result.n_repeated, result.n_fins, result.n_turned) == (0, 0, 0, 0)
    assert result.dropped == ()


def test_a_soup_of_triangles_is_welded_where_points_are_equal():
    solid = box(2.0, 3.0, 4.0)
    soup = Mesh(solid.vertices[solid.faces].reshape(-1, 3), np.arange(36).reshape(12, 3))
    result = cleaned(soup)
    assert result.mesh.n_vertices == 8
    assert result.n_welded == 28
    assert topology(result.mesh).is_closed


def test_repeats_are_left_out_and_a_fold_goes_whole():
    ball = icosphere(5.0, 2)
    a, b, c = ball.faces[0].tolist()
    dirty = with_faces(ball, (a, b, c), (a, a, b))
    assert cleaned(dirty).n_repeated == 2
    assert topology(cleaned(dirty).mesh).is_closed
    folded = with_faces(tetrahedron(), (0, 2, 1))
    assert cleaned(folded).mesh.n_faces == 3


def test_a_fin_is_cut_away_with_the_faces_at_its_foot():
    ball = icosphere(5.0, 2)
    a, b, _ = ball.faces[0].tolist()
    finned = Mesh(np.append(ball.vertices, [[9.0, 9.0, 9.0]], axis=0), ball.faces)
    result = cleaned(with_faces(finned, (a, b, ball.n_vertices)))
    assert result.n_fins == 3
    assert topology(result.mesh).is_manifold


def test_surfaces_that_touch_in_one_point_are_parted():
    pair = beside(icosphere(5.0, 2), tetrahedron(4.0), (0.0, 0.0, 0.0))
    faces = pair.faces.copy()
    faces[faces == pair.n_vertices - 1] = 0
    result = cleaned(Mesh(pair.vertices, faces), smallest_body=0.0)
    assert topology(result.mesh).is_manifold
    assert result.n_fins == 3  # the three faces of the tetrahedron at the shared point


def test_small_bodies_are_dropped_and_told_and_large_ones_stay():
    crumbs = beside(icosphere(5.0, 2), box(0.3, 0.4, 1.2), (20.0, 0.0, 0.0))
    result = cleaned(crumbs)
    assert [body.n_faces for body in result.dropped] == [12]
    assert result.dropped[0].size == pytest.approx(1.3)
    bridge = beside(icosphere(5.0, 2), icosphere(4.0, 2), (20.0, 0.0, 0.0))
    assert cleaned(bridge).dropped == ()
    assert cleaned(bridge).mesh.n_faces == bridge.n_faces


def test_faces_that_look_the_other_way_are_turned():
    ball = icosphere(5.0, 2)
    faces = ball.faces.copy()
    faces[:7] = faces[:7, ::-1]
    result = cleaned(Mesh(ball.vertices, faces))
    assert result.n_turned == 7
    assert topology(result.mesh).is_oriented


def test_a_mesh_without_a_sound_face_is_refused():
    with pytest.raises(InvalidMeshError):
        cleaned(Mesh(np.zeros((3, 3)), np.array([[0, 1, 2]])))

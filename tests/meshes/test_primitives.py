"""The shapes that other tests measure against are what they say."""

import numpy as np
import pytest

from meshes.mesh import Mesh
from meshes.primitives import box, icosphere, sheet, tetrahedron, torus
from meshes.surface.normals import face_area_vectors


def signed_volume(mesh: Mesh) -> float:
    a, b, c = (mesh.vertices[mesh.faces[:, k]] for k in range(3))
    return float((a * np.cross(b, c)).sum() / 6.0)


def is_closed_and_oriented(mesh: Mesh) -> bool:
    a, b, c = mesh.faces.T.astype(np.int64)
    starts, ends = np.concatenate([a, b, c]), np.concatenate([b, c, a])
    forth = np.sort(starts * mesh.n_vertices + ends)
    back = np.sort(ends * mesh.n_vertices + starts)
    return len(np.unique(forth)) == len(forth) and bool((forth == back).all())


CLOSED = {
    "box": box(8.5, 7.0, 10.5),
    "tetrahedron": tetrahedron(2.0),
    "icosphere": icosphere(3.0, 2),
    "torus": torus(4.0, 1.5),
}


@pytest.mark.parametrize("name", CLOSED)
def test_closed_shapes_are_closed_and_point_outwards(name):
    assert is_closed_and_oriented(CLOSED[name])
    assert signed_volume(CLOSED[name]) > 0.0


def test_volumes_are_those_of_the_formulas():
    assert signed_volume(box(8.5, 7.0, 10.5)) == pytest.approx(624.75, rel=1e-12)
    assert signed_volume(tetrahedron(2.0)) == pytest.approx(8.0 / (6.0 * np.sqrt(2.0)), rel=1e-12)
    ring = signed_volume(torus(4.0, 1.5, 400, 400))
    assert ring == pytest.approx(2.0 * np.pi**2 * 4.0 * 1.5**2, rel=1e-3)


def test_icosphere_has_the_radius_and_the_mirror_images_it_promises():
    ball = icosphere(3.0, 3)
    assert ball.n_faces == 20 * 4**3
    assert np.allclose(np.linalg.norm(ball.vertices, axis=1), 3.0, atol=1e-12)
    points = {tuple(row) for row in (ball.vertices + 0.0).tolist()}
    assert points == {(-x + 0.0, y, z) for x, y, z in points}


def test_sheet_faces_up_and_has_its_area():
    vectors = face_area_vectors(sheet(6.0, 4.0, 12, 5))
    assert (vectors[:, 2] > 0.0).all()
    assert vectors[:, 2].sum() == pytest.approx(24.0, rel=1e-12)

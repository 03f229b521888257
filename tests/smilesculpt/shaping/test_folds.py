"""A change that would fold or cut the surface is eased until it does not."""

import numpy as np
import pytest

from meshes.crossing.self_intersection import self_intersections
from meshes.mesh import Mesh
from smilesculpt.changes.blending import eased_ramp, smoothstep
from smilesculpt.shaping.folds import folded_faces, unfolded


def sheet(n=21):
    x, y = np.meshgrid(np.arange(n, dtype=float), np.arange(n, dtype=float), indexing="ij")
    vertices = np.stack([x.ravel(), y.ravel(), np.zeros(n * n)], axis=1) * 0.3
    corner = (np.arange(n - 1)[:, None] * n + np.arange(n - 1)).ravel()
    lower = np.stack([corner, corner + n, corner + 1], axis=1)
    upper = np.stack([corner + n, corner + n + 1, corner + 1], axis=1)
    return Mesh(vertices, np.vstack([lower, upper]).astype(np.int32))


def test_a_gentle_change_is_left_alone():
    mesh = sheet()
    gentle = np.zeros((mesh.n_vertices, 3))
    gentle[:, 2] = 0.1 * mesh.vertices[:, 0]
    result = unfolded(mesh, gentle, np.ones(mesh.n_vertices, dtype=bool))
    assert (result.displacement == gentle).all()
    assert result.n_eased == 0 and result.share == 1.0


def test_a_fold_is_found_and_eased():
    mesh = sheet()
    free = np.zeros(mesh.n_vertices, dtype=bool)
    middle = 10 * 21 + 10
    free[[middle, middle + 1, middle - 1, middle + 21, middle - 21]] = True
    folding = np.zeros((mesh.n_vertices, 3))
    folding[middle, 0] = 0.7
    assert len(folded_faces(mesh, mesh.with_vertices(mesh.vertices + folding))) > 0
    result = unfolded(mesh, folding, free)
    after = mesh.with_vertices(mesh.vertices + result.displacement)
    assert len(folded_faces(mesh, after)) == 0
    assert len(self_intersections(after)) == 0
    assert (result.displacement[~free] == 0.0).all()
    assert result.n_eased > 0


def test_a_face_turned_over_in_the_plane_counts_as_folded():
    mesh = Mesh(np.array([[0.0, 0, 0], [1, 0, 0], [0, 1, 0]]), np.array([[0, 1, 2]]))
    over = mesh.with_vertices(mesh.vertices * [1.0, -1.0, 1.0])
    assert folded_faces(mesh, over).tolist() == [0]
    assert len(folded_faces(mesh, mesh)) == 0


def test_the_passage_has_no_kink_at_its_ends():
    assert smoothstep(np.array([-1.0, 0.0, 0.5, 1.0, 2.0])) == pytest.approx([0, 0, 0.5, 1, 1])
    small = smoothstep(np.array([1e-4, 1.0 - 1e-4]))
    assert small == pytest.approx([0.0, 1.0], abs=1e-7)


def test_the_ramp_is_straight_between_rounded_ends():
    share = np.linspace(0.0, 1.0, 1001)
    ramp = eased_ramp(share)
    slope = np.diff(ramp) / np.diff(share)
    assert ramp[[0, 500, 1000]] == pytest.approx([0.0, 0.5, 1.0])
    assert slope.max() == pytest.approx(1.25) and slope.min() > 0.0
    assert slope[[0, -1]] == pytest.approx([0.0, 0.0], abs=0.01)
    assert eased_ramp(np.array([-1.0, 2.0])) == pytest.approx([0.0, 1.0])

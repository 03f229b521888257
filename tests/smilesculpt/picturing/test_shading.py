"""The light on a surface that moves is the light on it at rest."""

import numpy as np

from meshes.mesh import Mesh
from meshes.surface.adjacency import adjacency
from meshes.surface.normals import vertex_normals
from smilesculpt.picturing.scene_building import shading_normals, signed_change
from smilesculpt.picturing.shading import RunningLight

N = 40


def _ridged() -> Mesh:
    """A sheet of 0.3 mm steps with ridges as a coarse scanner leaves them."""
    x, y = (a.ravel().astype(float) for a in np.meshgrid(np.arange(N), np.arange(N)))
    z = 0.05 * (x % 4 >= 2)
    a = (np.arange(N - 1)[:, None] * N + np.arange(N - 1)).ravel()
    low = np.stack([a, a + 1, a + N + 1], axis=1)
    high = np.stack([a, a + N + 1, a + N], axis=1)
    vertices = np.stack([0.3 * x, 0.3 * y, z], axis=1)
    return Mesh(vertices, np.concatenate([low, high]).astype(np.int32))


def _angle(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    return np.degrees(np.arccos(np.clip((a * b).sum(axis=1), -1.0, 1.0)))


def test_a_moved_range_looks_as_it_does_at_rest_also_in_another_order() -> None:
    mesh = _ridged()
    mean = adjacency(mesh).averaging()
    order = np.random.default_rng(1).permutation(mesh.n_vertices).astype(np.int32)
    rest = shading_normals(mesh, mean)[order]
    raw = vertex_normals(mesh).astype(np.float32)[order]
    xy = mesh.vertices[order][:, :2] / 0.3
    places = np.flatnonzero((np.abs(xy - N / 2) < 12).all(axis=1)).astype(np.int32)
    inner = np.flatnonzero((np.abs(xy - N / 2) < 8).all(axis=1))
    shown = rest.copy()
    shown[places] = raw[places]
    assert _angle(shown, rest)[inner].max() > 4.0, "the ridges are there to be seen"
    RunningLight(mesh, mean, order).even(shown, places)
    assert _angle(shown, rest)[inner].max() < 1.0
    outside = np.setdiff1d(np.arange(mesh.n_vertices), places)
    np.testing.assert_array_equal(shown[outside], rest[outside])


def test_a_ridged_surface_that_slides_is_not_told_as_ridges_of_change() -> None:
    mesh = _ridged()
    slid = mesh.with_vertices(mesh.vertices + np.array([0.4, 0.0, 0.1]))
    inner = (np.abs(mesh.vertices[:, :2] / 0.3 - N / 2) < 14).all(axis=1)
    change = signed_change(mesh, slid)[inner]
    assert np.ptp(change) < 0.02
    assert abs(change.mean() - 0.1) < 0.01

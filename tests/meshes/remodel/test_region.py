"""Only the region gets other triangles; what was known of the surface can follow."""

import numpy as np
import pytest

from meshes.crossing.self_intersection import self_intersections
from meshes.mesh import Mesh
from meshes.primitives import icosphere, sheet
from meshes.remodel.region import (
    RegionError,
    remeshed_region,
    stretched_faces,
    usual_edge_length,
)
from meshes.structure.topology import topology
from meshes.structure.volume import volume

BALL = icosphere(10.0, 5)


def horned() -> Mesh:
    """A ball with a pulled-out horn, as a snake hook leaves it: long thin triangles."""
    share = np.clip(1.0 - np.linalg.norm(BALL.vertices - (0.0, 0.0, 10.0), axis=1) / 3.0, 0.0, 1.0)
    return BALL.with_vertices(BALL.vertices + (6.0 * share**2)[:, None] * (0.0, 0.0, 1.0))


def shape_quality(mesh, faces):
    """Return 1 for equilateral triangles to 0 for needles."""
    a, b, c = (mesh.vertices[faces[:, k]] for k in range(3))
    area = 0.5 * np.linalg.norm(np.cross(b - a, c - a), axis=1)
    squares = sum(((p - q) ** 2).sum(axis=1) for p, q in ((a, b), (b, c), (c, a)))
    return 4.0 * np.sqrt(3.0) * area / squares


@pytest.mark.parametrize("share", [0.6, 1.0, 2.5])
def test_a_stretched_region_gets_even_triangles_and_the_rest_keeps_its_bits(share):
    mesh = horned()
    region = stretched_faces(mesh, BALL.vertices)
    assert 20 < region.sum() < 0.1 * mesh.n_faces
    length = share * usual_edge_length(BALL.vertices, BALL.faces, region)
    found = remeshed_region(mesh, region, length)
    after, stays = found.mesh, np.ones(mesh.n_vertices, dtype=bool)
    stays[found.triangles.gone_vertices] = False
    n_kept = int(stays.sum())
    assert np.array_equal(after.vertices[:n_kept], mesh.vertices[stays])
    kept = np.delete(mesh.faces, found.triangles.gone_faces, axis=0)
    assert stays[kept].all()
    assert np.array_equal(stays.nonzero()[0][after.faces[: len(kept)]], kept)
    assert np.array_equal(after.vertices[n_kept:], found.triangles.positions)
    assert np.array_equal(after.faces[len(kept) :], found.triangles.faces)
    report = topology(after)
    assert report.is_closed
    assert report.is_oriented
    assert len(self_intersections(after)) == 0
    assert volume(after) == pytest.approx(volume(mesh), rel=2e-3)
    if share == 1.0:
        old, new = mesh.faces[found.triangles.gone_faces], found.triangles.faces
        was, now = shape_quality(mesh, old), shape_quality(after, new)
        assert np.quantile(now, 0.05) > 1.2 * np.quantile(was, 0.05)
        assert now.min() > 0.3
    assert (len(found.triangles.positions) > len(found.triangles.gone_vertices)) == (share < 2.0)
    again = remeshed_region(mesh, region, length).mesh
    assert again.digest() == after.digest()


def strokes(mesh, seed):
    """Return a mesh pulled, pushed and roughened as hard brushes leave it."""
    rng = np.random.default_rng(seed)
    points = mesh.vertices.copy()
    for _ in range(4):
        at = points[rng.integers(len(points))]
        share = np.clip(1.0 - np.linalg.norm(points - at, axis=1) / rng.uniform(1.5, 4.0), 0, 1)
        points += (share**2)[:, None] * rng.normal(scale=2.5, size=3)
        points += (share > 0.0)[:, None] * rng.normal(scale=0.04, size=points.shape)
    return mesh.with_vertices(points)


@pytest.mark.parametrize("share", [0.5, 2.0])
@pytest.mark.parametrize("seed", range(5))
def test_a_strongly_stroked_surface_gets_other_triangles_and_none_that_cross(seed, share):
    ball = icosphere(10.0, 4)
    mesh = strokes(ball, seed)
    region = mesh.vertices[mesh.faces].mean(axis=1)[:, 2] > -4.0
    length = share * usual_edge_length(mesh.vertices, mesh.faces, region)
    found = remeshed_region(mesh, region, length)
    assert found.n_left < 0.2 * region.sum()
    assert region.sum() - found.n_left == len(found.triangles.gone_faces)
    report = topology(found.mesh)
    assert report.is_closed
    assert report.is_oriented
    assert len(self_intersections(found.mesh)) <= len(self_intersections(mesh))
    n_new, n_gone = len(found.triangles.faces), len(found.triangles.gone_faces)
    assert n_new > 2 * n_gone if share < 1.0 else n_new < n_gone


def test_long_edges_of_the_rim_do_not_make_endless_needles():
    flat = sheet(10.0, 10.0, 10, 10)
    found = remeshed_region(flat, np.ones(flat.n_faces, dtype=bool), 0.1)
    area, length = 100.0, 0.1
    assert len(found.triangles.faces) < 2.0 * area / (0.43 * length**2)


def test_each_new_vertex_knows_the_old_face_it_lies_on():
    mesh = horned()
    found = remeshed_region(mesh, stretched_faces(mesh, BALL.vertices), 0.3)
    between = (mesh.vertices[found.triangles.corners] * found.triangles.weights[:, :, None]).sum(
        axis=1
    )
    assert np.abs(found.triangles.weights.sum(axis=1) - 1.0).max() < 1e-12
    assert np.linalg.norm(between - found.triangles.positions, axis=1).max() < 0.02
    faces = {tuple(row) for row in np.sort(mesh.faces, axis=1).tolist()}
    assert all(tuple(row) in faces for row in np.sort(found.triangles.corners, axis=1).tolist())


def test_the_border_of_an_open_surface_stays():
    flat = sheet(10.0, 10.0, 20, 20)
    found = remeshed_region(flat, flat.vertices[flat.faces][:, :, 0].mean(axis=1) > 0.0, 0.3)
    sides = np.abs(flat.vertices[:, :2]).max(axis=1) == 5.0
    assert not sides[found.triangles.gone_vertices].any()
    assert len(topology(found.mesh).boundary_edges) == len(topology(flat).boundary_edges)


def test_regions_that_meet_in_a_point_are_narrowed():
    flat = sheet(10.0, 10.0, 20, 20)
    x, y, _ = flat.vertices[flat.faces].mean(axis=1).T
    found = remeshed_region(flat, x * y > 0.0, 0.4)
    assert (
        np.flatnonzero((flat.vertices == 0.0).all(axis=1))[0] not in found.triangles.gone_vertices
    )
    assert topology(found.mesh).is_manifold


def test_regions_that_cannot_be_replaced_are_refused():
    none = np.zeros(BALL.n_faces, dtype=bool)
    single = none.copy()
    single[5] = True
    for region, length in ((none, 0.3), (none[:3], 0.3), (~none, 0.0), (single, 0.3)):
        with pytest.raises(RegionError):
            remeshed_region(BALL, region, length)


def test_a_body_that_touches_the_surface_in_one_vertex_keeps_that_vertex():
    other = icosphere(2.0, 2)
    top = other.vertices[:, 2].argmax()
    at = BALL.vertices[:, 2].argmin()
    moved = other.vertices - other.vertices[top] + BALL.vertices[at]
    number = np.arange(other.n_vertices) + BALL.n_vertices
    number[top] = at
    faces = np.concatenate([BALL.faces, number[other.faces]])
    mesh = Mesh(np.concatenate([BALL.vertices, moved]), faces)
    low = mesh.vertices[mesh.faces][:, :, 2].mean(axis=1) < -9.0
    low[BALL.n_faces :] = False
    found = remeshed_region(mesh, low, 0.3)
    assert at not in found.triangles.gone_vertices
    assert topology(found.mesh).is_closed

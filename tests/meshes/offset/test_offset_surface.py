"""Offsets of exact shapes lie where their closed forms say, closed and free of crossings."""

import numpy as np
import pytest

from meshes.crossing.self_intersection import self_intersections
from meshes.distance.signed_distance import signed_distances
from meshes.errors import InvalidMeshError, OpenMeshError
from meshes.mesh import Mesh
from meshes.offset.narrow_band import narrow_band
from meshes.offset.offset_surface import offset_surface
from meshes.primitives import box, icosphere, sheet, torus
from meshes.structure.topology import topology
from meshes.structure.volume import volume
from tests.meshes.fixtures import inside_out, shifted, together

VOXEL = 0.25


def is_a_solid(mesh):
    found = topology(mesh)
    return found.is_closed and found.is_oriented and len(self_intersections(mesh)) == 0


@pytest.mark.parametrize("distance", [0.8, 0.1, -0.8])
def test_the_offset_of_a_ball_is_a_ball(distance):
    offset = offset_surface(icosphere(3.0, 5), distance, VOXEL)
    radii = np.linalg.norm(offset.vertices, axis=1)
    assert np.abs(radii - (3.0 + distance)).max() < VOXEL / 4.0
    assert is_a_solid(offset)
    assert volume(offset) == pytest.approx(4.0 / 3.0 * np.pi * (3.0 + distance) ** 3, rel=0.01)


def test_the_offset_of_a_ring_is_a_wider_ring():
    offset = offset_surface(torus(6.0, 1.5, 96, 48), 0.7, VOXEL)
    x, y, z = offset.vertices.T
    tube = np.hypot(np.hypot(x, y) - 6.0, z)
    assert np.abs(tube - 2.2).max() < VOXEL / 4.0
    assert is_a_solid(offset)


def test_the_offset_of_a_box_has_round_edges():
    offset = offset_surface(box(4.0, 3.0, 2.0), 0.6, VOXEL)
    beyond = np.maximum(np.abs(offset.vertices) - (2.0, 1.5, 1.0), 0.0)
    assert np.abs(np.linalg.norm(beyond, axis=1) - 0.6).max() < VOXEL / 4.0
    assert is_a_solid(offset)


def test_bodies_that_overlap_become_one_and_distant_ones_stay_apart():
    pair = together(icosphere(1.0, 3), shifted(icosphere(1.0, 3), x=1.2))
    assert topology(offset_surface(pair, 0.3, VOXEL)).n_components == 1
    apart = together(icosphere(1.0, 3), shifted(icosphere(1.0, 3), x=4.0))
    assert topology(offset_surface(apart, 0.3, VOXEL)).n_components == 2
    assert topology(offset_surface(apart, 1.2, VOXEL)).n_components == 1


def test_the_hollow_of_a_hollow_body_shrinks():
    hollow = together(icosphere(3.0, 4), inside_out(icosphere(2.0, 4)))
    offset = offset_surface(hollow, 0.5, VOXEL)
    radii = np.linalg.norm(offset.vertices, axis=1)
    assert radii.min() == pytest.approx(1.5, abs=VOXEL / 4.0)
    assert radii.max() == pytest.approx(3.5, abs=VOXEL / 4.0)


@pytest.mark.parametrize("level", [0.5, 0.05, -0.4])
def test_the_band_holds_the_exact_distance_in_every_cell_of_the_level(level):
    mesh = torus(3.0, 1.0, 12, 7)
    band = narrow_band(mesh, level, 0.3)
    at = np.stack(np.indices(band.field.shape).reshape(3, -1), axis=1)
    exact = signed_distances(mesh, band.origin + 0.3 * at).reshape(band.field.shape) - level
    assert ((band.field < 0.0) == (exact < 0.0)).all()
    sign = np.stack([np.roll(exact < 0.0, (-x, -y, -z), (0, 1, 2)) for x, y, z in CELL])
    crossed = (sign.any(axis=0) & ~sign.all(axis=0))[:-1, :-1, :-1]
    assert crossed.sum() > 100
    for x, y, z in CELL:
        here = (slice(x, x - 1 or None), slice(y, y - 1 or None), slice(z, z - 1 or None))
        error = np.abs(band.field[here] - exact[here])[crossed]
        assert error.max() < 2e-3 * 0.3


CELL = [(x, y, z) for x in (0, 1) for y in (0, 1) for z in (0, 1)]


def test_what_has_no_offset_is_refused():
    with pytest.raises(InvalidMeshError, match="nothing is left"):
        offset_surface(icosphere(1.0, 2), -1.5)
    with pytest.raises(InvalidMeshError, match="larger voxel"):
        offset_surface(icosphere(100.0, 2), 1.0, 0.01)
    with pytest.raises(InvalidMeshError, match="no length"):
        offset_surface(icosphere(1.0, 2), 1.0, 0.0)
    with pytest.raises(OpenMeshError):
        offset_surface(sheet(4.0, 4.0), 1.0)


def test_the_same_mesh_gives_the_same_bits():
    ring = torus(3.0, 1.0)
    one, other = offset_surface(ring, 0.5), offset_surface(Mesh(ring.vertices, ring.faces), 0.5)
    assert one.digest() == other.digest()


def all_over(mesh):
    """Return the vertices, the middles of the faces and points along the edges."""
    x = mesh.vertices[mesh.faces]
    along = [(1.0 - t) * x + t * np.roll(x, -1, axis=1) for t in (0.25, 0.5)]
    return np.concatenate([mesh.vertices, x.mean(axis=1), *(p.reshape(-1, 3) for p in along)])


BALLS = [icosphere(1.0, 4), shifted(icosphere(1.0, 4), x=1.7, y=0.4, z=0.2)]
THIRD = shifted(icosphere(1.0, 4), x=0.7, y=1.5, z=-0.3)
CREASED = {
    "two balls": (together(*BALLS), 0.5, 0.25),
    "two balls, finely": (together(*BALLS), 0.6, 0.2),
    "three balls": (together(*BALLS, THIRD), 0.5, 0.2),
    "inside a box": (box(4.0, 3.0, 2.0), -0.6, 0.25),
    "inside a box, finely": (box(4.0, 3.0, 2.0), -0.6, 0.1),
}


@pytest.mark.parametrize("case", CREASED)
def test_creases_lie_within_a_quarter_voxel_all_over(case):
    mesh, distance, voxel = CREASED[case]
    offset = offset_surface(mesh, distance, voxel)
    errors = np.abs(signed_distances(mesh, all_over(offset)) - distance)
    assert errors.max() <= voxel / 4.0
    assert is_a_solid(offset)


def test_the_inside_of_a_box_has_edges_and_corners():
    offset = offset_surface(box(4.0, 3.0, 2.0), -0.6, 0.25)
    half = np.array([1.4, 0.9, 0.4])
    to_edge = np.sort(half - np.abs(offset.vertices), axis=1)[:, 1]
    assert (np.abs(to_edge) < 0.01).sum() > 40
    assert np.abs(offset.vertices).max(axis=0) == pytest.approx(half, abs=0.01)


def test_a_crease_that_cannot_be_followed_leaves_the_surface_whole():
    # Two sheets a hair apart: creases all along, with folds on either side.
    slot = together(box(3.0, 3.0, 1.0), shifted(box(3.0, 3.0, 1.0), z=1.9))
    for distance in (0.44, 0.46, 0.55):
        assert is_a_solid(offset_surface(slot, distance, 0.2))

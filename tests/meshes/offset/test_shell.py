"""Shells keep the surface, have their thickness and are solids."""

import numpy as np
import pytest
from scipy.spatial import cKDTree

from meshes.distance.closest import closest_points
from meshes.distance.in_sphere import in_sphere_thickness
from meshes.errors import InvalidMeshError
from meshes.mesh import Mesh
from meshes.offset.clipped import clipped
from meshes.offset.shell import shell
from meshes.primitives import icosphere, sheet
from meshes.readwrite.reading import read_mesh
from meshes.repair.cleaning import cleaned
from meshes.structure.topology import topology
from meshes.structure.volume import volume
from tests.meshes.fixtures import with_faces
from tests.meshes.offset.test_offset_surface import is_a_solid


@pytest.mark.parametrize(("outward", "other"), [(False, 2.2), (True, 3.8)])
def test_the_shell_of_a_ball_lies_between_two_balls(outward, other):
    ball = icosphere(3.0, 4)
    made = shell(ball, 0.8, outward=outward)
    assert np.array_equal(made.vertices[: ball.n_vertices], ball.vertices)
    assert is_a_solid(made)
    between = 4.0 / 3.0 * np.pi * abs(3.0**3 - other**3)
    assert volume(made) == pytest.approx(between, rel=0.02)
    thickness = in_sphere_thickness(made)[: ball.n_vertices]
    assert np.abs(thickness - 0.8).max() < 0.05


@pytest.mark.parametrize("outward", [False, True])
def test_a_sheet_becomes_a_slab_on_the_side_asked_for(outward):
    flat = sheet(6.0, 4.0, 6, 4)
    slab = shell(flat, 0.5, outward=outward)
    assert is_a_solid(slab)
    assert volume(slab) == pytest.approx(12.0, rel=5e-3)
    assert np.array_equal(slab.vertices[: flat.n_vertices], flat.vertices)
    assert slab.vertices[:, 2].max() == pytest.approx(0.5 if outward else 0.0)


def test_a_bent_sheet_becomes_a_veneer():
    flat = sheet(8.0, 8.0, 24, 24)
    bent = flat.vertices.copy()
    bent[:, 2] = -0.05 * (bent[:, 0] ** 2 + bent[:, 1] ** 2)
    veneer = shell(flat.with_vertices(bent), 0.6, outward=True)
    assert is_a_solid(veneer)
    assert volume(veneer) > 0.6 * 64.0


def uneven(sheet, wall, thickness):
    """Return how much thinner and thicker than asked a wall is, away from its rim."""
    far = wall.faces[(wall.faces >= sheet.n_vertices).all(axis=1)]
    border = sheet.vertices[np.concatenate([x.vertices for x in topology(sheet).boundary_loops])]
    middles = wall.vertices[far].mean(axis=1)
    near = closest_points(sheet, middles)
    inner = cKDTree(border).query(near.point)[0] > 0.5
    seat = sheet.vertices[cKDTree(border).query(sheet.vertices)[0] > 0.5 + thickness]
    thinner = thickness - closest_points(Mesh(wall.vertices, far), seat).distance.min()
    return thinner, np.abs(near.distance - thickness)[inner].max()


@pytest.mark.parametrize("outward", [False, True])
@pytest.mark.parametrize("slope", [0.5, 1.0, 2.0])
def test_a_roof_gets_an_even_wall_on_both_sides(slope, outward):
    flat = sheet(8.0, 8.0, 24, 24)
    bent = flat.vertices.copy()
    bent[:, 2] = -slope * np.abs(bent[:, 0])
    roof = flat.with_vertices(bent)
    wall = shell(roof, 0.5, outward=outward)
    assert is_a_solid(wall)
    assert np.array_equal(wall.vertices[: roof.n_vertices], roof.vertices)
    thinner, off = uneven(roof, wall, 0.5)
    assert thinner < 0.05 and off < 0.05


def test_a_wall_thicker_than_the_bend_of_its_sheet_is_made():
    flat = sheet(8.0, 8.0, 24, 24)
    bent = flat.vertices.copy()
    bent[:, 2] = 0.4 * bent[:, 0] ** 2
    gutter = flat.with_vertices(bent)
    wall = shell(gutter, 1.6, 0.4, outward=True)
    assert is_a_solid(wall)
    assert uneven(gutter, wall, 1.6)[0] < 0.1


@pytest.mark.parametrize("outward", [False, True])
@pytest.mark.parametrize(("fdi", "axis", "thickness"), [(11, 1, 0.3), (41, 1, 0.5)])
def test_the_half_of_a_real_crown_becomes_a_veneer(shared, fdi, axis, thickness, outward):
    path = shared / "data/real/sjtu_case0/by_fdi" / f"{fdi}.obj"
    crown = read_mesh(path, units="mm").mesh
    beyond = np.quantile(crown.vertices[:, axis], 0.45) - crown.vertices[:, axis]
    # What lies near the cut is on it: no faces like hairs along the border.
    half = cleaned(clipped(crown, np.where(np.abs(beyond) < 0.02, 0.0, beyond))).mesh
    veneer = shell(half, thickness, outward=outward)
    assert is_a_solid(veneer)
    assert np.array_equal(veneer.vertices[: half.n_vertices], half.vertices)
    thinner, off = uneven(half, veneer, thickness)
    assert thinner < 0.05 and off < 0.06


def test_nonsense_is_refused():
    flat = sheet(8.0, 8.0, 4, 4)
    with pytest.raises(InvalidMeshError, match="positive"):
        shell(flat, 0.0)
    with pytest.raises(InvalidMeshError, match="voxel"):
        shell(flat, 0.5, 0.0)
    with pytest.raises(InvalidMeshError, match="not manifold"):
        shell(with_faces(flat, (0, 1, 20)), 0.5)

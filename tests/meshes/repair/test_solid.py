"""Walls and a base make a solid out of an open surface."""

import numpy as np
import pytest

from meshes.crossing.self_intersection import self_intersections
from meshes.mesh import Mesh
from meshes.primitives import icosphere, sheet
from meshes.repair.cleaning import without_faces
from meshes.repair.solid import BaseError, solid_with_base
from meshes.structure.topology import topology
from meshes.structure.volume import volume


def turned(mesh):
    return Mesh(mesh.vertices, mesh.faces[:, ::-1])


def test_a_flat_sheet_becomes_a_plate_of_its_thickness():
    lower = solid_with_base(sheet(6.0, 4.0, 12, 8), up=-1, thickness=2.5)
    upper = solid_with_base(turned(sheet(6.0, 4.0, 12, 8)), up=1, thickness=2.5)
    for solid, height in ((lower, -2.5), (upper, 2.5)):
        assert solid.base_height == height
        assert volume(solid.mesh) == pytest.approx(60.0)
        assert topology(solid.mesh).is_closed
        assert topology(solid.mesh).is_oriented


def test_an_opening_goes_right_through():
    plate = sheet(10.0, 10.0, 20, 20)
    middles = plate.vertices[plate.faces].mean(axis=1)
    ring = without_faces(plate, (np.abs(middles[:, :2]) < 2.0).all(axis=1))
    solid = solid_with_base(ring, up=-1, thickness=1.0)
    assert len(solid.borders) == 2
    assert volume(solid.mesh) == pytest.approx(100.0 - 16.0)
    assert topology(solid.mesh).euler == 0


def test_the_surface_stays_where_it_is():
    wavy = sheet(10.0, 10.0, 30, 30)
    x, y, _ = wavy.vertices.T
    wavy = wavy.with_vertices(np.stack([x, y, np.sin(x) * np.cos(y)], axis=1))
    solid = solid_with_base(wavy, up=-1)
    assert solid.n_trimmed == 0
    assert np.array_equal(solid.mesh.faces[: wavy.n_faces], wavy.faces)
    assert np.array_equal(solid.mesh.vertices[: wavy.n_vertices], wavy.vertices)
    lowest = wavy.vertices[:, 2].min()
    assert solid.mesh.vertices[:, 2].min() == pytest.approx(lowest - 3.0, abs=1e-6)
    assert len(self_intersections(solid.mesh)) == 0


def test_a_border_tucked_under_is_trimmed_until_the_walls_are_free():
    # A ball cut a little below its equator: walls straight down would run inside it and out.
    ball = icosphere(5.0, 4)
    middles = ball.vertices[ball.faces].mean(axis=1)
    cup = without_faces(ball, middles[:, 2] < -0.8 + 0.6 * np.sin(3.0 * middles[:, 0]))
    solid = solid_with_base(cup, up=-1, thickness=2.0)
    assert topology(solid.mesh).is_closed
    assert len(self_intersections(solid.mesh)) == 0


def test_a_closed_surface_and_one_inside_out_are_refused():
    with pytest.raises(BaseError, match="no border"):
        solid_with_base(icosphere(5.0, 2))
    with pytest.raises(BaseError, match="faces outwards"):
        solid_with_base(sheet(5.0, 5.0, 4, 4), up=1)

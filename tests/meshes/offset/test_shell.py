"""Shells keep the surface, have their thickness and are solids."""

import numpy as np
import pytest

from meshes.distance.in_sphere import in_sphere_thickness
from meshes.errors import InvalidMeshError
from meshes.offset.shell import shell
from meshes.primitives import icosphere, sheet
from meshes.structure.volume import volume
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
    assert volume(slab) == pytest.approx(12.0)
    assert np.array_equal(slab.vertices[: flat.n_vertices], flat.vertices)
    assert slab.vertices[:, 2].max() == pytest.approx(0.5 if outward else 0.0)


def test_a_bent_sheet_becomes_a_veneer():
    flat = sheet(8.0, 8.0, 24, 24)
    bent = flat.vertices.copy()
    bent[:, 2] = -0.05 * (bent[:, 0] ** 2 + bent[:, 1] ** 2)
    veneer = shell(flat.with_vertices(bent), 0.6, outward=True)
    assert is_a_solid(veneer)
    assert volume(veneer) > 0.6 * 64.0


def test_a_wall_that_would_cut_itself_is_refused():
    flat = sheet(8.0, 8.0, 24, 24)
    bent = flat.vertices.copy()
    bent[:, 2] = 1.0 * bent[:, 0] ** 2
    with pytest.raises(InvalidMeshError, match="cuts itself"):
        shell(flat.with_vertices(bent), 2.0, outward=True)
    with pytest.raises(InvalidMeshError, match="positive"):
        shell(flat, 0.0)

"""Thin walls get the thickness asked for; what may not move stays."""

import numpy as np
import pytest

from meshes.crossing.self_intersection import self_intersections
from meshes.distance.in_sphere import wall_spheres
from meshes.distance.thin_places import USUAL_WALLS
from meshes.errors import InvalidMeshError, OpenMeshError
from meshes.offset.shell import shell
from meshes.offset.thickened import GREATEST_OPENING, thickened
from meshes.primitives import icosphere, sheet, torus
from meshes.remodel.booleans import difference
from meshes.surface.angles import angle_sums
from tests.meshes.fixtures import inside_out, shifted, together


def hollow_ball(level=4):
    return together(icosphere(3.0, level), inside_out(icosphere(2.7, level)))


def test_both_sides_of_a_thin_shell_move_apart():
    made = thickened(hollow_ball(), 0.6)
    assert made.thinnest_before == pytest.approx(0.3, abs=0.01)
    assert made.converged
    walls = wall_spheres(made.mesh).wall_thickness(GREATEST_OPENING)
    assert walls.min() >= 0.6
    assert made.thinnest_after == walls.min()
    assert made.largest_move == pytest.approx(0.15, abs=0.02)
    shells = 4.0 / 3.0 * np.pi * ((3.15**3 - 2.55**3) - (3.0**3 - 2.7**3))
    assert made.volume_change == pytest.approx(shells, rel=0.03)
    assert made.n_held == 0


def test_a_feather_edge_is_left_sound_where_it_cannot_be_thick():
    ball = icosphere(5.0, 4)
    crescent = difference(ball, shifted(ball, 0.31, 0.05, 0.02))
    made = thickened(crescent, 0.5, measure=USUAL_WALLS, least_angle=0.5)
    assert len(self_intersections(crescent)) == len(self_intersections(made.mesh)) == 0
    # No point goes further than what its wall lacked, and a tenth.
    assert made.largest_move <= 0.55 * 1.002
    assert made.thin_area_after < 0.2 * made.thin_area_before
    sharp = [(angle_sums(mesh) < 0.5).sum() for mesh in (crescent, made.mesh)]
    assert sharp[1] <= sharp[0]


def test_two_parts_close_to_each_other_do_not_grow_into_each_other():
    ball = hollow_ball(3)
    made = thickened(together(ball, shifted(ball, 6.05)), 0.6)
    assert len(self_intersections(made.mesh)) == 0
    assert not made.converged
    assert 0 < made.n_held < 0.2 * made.n_moved


def test_a_pin_is_thickened_as_the_ray_sees_it():
    pin = torus(6.0, 0.15, 200, 16)
    made = thickened(pin, 0.5, measure=USUAL_WALLS)
    assert made.converged and made.thinnest_after >= 0.5
    around = np.hypot(np.hypot(*made.mesh.vertices.T[:2]) - 6.0, made.mesh.vertices[:, 2])
    assert np.abs(around - 0.25).max() < 0.02


def test_what_may_not_move_keeps_its_place_to_the_bit():
    ball = hollow_ball()
    outside = np.arange(ball.n_vertices) < ball.n_vertices // 2
    made = thickened(ball, 0.6, movable=outside)
    assert made.converged
    assert np.array_equal(made.mesh.vertices[~outside], ball.vertices[~outside])
    assert made.largest_move == pytest.approx(0.3, abs=0.03)
    assert made.n_moved == outside.sum()


def test_walls_that_are_thick_enough_stay_as_they_are():
    ball = hollow_ball(3)
    made = thickened(ball, 0.2)
    assert made.converged
    assert made.n_moved == 0
    assert made.volume_change == 0.0
    assert made.mesh.digest() == ball.digest()


def test_where_nothing_may_move_the_answer_says_so():
    ball = hollow_ball(3)
    made = thickened(ball, 0.6, movable=np.zeros(ball.n_vertices, bool))
    assert not made.converged
    assert made.largest_move == 0.0


def test_the_edges_of_a_thin_plate_stay_edges():
    plate = shell(sheet(6.0, 6.0, 24, 24), 0.3, outward=True)
    made = thickened(plate, 0.5)
    middle = np.abs(plate.vertices[:, :2]).max(axis=1) < 2.0
    rise = np.abs(made.mesh.vertices - plate.vertices)[middle]
    assert rise[:, 2] == pytest.approx(0.1, abs=2e-3)
    assert made.thinnest_after > made.thinnest_before


def test_nonsense_is_refused():
    with pytest.raises(InvalidMeshError, match="positive"):
        thickened(hollow_ball(1), -1.0)
    with pytest.raises(InvalidMeshError, match="one value"):
        thickened(hollow_ball(1), 1.0, movable=np.ones(3, bool))
    with pytest.raises(OpenMeshError):
        thickened(sheet(4.0, 4.0), 1.0)

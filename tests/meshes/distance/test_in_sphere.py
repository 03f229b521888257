"""Balls inside slabs, wedges and shells have the diameters of the closed forms."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from meshes.distance.in_sphere import LEAST_SEPARATION, in_sphere_thickness, wall_spheres
from meshes.distance.thickness import ray_thickness
from meshes.mesh import Mesh
from meshes.primitives import box, icosphere, sheet, torus
from meshes.surface.normals import vertex_normals
from tests.meshes.distance.test_thickness import slab, wedge
from tests.meshes.fixtures import inside_out, shifted, tangles, together
from tests.naive.in_sphere import inscribed_radius


@given(height=st.floats(0.01, 3.0))
def test_a_slab_is_as_thick_as_it_is(height):
    mesh = slab(height)
    inner = np.abs(mesh.vertices[:, :2]).max(axis=1) <= 4.5
    spheres = wall_spheres(mesh)
    assert spheres.distance[inner] == pytest.approx(height, rel=1e-12)
    assert spheres.opening[inner] == pytest.approx(0.0, abs=1e-6)
    assert (spheres.hit[inner] >= 0).all()


@pytest.mark.parametrize("angle", [0.2, 0.5, 1.0, 1.5])
def test_a_wedge_holds_the_ball_that_touches_both_flanks(angle):
    mesh = wedge(angle)
    spheres = wall_spheres(mesh)
    on_flat = np.arange(mesh.n_vertices) < mesh.n_vertices // 2
    x, y, _ = mesh.vertices.T
    middle = on_flat & (x > 0.4) & (x < 7.0) & (np.abs(y) < 1.9)
    assert spheres.distance[middle] == pytest.approx(
        2.0 * x[middle] * np.tan(angle / 2.0), rel=1e-9
    )
    assert spheres.opening[middle] == pytest.approx(angle, rel=1e-6)


def test_a_shell_between_two_balls_is_approached_at_second_order():
    errors = []
    for level in (2, 3, 4):
        shell = together(icosphere(5.0, level), inside_out(icosphere(4.0, level)))
        errors.append(np.abs(in_sphere_thickness(shell) - 1.0).max())
    assert np.log2(np.divide(errors[:-1], errors[1:])) == pytest.approx(2.0, abs=0.1)


def eccentric(level, off=0.6):
    """A ball of 5 mm with a hollow of 3.5 mm whose middle lies beside that of the ball."""
    hollow = shifted(inside_out(icosphere(3.5, level)), x=off)
    return together(icosphere(5.0, level), hollow)


def eccentric_diameters(mesh, off=0.6):
    """Return the diameter of the ball that touches both spheres and, at it, each vertex.

    From a vertex of the outer sphere along the normal d inwards: |p + r d - m| = r + 3.5; from
    one of the hollow, outwards: |p + r d| = 5 - r.
    """
    p, n = mesh.vertices, vertex_normals(mesh)
    half = len(p) // 2
    away = p[:half] - (off, 0.0, 0.0)
    along = -(away * n[:half]).sum(axis=1)
    outer = ((away * away).sum(axis=1) - 3.5**2) / (2.0 * (3.5 - along))
    p, along = p[half:], -(p[half:] * n[half:]).sum(axis=1)
    inner = (25.0 - (p * p).sum(axis=1)) / (2.0 * (5.0 + along))
    return 2.0 * np.concatenate((outer, inner))


def test_a_shell_between_eccentric_balls_is_approached_at_second_order():
    errors = []
    for level in (2, 3, 4):
        mesh = eccentric(level)
        errors.append(np.abs(in_sphere_thickness(mesh) - eccentric_diameters(mesh)).max())
    assert errors[-1] < 0.01
    assert np.log2(np.divide(errors[:-1], errors[1:])) == pytest.approx(2.0, abs=0.3)


def test_the_ball_in_a_ball_is_approached():
    errors = [np.abs(in_sphere_thickness(icosphere(3.0, k)) - 6.0).max() for k in (3, 4, 5)]
    assert errors[-1] < 0.1
    assert np.divide(errors[:-1], errors[1:]).min() > 1.8


def test_the_ball_in_a_ring_is_as_wide_as_its_tube():
    widths = in_sphere_thickness(torus(8.0, 2.0, 128, 64))
    assert widths == pytest.approx(4.0, rel=0.05)


def test_the_faces_beside_a_vertex_are_its_own_side():
    rough = icosphere(3.0, 4)
    noise = 1.0 + 1e-3 * np.random.default_rng(1).normal(size=(rough.n_vertices, 1))
    noisy = in_sphere_thickness(rough.with_vertices(rough.vertices * noise))
    assert np.median(noisy) == pytest.approx(6.0, rel=0.1)


def test_no_ball_is_wider_than_the_ray_is_long():
    mesh = torus(5.0, 1.0, 40, 20)
    assert (in_sphere_thickness(mesh) <= ray_thickness(mesh) * (1.0 + 1e-12)).all()
    block = box(4.0, 3.0, 2.0)
    assert (in_sphere_thickness(block) <= ray_thickness(block) * (1.0 + 1e-12)).all()


def test_a_face_met_from_outside_is_no_other_side():
    ball, inner = icosphere(3.0, 2), icosphere(1.0, 2)
    spheres = wall_spheres(together(ball, inner))
    top = np.argmax(ball.vertices[:, 2])
    assert spheres.distance[top] == pytest.approx(2.0, rel=0.02)
    assert np.isinf(spheres.opening[top])


def test_an_open_sheet_and_a_lonely_point_hold_no_ball():
    assert np.isinf(in_sphere_thickness(sheet(4.0, 4.0))).all()
    assert in_sphere_thickness(Mesh(np.zeros((3, 3)), np.empty((0, 3)))).tolist() == [np.inf] * 3
    lonely = Mesh(np.vstack((icosphere(1.0, 1).vertices, [[0, 0, 0]])), icosphere(1.0, 1).faces)
    assert in_sphere_thickness(lonely)[-1] == np.inf


def agrees_with_the_slow_twin(mesh):
    inward = -vertex_normals(mesh)
    rise = np.sin(LEAST_SEPARATION / 2.0)
    size = float(np.linalg.norm(mesh.extent))
    found = wall_spheres(mesh)
    for vertex in np.flatnonzero(inward.any(axis=1)):
        radius, hit = inscribed_radius(mesh, vertex, inward[vertex], size, rise)
        if radius < 1e-9:
            assert found.distance[vertex] < 1e-8
            continue
        assert found.distance[vertex] == pytest.approx(2.0 * radius, rel=1e-6)
        assert (found.hit[vertex] < 0) == (hit < 0)


@pytest.mark.parametrize("mesh", [box(4.0, 3.0, 2.0), torus(3.0, 1.0, 5, 3), eccentric(0)])
def test_the_tree_finds_what_shrinking_a_ball_to_every_face_finds(mesh):
    turned = mesh.with_vertices(mesh.vertices + 0.3 * np.sin(mesh.vertices[:, [2, 0, 1]]))
    agrees_with_the_slow_twin(turned)


@settings(max_examples=8)
@given(mesh=tangles(), shift=st.floats(-300.0, 300.0))
def test_any_faces_anywhere_agree_with_the_slow_twin(mesh, shift):
    # Contacts that rise by exactly the limit may fall on either side: turn the coarse grid.
    skewed = mesh.vertices + 0.137 * np.sin(mesh.vertices[:, [2, 0, 1]] + 0.31)
    agrees_with_the_slow_twin(mesh.with_vertices(skewed + shift))


def test_a_mesh_far_from_the_origin_loses_no_wall():
    ring = torus(8.0, 2.0, 64, 32)
    far = shifted(ring, x=4000.0, y=-2500.0)
    assert in_sphere_thickness(far) == pytest.approx(in_sphere_thickness(ring), rel=1e-6)


def test_the_same_mesh_gives_the_same_bits():
    ring = torus(3.0, 1.0)
    again = Mesh(ring.vertices, ring.faces)
    assert np.array_equal(in_sphere_thickness(ring), in_sphere_thickness(again))

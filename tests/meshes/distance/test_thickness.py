"""Rays inwards measure slabs, shells and wedges, and tell edges from walls."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from meshes.distance._ray_kernels import inward_hits
from meshes.distance.bvh import bvh
from meshes.distance.thickness import ray_thickness, wall_rays
from meshes.mesh import Mesh
from meshes.primitives import box, icosphere, sheet, torus
from meshes.surface.normals import vertex_normals
from tests.meshes.fixtures import inside_out, shifted, tangles, together


def slab(height):
    """Two sheets, one above the other, that face outwards."""
    bottom = inside_out(sheet(9.0, 9.0, 7, 7))
    return together(shifted(sheet(10.0, 10.0, 8, 8), z=height), bottom)


def wedge(angle):
    """Two sheets that meet in the y axis and open by an angle, one along +x."""
    flat = inside_out(shifted(sheet(8.0, 4.0, 16, 8), x=4.0))
    c, s = np.cos(angle), np.sin(angle)
    turn = np.eye(4)
    turn[:3, :3] = [[c, 0, -s], [0, 1, 0], [s, 0, c]]
    return together(flat, shifted(sheet(16.0, 4.0, 16, 8), x=8.0).moved(turn))


@given(height=st.floats(0.01, 5.0))
def test_a_slab_is_as_thick_as_it_is(height):
    mesh = slab(height)
    inner = np.abs(mesh.vertices[:, :2]).max(axis=1) <= 4.5
    rays = wall_rays(mesh)
    assert rays.distance[inner] == pytest.approx(height, rel=1e-12)
    assert rays.opening[inner] == pytest.approx(0.0, abs=1e-7)


def test_rays_along_an_axis_meet_the_rims_of_boxes():
    block = together(sheet(8.0, 8.0, 8, 8), shifted(inside_out(sheet(8.0, 8.0, 8, 8)), z=-1.0))
    assert ray_thickness(block) == pytest.approx(1.0)
    turned = block.with_vertices(block.vertices[:, [1, 2, 0]])
    assert ray_thickness(turned) == pytest.approx(1.0)


def test_an_open_sheet_has_no_thickness():
    assert np.isinf(ray_thickness(sheet(4.0, 4.0))).all()
    assert ray_thickness(Mesh(np.zeros((3, 3)), np.empty((0, 3)))).tolist() == [np.inf] * 3


def test_a_shell_between_two_balls_is_approached_at_second_order():
    errors = []
    for level in (2, 3, 4):
        shell = together(icosphere(5.0, level), inside_out(icosphere(4.0, level)))
        outer = slice(0, shell.n_vertices // 2)
        errors.append(np.abs(ray_thickness(shell)[outer] - 1.0).max())
    assert np.log2(np.divide(errors[:-1], errors[1:])) == pytest.approx(2.0, abs=0.05)


def test_a_ball_is_as_thick_as_its_diameter():
    assert ray_thickness(icosphere(3.0, 3)) == pytest.approx(6.0, rel=5e-3)


@pytest.mark.parametrize("angle", [0.2, 0.5, 1.0])
def test_a_wedge_tells_its_thickness_and_its_opening(angle):
    mesh = wedge(angle)
    rays = wall_rays(mesh)
    on_flat = np.arange(mesh.n_vertices) < mesh.n_vertices // 2
    x, y, _ = mesh.vertices.T
    middle = on_flat & (x > 0.4) & (x < 7.0) & (np.abs(y) < 1.9)
    assert middle.sum() > 50
    assert rays.distance[middle] == pytest.approx(x[middle] * np.tan(angle), rel=1e-9)
    assert rays.opening[middle] == pytest.approx(angle, rel=1e-6)
    assert np.isfinite(rays.wall_thickness(angle + 0.01)[middle]).all()
    assert np.isinf(rays.wall_thickness(angle - 0.01)[middle]).all()


def test_a_ray_that_meets_a_face_from_outside_found_no_wall():
    ball, inner = icosphere(3.0, 2), icosphere(1.0, 2)
    rays = wall_rays(together(ball, inner))
    top = np.argmax(ball.vertices[:, 2])
    assert rays.distance[top] == pytest.approx(2.0, rel=0.01)
    assert np.isinf(rays.opening[top])
    assert rays.opening[ball.n_vertices :] == pytest.approx(0.0, abs=0.3)


def test_rays_slip_through_no_edge_and_no_vertex():
    ring = torus(3.0, 1.0, 64, 32)
    assert np.isfinite(ray_thickness(ring)).all()
    assert (ray_thickness(box(2.0, 2.0, 2.0)) > 2.0).all()


@given(mesh=tangles(), seed=st.integers(0, 20))
def test_the_tree_finds_what_looking_at_every_face_finds(mesh, seed):
    directions = np.random.default_rng(seed).normal(size=(mesh.n_vertices, 3))
    directions /= np.linalg.norm(directions, axis=1)[:, None]
    tree = bvh(mesh)
    distance, hit = inward_hits(
        mesh.vertices, mesh.faces, tree.order, tree.node_box, directions, 1e-9
    )
    corners = mesh.vertices[mesh.faces]
    for vertex, (origin, direction) in enumerate(zip(mesh.vertices, directions, strict=True)):
        best = np.inf
        for (a, b, c), face in zip(corners, mesh.faces, strict=True):
            matrix = np.stack((-direction, b - a, c - a), axis=1)
            if vertex in face or abs(np.linalg.det(matrix)) < 1e-12:
                continue
            length, u, v = np.linalg.solve(matrix, origin - a)
            if min(u, v, 1.0 - u - v) >= -1e-10 and length > 1e-9:
                best = min(best, length)
        assert distance[vertex] == pytest.approx(best, rel=1e-6)
        assert (hit[vertex] >= 0) == np.isfinite(best)


def test_the_same_mesh_gives_the_same_bits():
    ring = torus(3.0, 1.0)
    assert np.array_equal(ray_thickness(ring), ray_thickness(Mesh(ring.vertices, ring.faces)))


def test_no_ray_starts_without_a_normal():
    lonely = Mesh(np.vstack((icosphere(1.0, 1).vertices, [[0, 0, 0]])), icosphere(1.0, 1).faces)
    assert not vertex_normals(lonely)[-1].any()
    assert ray_thickness(lonely)[-1] == np.inf

"""Rays inwards measure slabs, shells and wedges, and tell edges from walls."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from meshes.distance import thickness
from meshes.distance._halving_kernels import halved_order
from meshes.distance.thickness import first_faces, ray_thickness, wall_rays
from meshes.errors import CancelledError
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
    distance, hit = first_faces(mesh, directions)
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


def first_by_looking_at_all(mesh, vertex, direction):
    """Return length and face, in the kernel's own arithmetic but without a tree."""
    a, b, c = (mesh.vertices[mesh.faces[:, k]] for k in range(3))
    (ux, uy, uz), (wx, wy, wz) = (b - a).T, (c - a).T
    sx, sy, sz = (mesh.vertices[vertex] - a).T
    dx, dy, dz = direction
    px, py, pz = dy * wz - dz * wy, dz * wx - dx * wz, dx * wy - dy * wx
    qx, qy, qz = sy * uz - sz * uy, sz * ux - sx * uz, sx * uy - sy * ux
    determinant = ux * px + uy * py + uz * pz
    is_met = (determinant != 0.0) & (mesh.faces != vertex).all(axis=1)
    inverse = 1.0 / np.where(determinant == 0.0, 1.0, determinant)
    first = (sx * px + sy * py + sz * pz) * inverse
    second = (dx * qx + dy * qy + dz * qz) * inverse
    length = (wx * qx + wy * qy + wz * qz) * inverse
    is_met &= (first >= -1e-9) & (second >= -1e-9) & (first + second <= 1.0 + 1e-9)
    is_met &= length > 1e-9 * max(mesh.extent)
    length = np.where(is_met, length, np.inf)
    face = np.argmin(length)
    return length[face], face if np.isfinite(length[face]) else -1


@pytest.mark.parametrize("shift", [0.0, 300.0])
def test_of_equally_near_faces_the_lowest_counts_whatever_the_tree(shift):
    ring = torus(3.0, 1.0, 48, 24)
    # Rays through the middle of a ring of even counts meet edges and corners of the other side.
    mesh = shifted(together(ring, icosphere(1.7, 3), box(9.0, 9.0, 9.0)), z=shift)
    normals = -vertex_normals(mesh)
    distance, hit = first_faces(mesh, normals)
    for vertex in range(mesh.n_vertices):
        expected = first_by_looking_at_all(mesh, vertex, normals[vertex])
        assert (distance[vertex], hit[vertex]) == expected


@given(mesh=tangles(), n_levels=st.integers(0, 5))
def test_halving_sorts_every_face_into_one_group_and_parts_it_from_the_next(mesh, n_levels):
    n_groups = 1 << n_levels
    order = halved_order(mesh.vertices, mesh.faces, n_groups)
    assert np.array_equal(np.sort(order), np.arange(mesh.n_faces))
    if n_groups > 1 and mesh.n_faces > 1:
        middles = mesh.vertices[mesh.faces[order]].sum(axis=1)
        half = mesh.n_faces // 2
        axis = np.argmax(np.ptp(middles, axis=0))
        assert middles[:half, axis].max() <= middles[half:, axis].min() + 1e-9


def test_thickness_tells_how_far_it_is_stops_when_asked_and_changes_no_bit(monkeypatch):
    mesh = torus(4.0, 1.0, 40, 20)
    whole = ray_thickness(mesh)
    monkeypatch.setattr(thickness, "VERTICES_AT_ONCE", 90)
    told = []
    assert np.array_equal(ray_thickness(mesh, progress=lambda f, what: told.append(f)), whole)
    assert told == sorted(set(told))
    assert len(told) == -(-mesh.n_vertices // 90)

    def stop(fraction, what):
        if fraction > 0.3:
            raise CancelledError("thickness")

    with pytest.raises(CancelledError):
        ray_thickness(mesh, progress=stop)

"""After any change normals, trees and dirty ranges are as if made anew."""

import numpy as np
import pytest

from meshes.brushes import BrushSettings, SculptSurface, Stroke
from meshes.mesh import Mesh
from meshes.picking._picking_tree_kernels import LEAF_SIZE
from meshes.picking.picking_tree import face_tree, vertex_tree
from meshes.primitives import icosphere, sheet
from meshes.surface.normals import face_area_vectors, vertex_normals
from tests.naive import dab

CENTRE = np.array([0.3, 0.4, 9.9])


def bumpy(level=4):
    ball = icosphere(10.0, level)
    wave = 0.02 * np.sin(5.0 * ball.vertices).sum(axis=1, keepdims=True)
    return ball.with_vertices(ball.vertices * (1.0 + wave))


def sculpted(brush="draw", n_strokes=3):
    surface = SculptSurface(bumpy())
    rng = np.random.default_rng(0)
    for _ in range(n_strokes):
        stroke = Stroke(surface, BrushSettings(brush, radius=2.0, strength=0.8, mirror=True))
        start = rng.normal(size=3)
        for turn in (0.0, 0.1, 0.25):
            way = start + turn * rng.normal(size=3)
            stroke.move_to(surface.pick(30.0 * way, -way).point)
        stroke.end()
    return surface


@pytest.mark.parametrize("brush", ["draw", "smooth"])
def test_local_normals_are_those_of_a_full_recompute_to_the_bit(brush):
    surface = sculpted(brush)
    assert np.array_equal(surface.normals(), vertex_normals(surface.mesh()))
    areas = face_area_vectors(surface.mesh())[surface.numbering.face_of]
    assert np.array_equal(surface.arrays.area_vectors, areas)


@pytest.mark.parametrize("brush", ["draw", "smooth"])
def test_a_refitted_tree_is_the_one_fitted_anew(brush):
    surface = sculpted(brush)
    positions = surface.arrays.positions
    for tree, anew in (
        (surface.arrays.face_tree, face_tree(positions, surface.arrays.faces)),
        (surface.arrays.vertex_tree, vertex_tree(positions)),
    ):
        assert boxes_over_the_order_of(tree, positions) == tree.boxes[1:].tolist()
        assert np.array_equal(tree.boxes, anew.boxes)


def boxes_over_the_order_of(tree, positions):
    """Return the boxes of a tree, each made straight from the items below it."""
    n_leaves = len(tree.boxes) // 2
    boxes = []
    for node in range(1, 2 * n_leaves):
        first = last = node
        while first < n_leaves:
            first, last = 2 * first, 2 * last + 1
        items = tree.items[(first - n_leaves) * LEAF_SIZE : (last + 1 - n_leaves) * LEAF_SIZE]
        points = positions[items.ravel()]
        empty = np.full((1, 3), np.inf)
        low = np.concatenate([points, empty]).min(axis=0)
        boxes.append([*low, *np.concatenate([points, -empty]).max(axis=0)])
    return np.array(boxes).tolist()


@pytest.mark.parametrize("brush", ["draw", "smooth"])
def test_a_dab_is_that_of_the_slow_twin(brush):
    mesh = bumpy(3)
    surface = SculptSurface(mesh)
    centre = surface.pick(CENTRE * 3.0, -CENTRE).point
    stroke = Stroke(surface, BrushSettings(brush, radius=3.0, strength=0.7))
    stroke.move_to(centre)
    twin = getattr(dab, brush)(mesh, vertex_normals(mesh), centre, 3.0, 0.7)
    assert np.abs(twin - mesh.vertices).max() > 0.005
    # Places of dabs are rounded to a millionth of a millimetre.
    assert np.abs(surface.positions() - twin).max() < 1e-7


@pytest.mark.parametrize("numbers", ["mesh", "brush"])
def test_dirty_ranges_cover_what_changed_and_are_taken_once(numbers):
    surface = SculptSurface(bumpy(5))
    order = surface.numbering.vertex_of if numbers == "brush" else slice(None)
    positions, normals = surface.positions(), surface.normals()
    stroke = Stroke(surface, BrushSettings(radius=2.0))
    stroke.move_to(CENTRE)
    stroke.move_to(np.add(CENTRE, (1.0, 0.0, 0.0)))
    covered = np.zeros(surface.n_vertices, dtype=bool)
    take = surface.take_dirty_places if numbers == "brush" else surface.take_dirty
    for first, count in take():
        assert not covered[first : first + count].any()
        assert first + count <= len(covered)
        covered[first : first + count] = True
    changed = (surface.positions() != positions) | (surface.normals() != normals)
    assert covered[changed.any(axis=1)[order]].all()
    assert covered.sum() < (0.2 if numbers == "brush" else 0.8) * len(covered)
    assert surface.take_dirty() == ()
    stroke.cancel()
    assert len(surface.take_dirty()) > 0


def test_ranges_for_the_gpu_are_single_precision_copies():
    surface = SculptSurface(bumpy())
    some = surface.positions32(10, 5)
    assert some.dtype == np.float32
    assert np.array_equal(some, surface.positions()[10:15].astype(np.float32))
    assert surface.normals32(10, 5).shape == (5, 3)
    some[:] = 0.0
    assert surface.positions()[10:15].any()


def test_the_mesh_given_and_the_mesh_taken_do_not_change():
    mesh = bumpy()
    before = mesh.digest()
    surface = SculptSurface(mesh)
    taken = surface.mesh()
    Stroke(surface, BrushSettings(radius=2.0)).move_to(CENTRE)
    assert mesh.digest() == before
    assert taken.digest() == before
    assert surface.mesh().digest() != before


def test_loose_vertices_and_empty_surfaces_do_no_harm():
    flat = sheet(4.0, 4.0, 4, 4)
    loose = Mesh(np.append(flat.vertices, [[0.1, 0.1, 0.1]], axis=0), flat.faces)
    for brush in ("draw", "smooth"):
        stroke = Stroke(SculptSurface(loose), BrushSettings(brush, radius=2.0))
        stroke.move_to([0.0, 0.0, 0.0])
        assert np.isfinite(stroke.end().after).all()
    empty = SculptSurface(Mesh(np.zeros((0, 3)), np.zeros((0, 3), dtype=np.int32)))
    assert empty.pick(np.zeros(3), np.ones(3)) is None


def test_the_normal_at_a_hit_on_a_ball_points_away_from_its_middle():
    surface = SculptSurface(icosphere(10.0, 4))
    hit = surface.pick(CENTRE * 3.0, -CENTRE)
    assert np.allclose(surface.normal_at(hit), CENTRE / np.linalg.norm(CENTRE), atol=0.002)
    assert np.isin(hit.face, np.arange(surface.faces.shape[0]))
    corners = surface.positions()[surface.faces[hit.face]]
    assert np.allclose(hit.weights @ corners, hit.point)

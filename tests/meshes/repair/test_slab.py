"""Bodies that stand apart become one solid on a slab."""

import numpy as np
import pytest

from meshes.crossing.self_intersection import self_intersections
from meshes.mesh import Mesh
from meshes.primitives import icosphere, sheet
from meshes.repair.slab import bodies_of, standing_on_slab, united
from meshes.repair.solid import BaseError
from meshes.structure.topology import topology
from meshes.structure.volume import volume


def moved(mesh, *way):
    return mesh.with_vertices(mesh.vertices + np.array(way))


def assert_one_solid(mesh):
    found = topology(mesh)
    assert found.is_closed
    assert found.is_oriented
    assert found.n_components == 1
    assert found.component_volume[0] > 0.0
    assert len(self_intersections(mesh)) == 0


@pytest.mark.parametrize("up", [1, -1])
def test_balls_side_by_side_and_at_different_heights_stand_on_one_slab(up):
    ball = icosphere(4.0, 3)
    places = [(0.0, 0.0, 0.0), (9.0, 1.0, 2.0), (17.0, 5.0, -1.0)]
    bodies = tuple(moved(ball, *place) for place in places)
    standing = standing_on_slab(bodies, up=up, thickness=3.0)
    assert_one_solid(standing.mesh)
    heights = up * standing.mesh.vertices[:, 2]
    assert heights.max() == pytest.approx(max(up * z for _, _, z in places) + 4.0 + 3.0)
    assert heights.min() == pytest.approx(min(up * z for _, _, z in places) - 4.0)
    assert (standing.n_bodies, standing.longest_pillar) == (3, pytest.approx(3.0))
    # The slab and its pillars stand beyond the necks: the rest of each ball stays.
    free = up * bodies[0].vertices[:, 2] < 4.0 - 1.5 - 0.5
    kept = {tuple(row) for row in standing.mesh.vertices.tolist()}
    assert all(tuple(row) in kept for row in bodies[0].vertices[free].tolist())


def test_the_slab_of_an_arch_leaves_its_inside_free():
    turn = np.linspace(0.0, np.pi, 9)
    ball = icosphere(4.0, 2)
    bodies = tuple(moved(ball, 25.0 * np.cos(t), 25.0 * np.sin(t), 0.0) for t in turn)
    standing = standing_on_slab(bodies, up=1)
    assert_one_solid(standing.mesh)
    # A slab over the whole half disc would have about 3000 mm3 beside the balls.
    assert volume(standing.mesh) - 9 * volume(ball) < 2200.0


def test_the_union_of_two_balls_has_the_volume_of_their_lens_once():
    ball = icosphere(5.0, 4)
    both = united((ball, moved(ball, 5.0, 0.0, 0.0)))
    assert_one_solid(both)
    lens = np.pi * (2 * 5.0 - 5.0) ** 2 * (5.0**2 + 4 * 5.0 * 5.0) / (12 * 5.0)
    assert volume(both) == pytest.approx(2 * 4.0 / 3.0 * np.pi * 5.0**3 - lens, rel=0.01)


def test_bodies_come_largest_first_with_their_own_points():
    small, large = icosphere(2.0, 1), icosphere(3.0, 2)
    together = Mesh(
        np.concatenate((small.vertices, large.vertices + 9.0)),
        np.concatenate((small.faces, large.faces + small.n_vertices)),
    )
    first, second = bodies_of(together)
    assert (first.n_vertices, second.n_vertices) == (large.n_vertices, small.n_vertices)
    assert np.array_equal(second.vertices, small.vertices)


def test_two_bodies_far_apart_share_a_slab_around_both():
    ball = icosphere(4.0, 2)
    standing = standing_on_slab((ball, moved(ball, 55.0, 0.0, 0.0)))
    assert_one_solid(standing.mesh)


def test_open_and_far_bodies_are_refused():
    ball = icosphere(4.0, 2)
    with pytest.raises(BaseError, match="no closed surface"):
        united((ball, sheet(4.0, 4.0, 3, 3)))
    with pytest.raises(BaseError, match="64 mm apart"):
        standing_on_slab((ball, moved(ball, 200.0, 0.0, 0.0)))

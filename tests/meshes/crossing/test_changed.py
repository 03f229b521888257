"""Looking again only at what changed finds the very pairs that looking at all finds."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from meshes.crossing import changed
from meshes.crossing.changed import self_intersections_after, self_intersections_of
from meshes.crossing.self_intersection import self_intersections
from meshes.mesh import Mesh
from meshes.primitives import icosphere
from tests.meshes.fixtures import shifted, tangles, together

BALL = icosphere(0.21, 2)


def same(mine, others):
    return np.array_equal(mine, others) and mine.dtype == np.int32 == others.dtype


@given(mesh=tangles(), chosen=st.integers(0, 2**9 - 1))
def test_pairs_of_chosen_faces_are_those_of_all_that_name_one(mesh, chosen):
    marks = np.array([bool(chosen >> face & 1) for face in range(mesh.n_faces)])
    every = self_intersections(mesh)
    found = self_intersections_of(mesh, marks)
    assert same(found, every[marks[every].any(axis=1)])


@given(mesh=tangles(), seed=st.integers(0, 999), moved=st.integers(0, 6), n_lost=st.integers(0, 40))
def test_after_a_change_the_pairs_are_those_of_the_new_mesh(mesh, seed, moved, n_lost):
    before = together(mesh, BALL)
    rng = np.random.default_rng(seed)
    origin = rng.permutation(before.n_faces)[n_lost:].astype(np.int32)
    vertices = before.vertices.copy()
    vertices[moved] += (0.0, 0.1, 0.05)
    faces = np.array([np.roll(row, rng.integers(3)) for row in before.faces[origin]])
    faces[::3] = faces[::3, ::-1]
    new = rng.integers(0, before.n_vertices, (4, 3))
    after = Mesh(vertices, np.concatenate([faces, new]).astype(np.int32))
    origin = np.append(origin, [-1] * 4).astype(np.int32)
    pairs = self_intersections(before)
    assert same(
        self_intersections_after(after, before, pairs, origin=origin), self_intersections(after)
    )


def test_copies_by_number_that_become_copies_by_place_are_found():
    twice = Mesh(BALL.vertices, np.concatenate([BALL.faces, BALL.faces[:1]]))
    assert len(self_intersections(twice)) == 0
    vertices = np.concatenate([BALL.vertices, BALL.vertices[BALL.faces[0]]])
    apart = twice.faces.copy()
    apart[-1] = np.arange(3) + BALL.n_vertices
    after = Mesh(vertices, apart)
    origin = np.arange(twice.n_faces, dtype=np.int32)
    found = self_intersections_after(after, twice, np.empty((0, 2), np.int32), origin=origin)
    assert (0, twice.n_faces - 1) in set(map(tuple, found.tolist()))
    assert same(found, self_intersections(after))


def test_only_what_lies_near_the_change_is_looked_at(monkeypatch):
    row = together(*(shifted(BALL, x=float(k)) for k in range(30)))
    looked_at = []

    def told(mesh):
        looked_at.append(mesh.n_faces)
        return self_intersections(mesh)

    monkeypatch.setattr(changed, "self_intersections", told)
    vertices = row.vertices.copy()
    vertices[0] *= 1.1
    origin = np.arange(row.n_faces, dtype=np.int32)
    nothing = np.empty((0, 2), np.int32)
    assert len(self_intersections_after(row, row, nothing, origin=origin)) == 0
    assert looked_at == []
    self_intersections_after(row.with_vertices(vertices), row, nothing, origin=origin)
    assert len(looked_at) == 1
    assert looked_at[0] < 40


@pytest.mark.parametrize("n_moved", [0, 1, 100])
def test_few_and_many_changes_give_the_same(n_moved):
    balls = together(BALL, shifted(BALL, x=0.3))
    vertices = balls.vertices.copy()
    vertices[:n_moved] += 0.01
    after = balls.with_vertices(vertices)
    origin = np.arange(balls.n_faces, dtype=np.int32)
    found = self_intersections_after(after, balls, self_intersections(balls), origin=origin)
    assert len(found)
    assert same(found, self_intersections(after))

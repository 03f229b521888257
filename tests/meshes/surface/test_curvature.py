"""Curvature at a scale in mm, against balls, tubes and a slow twin."""

import numpy as np
import pytest

from meshes.mesh import Mesh
from meshes.primitives import icosphere, torus
from meshes.surface.adjacency import adjacency
from meshes.surface.curvature import curvature
from meshes.surface.normals import vertex_normals
from meshes.surface.smoothing import diffused, vertex_areas
from tests.naive.curvature import shape_operator


def tube(radius, n_around=160, n_along=60, step=0.2):
    """Return the wall of a cylinder around the z axis."""
    angle = np.arange(n_around) * 2.0 * np.pi / n_around
    ring = np.stack([radius * np.cos(angle), radius * np.sin(angle)], axis=1)
    vertices = [[x, y, step * k] for k in range(n_along) for x, y in ring]
    faces = []
    for k in range(n_along - 1):
        for i in range(n_around):
            a, b = k * n_around + i, k * n_around + (i + 1) % n_around
            faces += [[a, b, b + n_around], [a, b + n_around, a + n_around]]
    return Mesh(np.array(vertices), np.array(faces))


def test_a_ball_bends_by_one_over_its_radius_everywhere():
    ball = icosphere(5.0, 4)
    bend = curvature(ball)
    assert bend.greatest == pytest.approx(np.full(ball.n_vertices, 0.2), rel=0.06)
    assert bend.least == pytest.approx(np.full(ball.n_vertices, 0.2), rel=0.06)


def test_the_error_on_a_ring_falls_with_the_square_of_the_edge():
    errors = []
    for n in (24, 48, 96):
        ring = torus(4.0, 1.5, 2 * n, n)
        bend = curvature(ring, normal_sigma=0.0, position_sigma=0.0)
        errors.append(float(np.abs(bend.greatest - 1.0 / 1.5).mean()))
    assert np.log2(np.divide(errors[:-1], errors[1:])) == pytest.approx(2.0, abs=0.3)


def test_a_tube_bends_across_and_not_along():
    pipe = tube(4.0)
    bend = curvature(pipe)
    inner = np.abs(pipe.vertices[:, 2] - 5.9) < 3.0
    assert bend.greatest[inner] == pytest.approx(np.full(inner.sum(), 0.25), rel=0.02)
    assert bend.least[inner] == pytest.approx(np.zeros(inner.sum()), abs=0.003)
    along = bend.along(np.array([0.0, 0.0, 1.0]))
    assert along[inner] == pytest.approx(np.zeros(inner.sum()), abs=0.003)


def test_turning_the_faces_round_turns_hills_into_hollows():
    ball = icosphere(5.0, 3)
    inside = Mesh(ball.vertices, ball.faces[:, ::-1])
    assert curvature(inside).least == pytest.approx(-curvature(ball).greatest, abs=1e-9)


def test_kernel_agrees_with_the_slow_twin():
    rng = np.random.default_rng(5)
    ball = icosphere(5.0, 2)
    rough = Mesh(ball.vertices + rng.normal(scale=0.1, size=ball.vertices.shape), ball.faces)
    bend = curvature(rough, normal_sigma=0.0, position_sigma=0.0)
    near = adjacency(rough)
    for vertex in range(0, rough.n_vertices, 7):
        others = near.vertex_item[near.vertex_start[vertex] : near.vertex_start[vertex + 1]]
        least, greatest = shape_operator(rough.vertices, bend.normals, vertex, others)
        assert bend.greatest[vertex] == pytest.approx(greatest, abs=1e-9)
        assert bend.least[vertex] == pytest.approx(least, abs=1e-9)


def test_diffusion_spreads_a_wave_as_heat_does():
    """A wave of length 2 pi / k shrinks by exp(-(k sigma)^2 / 2)."""
    pipe = tube(4.0)
    wave = np.cos(np.arctan2(pipe.vertices[:, 1], pipe.vertices[:, 0]) * 8.0)
    smooth = diffused(wave[:, None], pipe, adjacency(pipe), 0.35)[:, 0]
    inner = np.abs(pipe.vertices[:, 2] - 5.9) < 3.0
    share = float((smooth[inner] * wave[inner]).sum() / (wave[inner] ** 2).sum())
    # 8 waves on a radius of 4 mm: k = 2 / mm. The share of a step is a first-order guess.
    assert share == pytest.approx(np.exp(-0.5 * (2.0 * 0.35) ** 2), abs=0.06)


def test_diffusion_keeps_a_constant():
    ball = icosphere(5.0, 3)
    same = diffused(np.ones((ball.n_vertices, 2)), ball, adjacency(ball), 0.5)
    assert same == pytest.approx(np.ones((ball.n_vertices, 2)), abs=1e-12)


def test_areas_of_vertices_add_up_to_that_of_the_faces():
    ball = icosphere(5.0, 4)
    assert vertex_areas(ball).sum() == pytest.approx(4.0 * np.pi * 25.0, rel=0.01)


def test_a_vertex_without_faces_bends_nowhere():
    ball = icosphere(5.0, 2)
    lonely = Mesh(np.vstack([ball.vertices, [[9.0, 9.0, 9.0]]]), ball.faces)
    bend = curvature(lonely)
    assert bend.greatest[-1] == 0.0
    assert vertex_normals(lonely)[-1].tolist() == [0.0, 0.0, 0.0]

"""Measures by pointing agree with closed forms and with the table of all teeth."""

import numpy as np
import pytest

from meshes.errors import InvalidMeshError
from meshes.primitives import box, icosphere
from meshes.structure.volume import volume
from smilesculpt.measuring.by_hand import angle, bend_at, distance, tooth_size
from smilesculpt.measuring.measures import measure
from smilesculpt.measuring.volume_change import volume_change
from smilesculpt.sample import sample_scan


def test_distance_and_angle_are_those_of_a_right_triangle():
    a, b, c = np.array([0.0, 0, 0]), np.array([3.0, -4.0, 12.0]), np.array([0.0, 5.0, 0.0])
    found = distance(a, b)
    assert (found.straight, found.across, found.along, found.up) == (13.0, 3.0, 4.0, 12.0)
    assert angle(np.array([1.0, 0, 0]), a, c) == pytest.approx(np.pi / 2)
    assert angle(c, a, c) == 0.0


def test_a_ball_bends_by_one_over_its_radius():
    ball = icosphere(5.0, 5)
    middle = ball.vertices[ball.faces[100]].mean(axis=0)
    bend = bend_at(ball, 100, middle)
    assert (bend.greatest, bend.least) == pytest.approx((0.2, 0.2), rel=0.1)


def test_what_is_added_and_removed_is_the_difference_of_volumes():
    before = box(2.0, 3.0, 4.0)
    moved = before.vertices.copy()
    up = moved[:, 2] == moved[:, 2].max()
    moved[up, 2] += 0.5
    after = before.with_vertices(moved)
    change = volume_change(before, after)
    assert change.added == pytest.approx(3.0)
    assert change.removed == pytest.approx(0.0, abs=1e-12)
    assert str(volume_change(before, before).removed) == "0.0"
    assert volume_change(after, before).removed == pytest.approx(3.0)
    rng = np.random.default_rng(1)
    crooked = before.with_vertices(before.vertices + 0.2 * rng.standard_normal((8, 3)))
    change = volume_change(before, crooked)
    assert change.added - change.removed == pytest.approx(volume(crooked) - volume(before))
    with pytest.raises(InvalidMeshError):
        volume_change(before, icosphere(1.0, 1))


def test_the_size_of_one_tooth_is_that_of_the_table():
    sample = sample_scan(n_faces=20_000)
    surface = sample.mesh.moved(sample.orientation().dental_from_scan)
    dentition = sample.dentition()
    size = tooth_size(surface, dentition, 11, frames_of=surface)
    row = measure(surface, dentition).of(11)
    assert (size.width, size.height) == (row.width, row.height)
    for line, length in ((size.width_line, size.width), (size.height_line, size.height)):
        assert np.sqrt(((line[1] - line[0]) ** 2).sum()) == pytest.approx(length)

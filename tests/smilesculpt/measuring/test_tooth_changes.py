"""Substance added and removed is the volume between two surfaces."""

import numpy as np
import pytest

from meshes.primitives import icosphere
from smilesculpt.measuring.tooth_changes import changes_table, swept_volumes, tooth_changes


def test_a_growing_ball_sweeps_the_difference_of_the_volumes():
    small, large = icosphere(2.0, 2), icosphere(2.5, 2)
    from meshes.structure.volume import volume

    assert swept_volumes(small, large).sum() == pytest.approx(volume(large) - volume(small))


def test_sliding_along_the_surface_adds_nothing():
    ball = icosphere(3.0, 3)
    turn = np.array([[np.cos(0.3), -np.sin(0.3), 0], [np.sin(0.3), np.cos(0.3), 0], [0, 0, 1]])
    moved = ball.with_vertices(ball.vertices @ turn.T)
    # Straight moves cut the corners of a turn: third order in the angle.
    assert abs(swept_volumes(ball, moved).sum()) < 0.05 * 4.19 * 27


def test_an_unchanged_surface_has_no_changes(sample_case):
    before = sample_case.before()
    changes = tooth_changes(before, before, sample_case.dentition)
    assert len(changes) == 14
    assert all(c.largest_move == c.added == c.removed == 0.0 for c in changes)
    assert changes_table(changes)[2] == []


def test_a_raised_tip_is_one_tooths_change(sample_case):
    before, dentition = sample_case.before(), sample_case.dentition
    vertices = before.vertices.copy()
    index = dentition.vertices_of(21)
    tip = index[vertices[index, 2] < vertices[index, 2].min() + 2.0]
    vertices[tip, 2] -= 0.4
    changes = {c.fdi: c for c in tooth_changes(before, before.with_vertices(vertices), dentition)}
    assert changes[21].largest_move == pytest.approx(0.4)
    assert changes[21].height_after - changes[21].height_before == pytest.approx(0.4, abs=0.05)
    assert changes[21].added > 1.0 and changes[11].largest_move == 0.0
    rows = changes_table(tuple(changes.values()))[2]
    assert [row[0] for row in rows] == ["21"]
    assert changes[21].as_json()["largest_move"] == 0.4

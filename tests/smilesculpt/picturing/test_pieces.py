"""Teeth as ranges of one list of triangles."""

import numpy as np
import pytest

from meshes.primitives import icosphere, torus
from smilesculpt.picturing.heat_maps import (
    MAP_STYLES,
    contact_with,
    least_wall,
    thickness_below,
)
from smilesculpt.picturing.pieces import grouped, pieces_of
from smilesculpt.picturing.scene import UNKNOWN


@pytest.fixture
def ring():
    mesh = torus(10.0, 3.0, 60, 24)
    sector = np.floor((np.arctan2(*mesh.vertices.T[:2]) + np.pi) / (2.0 * np.pi) * 4.0)
    labels = np.array([0, 11, 12, 21], np.int16)[np.clip(sector, 0, 3).astype(int)]
    return mesh, labels


def drawn(faces, piece):
    parts = [faces[first : first + count] for first, count in piece.ranges]
    return {tuple(face) for face in np.concatenate(parts)} if parts else set()


def test_the_groups_hold_every_face_once_in_its_old_order_inside(ring):
    mesh, labels = ring
    ordered = grouped(mesh.faces, labels, mesh.vertices)
    assert sorted(map(tuple, ordered.faces)) == sorted(map(tuple, mesh.faces))
    assert sum(group.count for group in ordered.groups) == mesh.n_faces
    place = {tuple(face): k for k, face in enumerate(mesh.faces)}
    for group in ordered.groups:
        rows = ordered.faces[group.first : group.first + group.count]
        at = [place[tuple(face)] for face in rows]
        assert at == sorted(at)
        assert {frozenset(labels[face].tolist()) for face in rows} == {group.labels}


@pytest.mark.parametrize("hidden", [(), (11,), (0, 11), (11, 12, 21)])
def test_hiding_teeth_draws_the_faces_that_a_slow_look_would_keep(ring, hidden):
    mesh, labels = ring
    ordered = grouped(mesh.faces, labels, mesh.vertices)
    (piece,) = pieces_of(ordered.groups, dict.fromkeys(hidden, 0.0))
    kept = ~np.isin(labels, hidden)[mesh.faces].all(axis=1)
    assert drawn(ordered.faces, piece) == set(map(tuple, mesh.faces[kept]))


def test_a_see_through_tooth_is_a_piece_of_its_own(ring):
    mesh, labels = ring
    ordered = grouped(mesh.faces, labels, mesh.vertices)
    solid, tooth = pieces_of(ordered.groups, {12: 0.4, 0: 1.0})
    assert (solid.opacity, tooth.opacity) == (1.0, 0.4)
    touching = (labels == 12)[mesh.faces].any(axis=1)
    assert drawn(ordered.faces, tooth) == set(map(tuple, mesh.faces[touching]))


def test_thickness_of_a_ball_is_its_diameter():
    assert thickness_below(icosphere(4.0, 4)) == pytest.approx(8.0, rel=0.01)


def raised(mesh, by):
    return mesh.with_vertices(mesh.vertices + np.array([0.0, 0.0, by]))


def test_contact_is_negative_apart_and_positive_where_pressed_in():
    ball = icosphere(4.0, 4)
    other = raised(ball, 7.8)
    depth = contact_with(ball, other)
    top = ball.vertices[:, 2].argmax()
    assert depth[top] == pytest.approx(0.2, abs=0.02)
    assert depth[ball.vertices[:, 2].argmin()] == UNKNOWN
    apart = contact_with(ball, raised(ball, 8.5))
    assert apart[top] == pytest.approx(-0.5, abs=0.02)


def test_the_least_wall_is_that_of_the_profile():
    assert least_wall("mockup") == 0.3
    assert least_wall("print") == 0.5


def test_scales_follow_their_kind():
    assert (MAP_STYLES["change"].scale(0.5).low, MAP_STYLES["thickness"].scale(2.0).low) == (
        -0.5,
        0.0,
    )
    assert MAP_STYLES["contact"].scale(0.3).plain_outside

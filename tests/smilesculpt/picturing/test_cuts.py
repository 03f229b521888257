"""Planes that cut a jaw open, and lines on it: closed forms."""

import numpy as np
import pytest

from meshes.primitives import box, icosphere
from smilesculpt.picturing.cuts import axes_in, cut_through, flat, moved, through, turned
from smilesculpt.picturing.guide_lines import (
    arch_line,
    guide_line,
    level_segments,
    section_segments,
)
from smilesculpt.picturing.scene import Cut

LEVEL = Cut((0.0, 0.0, 0.0), (0.0, 0.0, 1.0))


def lengths(segments):
    return np.sqrt(((segments[:, 3:] - segments[:, :3]) ** 2).sum(axis=1))


def test_a_section_of_a_box_has_its_perimeter_and_lies_in_the_plane():
    solid = box(4.0, 6.0, 2.0)
    segments = section_segments(solid.vertices, solid.faces, moved(LEVEL, 0.3))
    assert lengths(segments).sum() == pytest.approx(20.0)
    middle = 0.5 * (solid.vertices.min(axis=0) + solid.vertices.max(axis=0))
    cut = through(LEVEL, middle)
    drawn = flat(section_segments(solid.vertices, solid.faces, cut), cut)
    assert np.abs(drawn[:, ::2]).max() == pytest.approx(2.0)
    assert np.abs(drawn[:, 1::2]).max() == pytest.approx(3.0)


def test_the_section_of_a_ball_nears_its_circle_at_second_order():
    errors = []
    for level in (3, 4, 5):
        ball = icosphere(5.0, level)
        cut = Cut((0.1, 0.2, 0.3), (0.0, 0.6, 0.8))
        radius = np.sqrt(25.0 - (0.2 * 0.6 + 0.3 * 0.8) ** 2)
        drawn = lengths(section_segments(ball.vertices, ball.faces, cut)).sum()
        errors.append(2.0 * np.pi * radius - drawn)
    # Where the plane falls between the edges differs from level to level, so it is not quite 2.
    assert np.log2(np.divide(errors[:-1], errors[1:])) == pytest.approx(2.0, abs=0.2)


def test_larger_values_lie_to_the_left_of_a_level_line():
    ball = icosphere(5.0, 3)
    segments = level_segments(ball.vertices, ball.faces, ball.vertices[:, 2], 1.0)
    way, middle = segments[:, 3:] - segments[:, :3], 0.5 * (segments[:, 3:] + segments[:, :3])
    left = np.cross(middle, way)  # outwards times along
    assert (left[:, 2] > 0.0).all()


def test_a_cut_opens_to_the_viewer_and_turns_about_its_own_axes():
    out, towards = np.array([0.0, -1.0, 0.0]), np.array([-0.8, -0.6, 0.0])
    cut = cut_through("across", np.zeros(3), out, towards)
    assert np.dot(cut.normal, towards) > 0.0
    assert abs(np.dot(cut.normal, out)) < 1e-12
    back = turned(turned(cut, 1, 0.4), 1, -0.4)
    assert back.normal == pytest.approx(cut.normal, abs=1e-12)
    tipped = turned(cut, 0, np.pi / 2)
    assert abs(tipped.normal[2]) == pytest.approx(1.0)
    right, up = axes_in(cut)
    assert np.cross(right, up) == pytest.approx(cut.normal)


def test_the_equation_is_positive_on_what_stays():
    x, y, z, d = Cut((0.0, 0.0, 2.0), (0.0, 0.0, 1.0)).equation()
    assert (x * 0 + y * 0 + z * 1.0 + d) > 0.0 > (z * 3.0 + d)


def test_the_arch_runs_through_its_places_and_few_places_make_none():
    places = np.array([[-20.0, 20.0, 0.0], [-8.0, 2.0, 0.1], [8.0, 2.0, 0.1], [20.0, 20.0, 0.0]])
    line = arch_line(places).segments
    assert line[0, :3] == pytest.approx(places[0])
    assert line[-1, 3:] == pytest.approx(places[-1])
    assert np.abs(line[1:, :3] - line[:-1, 3:]).max() == 0.0
    assert len(arch_line(places[:2]).segments) == 0
    cross = guide_line(places)
    assert (cross.segments[:, [1, 4]] < places[:, 1].min()).all()

"""Masks by tooth, by a closed line and as a whole hold what they say, and locks what is usual."""

import numpy as np
import pytest

from smilesculpt.case import apply_edit
from smilesculpt.sculpting.acts import HoldAll, HoldByLine, HoldTeeth
from smilesculpt.sculpting.locks import locked_vertices, worked_on
from smilesculpt.sculpting.masks import MaskLineError, hold_all, hold_by_line, hold_teeth
from tests.smilesculpt.sculpting.hands import ball_case

CASE = ball_case()
LABELS = CASE.dentition.labels
MIDDLE = np.array([0.1, -0.3, 0.7])


def ring(height, n=40):
    """Return a closed line around the ball, parallel to its equator."""
    angle = np.linspace(0.0, 2.0 * np.pi, n, endpoint=False)
    reach = np.sqrt(25.0 - height**2)
    circle = np.stack([reach * np.cos(angle), reach * np.sin(angle), np.full(n, height)], axis=1)
    return circle + MIDDLE


def test_gum_and_neighbours_are_locked_by_default_and_only_they():
    assert (locked_vertices(CASE, (11,)) == (LABELS != 11)).all()
    assert (locked_vertices(CASE, (11,), lock_gum=False) == (LABELS == 21)).all()
    assert (locked_vertices(CASE, (11,), lock_neighbours=False) == (LABELS == 0)).all()
    assert (locked_vertices(CASE) == (LABELS == 0)).all()
    assert worked_on(11, mirror=True) == (11, 21)
    assert worked_on(0, mirror=True) == ()


def test_a_tooth_is_held_and_let_free_again():
    case = apply_edit(CASE, hold_teeth(CASE, HoldTeeth((11,))))
    assert (case.mask == (LABELS == 11)).all()
    case = apply_edit(case, hold_all(case, HoldAll("invert")))
    assert (case.mask == (LABELS != 11)).all()
    edit = hold_teeth(case, HoldTeeth((0,), False))
    assert edit.title == "Free gum"
    assert set(LABELS[edit.vertex_index]) == {0}


def test_a_line_holds_what_is_outside_it_and_itself():
    case = apply_edit(CASE, hold_by_line(CASE, HoldByLine(ring(3.0), "outside")))
    height = case.surface.vertices[:, 2] - MIDDLE[2]
    assert (case.mask[height > 3.4] == 0.0).all()
    assert (case.mask[height < 2.6] == 1.0).all()
    assert (case.mask == 0.0).sum() > 10


def test_a_point_says_which_side_is_inside():
    low = np.add(MIDDLE, (0.0, 0.0, -5.0))
    edit = hold_by_line(CASE, HoldByLine(ring(3.0), "outside", low))
    mask = apply_edit(CASE, edit).mask
    height = CASE.surface.vertices[:, 2] - MIDDLE[2]
    assert (mask[height > 3.4] == 1.0).all()
    assert (mask[height < 2.6] == 0.0).all()


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (ring(3.0)[:2], "three points"),
        (ring(3.0) * 3.0, "off the surface"),
        (np.repeat(ring(3.0)[:1], 5, axis=0), "does not close around anything"),
    ],
)
def test_a_line_that_parts_nothing_says_why(line, words):
    with pytest.raises(MaskLineError, match=words):
        hold_by_line(CASE, HoldByLine(line))

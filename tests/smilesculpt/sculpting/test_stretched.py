"""Stretched triangles are replaced between strokes, only there, and strokes go on over them."""

import numpy as np
import pytest

from meshes.brushes import BrushSettings, StrokeRecord
from meshes.structure.topology import topology
from smilesculpt.case import apply_edit
from smilesculpt.edits import Remesh
from smilesculpt.placing.placing import is_locked
from smilesculpt.sculpting.acts import HoldAll, StrokeAct
from smilesculpt.sculpting.locks import LockWords
from smilesculpt.sculpting.masks import hold_all
from smilesculpt.sculpting.recording import case_digest, recording_of
from smilesculpt.sculpting.regions import remesh_where
from smilesculpt.sculpting.replaying import Hand, replayed
from smilesculpt.sculpting.stretched import NothingStretchedError, remesh_stretched, usual_length
from smilesculpt.sculpting.strokes import sculpt_surface
from tests.smilesculpt.sculpting.hands import ball_case

START = ball_case()
MIDDLE = np.array([0.1, -0.3, 0.7])
FREE = LockWords((), False, False)


def pull(brush="draw", n=24):
    settings = BrushSettings(brush, radius=2.0, strength=1.0)
    points = np.array([[0.0, -5.0, 0.0], [0.5, -5.0, 0.0]] * n) + MIDDLE
    return StrokeAct(StrokeRecord(settings, points), FREE)


def edges(mesh, faces):
    corners = mesh.vertices[faces]
    return np.sqrt(((corners - np.roll(corners, -1, axis=1)) ** 2).sum(axis=2))


def test_a_pulled_bump_gets_even_triangles_and_everything_goes_on():
    hand = Hand(START)
    hand.do(pull())
    before = hand.case
    edit = remesh_stretched(before)
    hand.do(edit)
    after = hand.case
    assert edges(before.surface, before.surface.faces).max() > 2.0 * usual_length(START.scan)
    assert edges(after.surface, edit.triangles.faces).max() < 2.0 * usual_length(START.scan)
    assert topology(after.surface).is_closed
    far = before.before().vertices[:, 1] > MIDDLE[1]
    kept = {tuple(row) for row in after.surface.vertices}
    assert all(tuple(row) in kept for row in before.surface.vertices[far])
    assert after.before().n_vertices == after.surface.n_vertices
    ball = np.sqrt(((after.before().vertices - MIDDLE) ** 2).sum(axis=1))
    assert ball.min() > 4.8
    hand.do(pull("smooth"))
    again = replayed(START, recording_of(START, hand.case))
    assert case_digest(again) == case_digest(hand.case)
    assert isinstance(again.edits[-2], Remesh)
    # Once is enough: base triangles stay small there, but today's are even.
    with pytest.raises(NothingStretchedError):
        remesh_stretched(after)


def test_where_nothing_is_stretched_it_says_so():
    with pytest.raises(NothingStretchedError, match="nothing to refine"):
        remesh_stretched(START)


def test_what_is_held_as_a_whole_stays_held_in_other_triangles_and_can_be_freed():
    held = apply_edit(START, hold_all(START, HoldAll("hold")))
    where = START.surface.vertices[:, 1] < 0.0
    case = apply_edit(held, remesh_where(held, where, 0.5, "Refine"))
    assert case.mask.max() > 1.0 > case.mask.min()  # rounded, in some of the new vertices
    assert is_locked(case, 11)
    assert (sculpt_surface(case).mask() <= 1.0).all()
    for how in ("invert", "free"):
        assert apply_edit(case, hold_all(case, HoldAll(how))).mask.max() < 1e-9

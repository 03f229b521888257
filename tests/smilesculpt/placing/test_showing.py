"""What is shown while teeth are dragged is what the edit makes of them, to the bit."""

from dataclasses import replace
from math import radians

import numpy as np
import pytest

from meshes.mesh import Mesh
from meshes.surface.normals import vertex_normals
from smilesculpt.case import Case, ScanSource, apply_edit
from smilesculpt.edits import Label, Orient, Reshape
from smilesculpt.placing.arranging import chain_of
from smilesculpt.placing.placing import Placement, moved_teeth
from smilesculpt.placing.showing import Showing
from smilesculpt.placing.tooth_move import PlaceError, ToothMove
from smilesculpt.sculpting.strokes import sculpt_surface

SLIGHT = ToothMove(11, shift=(0.2, 0.1, -0.3))
TURNED = ToothMove(11, (0.4, 0.0, 0.1), radians(8.0), radians(-5.0), radians(11.0))
FAR = ToothMove(11, shift=(1.5, 2.5, 1.0), tip=radians(20.0), scale=(1.2, 0.9, 1.1))


@pytest.fixture(scope="module")
def case(sample):
    source = ScanSource("sample", "sample", sample.mesh.digest(), "mm", "made in millimetres")
    scanned = Case(name="Sample", source=source, scan=sample.mesh)
    oriented = apply_edit(scanned, Orient(sample.orientation()))
    return apply_edit(oriented, Label(sample.dentition()))


@pytest.fixture(scope="module")
def worked_on(case):
    """The case with bumps on 11 and 12, some of 12 held, and 11 moved already."""
    index = np.flatnonzero(np.isin(case.dentition.labels, (11, 12))).astype(np.int32)
    points = case.surface.vertices[index].copy()
    points[:, 1] -= 0.1 * np.sin(5.0 * points[:, 0])
    bumpy = apply_edit(case, Reshape("sculpt", "Bumps", index, points))
    mask = np.zeros(case.surface.n_vertices)
    mask[case.dentition.vertices_of(12)[::3]] = 0.5
    held = replace(bumpy, mask=mask)
    return apply_edit(held, moved_teeth(held, [ToothMove(11, (0.3, 0.0, 0.2), radians(3.0))]))


def normals_of(surface):
    mesh = Mesh(surface.positions(), surface.faces)
    return vertex_normals(mesh)


@pytest.mark.parametrize("in_chain", [False, True])
def test_each_frame_has_the_bits_of_the_edit_and_its_normals(worked_on, in_chain):
    case = worked_on
    chain = chain_of(case, 11) if in_chain else None
    placement = Placement(case, (11,) if chain is None else chain.teeth)
    surface = sculpt_surface(case)
    showing = Showing(placement, surface)
    showing.begin()
    for move in (SLIGHT, TURNED, FAR, SLIGHT):
        moves = (move,) if chain is None else chain.moves(move)
        before = surface.positions()
        ranges = showing.show(moves)
        wanted = case.surface.vertices.copy()
        wanted[placement.vertex_index] = placement.positions(moves)
        now = surface.positions()
        np.testing.assert_array_equal(now, wanted)
        np.testing.assert_allclose(surface.normals(), normals_of(surface), atol=1e-9)
        places = surface.numbering.place_of[np.flatnonzero((now != before).any(axis=1))]
        told = np.zeros(surface.n_vertices, bool)
        for first, n in ranges:
            told[first : first + n] = True
        assert told[places].all()
    # Put back: the surface is as if nothing had been shown, trees and all.
    index = showing.vertex_index
    surface.place(index, case.surface.vertices[index])
    fresh = sculpt_surface(case)
    for name in ("face_tree", "vertex_tree"):
        boxes = (getattr(each.arrays, name).boxes for each in (surface, fresh))
        np.testing.assert_array_equal(*boxes)
    np.testing.assert_array_equal(surface.positions(), fresh.positions())
    np.testing.assert_array_equal(surface.normals(), fresh.normals())


def test_a_number_out_of_range_shows_nothing(case):
    surface = sculpt_surface(case)
    showing = Showing(Placement(case, (11,)), surface)
    showing.begin()
    with pytest.raises(PlaceError):
        showing.show([ToothMove(11, shift=(99.0, 0.0, 0.0))])
    np.testing.assert_array_equal(surface.positions(), case.surface.vertices)


@pytest.mark.parametrize("in_chain", [False, True])
def test_letting_go_gives_the_edit_of_the_teeth_whatever_was_shown_before(worked_on, in_chain):
    chain = chain_of(worked_on, 11) if in_chain else None
    placement = Placement(worked_on, (11,) if chain is None else chain.teeth)
    surface = sculpt_surface(worked_on)
    showing = Showing(placement, surface)
    # A drag that goes far and is given up, then one that ends near.
    showing.begin()
    showing.show((FAR,) if chain is None else chain.moves(FAR))
    index = showing.vertex_index
    surface.place(index, worked_on.surface.vertices[index])
    showing.begin()
    moves = (SLIGHT,) if chain is None else chain.moves(SLIGHT)
    edit, wanted = showing.edit(moves), moved_teeth(worked_on, moves)
    np.testing.assert_array_equal(edit.vertex_index, wanted.vertex_index)
    np.testing.assert_array_equal(edit.positions, wanted.positions)
    assert (edit.act, edit.title, edit.turned) == (wanted.act, wanted.title, wanted.turned)

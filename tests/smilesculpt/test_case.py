"""A case changes only by edits, shares what is untouched, and replays to the same bits."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from meshes.primitives import icosphere
from smilesculpt.case import Case, ScanSource, apply_edit, replay
from smilesculpt.dentition import Dentition, Orientation, Tooth
from smilesculpt.edits import Label, Orient, Reshape
from smilesculpt.errors import StepMissingError

SCAN = icosphere(5.0, 2)
FRESH = Case("Ball", ScanSource("b.stl", "stl", "0" * 64, "mm", "told"), SCAN)
SHIFT = Orient(Orientation("lower", np.eye(4) + np.diag([2.0], 3)[:4, :4], 1.0))


def reshape(seed):
    rng = np.random.default_rng(seed)
    index = np.sort(rng.choice(SCAN.n_vertices, 9, replace=False)).astype(np.int32)
    return Reshape("sculpt", "Draw", index, rng.normal(size=(9, 3)))


def test_orient_moves_the_surface_and_leaves_the_scan():
    case = apply_edit(FRESH, SHIFT)
    assert case.scan is FRESH.scan
    assert np.allclose(case.surface.vertices - SCAN.vertices, [2.0, 0.0, 0.0])


def test_a_label_shares_the_surface():
    oriented = apply_edit(FRESH, SHIFT)
    labels = np.zeros(SCAN.n_vertices, np.int16)
    case = apply_edit(oriented, Label(Dentition("lower", labels, (Tooth(31, 1.0),))))
    assert case.surface is oriented.surface


def test_a_reshape_moves_only_its_vertices_and_not_the_case_before():
    oriented = apply_edit(FRESH, SHIFT)
    kept = oriented.surface.digest()
    edit = reshape(0)
    case = apply_edit(oriented, edit)
    moved = np.flatnonzero((case.surface.vertices != oriented.surface.vertices).any(axis=1))
    assert moved.tolist() == edit.vertex_index.tolist()
    assert oriented.surface.digest() == kept
    assert case.before().digest() == kept


def test_a_new_orientation_drops_labels_and_shapes():
    case = apply_edit(apply_edit(FRESH, SHIFT), reshape(1))
    again = apply_edit(case, SHIFT)
    assert again.dentition is None
    assert again.surface.digest() == apply_edit(FRESH, SHIFT).surface.digest()


@pytest.mark.parametrize("edit", [reshape(2), Label(Dentition("upper", np.zeros(1, np.int16), ()))])
def test_an_edit_before_orientation_names_the_step_that_is_missing(edit):
    with pytest.raises(StepMissingError) as caught:
        apply_edit(FRESH, edit)
    assert caught.value.needs == "orient"


@given(seeds=st.lists(st.integers(0, 99), max_size=6))
def test_replay_gives_the_same_bits(seeds):
    case = apply_edit(FRESH, SHIFT)
    for seed in seeds:
        case = apply_edit(case, reshape(seed))
    assert replay(case, case.edits).surface.digest() == case.surface.digest()


def test_the_arrays_of_a_mesh_cannot_be_written():
    with pytest.raises(ValueError, match="read-only"):
        SCAN.vertices[0, 0] = 1.0

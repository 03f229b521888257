"""Masks beyond a margin, and masks blurred, sharpened, grown and shrunk."""

import numpy as np
import pytest
from scipy.spatial import cKDTree

from smilesculpt.case import Case, ScanSource, apply_edit
from smilesculpt.edits import Label, Orient
from smilesculpt.sculpting.act_records import act_bytes, act_of_bytes
from smilesculpt.sculpting.acts import HoldAll, HoldBeyondMargin, HoldTeeth, ShapeMask
from smilesculpt.sculpting.mask_shapes import MarginError, hold_beyond_margin, shape_mask
from smilesculpt.sculpting.masks import hold_all, hold_teeth
from smilesculpt.sculpting.replaying import edit_of_act


@pytest.fixture(scope="module")
def case(sample):
    source = ScanSource("sample", "sample", sample.mesh.digest(), "mm", "made in millimetres")
    scanned = Case(name="Sample", source=source, scan=sample.mesh)
    oriented = apply_edit(scanned, Orient(sample.orientation()))
    return apply_edit(oriented, Label(sample.dentition()))


def masked(case, act):
    return apply_edit(case, edit_of_act(case, act))


def test_beyond_the_margin_all_is_held_but_the_gum_within_the_offset(case):
    labels, points = case.dentition.labels, case.surface.vertices
    at_line = masked(case, HoldBeyondMargin((11, 21))).mask
    np.testing.assert_array_equal(at_line, (~np.isin(labels, (11, 21))).astype(float))
    wide = masked(case, HoldBeyondMargin((11,), 1.0)).mask
    own = labels == 11
    away = cKDTree(points[own]).query(points)[0]
    free = wide == 0.0
    assert free[own].all()
    assert set(labels[free].tolist()) == {0, 11}
    assert away[free].max() <= 1.0
    # Gum within the offset is free but for the little that hangs together elsewhere only.
    gum = (labels == 0) & (away <= 0.9)
    assert free[gum].mean() > 0.95
    narrow = masked(case, HoldBeyondMargin((11,), -1.0)).mask
    inside = narrow == 0.0
    assert set(labels[inside].tolist()) == {11}
    assert cKDTree(points[~own]).query(points[inside])[0].min() > 0.5
    assert 0 < inside.sum() < own.sum()


def test_a_margin_that_makes_no_sense_is_refused(case):
    for act in (
        HoldBeyondMargin((11,), 9.0),
        HoldBeyondMargin((11,), float("nan")),
        HoldBeyondMargin((48,)),
        HoldBeyondMargin((0,)),
        HoldBeyondMargin((11,), -5.0),
    ):
        with pytest.raises(MarginError):
            hold_beyond_margin(case, act)


def test_grow_and_shrink_by_rings_and_blur_and_sharpen_undo_each_other_about(case):
    held = masked(case, HoldTeeth((11,)))
    grown = masked(held, ShapeMask("grow"))
    assert set(np.unique(grown.mask)) == {0.0, 1.0}
    assert grown.mask.sum() > held.mask.sum()
    assert (grown.mask >= held.mask).all()
    shrunk = masked(held, ShapeMask("shrink"))
    assert (shrunk.mask <= held.mask).all()
    # Shrinking is growing of what is free.
    turned = apply_edit(held, hold_all(held, HoldAll("invert")))
    np.testing.assert_array_equal(masked(turned, ShapeMask("grow")).mask, 1.0 - shrunk.mask)
    blurred = masked(held, ShapeMask("blur"))
    soft = (blurred.mask > 0.0) & (blurred.mask < 1.0)
    assert soft.sum() > 20
    sharp = masked(blurred, ShapeMask("sharpen"))
    assert ((sharp.mask > 0.0) & (sharp.mask < 1.0)).sum() < soft.sum()
    np.testing.assert_array_equal(sharp.mask > 0.5, blurred.mask > 0.5)


@pytest.mark.parametrize("act", [HoldBeyondMargin((11, 12), -0.4), ShapeMask("shrink")])
def test_these_acts_are_recorded_and_read_again(case, act):
    assert act_of_bytes(act_bytes(act)) == act
    held = apply_edit(case, hold_teeth(case, HoldTeeth((11, 12))))
    make = hold_beyond_margin if isinstance(act, HoldBeyondMargin) else shape_mask
    one, other = make(held, act), edit_of_act(held, act_of_bytes(act_bytes(act)))
    np.testing.assert_array_equal(one.vertex_index, other.vertex_index)
    np.testing.assert_array_equal(one.values, other.values)

"""The measures of the challenge on cases that are counted by hand."""

import numpy as np
import pytest

from smilesculpt.segmentation.score import score

# Two teeth of four points each, 10 mm apart, and two points of gum.
VERTICES = np.array(
    [[x, y, 0.0] for x in (0.0, 3.0) for y in (0.0, 4.0)]
    + [[x, y, 0.0] for x in (10.0, 13.0) for y in (0.0, 4.0)]
    + [[6.0, 2.0, 0.0], [7.0, 2.0, 0.0]]
)
TRUE = np.array([11] * 4 + [21] * 4 + [0, 0], dtype=np.int16)


def test_the_truth_scores_full_marks():
    perfect = score(VERTICES, TRUE, TRUE)
    assert (perfect.tsa, perfect.tir, perfect.tla, perfect.exp_tla) == (1.0, 1.0, 0.0, 1.0)
    assert perfect.total == 1.0
    assert perfect.false_teeth == ()


def test_nothing_found_scores_nothing():
    empty = score(VERTICES, TRUE, np.zeros(10, dtype=np.int16))
    assert (empty.tsa, empty.tir, empty.tla) == (0.0, 0.0, 5.0)


def test_a_wrong_number_costs_identification_and_no_overlap():
    swapped = np.where(TRUE == 21, 22, TRUE).astype(np.int16)
    result = score(VERTICES, TRUE, swapped)
    assert (result.tsa, result.tir, result.tla) == (1.0, 0.5, 0.0)


def test_half_a_tooth_has_an_f1_of_two_thirds():
    half = TRUE.copy()
    half[2:4] = 0
    result = score(VERTICES, TRUE, half)
    assert result.f1[11] == pytest.approx(2.0 / 3.0)
    # Its centre moves by 1.5 mm; the tooth is 3 x 4 mm, so 5 mm in diagonal.
    assert result.tla == pytest.approx(0.5 * 1.5 / 5.0)


def test_a_tooth_on_gum_is_false():
    extra = TRUE.copy()
    extra[8:] = 12
    assert score(VERTICES, TRUE, extra).false_teeth == (12,)

"""Scans with exact labels, and a plaster cast: skipped where they are not at hand."""

import numpy as np
import pytest

from meshes.readwrite.reading import read_mesh
from smilesculpt.segmentation import orient_and_segment
from smilesculpt.segmentation.score import score
from tests.smilesculpt.segmentation.reading_truth import (
    COMPOSED,
    composed,
    degrees_between,
    true_axes,
)

# A step below what was measured, so that a change of a rounding does not turn them red.
LEAST_TSA = {
    "upper": 0.975,
    "lower_gap36": 0.965,
    "upper_crowded_gap22": 0.97,
    "soft_upper_palate_gap22": 0.94,
    "soft_lower_crowded": 0.93,
}


@pytest.mark.parametrize("name", COMPOSED)
def test_composed_scans_are_segmented_numbered_and_oriented(shared, name):
    mesh, jaw, labels = composed(shared, name)
    orientation, dentition = orient_and_segment(mesh)
    result = score(mesh.vertices, labels, dentition.labels)
    assert orientation.jaw == dentition.jaw == jaw
    assert result.tir == 1.0
    assert result.false_teeth == ()
    assert result.tsa > LEAST_TSA[name]
    true = true_axes(mesh.vertices, labels)
    assert degrees_between(orientation.dental_from_scan[:3, :3], true).max() < 3.0


def test_the_plaster_cast_has_fourteen_teeth(shared):
    cast = read_mesh(shared / "data/real/artisynth/cast_upper.obj", units="m").mesh
    orientation, dentition = orient_and_segment(cast)
    assert orientation.jaw == "upper"
    assert dentition.numbers == (17, 16, 15, 14, 13, 12, 11, 21, 22, 23, 24, 25, 26, 27)
    assert dentition.missing == ()
    crown = cast.moved(orientation.dental_from_scan).vertices[dentition.labels > 0]
    # Teeth stand in a horseshoe below the palate: nothing far from the occlusal plane.
    assert np.abs(crown[:, 2]).max() < 12.0

"""The dental frame of a scan in any pose."""

import numpy as np
import pytest

from smilesculpt.orientation import orient
from smilesculpt.segmentation import orient_and_segment


def test_a_generated_arch_gets_the_frame_it_was_made_in(sample):
    found = orient(sample.mesh)
    made = np.linalg.inv(sample.scan_from_dental)
    turn = found.dental_from_scan[:3, :3] @ made[:3, :3].T
    degrees = np.degrees(np.arccos(np.clip((np.trace(turn) - 1.0) / 2.0, -1.0, 1.0)))
    assert found.jaw == sample.jaw
    assert degrees < 3.0
    # Origin: the middle of the incisal edges.
    origin = made @ np.linalg.inv(found.dental_from_scan)[:, 3]
    assert np.abs(origin[:3]).max() < 2.0


def test_the_frame_is_a_rigid_motion(sample_lower):
    motion = orient(sample_lower.mesh).dental_from_scan
    assert motion[:3, :3] @ motion[:3, :3].T == pytest.approx(np.eye(3), abs=1e-12)
    assert np.linalg.det(motion[:3, :3]) == pytest.approx(1.0)
    assert motion[3].tolist() == [0.0, 0.0, 0.0, 1.0]


def test_teeth_point_down_in_an_upper_jaw_and_up_in_a_lower_one(sample, sample_lower):
    for scan, sign in ((sample, -1.0), (sample_lower, 1.0)):
        placed = scan.mesh.moved(orient(scan.mesh).dental_from_scan)
        teeth, gum = placed.vertices[scan.labels > 0], placed.vertices[scan.labels == 0]
        assert sign * (teeth[:, 2].mean() - gum[:, 2].mean()) > 2.0


def test_left_is_left(sample):
    placed = sample.mesh.moved(orient(sample.mesh).dental_from_scan)
    assert placed.vertices[sample.labels == 26][:, 0].mean() > 15.0
    assert placed.vertices[sample.labels == 16][:, 0].mean() < -15.0
    assert placed.vertices[sample.labels == 26][:, 1].mean() > 15.0


def test_both_doors_give_the_same_frame(sample_gap):
    alone, together = orient(sample_gap.mesh), orient_and_segment(sample_gap.mesh)[0]
    assert alone.jaw == together.jaw
    assert (alone.dental_from_scan == together.dental_from_scan).all()

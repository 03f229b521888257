"""A scan in any pose becomes numbered teeth: on generated arches, whose truth is exact."""

import numpy as np
import pytest

from meshes.errors import CancelledError
from meshes.mesh import Mesh
from smilesculpt.segmentation import orient_and_segment, segment
from smilesculpt.segmentation.score import score
from tests.smilesculpt.segmentation.reading_truth import opposite


def turned(seed):
    """Return a rigid motion of the seed."""
    rng = np.random.default_rng(seed)
    axes = np.linalg.qr(rng.normal(size=(3, 3)))[0]
    motion = np.eye(4)
    motion[:3, :3] = axes * np.sign(np.linalg.det(axes))
    motion[:3, 3] = rng.normal(scale=40.0, size=3)
    return motion


@pytest.fixture(scope="module")
def found(sample):
    return orient_and_segment(sample.mesh)


@pytest.fixture(scope="module")
def found_lower(sample_lower):
    return orient_and_segment(sample_lower.mesh)


def test_all_teeth_of_an_upper_arch_are_found_and_numbered(sample, found):
    orientation, dentition = found
    result = score(sample.mesh.vertices, sample.labels, dentition.labels)
    assert orientation.jaw == dentition.jaw == "upper"
    assert result.tir == 1.0
    assert result.false_teeth == ()
    assert result.tsa > 0.93


def test_teeth_are_listed_from_the_patients_right_to_the_left(found, found_lower):
    upper = (17, 16, 15, 14, 13, 12, 11, 21, 22, 23, 24, 25, 26, 27)
    assert found[1].numbers == upper
    assert found_lower[1].numbers == (47, 46, 45, 44, 43, 42, 41, 31, 32, 33, 34, 35, 37)


def test_a_gap_is_named_with_its_width(sample_lower, found_lower):
    orientation, dentition = found_lower
    result = score(sample_lower.mesh.vertices, sample_lower.labels, dentition.labels)
    assert orientation.jaw == "lower"
    assert (result.tir, result.false_teeth) == (1.0, ())
    assert dentition.missing == (36,)
    assert any(
        "36 is missing: a gap of" in note and "35 and 37" in note for note in dentition.notes
    )


def test_crowded_teeth_beside_a_gap_keep_their_numbers(sample_gap):
    orientation, dentition = orient_and_segment(sample_gap.mesh)
    result = score(sample_gap.mesh.vertices, sample_gap.labels, dentition.labels)
    assert orientation.jaw == "upper"
    assert (result.tir, result.false_teeth) == (1.0, ())
    assert dentition.missing == (22,)


def test_every_labelled_tooth_is_listed_with_a_confidence(found):
    dentition = found[1]
    assert set(dentition.numbers) == set(np.unique(dentition.labels)) - {0}
    assert all(0.0 < tooth.confidence <= 1.0 for tooth in dentition.teeth)


def test_moving_the_scan_moves_the_frame_and_keeps_the_labels(sample, found):
    orientation, dentition = found
    for seed in (1, 2):
        motion = turned(seed)
        moved, same = orient_and_segment(sample.mesh.moved(motion))
        assert (same.labels == dentition.labels).mean() > 0.995
        assert same.numbers == dentition.numbers
        together = moved.dental_from_scan @ motion
        # The opening of the arch is sought in steps of 0.02 degrees from an arbitrary start,
        # and teeth are cut on a grid of 0.5 mm.
        expected = orientation.dental_from_scan
        assert together[:3, :3] == pytest.approx(expected[:3, :3], abs=2e-3)
        assert together[:3, 3] == pytest.approx(expected[:3, 3], abs=0.1)


def test_shuffled_vertices_and_faces_give_the_same_labels(sample, found):
    rng = np.random.default_rng(3)
    order = rng.permutation(sample.mesh.n_vertices)
    place = np.argsort(order)
    faces = place[sample.mesh.faces][rng.permutation(sample.mesh.n_faces)]
    shuffled = Mesh(sample.mesh.vertices[order], faces)
    labels = orient_and_segment(shuffled)[1].labels
    assert (labels == found[1].labels[order]).mean() > 0.999


def test_a_mirrored_scan_swaps_left_and_right(sample_lower, found_lower):
    mirror = sample_lower.mesh.vertices * [-1.0, 1.0, 1.0]
    mirrored = orient_and_segment(Mesh(mirror, sample_lower.mesh.faces[:, ::-1]))[1]
    swapped = np.array([opposite(int(t)) for t in found_lower[1].labels])
    assert mirrored.jaw == "lower"
    # The grid of cuts starts at the other end of the arch, so a cut may move by half a step.
    assert (mirrored.labels == swapped).mean() > 0.99
    assert mirrored.missing == (46,)


def test_a_scan_of_loose_faces_gives_the_same_labels(sample, found):
    corners = sample.mesh.faces.ravel()
    soup = Mesh(sample.mesh.vertices[corners], np.arange(len(corners)).reshape(-1, 3))
    labels = orient_and_segment(soup)[1].labels
    assert (labels == found[1].labels[corners]).mean() > 0.999


def test_a_scan_inside_out_is_read_and_said_to_be(sample, found):
    turned_over = Mesh(sample.mesh.vertices, sample.mesh.faces[:, ::-1])
    orientation, dentition = orient_and_segment(turned_over)
    assert (dentition.labels == found[1].labels).mean() > 0.999
    assert any("inside out" in note for note in orientation.notes)


def test_the_same_scan_gives_the_same_bits(sample, found):
    orientation, dentition = orient_and_segment(sample.mesh)
    assert (orientation.dental_from_scan == found[0].dental_from_scan).all()
    assert (dentition.labels == found[1].labels).all()
    assert dentition.teeth == found[1].teeth


def test_a_scan_in_the_dental_frame_gives_the_same_teeth(sample, found):
    orientation, dentition = found
    surface = sample.mesh.moved(orientation.dental_from_scan)
    again = segment(surface, "upper")
    assert again.numbers == dentition.numbers
    assert (again.labels == dentition.labels).mean() > 0.99


def test_the_jaw_that_a_person_names_is_taken(sample):
    orientation, dentition = orient_and_segment(sample.mesh, jaw="lower")
    assert orientation.jaw == dentition.jaw == "lower"
    assert {tooth.fdi // 10 for tooth in dentition.teeth} <= {3, 4}


def test_progress_rises_and_may_stop_the_work(sample):
    seen = []

    def note(fraction, what):
        seen.append((fraction, what))
        if fraction > 0.4:
            raise CancelledError("finding teeth")

    with pytest.raises(CancelledError):
        orient_and_segment(sample.mesh, progress=note)
    fractions = [fraction for fraction, _ in seen]
    assert fractions == sorted(fractions)
    assert all(what for _, what in seen)

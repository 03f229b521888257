"""Points of scan and device until they are pairs."""

import numpy as np
import pytest

from calibration.errors import RegistrationError
from calibration.registration.fiducial_files import NamedPoints
from calibration.registration.paired_points import FiducialPairs
from smilesculpt.registering.by_fiducials import placed_by_fiducials
from smilesculpt.registering.fiducials import Fiducials, fiducials_of

PLACES = np.array([[0.0, 0, 0], [50.0, 0, 3], [0.0, 40, 0], [0.0, 5, 30]])
NAMES = ("A", "B", "C", "D")


def test_points_of_the_device_wait_to_be_marked_one_after_the_other():
    points = Fiducials(device=NamedPoints(NAMES, PLACES))
    for name, place in zip(NAMES, PLACES, strict=True):
        assert points.next_name == name
        points = points.marked(name, place + 1.0)
    assert points.missing == ()
    assert points.next_name == "P1"
    assert (points.pairs().scan_points == PLACES + 1.0).all()
    moved = points.marked("C", np.zeros(3))
    assert moved.names == NAMES
    assert moved.on_scan("C").tolist() == [0.0, 0.0, 0.0]
    assert points.on_scan("C").tolist() == (PLACES[2] + 1.0).tolist()
    assert moved.unmarked("C").missing == ("C",)


def test_what_is_left_out_or_has_no_like_is_in_no_pair():
    scan = NamedPoints(("D", "X", "B", "A"), PLACES)
    points = Fiducials(scan, NamedPoints(NAMES, PLACES[::-1])).used("B", False)
    pairs = points.pairs()
    assert pairs.names == ("D", "A")
    assert pairs.device_points.tolist() == [PLACES[0].tolist(), PLACES[3].tolist()]
    assert points.used("B", True).pairs().names == ("D", "B", "A")


def test_weights_stay_with_their_names():
    weights = np.array([1.0, 2.0, 3.0, 4.0])
    points = fiducials_of(FiducialPairs(NAMES, PLACES, PLACES, weights))
    assert points.unmarked("B").pairs().weights.tolist() == [1.0, 3.0, 4.0]
    assert points.marked("E", np.ones(3)).pairs().weights.tolist() == weights.tolist()


def test_points_are_paired_by_their_distances_whatever_they_are_called():
    scan = NamedPoints(("P1", "P2", "P3", "P4"), PLACES)
    order = [2, 0, 3, 1]
    points = Fiducials(scan, NamedPoints(NAMES, PLACES[order] + 7.0), pair_by="distances")
    assert points.missing == ()
    assert (points.pairs().device_points == PLACES + 7.0).all()
    left = points.used("P2", False).pairs()
    assert left.names == ("P1", "P3", "P4")
    with pytest.raises(RegistrationError, match="give 3 to 16"):
        points.unmarked("P1").unmarked("P2").pairs()


def test_a_placement_tells_the_error_in_the_middle():
    rng = np.random.default_rng(2)
    device = NamedPoints(NAMES, PLACES + 0.1 * rng.normal(size=PLACES.shape))
    placed = placed_by_fiducials(Fiducials(NamedPoints(NAMES, PLACES), device).pairs(), fle=0.3)
    assert placed.middle.tre[0] == pytest.approx(0.3 / np.sqrt(4), rel=1e-3)
    assert placed.error_at(PLACES).tre.min() > placed.middle.tre[0]

"""Points and pairs written as CSV are read again to the same bits."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from calibration.errors import FiducialFileError
from calibration.registration.fiducial_files import NamedPoints, read_pairs, read_points
from calibration.registration.localisation import PairErrors
from calibration.registration.paired_points import FiducialPairs
from smilesculpt.registering.points_file import read_fiducials, write_pairs, write_points

NAMES = ("A", "front, left", "молар")
COORDINATES = arrays(np.float64, (3, 3), elements=st.floats(-200.0, 200.0), unique=True).filter(
    lambda a: np.ptp(a, axis=0).max() > 1.0
)


@given(points=COORDINATES)
def test_points_come_back_bit_for_bit(points, tmp_path_factory):
    path = tmp_path_factory.mktemp("points") / "p.csv"
    write_points(path, NamedPoints(NAMES, points))
    again = read_points(path)
    assert again.names == NAMES
    assert (again.points == points).all()


@pytest.mark.parametrize("kind", ["plain", "weighted", "covariances"])
def test_pairs_come_back_with_what_is_known_of_them(tmp_path, kind):
    rng = np.random.default_rng(1)
    scan, device = 20.0 * rng.normal(size=(2, 3, 3))
    weights = np.array([1.0, 0.25, 3.0]) if kind == "weighted" else np.ones(3)
    roots = 0.1 * rng.normal(size=(2, 3, 3, 3))
    spreads = roots @ roots.transpose(0, 1, 3, 2)
    errors = PairErrors(*spreads) if kind == "covariances" else None
    write_pairs(tmp_path / "p.csv", FiducialPairs(NAMES, scan, device, weights, errors))
    again = read_pairs(tmp_path / "p.csv")
    assert again.names == NAMES
    assert (again.scan_points == scan).all()
    assert (again.device_points == device).all()
    assert (again.weights == weights).all()
    assert (again.errors is None) == (errors is None)
    if errors is not None and again.errors is not None:
        assert again.errors.device == pytest.approx(errors.device, rel=1e-12)


def test_a_file_of_one_frame_holds_the_points_of_the_device(tmp_path):
    rng = np.random.default_rng(4)
    scan, device = 20.0 * rng.normal(size=(2, 3, 3))
    write_points(tmp_path / "p.csv", NamedPoints(NAMES, device))
    write_pairs(tmp_path / "q.csv", FiducialPairs(NAMES, scan, device, np.ones(3)))
    one, both = read_fiducials(tmp_path / "p.csv"), read_fiducials(tmp_path / "q.csv")
    assert (one.missing, both.missing) == (NAMES, ())
    assert (one.device.points == both.device.points).all()
    assert (both.pairs().scan_points == scan).all()
    for name in ("none.csv", "none.stl"):
        with pytest.raises(FiducialFileError):
            read_fiducials(tmp_path / name)

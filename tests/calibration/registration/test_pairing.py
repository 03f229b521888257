import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.spatial.transform import Rotation

from calibration.errors import FiducialFileError, RegistrationError
from calibration.registration.fiducial_files import read_pairs, read_unpaired
from calibration.registration.pairing import AmbiguousPairingError, paired_by_geometry

PLACES = np.array(
    [[0.0, 0.0, 0.0], [60.0, 5.0, 0.0], [10.0, 50.0, 5.0], [-40.0, 20.0, 15.0], [5.0, 15.0, 40.0]]
)
SQUARE = np.array([[0.0, 0, 0], [40.0, 0, 0], [40.0, 40.0, 0], [0.0, 40.0, 0]])


@given(seed=st.integers(0, 40))
def test_points_are_paired_whatever_order_and_motion(seed):  # property
    random = np.random.default_rng(seed)
    order = random.permutation(5)
    turned = Rotation.random(rng=random).apply(PLACES) + random.uniform(-100.0, 100.0, 3)
    found = paired_by_geometry(PLACES, turned[order] + 0.2 * random.normal(size=(5, 3)))
    assert order[found.device_index].tolist() == found.scan_index.tolist() == [0, 1, 2, 3, 4]
    assert found.rms < 1.0


def test_points_that_only_one_frame_has_are_left_out():
    device = np.vstack([PLACES[[4, 2, 0, 1]] + 5.0, [[300.0, 0.0, 0.0]]])
    found = paired_by_geometry(PLACES, device)
    assert found.scan_index.tolist() == [0, 1, 2, 4]
    assert found.device_index.tolist() == [2, 3, 1, 0]
    assert found.rms == pytest.approx(0.0, abs=1e-9)


@pytest.mark.parametrize("points", [SQUARE, SQUARE[:3], np.vstack([SQUARE, [[20.0, 20.0, 30.0]]])])
def test_symmetric_points_are_refused_and_a_point_off_the_symmetry_decides(points):
    with pytest.raises(AmbiguousPairingError, match="symmetrically") as found:
        paired_by_geometry(points, points + 3.0)
    first, second = found.value.pairings
    assert first != second
    decided = np.vstack([points, [[55.0, 10.0, 12.0]]])
    n = len(decided)
    assert paired_by_geometry(decided, decided + 3.0).device_index.tolist() == list(range(n))


def test_mirrored_and_foreign_points_are_not_paired():
    # Three points are a triangle in a mirror too: more of them never fit.
    with pytest.raises(AmbiguousPairingError) as mirrored:
        paired_by_geometry(PLACES, PLACES * [-1.0, 1.0, 1.0], within=0.5)
    assert [len(one) for one in mirrored.value.pairings] == [3, 3]
    with pytest.raises(RegistrationError, match="no three points"):
        paired_by_geometry(PLACES, 0.3 * PLACES)
    for few in (PLACES[:2], np.zeros((17, 3)), np.full((4, 3), np.nan)):
        with pytest.raises(RegistrationError):
            paired_by_geometry(few, PLACES)
    with pytest.raises(RegistrationError, match="give a length"):
        paired_by_geometry(PLACES, PLACES, within=0.0)


def csv_of(names, points):
    rows = [f"{n},{','.join(map(str, p))}" for n, p in zip(names, points, strict=True)]
    return "\n".join(["name,x_mm,y_mm,z_mm", *rows]) + "\n"


def test_files_are_paired_by_distances_and_keep_the_scans_names(tmp_path):
    scan, device = tmp_path / "scan.csv", tmp_path / "device.csv"
    scan.write_text(csv_of("ABCDE", PLACES))
    device.write_text(csv_of("12345", PLACES[[3, 0, 4, 2, 1]] + 7.0))
    found = read_unpaired(scan, device)
    assert found.names == tuple("ABCDE")
    assert found.device_points == pytest.approx(PLACES + 7.0)
    with pytest.raises(FiducialFileError, match="pair them by their distances"):
        read_pairs(scan, device)


SIX = "xx,xy,xz,yy,yz,zz"


def pairs_csv(columns, rows):
    head = "name,scan_x_mm,scan_y_mm,scan_z_mm,device_x_mm,device_y_mm,device_z_mm"
    lines = [
        ",".join([name, *map(str, place), *map(str, place + 7.0), *map(str, row)])
        for name, place, row in zip("ABCDE", PLACES, rows, strict=True)
    ]
    return "\n".join([f"{head},{columns}", *lines]) + "\n"


def test_covariances_are_read_row_by_row(tmp_path):
    path = tmp_path / "pairs.csv"
    device = ",".join(f"device_{term}_mm2" for term in SIX.split(","))
    rows = [[0.04, 0.01, 0.0, 0.05, 0.02, 0.06]] * 5
    path.write_text(pairs_csv(device, rows))
    errors = read_pairs(path).errors
    assert errors.device[3].tolist() == [[0.04, 0.01, 0.0], [0.01, 0.05, 0.02], [0.0, 0.02, 0.06]]
    assert (errors.scan == 0.0).all()


@pytest.mark.parametrize(
    ("columns", "row", "said"),
    [
        ("scan_xx_mm2,scan_yy_mm2", [0.1, 0.1], "has no column scan_xy_mm2"),
        (",".join(f"scan_{t}_mm2" for t in SIX.split(",")), [1, 2, 0, 1, 0, 1], "fiducial 1 is"),
        (",".join(f"scan_{t}_mm2" for t in SIX.split(",")), [1, 0, 0, 1, 0, "?"], "row 1, column"),
        ("weight," + ",".join(f"scan_{t}_mm2" for t in SIX.split(",")),
         [1, 1, 0, 0, 1, 0, 1], "weights and covariances"),
    ],
)  # fmt: skip
def test_covariances_that_are_none_are_refused(tmp_path, columns, row, said):
    path = tmp_path / "pairs.csv"
    path.write_text(pairs_csv(columns, [row] * 5))
    with pytest.raises(FiducialFileError, match=said):
        read_pairs(path)

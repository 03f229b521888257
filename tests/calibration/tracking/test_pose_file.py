import numpy as np
import pytest
from scipy.spatial.transform import Rotation

from calibration.tracking.errors import PoseFileError
from calibration.tracking.pose_file import read_poses

TURNS = Rotation.from_rotvec([[0.1, 0.2, 0.3], [-1.0, 0.5, 0.0]])
PLACES = np.array([[1.0, 2.0, 3.0], [-40.0, 5.5, 900.0]])


def written(tmp_path, text):
    path = tmp_path / "posen é.csv"
    path.write_text(text, encoding="utf-8")
    return path


def by_quaternions(digits=6):
    q = np.roll(TURNS.as_quat(), 1, axis=1)
    rows = [
        ",".join(["7.5", *(f"{v:.{digits}f}" for v in (*p, *t))])
        for p, t in zip(PLACES, q, strict=True)
    ]
    return "t,x_mm,y_mm,z_mm,qw,qx,qy,qz\n" + "\n".join(rows) + "\n"


def by_matrices():
    names = ",".join(f"r{i}{j}" for i in "123" for j in "123")
    rows = [
        ",".join(f"{v:.5f}" for v in (*p, *t.ravel()))
        for p, t in zip(PLACES, TURNS.as_matrix(), strict=True)
    ]
    return f"x_mm,y_mm,z_mm,{names}\n" + "\n".join(rows)


@pytest.mark.parametrize("text", [by_quaternions(), by_matrices(), "\ufeff" + by_quaternions()])
def test_both_ways_of_writing_a_turn_give_the_same_poses(tmp_path, text):
    poses = read_poses(written(tmp_path, text))
    assert poses.turns == pytest.approx(TURNS.as_matrix(), abs=2e-5)
    assert poses.places == pytest.approx(PLACES)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "holds no pose"),
        ("a,b\n1,2\n", "needs x_mm,y_mm,z_mm and qw,qx,qy,qz"),
        (by_quaternions().replace("900.0", "zwei"), "row 3, column z_mm: 'zwei.*' is no number"),
        (by_quaternions().replace("-40.0", "nan"), "is no number"),
        (by_quaternions().replace("qw,qx", "qx,qw"), None),
        (by_quaternions().replace("900.000000", "900000.0"), "row 3: a place more than 20 m off"),
        (by_quaternions() + "1,2\n", "row 4: 2 values for 8 columns"),
        (by_quaternions(1), "the quaternion has length"),
        (by_matrices().replace("r12,r13", "r13,r12"), "row 2: r11 to r33 are no rotation"),
    ],
)
def test_files_that_hold_no_poses_are_refused_by_row_and_column(tmp_path, text, said):
    path = written(tmp_path, text)
    if said is None:  # swapped names are another turn: no file can tell
        assert read_poses(path).turns != pytest.approx(TURNS.as_matrix(), abs=0.1)
        return
    with pytest.raises(PoseFileError, match=said):
        read_poses(path)


def test_a_file_that_is_not_there_or_no_text_is_refused(tmp_path):
    with pytest.raises(PoseFileError, match=r"none\.csv"):
        read_poses(tmp_path / "none.csv")
    path = tmp_path / "b.csv"
    path.write_bytes(b"\xff\xfe\x00\x01")
    with pytest.raises(PoseFileError, match="no text"):
        read_poses(path)

import json

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.spatial.transform import Rotation

from calibration.tracking.hand_eye_file import (
    EyeInHand,
    HandEyeFileError,
    read_hand_eye,
    write_hand_eye,
)

REPORT = {"n": 20, "residual_rms_mm": 0.1, "findings": ["turn it further"]}


def motion(seed):
    random = np.random.default_rng(seed)
    out = np.eye(4)
    out[:3, :3] = Rotation.random(rng=random).as_matrix()
    out[:3, 3] = random.normal(size=3) * 300.0
    return out


def eye_in_hand(seed=0):
    random = np.random.default_rng(seed)
    sizes = np.repeat([1e-4, 0.1, 1e-4, 0.1], 3)
    root = random.normal(size=(12, 12)) * sizes[:, None]
    inputs = (("robot.csv", "0" * 64), ("tracker.csv", "f" * 64))
    return EyeInHand(motion(seed), motion(seed + 1), root @ root.T, "refined", inputs, REPORT)


@given(seed=st.integers(0, 1000))
def test_a_camera_comes_back_to_the_last_digit(tmp_path_factory, seed):
    path, given_one = tmp_path_factory.mktemp("x") / "x.json", eye_in_hand(seed)
    write_hand_eye(path, given_one)
    again = read_hand_eye(path)
    for name in ("hand_from_eye", "base_from_target", "covariance"):
        assert np.array_equal(getattr(again, name), getattr(given_one, name))
    assert (again.method, again.inputs, again.report) == ("refined", given_one.inputs, REPORT)
    first = path.read_bytes()
    write_hand_eye(path, again)
    assert path.read_bytes() == first
    assert [found.name for found in path.parent.iterdir()] == ["x.json"]


def changed(name, change):
    rows = getattr(eye_in_hand(), name).copy()
    change(rows)
    key = "covariance_rad_mm" if name == "covariance" else name
    return {key: rows.tolist()}


def turned_over(rows):
    rows[:3, 0] *= -1.0


def scaled(rows):
    rows[:3, :3] *= 1.001


def moved_below(rows):
    rows[3, 0] = 0.1


def of_a_negative_turn(rows):
    rows[0, 0] = -1e-12
    rows[0, 1:] = rows[1:, 0] = 0.0


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"schema": "smilesculpt/hand-eye/2"}, "version 2.*Use a newer SmileSculpt"),
        ({"schema": "smilesculpt/tool/1"}, "no camera in a hand: schema"),
        (changed("hand_from_eye", turned_over), "hand_from_eye that is not rigid: it mirrors"),
        (changed("base_from_target", scaled), "base_from_target that is not rigid: it shears"),
        (changed("hand_from_eye", moved_below), "last row"),
        ({"hand_from_eye": np.eye(3).tolist()}, "hand_from_eye"),
        ({"hand_from_eye": [[10**400, 0, 0, 0], *np.eye(4)[1:].tolist()]}, "too many digits"),
        ({"hand_from_eye": (1e200 * np.eye(4)).tolist()}, "not rigid"),
        ({"covariance_rad_mm": np.tri(12).tolist()}, "not symmetric"),
        ({"covariance_rad_mm": (-np.eye(12)).tolist()}, "negative variance"),
        ({"covariance_rad_mm": (1e200 * np.eye(12)).tolist()}, "covariance"),
        (changed("covariance", of_a_negative_turn), "negative variance"),
        ({"covariance_rad_mm": np.eye(11).tolist()}, "covariance_rad_mm"),
        ({"method": "guessed"}, "method"),
        ({"inputs": []}, "inputs"),
        ({"n": 0}, "n:"),
        ({"more": 1}, "more"),
    ],
)
def test_a_file_that_is_no_camera_in_a_hand_is_refused(tmp_path, change, said):
    path = tmp_path / "x.json"
    write_hand_eye(path, eye_in_hand())
    path.write_text(json.dumps(json.loads(path.read_text()) | change))
    with pytest.raises(HandEyeFileError, match=said) as refused:
        read_hand_eye(path)
    assert refused.value.path == path
    assert refused.value.remedy


def test_what_is_no_file_or_not_whole_is_refused_with_name_and_remedy(tmp_path):
    with pytest.raises(HandEyeFileError, match="cannot be read"):
        read_hand_eye(tmp_path / "none.json")
    path = tmp_path / "x.json"
    write_hand_eye(path, eye_in_hand())
    whole = path.read_text()
    for text in (whole[: len(whole) // 2], whole[:-3], "", "[]", whole.replace("0.1", "NaN", 1)):
        path.write_text(text)
        with pytest.raises(HandEyeFileError, match=r"x\.json: is no camera.*calibrate hand-eye"):
            read_hand_eye(path)

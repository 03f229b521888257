import numpy as np
import pytest
from scipy.spatial.transform import Rotation

from calibration.tracking.errors import (
    TooFewPosesError,
    TooLittleMotionError,
    UnsteadyPosesError,
)
from calibration.tracking.poses import Poses
from calibration.tracking.spin import spin

AXIS = np.array([0.1, -0.2, 0.97]) / np.linalg.norm([0.1, -0.2, 0.97])
BASE = Rotation.from_rotvec([0.4, -0.9, 0.3])


def spun(n, *, through=np.pi, seed=0, noise=0.0):
    random = np.random.default_rng(seed)
    about = Rotation.from_rotvec(np.outer(np.linspace(0.0, through, n), AXIS))
    turns = BASE * about * Rotation.from_rotvec(noise * random.normal(size=(n, 3)))
    return Poses(turns.as_matrix(), np.zeros((n, 3)))


def test_exact_poses_give_the_axis_in_both_frames():  # closed form
    found = spin(spun(10))
    assert found.axis == pytest.approx(AXIS, abs=1e-9)
    assert found.direction == pytest.approx(BASE.apply(AXIS), abs=1e-9)
    assert found.residuals.max() <= 1e-7


def test_axis_error_foretells_the_angles_to_the_truth():
    angles, foretold = [], []
    for seed in range(150):
        found = spin(spun(20, seed=seed, noise=0.003))
        angles.append(np.linalg.norm(np.cross(found.axis, AXIS)))
        foretold.append(found.axis_error)
    assert np.sqrt(np.mean(np.square(angles))) == pytest.approx(np.mean(foretold), rel=0.2)


def test_too_little_and_other_motion_is_refused():
    with pytest.raises(TooFewPosesError, match="axis"):
        spin(spun(3))
    with pytest.raises(TooLittleMotionError, match="hardly spun"):
        spin(spun(20, through=0.1))
    tumbled = Rotation.random(20, random_state=1)
    with pytest.raises(TooLittleMotionError, match="more than one axis"):
        spin(Poses(tumbled.as_matrix(), np.zeros((20, 3))))


def test_tilted_poses_are_named_and_leave_the_axis_alone():
    poses = spun(30, noise=0.002)
    turns = poses.turns.copy()
    for bad in (3, 4, 17, 22):
        turns[bad] = turns[bad] @ Rotation.from_rotvec([0.2, 0.1 * bad, 0.0]).as_matrix()
    found = spin(Poses(turns, poses.places))
    assert found.rejected == (3, 4, 17, 22)
    assert np.linalg.norm(np.cross(found.axis, AXIS)) <= 4.0 * found.axis_error
    assert found.axis @ found.covariance @ found.axis == pytest.approx(0.0, abs=1e-15)


def test_an_axis_that_often_wandered_is_refused():
    poses = spun(40, noise=0.002)
    tilts = Rotation.from_rotvec(np.random.default_rng(1).uniform(-0.1, 0.1, (18, 3)) + 0.15)
    turns = poses.turns.copy()
    turns[::2][:18] = (tilts * Rotation.from_matrix(turns[::2][:18])).as_matrix()
    with pytest.raises(UnsteadyPosesError, match=r"18 of 40 poses .* not kept still"):
        spin(Poses(turns, np.zeros((40, 3))))

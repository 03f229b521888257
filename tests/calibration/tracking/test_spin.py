import numpy as np
import pytest
from scipy.spatial.transform import Rotation

from calibration.tracking.errors import TooFewPosesError, TooLittleMotionError
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

import numpy as np
import pytest
from scipy.spatial.transform import Rotation

from calibration.tracking.errors import PoseError
from calibration.tracking.poses import PoseNoise, Poses


def some(n=5, seed=0):
    turns = Rotation.random(n, random_state=seed).as_matrix()
    return Poses(turns, np.random.default_rng(seed).normal(size=(n, 3)))


def test_a_motion_after_its_inverse_is_none():
    poses = some()
    still = poses.after(poses.inverse())
    assert still.turns == pytest.approx(np.tile(np.eye(3), (5, 1, 1)), abs=1e-12)
    assert still.places == pytest.approx(np.zeros((5, 3)), abs=1e-12)


def test_what_is_no_pose_is_refused_by_its_number():
    poses = some()
    mirrored = poses.turns.copy()
    mirrored[3] *= -1.0
    with pytest.raises(PoseError, match="pose 3 does not turn rigidly"):
        Poses(mirrored, poses.places)
    lost = poses.places.copy()
    lost[2, 1] = np.nan
    with pytest.raises(PoseError, match="place of pose 2 is not finite"):
        Poses(poses.turns, lost)
    with pytest.raises(PoseError, match="are no poses"):
        Poses(poses.turns, lost[:4])


@pytest.mark.parametrize("noise", [(-1.0, 0.1), (0.0, 0.0), (np.nan, 0.1)])
def test_noise_that_no_tracker_has_is_refused(noise):
    with pytest.raises(PoseError, match="positive"):
        PoseNoise(*noise)

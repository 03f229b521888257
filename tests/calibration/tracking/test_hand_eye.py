import numpy as np
import pytest
from scipy.spatial.transform import Rotation

from calibration.tracking.errors import (
    PoseError,
    TooFewPosesError,
    TooLittleMotionError,
    UnsteadyPosesError,
)
from calibration.tracking.hand_eye import METHODS, hand_eye
from calibration.tracking.poses import PoseNoise, Poses

X = np.eye(4)
X[:3, :3] = Rotation.from_rotvec([0.3, -1.1, 2.0]).as_matrix()
X[:3, 3] = [40.0, -15.0, 90.0]
Z = np.eye(4)
Z[:3, :3] = Rotation.from_rotvec([-0.5, 0.2, 0.7]).as_matrix()
Z[:3, 3] = [500.0, 200.0, -80.0]
MIDDLE = np.array([400.0, 0.0, 300.0])
NOISE = (PoseNoise(0.05, 0.0005), PoseNoise(0.3, 0.002))


def jittered(poses, noise, random):
    turns = Rotation.from_matrix(poses.turns)
    n = len(poses)
    places = poses.places + turns.apply(noise.place * random.normal(size=(n, 3)))
    jitter = Rotation.from_rotvec(noise.turn * random.normal(size=(n, 3)))
    return Poses((turns * jitter).as_matrix(), places)


def recorded(n, seed=0, *, noise=None, turned=0.8):
    random = np.random.default_rng(seed)
    turns = Rotation.from_rotvec(random.uniform(-turned, turned, (n, 3))).as_matrix()
    hand = Poses(turns, random.uniform(-150.0, 150.0, (n, 3)) + MIDDLE)
    x = Poses(X[None, :3, :3], X[None, :3, 3])
    z = Poses(np.tile(Z[:3, :3], (n, 1, 1)), np.tile(Z[:3, 3], (n, 1)))
    target = hand.after(x).inverse().after(z)
    if noise is None:
        return hand, target
    return jittered(hand, noise[0], random), jittered(target, noise[1], random)


@pytest.mark.parametrize("method", METHODS)
def test_exact_poses_give_the_camera_by_every_method(method):  # closed form
    found = hand_eye(*recorded(12), method=method)
    assert found.hand_from_eye == pytest.approx(X, abs=1e-6)
    assert found.base_from_target == pytest.approx(Z, abs=1e-6)
    assert found.residuals.max() <= 1e-6
    assert found.rejected == ()


@pytest.mark.parametrize("method", METHODS)
def test_every_method_comes_near_under_noise(method):
    found = hand_eye(*recorded(60, 2, noise=NOISE), method=method, noise=NOISE)
    turn = Rotation.from_matrix(found.hand_from_eye[:3, :3].T @ X[:3, :3]).magnitude()
    assert turn <= 0.005
    assert np.linalg.norm(found.hand_from_eye[:3, 3] - X[:3, 3]) <= 3.0


def motion_off(found):
    turn = Rotation.from_matrix(X[:3, :3].T @ found.hand_from_eye[:3, :3]).as_rotvec()
    return np.concatenate([turn, X[:3, :3].T @ (found.hand_from_eye[:3, 3] - X[:3, 3])])


def test_refined_error_stays_within_a_twentieth_of_the_cramer_rao_bound():
    # The covariance at the truth, from the slopes that the method does not see: differences.
    off = np.array(
        [motion_off(hand_eye(*recorded(25, s, noise=NOISE), noise=NOISE)) for s in range(80)]
    )
    least = np.mean([bound(25, s) for s in range(5)], axis=0)
    # 240 numbers tell a spread to 4.6 %; two of these, and the twentieth allowed.
    for part in (slice(0, 3), slice(3, 6)):
        error = np.sqrt((off[:, part] ** 2).sum(axis=1).mean())
        assert error <= 1.05 * np.sqrt(np.trace(least[part, part])) * 1.09


def bound(n, seed):
    """Return the bound of X (6, 6): all errors of both lists are unknowns that noise bounds."""
    hand, target = recorded(n, seed)
    information = np.zeros((12, 12))
    for k in range(n):
        one = hand.chosen(np.array([k], np.int32)), target.chosen(np.array([k], np.int32))
        spread = np.zeros((6, 6))
        for which in (0, 1):
            slope = differences(
                lambda step, w=which, o=one: closure(*nudged_list(o, w, step), X, Z)
            )
            size = NOISE[which]
            spread += slope @ np.diag([size.turn**2] * 3 + [size.place**2] * 3) @ slope.T
        by_x = differences(lambda step, o=one: closure(*o, nudged(X, step), Z))
        by_z = differences(lambda step, o=one: closure(*o, X, nudged(Z, step)))
        both = np.hstack([by_x, by_z])
        information += both.T @ np.linalg.solve(spread, both)
    return np.linalg.inv(information)[:6, :6]


def differences(function, step=1e-5):
    return np.column_stack(
        [(function(step * axis) - function(-step * axis)) / (2 * step) for axis in np.eye(6)]
    )


def nudged(matrix, step):
    out = matrix.copy()
    out[:3, :3] = matrix[:3, :3] @ Rotation.from_rotvec(step[:3]).as_matrix()
    out[:3, 3] = matrix[:3, 3] + matrix[:3, :3] @ step[3:]
    return out


def matrix_of(pose):
    out = np.eye(4)
    out[:3, :3], out[:3, 3] = pose.turns[0], pose.places[0]
    return out


def nudged_list(pair, which, step):
    moved = nudged(matrix_of(pair[which]), step)
    new = Poses(moved[None, :3, :3], moved[None, :3, 3])
    return (new, pair[1]) if which == 0 else (pair[0], new)


def closure(hand, target, x, z):
    whole = np.linalg.inv(z) @ matrix_of(hand) @ x @ matrix_of(target)
    return np.concatenate([Rotation.from_matrix(whole[:3, :3]).as_rotvec(), whole[:3, 3]])


def test_covariance_foretells_the_errors():  # chi-square of 6 over 40 draws: 6 +- 0.55
    squares = []
    for seed in range(40):
        found = hand_eye(*recorded(25, seed, noise=NOISE), noise=NOISE)
        off = motion_off(found)
        squares.append(off @ np.linalg.solve(found.covariance[:6, :6], off))
    assert 4.5 <= np.mean(squares) <= 7.8


def test_pairs_read_at_other_moments_are_named():
    hand, target = recorded(30, 4, noise=NOISE)
    places = target.places.copy()
    places[[3, 20]] += [[20.0, 0.0, 0.0], [0.0, 15.0, -10.0]]
    found = hand_eye(hand, Poses(target.turns, places), noise=NOISE)
    assert {3, 20} <= set(found.rejected)
    assert len(found.rejected) <= 3


def test_what_a_camera_needs_is_asked_for():
    hand, target = recorded(12)
    with pytest.raises(TooFewPosesError, match="record 5"):
        hand_eye(hand.chosen(np.arange(4)), target.chosen(np.arange(4)))
    with pytest.raises(PoseError, match="cannot be paired"):
        hand_eye(hand, target.chosen(np.arange(9)))
    with pytest.raises(PoseError, match="choose one of refined"):
        hand_eye(hand, target, method="best")
    about_z = Rotation.from_rotvec(np.outer(np.linspace(-1.0, 1.0, 12), [0.0, 0.0, 1.0]))
    with pytest.raises(TooLittleMotionError, match="two axes"):
        hand_eye(Poses(about_z.as_matrix(), hand.places), target)


def test_lists_that_do_not_belong_together_are_refused():
    with pytest.raises(UnsteadyPosesError, match="same moments"):
        hand_eye(recorded(30, 1)[0], recorded(30, 2)[1])

import numpy as np
import pytest
from scipy.spatial.transform import Rotation

from calibration.tracking.errors import (
    TooFewPosesError,
    TooLittleMotionError,
    UnsteadyPosesError,
)
from calibration.tracking.pivot import pivot
from calibration.tracking.poses import PoseNoise, Poses

TIP, POINT = np.array([12.0, -5.0, 140.0]), np.array([30.0, -400.0, 900.0])
NOISE = PoseNoise(0.2, 0.002)


def swung(n, seed=0, *, noise=None, swing=0.6):
    random = np.random.default_rng(seed)
    turns = Rotation.from_rotvec(random.uniform(-swing, swing, (n, 3)))
    places = POINT - turns.apply(TIP)
    if noise is not None:
        turns = turns * Rotation.from_rotvec(noise.turn * random.normal(size=(n, 3)))
        places = places + noise.place * random.normal(size=(n, 3))
    return Poses(turns.as_matrix(), places)


def bound(poses):
    """Return the Cramer-Rao bound of tip and point, (6, 6), written out."""
    information = np.zeros((6, 6))
    across = TIP @ TIP * np.eye(3) - np.outer(TIP, TIP)
    for turn in poses.turns:
        spread = NOISE.place**2 * np.eye(3) + NOISE.turn**2 * turn @ across @ turn.T
        slope = np.hstack([turn, -np.eye(3)])
        information += slope.T @ np.linalg.inv(spread) @ slope
    return np.linalg.inv(information)


def test_exact_poses_give_the_tip_to_the_last_digits():  # closed form
    found = pivot(swung(12))
    assert found.tip == pytest.approx(TIP, abs=1e-8)
    assert found.point == pytest.approx(POINT, abs=1e-8)
    assert found.residuals.max() <= 1e-8
    assert found.rejected == ()


def test_error_stays_within_a_twentieth_of_the_cramer_rao_bound():
    tips = np.array([pivot(swung(40, seed, noise=NOISE)).tip for seed in range(150)])
    error = np.sqrt(((tips - TIP) ** 2).sum(axis=1).mean())
    least = np.sqrt(np.trace(bound(swung(4000))[:3, :3]) * 100.0)
    # 450 numbers tell a spread to 3.3 %; two of these, and the twentieth allowed.
    assert error <= 1.05 * least * 1.07


def test_covariance_foretells_the_errors():  # chi-square of 3 over 60 draws: 3 +- 0.3
    squares = []
    for seed in range(60):
        found = pivot(swung(40, seed, noise=NOISE), NOISE)
        off = found.tip - TIP
        squares.append(off @ np.linalg.solve(found.covariance[:3, :3], off))
    assert 2.2 <= np.mean(squares) <= 4.0


def test_poses_whose_tip_slipped_are_named():
    poses = swung(40, 3, noise=NOISE)
    places = poses.places.copy()
    places[[4, 17, 31]] += [[6.0, 0.0, 0.0], [0.0, -8.0, 3.0], [0.0, 0.0, 5.0]]
    found = pivot(Poses(poses.turns, places), NOISE)
    assert {4, 17, 31} <= set(found.rejected)
    assert len(found.rejected) <= 4
    assert found.tip == pytest.approx(TIP, abs=0.6)


def test_what_a_tip_needs_is_asked_for():
    with pytest.raises(TooFewPosesError, match="5 poses are too few for a tip; record 6"):
        pivot(swung(5))
    with pytest.raises(TooLittleMotionError, match="swing it"):
        pivot(swung(20, swing=0.01))
    about_z = Rotation.from_rotvec(np.outer(np.linspace(-1.0, 1.0, 20), [0.0, 0.0, 1.0]))
    with pytest.raises(TooLittleMotionError):
        pivot(Poses(about_z.as_matrix(), POINT - about_z.apply(TIP)))


def test_a_tip_that_was_nowhere_fixed_is_refused():
    poses = swung(40, 1)
    places = (
        poses.places
        + 50.0 * np.random.default_rng(0).normal(size=(40, 3)) * (np.arange(40) % 2)[:, None]
    )
    with pytest.raises(UnsteadyPosesError, match="Record again"):
        pivot(Poses(poses.turns, places), NOISE)


def test_same_poses_same_bits():
    poses = swung(30, 5, noise=NOISE)
    assert (pivot(poses).tip == pivot(poses).tip).all()

"""Fiducials with a covariance each: the motion, the error at targets, and what is refused."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.spatial.transform import Rotation

from calibration.errors import CollinearFiducialsError, RegistrationError
from calibration.registration.localisation import PairErrors
from calibration.registration.paired_points import FiducialPairs, register
from calibration.registration.target_error import target_error
from tests.naive.registration import drawn_targets

PLACES = np.array(
    [[0.0, 0.0, 0.0], [60.0, 5.0, 0.0], [10.0, 50.0, 5.0], [-40.0, 20.0, 15.0], [5.0, 15.0, 40.0]]
)
TARGET = np.array([30.0, -20.0, 50.0])
EXACT = np.zeros((5, 3, 3))


def motion(seed):
    random = np.random.default_rng(seed)
    out = np.eye(4)
    out[:3, :3] = Rotation.random(rng=random).as_matrix()
    out[:3, 3] = random.uniform(-200.0, 200.0, 3)
    return out


def covariances(n, seed, size=0.2):
    """Return covariances up to 25 times as long as wide, each turned its own way."""
    random = np.random.default_rng(seed)
    turns = Rotation.random(n, rng=random).as_matrix()
    sizes = size**2 * random.uniform(0.04, 1.0, (n, 3))
    return np.einsum("nab,nb,ncb->nac", turns, sizes, turns)


def pairs(truth, errors, seed=0, n=5, scale=1.0):
    random = np.random.default_rng(seed)
    noise = [
        np.einsum(
            "kab,kb->ka", np.linalg.cholesky(one + 1e-30 * np.eye(3)), random.normal(size=(n, 3))
        )
        for one in (errors.scan, errors.device)
    ]
    moved = PLACES[:n] @ truth[:3, :3].T + truth[:3, 3]
    return FiducialPairs(
        tuple("ABCDE"[:n]),
        PLACES[:n] + scale * noise[0],
        moved + scale * noise[1],
        np.ones(n),
        errors,
    )


@given(seed=st.integers(0, 30))
def test_any_motion_is_found_again(seed):  # closed form
    errors = PairErrors(covariances(5, seed), covariances(5, seed + 1))
    truth = motion(seed)
    found = register(pairs(truth, errors, scale=0.0))
    assert found.device_from_scan == pytest.approx(truth, abs=1e-9)


def test_even_covariances_are_weights():  # closed form
    weights = np.array([4.0, 1.0, 1.0, 0.25, 1.0])
    even = np.eye(3) * 0.04 / weights[:, None, None]
    told = pairs(motion(2), PairErrors(EXACT, even), seed=3)
    plain = FiducialPairs(told.names, told.scan_points, told.device_points, weights)
    one, other = register(told), register(plain)
    assert one.device_from_scan == pytest.approx(other.device_from_scan, abs=1e-9)
    size = 0.2 * np.sqrt(3.0 / weights.mean())
    at = target_error(one, TARGET[None]).covariances
    assert at == pytest.approx(target_error(other, TARGET[None], fle=size).covariances, rel=1e-6)


def test_errors_shrink_with_the_noise():  # convergence: first order in it
    errors, truth = PairErrors(covariances(5, 1), covariances(5, 2)), motion(1)
    off = [
        np.abs(register(pairs(truth, errors, 2, scale=s)).device_from_scan - truth).max()
        for s in (1.0, 0.1, 0.01)
    ]
    assert np.divide(off[:-1], off[1:]) == pytest.approx(10.0, rel=0.05)


@given(seed=st.integers(0, 20))
def test_no_motion_nearby_fits_better(seed):  # property: the least of the weighed squares
    errors = PairErrors(EXACT, covariances(5, seed))
    noisy = pairs(motion(seed), errors, seed)
    found = register(noisy).device_from_scan
    random = np.random.default_rng(seed)

    def squares(moved):
        off = noisy.device_points - (noisy.scan_points @ moved[:3, :3].T + moved[:3, 3])
        return (off * np.linalg.solve(errors.device, off[..., None])[..., 0]).sum()

    nearby = found.copy()
    nearby[:3, :3] = Rotation.from_rotvec(1e-4 * random.normal(size=3)).as_matrix() @ found[:3, :3]
    nearby[:3, 3] += 1e-2 * random.normal(size=3)
    assert squares(nearby) > squares(found)


def monte_carlo(n_fiducials, n, seed=4):
    """Return the root mean square error at the target, foretold and drawn, and covariances."""
    truth = motion(seed)
    errors = PairErrors(covariances(n_fiducials, seed), covariances(n_fiducials, seed + 9))
    found = register(pairs(truth, errors, n=n_fiducials, scale=0.0))
    told = target_error(found, TARGET[None])
    off = drawn_targets(
        PLACES[:n_fiducials], TARGET, truth, (errors.scan, errors.device), n=n, seed=seed
    )
    return told.tre[0], np.sqrt((off**2).sum(axis=1).mean()), told.covariances[0], np.cov(off.T)


def test_target_error_agrees_with_monte_carlo():  # slow twin
    told, drawn, covariance, scatter = monte_carlo(4, 30_000)
    # 30,000 draws of three numbers tell a root mean square to 0.3 % or better, of one to 0.4 %.
    assert told == pytest.approx(drawn, rel=0.012)
    assert covariance == pytest.approx(scatter, abs=0.02 * np.trace(scatter))


@pytest.mark.long
@pytest.mark.parametrize("n_fiducials", [4, 5])
def test_target_error_is_within_2_per_cent_of_a_million_draws(n_fiducials):  # slow twin
    told, drawn, covariance, scatter = monte_carlo(n_fiducials, 1_000_000)
    assert told == pytest.approx(drawn, rel=0.02)
    assert np.diag(covariance) == pytest.approx(np.diag(scatter), rel=0.04)


def test_scatter_beyond_what_was_told_is_measured():
    errors = PairErrors(EXACT, covariances(5, 3))
    factors = [
        register(pairs(motion(1), errors, seed, scale=3.0)).noise_factor for seed in range(60)
    ]
    # A chi-square of 9 each: its mean over 60 draws is known to 6 %.
    assert np.sqrt(np.mean(np.square(factors))) == pytest.approx(3.0, rel=0.15)
    assert "times as far as told" in register(pairs(motion(1), errors, 1, scale=9.0)).findings[-1]


def test_errors_that_are_none_are_refused():
    whole = covariances(5, 0)
    skew = whole.copy()
    skew[2, 0, 1] += 1.0
    for bad, said in (
        (skew, "fiducial 3 is none"),
        (-whole, "fiducial 1 is none"),
        (np.full((5, 3, 3), np.nan), "fiducial 1 is none"),
        (np.eye(3), "3 x 3 numbers"),
        (whole[:4], "both frames"),
    ):
        with pytest.raises(RegistrationError, match=said):
            PairErrors(bad, whole)
    flat = np.diag([1.0, 1.0, 0.0])[None].repeat(5, axis=0)
    with pytest.raises(RegistrationError, match="no error along some way"):
        PairErrors(flat, EXACT)
    errors = PairErrors(EXACT, whole)
    with pytest.raises(RegistrationError, match="not both"):
        target_error(register(pairs(motion(1), errors)), TARGET[None], fle=0.2)
    line = np.outer(np.arange(5.0), [10.0, 5.0, 1.0])
    with pytest.raises(CollinearFiducialsError):
        register(FiducialPairs(tuple("ABCDE"), line, line + 5.0, np.ones(5), errors))

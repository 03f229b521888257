from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.spatial.transform import Rotation

from calibration.errors import (
    CollinearFiducialsError,
    MirroredFiducialsError,
    RegistrationError,
    RepeatedFiducialsError,
    ScaledFiducialsError,
    TooFewFiducialsError,
    UnlikeFiducialsError,
)
from calibration.registration.paired_points import FiducialPairs, register
from calibration.registration.target_error import target_error

PLACES = np.array(
    [[0.0, 0.0, 0.0], [60.0, 5.0, 0.0], [10.0, 50.0, 5.0], [-40.0, 20.0, 15.0], [5.0, 15.0, 40.0]]
)


def motion(seed):
    random = np.random.default_rng(seed)
    out = np.eye(4)
    out[:3, :3] = Rotation.random(rng=random).as_matrix()
    out[:3, 3] = random.uniform(-200.0, 200.0, 3)
    return out


def pairs(device_from_scan, noise=0.0, seed=0, weights=None):
    random = np.random.default_rng(seed)
    moved = PLACES @ device_from_scan[:3, :3].T + device_from_scan[:3, 3]
    moved = moved + noise * random.normal(size=moved.shape)
    names = tuple("ABCDE")
    return FiducialPairs(names, PLACES, moved, np.ones(5) if weights is None else weights)


@given(seed=st.integers(0, 100))
def test_any_motion_is_found_again(seed):  # closed form
    truth = motion(seed)
    found = register(pairs(truth))
    assert found.device_from_scan == pytest.approx(truth, abs=1e-9)
    assert found.fre == pytest.approx(0.0, abs=1e-9)
    assert np.linalg.det(found.device_from_scan[:3, :3]) == pytest.approx(1.0)


@given(seed=st.integers(0, 30))
def test_fre_is_least_at_the_motion_found(seed):  # property
    given_pairs = pairs(motion(seed), noise=0.5, seed=seed)
    found = register(given_pairs)
    random = np.random.default_rng(seed)
    turn = Rotation.from_rotvec(1e-3 * random.normal(size=3)).as_matrix()
    nearby = found.device_from_scan[:3, :3] @ turn
    moved = PLACES @ nearby.T
    error = given_pairs.device_points - moved
    error -= error.mean(axis=0)
    assert (error**2).sum() > (found.residuals**2).sum()


def test_errors_shrink_with_the_noise():  # convergence: a least-squares error is linear in it
    truth = motion(1)
    errors = [
        np.abs(register(pairs(truth, noise, seed=2)).device_from_scan - truth).max()
        for noise in (1e-1, 1e-2, 1e-3)
    ]
    assert np.divide(errors[:-1], errors[1:]) == pytest.approx(10.0, rel=0.02)


def test_fitzpatricks_formula_is_met_for_equal_weights():
    # Fitzpatrick, West, Maurer 1998: TRE^2 = FLE^2 / N (1 + 1/3 sum_k d_k^2 / f_k^2).
    found = register(pairs(np.eye(4)))
    target = np.array([[25.0, -30.0, 60.0]])
    centred = PLACES - PLACES.mean(axis=0)
    axes = np.linalg.eigh(centred.T @ centred)[1].T
    total = 1.0
    for axis in axes:
        f2 = np.mean((centred**2).sum(axis=1) - (centred @ axis) ** 2)
        away = target[0] - PLACES.mean(axis=0)
        total += ((away**2).sum() - (away @ axis) ** 2) / f2 / 3.0
    expected = np.sqrt(0.3**2 / 5.0 * total)
    assert target_error(found, target, fle=0.3).tre[0] == pytest.approx(expected, rel=1e-9)


def test_target_error_agrees_with_monte_carlo_for_unequal_weights():  # slow twin
    weights = np.array([4.0, 1.0, 1.0, 0.25, 1.0])
    deviations = 0.1 / np.sqrt(weights / weights.mean())
    target = np.array([[30.0, -20.0, 50.0]])
    truth, random = motion(3), np.random.default_rng(4)
    clean = pairs(truth, weights=weights)
    told = target_error(register(clean), target, fle=0.1 * np.sqrt(3.0))
    exact = target @ truth[:3, :3].T + truth[:3, 3]
    places = []
    for _ in range(3000):
        noise = random.normal(size=PLACES.shape) * deviations[:, None]
        noisy = FiducialPairs(clean.names, PLACES, clean.device_points + noise, weights)
        places.append((register(noisy).moved(target) - exact)[0])
    scatter = np.cov(np.array(places).T)
    # 9000 numbers: a root mean square known to 0.75 %, three times that allowed.
    assert told.tre[0] == pytest.approx(np.sqrt(np.trace(scatter)), rel=0.025)
    assert told.covariances[0] == pytest.approx(scatter, abs=0.1 * np.trace(scatter))


def test_fle_is_estimated_without_bias():
    found = [register(pairs(motion(5), noise=0.2, seed=k)).fle for k in range(400)]
    assert np.sqrt(np.mean(np.square(found))) == pytest.approx(0.2 * np.sqrt(3.0), rel=0.05)


def test_target_in_metres_or_far_off_is_told_by_its_distance():
    found = register(pairs(motion(5), noise=0.1))
    near = PLACES[0] + [5.0, 0.0, 0.0]
    told = target_error(found, np.array([near, 1e3 * near, near + np.array([0, 0, 900.0])]))
    assert told.far == (1, 2)
    spread = max(np.linalg.norm(a - b) for a in PLACES for b in PLACES)
    assert told.away[0] == pytest.approx(5.0 / spread, rel=0.02)


@pytest.mark.parametrize("bad", range(5))
def test_the_worst_fiducial_is_named(bad):
    given_pairs = pairs(motion(6), noise=0.05, seed=1)
    given_pairs.device_points[bad] += [2.0, -1.0, 1.5]
    assert register(given_pairs).worst == "ABCDE"[bad]


def test_three_pairs_are_the_fewest():
    whole = pairs(np.eye(4))
    three = whole.without(0).without(0)
    assert np.isnan(register(three).foretold).all()
    with pytest.raises(TooFewFiducialsError) as few:
        register(three.without(0))
    assert few.value.n_fiducials == 2


def test_points_on_a_line_are_refused():
    line = np.outer(np.arange(4.0), [10.0, 5.0, 1.0])
    with pytest.raises(CollinearFiducialsError) as found:
        register(FiducialPairs(tuple("ABCD"), line, line + 5.0, np.ones(4)))
    assert found.value.width == pytest.approx(0.0, abs=1e-9)


def test_points_all_but_on_a_line_are_refused():
    zigzag = np.array([[0.0, 0, 0], [10.0, 0.3, 0], [20.0, 0, 0], [30.0, 0.3, 0]])
    with pytest.raises(CollinearFiducialsError):
        register(FiducialPairs(tuple("ABCD"), zigzag, zigzag + 5.0, np.ones(4)))


@pytest.mark.parametrize("frame", ["scan", "device"])
def test_a_point_given_twice_is_named(frame):
    scan, device = PLACES.copy(), PLACES + 5.0
    copied = scan if frame == "scan" else device
    copied[3] = copied[1]
    with pytest.raises(RepeatedFiducialsError, match=frame) as found:
        register(FiducialPairs(tuple("ABCDE"), scan, device, np.ones(5)))
    assert found.value.names == ("B", "D")


@pytest.mark.parametrize(
    ("factor", "said"),
    [
        (0.1, "the device's are likely in cm"),
        (1.0 / 25.4, "the device's are likely in inches"),
        (25.4, "the scan's are likely in inches"),
        (1000.0, "the scan's are likely in metres"),
        (3.0, "no rigid motion"),
    ],
)
def test_units_that_differ_are_asked_about(factor, said):
    whole = pairs(motion(2))
    scaled = replace(whole, device_points=factor * whole.device_points)
    with pytest.raises(ScaledFiducialsError, match=said) as found:
        register(scaled)
    assert found.value.ratio == pytest.approx(factor)


def test_one_point_in_other_units_is_named():
    whole = pairs(motion(2), noise=0.05)
    whole.device_points[3] *= 1e-3
    with pytest.raises(UnlikeFiducialsError) as found:
        register(whole)
    assert found.value.worst == "D"


def test_what_pairs_cannot_tell_is_said():
    noisy = pairs(motion(1), noise=0.2)
    assert register(noisy).findings == ()
    assert "last digit" in register(pairs(motion(1))).findings[0]
    three = register(noisy.without(4).without(0))
    assert len(three.findings) == 2
    assert "in a plane" in three.findings[0]
    assert "rough guess" in three.findings[1]


def test_mirrored_points_are_refused_and_flat_ones_are_not():
    mirrored = PLACES * [-1.0, 1.0, 1.0]
    with pytest.raises(MirroredFiducialsError) as found:
        register(FiducialPairs(tuple("ABCDE"), PLACES, mirrored, np.ones(5)))
    assert found.value.mirrored_fre == pytest.approx(0.0, abs=1e-9)
    assert found.value.fre > 1.0
    # Flat points mirrored are flat points turned over.
    flat = PLACES * [1.0, 1.0, 0.0]
    turned = register(FiducialPairs(tuple("ABCDE"), flat, flat * [-1.0, 1.0, 1.0], np.ones(5)))
    assert turned.fre == pytest.approx(0.0, abs=1e-9)


def test_pairs_and_targets_that_are_none_are_refused():
    with pytest.raises(RegistrationError):
        FiducialPairs(("A",), PLACES, PLACES, np.ones(5))
    with pytest.raises(RegistrationError):
        pairs(np.eye(4), weights=np.zeros(5))
    found = register(pairs(np.eye(4)))
    with pytest.raises(RegistrationError):
        target_error(found, np.full((1, 3), np.nan))
    for fle in (-1.0, 0.0, float("nan"), float("inf"), 1e300):
        with pytest.raises(RegistrationError, match="makes no sense"):
            target_error(found, np.zeros((1, 3)), fle=fle)

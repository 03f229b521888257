"""The ball about a target that holds it in 95 of 100 registrations."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.integrate import quad
from scipy.spatial.transform import Rotation
from scipy.stats import chi2

from calibration.errors import RegistrationError
from calibration.registration.target_radius import radius_95, share_within

VARIANCES = st.tuples(*[st.floats(0.0, 4.0)] * 3).filter(lambda v: max(v) > 1e-6)


def diagonal(*variances):
    return np.diag(variances)[None].astype(float)


@pytest.mark.parametrize("n", [1, 2, 3])
def test_equal_variances_give_the_chi_distribution(n):
    variances = [1.0] * n + [0.0] * (3 - n)
    expected = np.sqrt(chi2.ppf(0.95, n))
    assert radius_95(diagonal(*variances))[0] == pytest.approx(expected, rel=1e-5)


def test_no_error_needs_no_room():
    assert radius_95(np.zeros((2, 3, 3))).tolist() == [0.0, 0.0]


def imhof(radius, variances):
    """J. P. Imhof, Biometrika 48, 1961: the share within, by its characteristic function."""

    def inside(u):
        angle = 0.5 * np.arctan(variances * u).sum() - 0.5 * radius**2 * u
        return np.sin(angle) / (u * np.prod((1.0 + (variances * u) ** 2) ** 0.25))

    return 0.5 - quad(inside, 1e-12, 4000.0, limit=20_000)[0] / np.pi


@pytest.mark.parametrize(
    "variances", [(1.0, 0.5, 0.2), (1.0, 0.9, 0.01), (1.0, 0.05, 0.04), (2.0, 2.0, 1.0)]
)
def test_the_share_agrees_with_another_formula(variances):
    variances = np.array(variances)
    for radius in (0.7, 1.5, 2.5):
        assert share_within(radius, variances) == pytest.approx(imhof(radius, variances), abs=1e-5)


def test_95_of_100_draws_lie_within():
    rng = np.random.default_rng(3)
    for variances in ((1.0, 0.3, 0.001), (4.0, 4.0, 0.5)):
        turn = Rotation.random(random_state=1).as_matrix()
        covariance = turn @ np.diag(variances) @ turn.T
        draws = rng.multivariate_normal(np.zeros(3), covariance, size=400_000)
        within = np.linalg.norm(draws, axis=1) <= radius_95(covariance[None])[0]
        assert within.mean() == pytest.approx(0.95, abs=4.0 * np.sqrt(0.95 * 0.05 / 400_000))


@given(variances=VARIANCES, size=st.floats(1e-3, 1e3), seed=st.integers(0, 1000))
def test_turning_changes_nothing_and_sizes_scale(variances, size, seed):
    turn = Rotation.random(random_state=seed).as_matrix()
    covariance = diagonal(*variances)
    plain = radius_95(covariance)[0]
    turned = radius_95(size**2 * turn @ covariance @ turn.T)[0]
    assert turned == pytest.approx(size * plain, rel=1e-6)
    rms = np.sqrt(sum(variances))
    assert 1.6 * rms <= plain <= 1.97 * rms


def test_what_is_no_covariance_is_refused():
    with pytest.raises(RegistrationError, match="not finite"):
        radius_95(diagonal(1.0, np.nan, 1.0))
    with pytest.raises(RegistrationError, match="negative variance"):
        radius_95(diagonal(1.0, 1.0, -0.5))

"""Divergence and curl of what a fit leaves."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.spatial.transform import Rotation

from calibration.fitting.residual_field import NOISE_SHARE, local_slopes

AXIS = np.linspace(-20.0, 20.0, 5)
PLACES = np.stack(np.meshgrid(AXIS, AXIS, AXIS, indexing="ij"), axis=-1).reshape(-1, 3)


def rows(n_coils=2):
    """Every place under each coil by itself and all together."""
    currents = np.vstack([np.eye(n_coils), np.ones(n_coils)])
    points = np.repeat(PLACES, len(currents), axis=0)
    return points, np.tile(currents, (len(PLACES), 1))


def linear(gradients, points, currents):
    """Field of coils whose field is linear: gradients in T/(m A), places in mm."""
    each = np.einsum("kij,mj->mki", gradients, points * 1e-3)
    return np.einsum("mk,mki->mi", currents, each)


def test_a_linear_field_has_its_own_divergence_and_curl():
    points, currents = rows()
    gradients = np.array([[[1.0, 2, 3], [4, 5, 6], [7, 8, 10]], np.diag([1.0, 1.0, -2.0])])
    found = local_slopes(points, currents, linear(gradients, points, currents))
    assert found.gradients == pytest.approx(np.tile(gradients, (len(found.places), 1, 1, 1)))
    assert found.divergence[0] == pytest.approx([16.0, 0.0], abs=1e-9)
    assert found.curl[0, 0] == pytest.approx([2.0, -4.0, 2.0])
    assert found.curl[0, 1] == pytest.approx([0.0, 0.0, 0.0], abs=1e-9)


def test_a_missing_field_has_neither_and_noise_has_its_share():
    points, currents = rows()
    field = linear(
        np.array([np.diag([1.0, 1.0, -2.0]), np.ones((3, 3)) - np.eye(3)]), points, currents
    )
    assert local_slopes(points, currents, field).share_of_no_field < 1e-20
    rng = np.random.default_rng(1)
    noise = local_slopes(points, currents, rng.normal(size=points.shape))
    assert noise.share_of_no_field == pytest.approx(NOISE_SHARE, abs=0.06)
    parts = noise.divergence_rms**2 / 3.0 + noise.curl_rms**2 / 2.0
    assert parts < noise.gradient_rms**2


def test_slopes_of_a_dipole_converge():
    def dipole(places):
        away = places - np.array([0.0, 0.0, -80.0])
        r = np.linalg.norm(away, axis=1, keepdims=True)
        return 3.0 * away[:, 2:] * away / r**5 - np.array([0.0, 0.0, 1.0]) / r**3

    errors = []
    for share in (1.0, 0.5, 0.25):
        found = local_slopes(PLACES * share, np.ones((len(PLACES), 1)), dipole(PLACES * share))
        middle = np.linalg.norm(found.places, axis=1).argmin()
        away = 80.0
        exact = np.diag([3.0, 3.0, -6.0]) / away**4 * 1e3
        errors.append(np.abs(found.gradients[middle, 0] - exact).max())
    # First order: the nearest places do not lie evenly about the middle one.
    assert np.log2(np.divide(errors[:-1], errors[1:])) == pytest.approx([1.0, 1.0], abs=0.1)


@given(seed=st.integers(0, 500))
def test_turning_the_frame_keeps_the_sizes(seed):
    rng = np.random.default_rng(seed)
    points, currents = rng.uniform(-20.0, 20.0, (60, 3)), rng.normal(size=(60, 1))
    values = rng.normal(size=points.shape)
    turn = Rotation.random(random_state=seed).as_matrix()
    plain = local_slopes(points, currents, values)
    turned = local_slopes(points @ turn.T, currents, values @ turn.T)
    assert turned.gradient_rms == pytest.approx(plain.gradient_rms)
    assert turned.divergence_rms == pytest.approx(plain.divergence_rms)
    assert turned.curl_rms == pytest.approx(plain.curl_rms)


def test_the_slopes_agree_with_the_slow_way():
    rng = np.random.default_rng(3)
    points, currents = rng.uniform(-20.0, 20.0, (60, 3)), rng.normal(size=(60, 1))
    values = rng.normal(size=points.shape)
    found = local_slopes(points, currents, values)
    for place, slopes in zip(found.places, found.gradients[:, 0], strict=True):
        near = np.argsort(np.linalg.norm(points - place, axis=1))[:8]
        terms = np.column_stack([np.ones(8), points[near] - place]) * currents[near]
        slow = np.linalg.solve(terms.T @ terms, terms.T @ values[near])[1:].T * 1e3
        assert slopes == pytest.approx(slow, rel=1e-6, abs=1e-6)


def test_too_few_places_or_currents_tell_nothing():
    points, currents = rows()
    values = np.ones(points.shape)
    assert local_slopes(points[:9], currents[:9], values[:9]) is None
    flat = points * [1.0, 1.0, 0.0]
    assert local_slopes(flat, currents, values) is None
    assert local_slopes(points, currents[:, :1] * [1.0, 2.0], values) is None

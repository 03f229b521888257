import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calibration.field.induced import Bodies, with_induced
from calibration.field.multipole import field_columns
from calibration.fitting.source_set import SourceSet


def a_set(seed):
    random = np.random.default_rng(seed)
    axes = random.normal(size=(4, 3))
    axes /= np.linalg.norm(axes, axis=1)[:, None]
    positions = axes * random.uniform(120.0, 250.0, (4, 1))
    coils = np.array([0, 0, 1, 1], np.int32)
    axes = np.roll(axes, 1, axis=0)
    tensors = random.normal(size=(2, 3, 3)) * 1e-6
    places = np.array([[90.0, 0.0, 30.0], [-80.0, 60.0, 20.0]])
    bodies = Bodies(places, tensors + tensors.transpose(0, 2, 1))
    return SourceSet(coils, positions, axes, random.normal(size=(4, 3)), 150.0, bodies)


def field_of(sources, points, currents):
    everything = with_induced(sources.sources(), sources.bodies, n_coils=2)
    columns = field_columns(everything, points, n_coils=2)
    return np.einsum("pak,pk->pa", columns[:, :, :2], currents)


@given(seed=st.integers(0, 100))
def test_slopes_are_the_differences_of_the_field(seed):
    sources = a_set(seed)
    random = np.random.default_rng(seed + 1)
    points, currents = random.uniform(-40.0, 40.0, (5, 3)), random.normal(size=(5, 2))
    slopes = sources.slopes(points, currents)
    assert sources.field(slopes) == pytest.approx(field_of(sources, points, currents), rel=1e-12)
    for number in range(sources.n_parameters):
        step = np.zeros(sources.n_parameters)
        step[number] = 1e-6
        ahead = field_of(sources.moved(step), points, currents)
        behind = field_of(sources.moved(-step), points, currents)
        slow = (ahead - behind) / 2e-6
        scale = np.abs(slow).max() + 1e-9
        assert slopes[:, :, number] == pytest.approx(slow, abs=1e-6 * scale)

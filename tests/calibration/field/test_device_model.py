from dataclasses import replace

import numpy as np
import pytest

from calibration.errors import InvalidModelError
from calibration.field.device_model import DeviceModel
from calibration.field.sources import Sources


def sources(coils=(0, 1)):
    n = len(coils)
    return Sources(
        np.array(coils, np.int32), np.ones((n, 3)), np.ones((n, 3)), np.zeros((n, 0)),
        np.ones((n, 1)),
    )  # fmt: skip


def model(**changes):
    box = np.array([[-1.0, 1.0]] * 3)
    whole = DeviceModel("d", "s1", ("a", "b"), sources(), np.array([1.0, 2.0]), box)
    return replace(whole, **changes)


def test_axes_are_made_unit_vectors():
    assert np.linalg.norm(sources().axes, axis=1) == pytest.approx(1.0)


def test_arrays_cannot_be_changed_behind_the_model():
    with pytest.raises(ValueError, match="read-only"):
        model().sources.positions[0, 0] = 5.0


@pytest.mark.parametrize(
    "changes",
    [
        {"sources": sources((0, 2))},
        {"sources": sources((0, 0))},
        {"current_limits": np.array([1.0, 0.0])},
        {"current_limits": np.array([1.0])},
        {"workspace": np.array([[1.0, -1.0]] * 3)},
    ],
)
def test_models_that_contradict_themselves_are_refused(changes):
    with pytest.raises(InvalidModelError):
        model(**changes)


@pytest.mark.parametrize("name", ["positions", "axes", "outer"])
def test_numbers_that_are_not_finite_are_refused(name):
    whole = sources()
    broken = np.array(getattr(whole, name))
    broken[0, 0] = np.nan
    with pytest.raises(InvalidModelError):
        replace(whole, **{name: broken})


def test_digest_tells_devices_apart():
    whole = model()
    others = [model(serial="s2"), model(current_limits=np.array([1.0, 2.5])), model(name="e")]
    digests = {whole.digest(), *(other.digest() for other in others)}
    assert len(digests) == 4
    assert model().digest() == whole.digest()


def test_workspace_contains_its_corner_and_nothing_beyond():
    assert list(model().contains(np.array([[1.0, 1.0, 1.0], [1.0, 1.0, 1.001]]))) == [True, False]

import numpy as np
import pytest

from calibration.registration.localisation import PairErrors
from calibration.registration.paired_points import FiducialPairs
from calibration.registration.suspects import suspects

NOISE = 0.2


def pairs(n, seed, wrong=(), told=False):
    """Return pairs that err by 0.2 mm along each axis, some by 3 mm more."""
    random = np.random.default_rng(seed)
    places = random.uniform(-30.0, 30.0, (n, 3))
    moved = places + [10.0, 20.0, 30.0] + NOISE * random.normal(size=(n, 3))
    for k in wrong:
        moved[k] += [2.0, 1.0 - k, 2.0]
    even = np.tile(NOISE**2 * np.eye(3), (n, 1, 1))
    errors = PairErrors(np.zeros((n, 3, 3)), even) if told else None
    return FiducialPairs(tuple("ABCDEFGHIJ"[:n]), places, moved, np.ones(n), errors)


@pytest.mark.parametrize("told", [False, True])
def test_two_wrong_fiducials_do_not_hide_each_other(told):
    found = suspects(pairs(9, 1, (1, 4), told))
    assert sorted(one.name for one in found) == ["B", "E"]
    for one in found:
        assert one.chance < 1e-3
        assert one.off > 2.0
        assert NOISE < one.expected < 1.0


def test_sound_fiducials_are_rarely_accused():
    # The level is 1 in 100; of 25, four or more would then come once in 10,000.
    assert sum(bool(suspects(pairs(6, seed))) for seed in range(25)) < 4


def test_fewer_than_five_accuse_nobody():
    assert suspects(pairs(4, 0, (1,))) == ()


def test_the_distance_to_expect_is_that_of_the_noise():
    found = suspects(pairs(8, 3, (2,)))
    assert [one.name for one in found] == ["C"]
    # What the others foretell scatters by their own error on top of the fiducial's.
    assert np.sqrt(3.0) * NOISE * 0.5 < found[0].expected < np.sqrt(3.0) * NOISE * 2.0

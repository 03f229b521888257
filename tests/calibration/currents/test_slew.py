import numpy as np
import pytest

from calibration.currents.bounded import bounded_currents
from calibration.currents.errors import CurrentLimitError
from calibration.currents.slew import Amplifiers, currents_over_time

MOST = np.array([2.0, 3.0])


def amplifiers(slew=1.0, start=(0.0, 0.0)):
    return Amplifiers(MOST, np.full(2, slew), np.array(start))


def test_a_jump_is_followed_at_the_slew_rate_until_it_is_made():  # closed form
    times = np.arange(1, 5) * 0.5
    wanted = np.tile([1.2, -0.4], (4, 1))
    found = currents_over_time(
        np.tile(np.eye(2), (4, 1, 1)), wanted, times=times, amplifiers=amplifiers()
    )
    assert found.currents[:, 0] == pytest.approx([0.5, 1.0, 1.2, 1.2], rel=1e-6)
    assert found.currents[:, 1] == pytest.approx([-0.4] * 4, rel=1e-6)


def test_changes_and_currents_stay_within_their_limits():
    random = np.random.default_rng(0)
    matrices, wanted = random.normal(size=(60, 3, 2)), 9.0 * random.normal(size=(60, 3))
    times = np.cumsum(random.uniform(0.0, 0.2, 60))
    found = currents_over_time(matrices, wanted, times=times, amplifiers=amplifiers(5.0))
    changes = np.diff(found.currents, axis=0, prepend=np.zeros((1, 2)))
    allowed = 5.0 * np.diff(times, prepend=0.0)[:, None]
    assert (np.abs(changes) <= allowed + 1e-12).all()
    assert (np.abs(found.currents) <= MOST).all()


def test_fast_amplifiers_give_the_currents_of_each_moment_alone():
    random = np.random.default_rng(1)
    matrices, wanted = random.normal(size=(20, 3, 2)), random.normal(size=(20, 3))
    times = np.arange(1.0, 21.0)
    found = currents_over_time(matrices, wanted, times=times, amplifiers=amplifiers(1e3))
    alone = bounded_currents(matrices, wanted, -MOST, MOST)
    assert found.currents == pytest.approx(alone.currents, abs=1e-7)


def test_wrong_amplifiers_and_times_are_refused():
    with pytest.raises(CurrentLimitError, match="slew rate"):
        amplifiers(0.0)
    with pytest.raises(CurrentLimitError, match="start is beyond"):
        amplifiers(start=(5.0, 0.0))
    with pytest.raises(CurrentLimitError, match="time 1 is before"):
        currents_over_time(
            np.tile(np.eye(2), (2, 1, 1)),
            np.zeros((2, 2)),
            times=np.array([1.0, 0.5]),
            amplifiers=amplifiers(),
        )

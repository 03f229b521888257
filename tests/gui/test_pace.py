"""Time is promised only where it can be kept, and a promise never grows."""

import math
from itertools import pairwise

import pytest

from gui.jobs.runner import Runner
from gui.notices.pace import Pace
from gui.notices.progress_card import ProgressCard
from gui.style.look import Look


def promises(share_at, until, every=0.1):
    """Return what is promised at each moment of a job that tells its share so often, seconds."""
    pace, found = Pace(), []
    for k in range(1, math.ceil(until / every)):
        found.append((k * every, pace.left(min(1.0, share_at(k * every)), k * every)))
    return found


def coarse(elapsed):
    """Return the share of eight teeth, each as long as it is heavy: the fifth takes 12 s."""
    ends = (1.0, 2.0, 3.0, 4.0, 16.0, 17.0, 18.0, 19.0)
    return sum(end <= elapsed for end in ends) / len(ends)


SHARES = {
    "even": (lambda elapsed: elapsed / 20.0, 20.0),
    "slower and slower": (lambda elapsed: 1.0 - math.exp(-elapsed / 6.0), 20.0),
    "faster and faster": (lambda elapsed: (elapsed / 20.0) ** 3, 20.0),
    "a fast start": (lambda elapsed: min(elapsed / 4.0, 0.3 + elapsed / 60.0), 40.0),
    "uneven pieces": (coarse, 19.0),
}


@pytest.mark.parametrize("shares", SHARES)
def test_a_promise_never_grows_while_it_stands(shares):
    told = promises(*SHARES[shares])
    for (_, before), (_, after) in pairwise(told):
        assert before is None or after is None or after <= before


def test_an_even_job_is_foretold_and_an_uneven_one_is_not():
    told = promises(*SHARES["even"])
    at, first = next((at, left) for at, left in told if left is not None)
    assert at < 5.0
    assert abs(first - (20.0 - at)) <= 1.0
    assert all(abs(left - (20.0 - at)) <= 1.0 for at, left in told if left is not None and at < 19)
    assert all(left is None for at, left in promises(*SHARES["faster and faster"]) if at < 12.0)
    # What a fast start would have promised is taken back before it misleads for long.
    far_off = [
        at for at, left in promises(*SHARES["a fast start"]) if left and left < 0.4 * (42 - at)
    ]
    assert len(far_off) * 0.1 < 5.0


def test_the_card_says_the_share_always_and_the_time_only_where_it_is_known(qapp, monkeypatch):
    runner = Runner()
    card, now = ProgressCard(Look("dark"), runner), [0.0]
    monkeypatch.setattr(card, "_elapsed", lambda: now[0])
    runner.started.emit("Work")
    seen = []
    for k in range(1, 10):
        now[0] = float(k)
        card.show_progress(0.1 * k, "Work")
        seen.append(card._left.text())
    assert [words.split("\N{NO-BREAK SPACE}")[0] for words in seen] == [
        str(10 * k) for k in range(1, 10)
    ]
    assert ["left" in words for words in seen] == [False] * 3 + [True] * 6
    assert seen[3].endswith("about 6 s left")
    card._say_no_time()
    assert "left" not in card._left.text()
    runner.started.emit("The next")  # knows nothing of the one before
    now[0] = 1.0
    card.show_progress(0.5, "Work")
    assert "left" not in card._left.text()
    runner.ended.emit()

"""What is done piece by piece in the event loop is one job, up to the showing of it."""

import pytest
from PyQt6.QtCore import QTimer

from gui.jobs import piecework
from gui.jobs.piecework import Piecework
from gui.jobs.runner import Runner


class Told:
    """A runner, and what happened in turn."""

    def __init__(self):
        self.runner, self.what = Runner(), []
        self.runner.ended.connect(lambda: self.what.append("ended"))

    def does(self, word, then=lambda: None):
        def do():
            self.what.append(word)
            then()

        return do

    def start(self, *then, n_pieces=3):
        pieces = (k / n_pieces for k in range(1, n_pieces + 1))
        work = Piecework(self.runner, "Work", pieces, then=then, cancelled=self.does("cancelled"))
        assert work.start()
        assert not Piecework(self.runner, "Other", iter(()), then=(), cancelled=list).start()


@pytest.fixture
def told(qapp):
    return Told()


def ended(qtbot, told):
    qtbot.waitUntil(lambda: not told.runner.is_busy, timeout=20_000)
    return told.what


def test_what_follows_the_pieces_has_turns_of_its_own_while_the_runner_is_busy(qtbot, told):
    def between():
        assert told.runner.is_busy
        told.what.append("a turn")

    told.start(
        told.does("shown", lambda: QTimer.singleShot(0, between)),
        told.does("at work", lambda: QTimer.singleShot(0, between)),
        told.does("written"),
    )
    assert ended(qtbot, told) == ["shown", "a turn", "at work", "a turn", "written", "ended"]


def test_it_is_cancelled_before_anything_is_shown_and_never_half(qtbot, told, monkeypatch):
    told.start(told.does("shown", told.runner.cancel), told.does("written"))
    assert ended(qtbot, told) == ["shown", "written", "ended"]
    told.what.clear()
    monkeypatch.setattr(piecework, "PIECE", 0.0)
    told.runner.progressed.connect(lambda share, words: told.runner.cancel())
    told.start(told.does("shown"))
    assert ended(qtbot, told) == ["ended", "cancelled"]


def test_the_next_waits_until_the_event_loop_has_rest_but_not_for_ever(qtbot, told, monkeypatch):
    monkeypatch.setattr(piecework.time, "perf_counter", iter(range(1000)).__next__)
    told.start(told.does("shown"), told.does("written"))
    qtbot.waitUntil(lambda: "shown" in told.what)
    assert ended(qtbot, told) == ["shown", "written", "ended"]
    asked = piecework.time.perf_counter()
    assert asked >= 2 * piecework.MOST_BREATHS


def test_after_a_fault_nothing_of_the_rest_is_done_and_the_runner_is_free(qtbot, told):
    def stumble():
        raise ZeroDivisionError("while it is shown")

    with qtbot.captureExceptions() as caught:
        told.start(told.does("shown", stumble), told.does("written"))
        assert ended(qtbot, told) == ["shown", "ended"]
    assert [kind for kind, *_ in caught] == [ZeroDivisionError]

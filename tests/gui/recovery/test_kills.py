"""The window is killed at random moments; each restart loses at most the last stroke."""

import json
import os
import random
import signal
import subprocess
import sys
import time

import pytest

from smilesculpt.casefile import open_case, save_case
from smilesculpt.journal.sessions import survivors
from smilesculpt.journal.survivors import recover

START = "from tests.gui.recovery.killed_window import work; work({!r}, {!r}, {}, {})"

PATIENCE = 240.0
"""Seconds that a start may take on a busy computer."""


class Room:
    """The files of one test, and the windows that are started among them."""

    def __init__(self, folder, case):
        self.folder, self.case_path, self.told = folder, folder / "mouth.smile", folder / "told"
        save_case(self.case_path, case)
        self.states = [(len(case.edits), case.surface.digest())]
        self.n_read = self.n_changes = 0

    def start(self, seed, *, last=False):
        words = START.format(str(self.case_path), str(self.told), seed, last)
        home = {
            "XDG_CONFIG_HOME": str(self.folder),
            "XDG_STATE_HOME": str(self.folder),
            "PYTHONPATH": os.pathsep.join(sys.path),
            "OMP_NUM_THREADS": "1",
        }
        return subprocess.Popen([sys.executable, "-c", words], env={**os.environ, **home})

    def lines(self):
        """Return what the windows have told since the last call; a torn line is not told."""
        if not self.told.exists():
            return []
        whole = self.told.read_bytes()
        stop = whole.rfind(b"\n") + 1
        new = whole[self.n_read : stop]
        self.n_read = stop
        return [json.loads(line) for line in new.splitlines()]

    def take(self, lines):
        """Check where a window began, and remember the states that it went through."""
        for line in lines:
            state = (line.get("n"), line.get("digest"))
            if line["what"] == "ready":
                # The last state, or the one before: the last stroke may be lost, no more.
                assert state in self.states[-2:]
                self.states = [state]
            elif line["what"] == "state" and state != self.states[-1]:
                self.states.append(state)
                self.n_changes += 1

    def wait_for(self, process, what, n_states=0):
        """Wait until a window tells something, and some states more; return all it told."""
        told, until = [], time.monotonic() + PATIENCE
        while time.monotonic() < until:
            told += self.lines()
            kinds = [line["what"] for line in told]
            if what in kinds and kinds[kinds.index(what) :].count("state") >= n_states:
                return told
            assert process.poll() is None, "the window ended by itself"
            time.sleep(0.01)
        raise AssertionError(f"the window did not tell {what!r} in time")

    @property
    def sessions(self):
        return self.folder / "SmileSculpt" / "SmileSculpt" / "sessions"


def kill_at_random(room, n_kills, seed):
    """Kill one window after the other, in the middle of whatever it does."""
    luck = random.Random(seed)
    n_offered = 0
    for _ in range(n_kills):
        process = room.start(luck.randrange(1 << 30))
        try:
            # Mostly at work, sometimes while it still restores.
            if luck.random() < 0.15:
                told = room.wait_for(process, "shown")
            else:
                told = room.wait_for(process, "ready", luck.randrange(1, 8))
            time.sleep(luck.uniform(0.0, 0.5))
        finally:
            process.send_signal(signal.SIGKILL)
            process.wait()
        told += room.lines()
        n_offered += any(line["what"] == "offered" for line in told)
        room.take(told)
        open_case(room.case_path)  # whole, whatever the moment
        for one in survivors(room.sessions):
            recover(one.path)
    return n_offered


def end_properly(room):
    """Start once more, restore, save, close: nothing is lost and nothing is left."""
    process = room.start(0, last=True)
    try:
        told = room.wait_for(process, "closing")
        assert process.wait(PATIENCE) == 0
    finally:
        process.kill()
        process.wait()
    ready = next(line for line in told if line["what"] == "ready")
    room.take(told)
    assert open_case(room.case_path).surface.digest() == ready["digest"]
    assert survivors(room.sessions) == ()
    assert list(room.sessions.iterdir()) == []


@pytest.mark.timeout(1200)
def test_killed_windows_lose_at_most_the_last_stroke(qapp, tmp_path, segmented):
    room = Room(tmp_path, segmented)
    kill_at_random(room, 4, seed=1)
    assert room.n_changes > 0
    end_properly(room)


@pytest.mark.long
@pytest.mark.timeout(7200)
def test_fifty_killed_windows_lose_at_most_the_last_stroke(qapp, tmp_path, segmented):
    room = Room(tmp_path, segmented)
    assert kill_at_random(room, 50, seed=2) > 25
    assert room.n_changes > 100
    end_properly(room)

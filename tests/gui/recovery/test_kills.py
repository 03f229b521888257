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
from smilesculpt.journal.records import read_records
from smilesculpt.journal.sessions import survivors
from smilesculpt.journal.survivors import recover
from smilesculpt.sculpting.recording import case_digest

START = "from tests.gui.recovery.killed_window import work; work({!r}, {!r}, {}, {})"

PATIENCE = 240.0
"""Seconds that a start may take on a busy computer."""


AIMS = {"state": 0.1, "writing": 0.03, "saving": 0.15, "remeshing": 0.3, "moving": 0.1}
"""What a kill is aimed at, and for how long that takes, seconds."""


class Room:
    """The files of one test, and the windows that are started among them."""

    def __init__(self, folder, case):
        self.folder, self.case_path, self.told = folder, folder / "mouth.smile", folder / "told"
        save_case(self.case_path, case)
        self.states = [state_of(case)]
        self.n_read = self.n_changes = self.n_torn = self.n_one_lost = 0
        self.is_at_work = False

    def start(self, seed, *, last=False):
        self.is_at_work = False
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
        """Check where a window began, and remember the states that it went through.

        What it says while it opens or restores is no state of its own: a start that was killed
        then leaves what the window before it had.
        """
        for line in lines:
            state = (line.get("n"), line.get("digest"))
            if line["what"] == "ready":
                # The last state, or the one before: the last stroke may be lost, no more.
                assert state in self.states[-2:]
                self.n_one_lost += state != self.states[-1]
                self.states, self.is_at_work = [state], True
            elif self.is_at_work and line["what"] == "state" and state != self.states[-1]:
                self.states.append(state)
                self.n_changes += 1

    def wait_for(self, process, *whats):
        """Wait until a window has told some things one after the other; return all it told."""
        told, until, first = [], time.monotonic() + PATIENCE, 0
        for what in whats:
            while what not in [line["what"] for line in told[first:]]:
                told += self.lines()
                assert "asked" not in [line["what"] for line in told], "it asked about its own file"
                assert process.poll() is None, "the window ended by itself"
                assert time.monotonic() < until, f"the window did not tell {what!r} in time"
                time.sleep(0.002)
            first = [line["what"] for line in told[first:]].index(what) + first + 1
        return told

    def read_all(self):
        """Read everything that is left as the next start will; nothing is damaged."""
        open_case(self.case_path)  # whole, whatever the moment
        for one in survivors(self.sessions):
            recover(one.path)
            with one.path.open("rb") as file:
                for _ in read_records(file):
                    whole = file.tell()
            self.n_torn += whole < one.path.stat().st_size

    @property
    def sessions(self):
        return self.folder / "SmileSculpt" / "SmileSculpt" / "sessions"


def state_of(case):
    return len(case.edits), case_digest(case)


def kill_at_random(room, n_kills, seed):
    """Kill one window after the other, in the middle of whatever it does."""
    luck = random.Random(seed)
    n_offered, aims = 0, [*AIMS, "shown"]
    for k in range(n_kills):
        process, aim = room.start(luck.randrange(1 << 30)), aims[k % len(aims)]
        try:
            if aim == "shown":  # while it still restores
                told = room.wait_for(process, "shown")
                time.sleep(luck.uniform(0.0, 1.0))
            else:
                told = room.wait_for(process, "ready", *["state"] * luck.randrange(1, 6), aim)
                time.sleep(luck.uniform(0.0, AIMS[aim]))
        finally:
            # Mostly as `kill -9` does; sometimes as a driver or a library that gives up.
            process.send_signal(luck.choice((signal.SIGKILL, signal.SIGKILL, signal.SIGABRT)))
            process.wait()
        told += room.lines()
        n_offered += any(line["what"] == "offered" for line in told)
        room.take(told)
        room.read_all()
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
    assert case_digest(open_case(room.case_path)) == ready["digest"]
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
    assert room.n_torn > 0  # some kills fell into the middle of a record
    print(f"{room.n_changes} changes, {room.n_torn} torn, {room.n_one_lost} lost one")
    end_properly(room)

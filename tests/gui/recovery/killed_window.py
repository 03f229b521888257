"""A real window that works without end, for the tests that kill it: strokes, undo and saves.

Run as `python -c "from tests.gui.recovery.killed_window import work; work(...)"`. What it does is
told in a file, a line for each state of the case: written before the autosave hears of it, so that
the file never knows less than the disk.
"""

import json
import os
import random
import sys
from pathlib import Path

from PyQt6.QtCore import QPointF, QTimer

import gui.app
from gui.recovery.autosave import Autosave
from tests.gui.hands import click, drag, face_of, line, on_screen

TEETH = (13, 12, 11, 21, 22, 23)


class Hand:
    """Does what a person would: restores or opens, then sculpts, takes back, saves."""

    def __init__(self, window, case_path, told, seed, last):
        self.window, self.case_path, self.told, self.last = window, case_path, told, last
        self.luck = random.Random(seed)
        self.is_looking = self.is_at_work = self.was_looked = False
        window.recovery.restoring.found.connect(self.look)
        self.clock = QTimer(window)
        self.clock.timeout.connect(self.act)
        self.clock.start(5)

    def say(self, what, case=None):
        state = {} if case is None else {"n": len(case.edits), "digest": case.surface.digest()}
        os.write(self.told, (json.dumps({"what": what, **state}) + "\n").encode())

    def look(self, found):
        if self.was_looked:
            return
        self.was_looked = True
        self.say("shown")
        self.window.viewport.navigation.set_glide(0)
        if found:
            self.say("offered")
            click(self.window.welcome.strip.restore)
        else:
            self.window.open(self.case_path)

    def act(self):
        window, stage = self.window, self.window.workbench.stage
        case = window.document.case
        if case is None or not stage.is_current or window.runner.is_busy:
            return
        if not window.viewport.is_ready or window.viewport.n_frames == 0:
            return
        if not self.is_at_work:
            self.begin(case)
        elif self.last:
            self.end()
        else:
            self.do_something(case)

    def begin(self, case):
        self.is_at_work = True
        self.say("ready", case)
        self.window.view_state.go_to("sculpt")
        self.window.view_state.take("draw")
        self.window.workbench.look("front")

    def do_something(self, case):
        kind = self.luck.random()
        if kind < 0.1 and self.window.document.can_undo:
            self.window.document.undo()
        elif kind < 0.25:
            self.window.files.save()
        else:
            at = on_screen(self.window, face_of(case, self.luck.choice(TEETH)))
            drag(self.window.viewport, line(at + QPointF(-6, 0), at + QPointF(6, 3), 5))

    def end(self):
        if self.window.document.is_saved:
            self.clock.stop()
            self.say("closing")
            self.window.close()
        else:
            self.window.files.save()


def work(case_path, told_path, seed, last):
    """Start the program and let a hand work in it."""
    told = os.open(told_path, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    shown, want = gui.app.Window.show, Autosave.want

    def show(window):
        shown(window)
        window.hand = Hand(window, Path(case_path), told, seed, last)

    def noted(autosave, **more):
        case = autosave._document.case
        if case is not None and case.surface is not None:
            line = {"what": "state", "n": len(case.edits), "digest": case.surface.digest()}
            os.write(told, (json.dumps(line) + "\n").encode())
        want(autosave, **more)

    gui.app.Window.show, Autosave.want = show, noted
    sys.exit(gui.app.main([]))

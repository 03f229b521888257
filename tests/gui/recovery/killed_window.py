"""A real window that works without end, for the tests that kill it.

Run as `python -c "from tests.gui.recovery.killed_window import work; work(...)"`. It sculpts, moves
teeth, gives them other triangles, masks, takes back and saves. Its disk is slow, so that a kill
falls into the middle of a record or of a file. What it does is told in a file, a line for each
state of the case: written before the autosave hears of it, so that the file never knows less than
the disk.
"""

import json
import os
import random
import sys
import time
from pathlib import Path

from PyQt6.QtCore import QPointF, QTimer
from PyQt6.QtWidgets import QApplication

import gui.app
from gui.recovery.autosave import Autosave
from meshes.readwrite import beside
from smilesculpt.journal import journal
from smilesculpt.placing.tooth_move import ToothMove
from smilesculpt.sculpting.recording import case_digest
from tests.gui.hands import click, drag, face_of, line, on_screen

TEETH = (13, 12, 11, 21, 22, 23)

PACE_MS = 30
"""Nobody begins a stroke sooner after the last one."""

SLOW = 0.01
"""Seconds between two pieces of a record, and before a file takes the place of the older one."""


class Teller:
    """Writes lines to a file that the test reads; each at once, so that a kill tears none."""

    def __init__(self, path):
        self._handle = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT)

    def say(self, what, case=None):
        state = {} if case is None else {"n": len(case.edits), "digest": case_digest(case)}
        os.write(self._handle, (json.dumps({"what": what, **state}) + "\n").encode())

    def note(self, document):
        case = document.case
        if case is not None and case.surface is not None:
            self.say("state", case)


class Hand:
    """Does what a person would: restores or opens, then works."""

    def __init__(self, window, case_path, teller, seed, last):
        self.window, self.case_path, self.last = window, case_path, last
        self.say, self.luck = teller.say, random.Random(seed)
        self.is_at_work = self.was_looked = False
        window.files._ask = self.answer
        window.recovery.restoring.found.connect(self.look)
        self.clock = QTimer(window)
        self.clock.timeout.connect(self.act)
        self.clock.start(PACE_MS)

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

    def answer(self, over, title, body, *, safe, **_):
        """Tell that the window asked: nobody else touches its files, so there is nothing to ask."""
        self.say("asked")
        return safe

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
        kind, bench = self.luck.random(), self.window.workbench
        tooth = self.luck.choice(TEETH)
        if kind < 0.08 and self.window.document.can_undo:
            self.window.document.undo()
        elif kind < 0.12 and self.window.document.stack.canRedo():
            self.window.document.redo()
        elif kind < 0.24:
            self.say("saving")
            self.window.files.save()
        elif kind < 0.30:
            self.say("remeshing")
            self.window.view_state.choose(tooth)
            way = bench.refining.coarsen if len(case.edits) % 2 else bench.refining.refine
            way(self.window.flow)
        elif kind < 0.40:
            # One change at a time, as a person: the window waits for the last one only so long.
            self.window.view_state.choose(tooth)
            (bench.masks.hold_chosen if len(case.edits) % 2 else bench.masks.free_chosen)()
        elif kind < 0.55:
            self.move(bench.placing.placer, tooth)
        else:
            at = on_screen(self.window, face_of(case, tooth))
            drag(self.window.viewport, line(at + QPointF(-6, 0), at + QPointF(6, 3), 5))

    def move(self, placer, tooth):
        """Drag a tooth somewhere, with frames on the way."""
        self.window.view_state.choose(tooth)
        self.say("moving")
        if placer.begin():
            for k in range(1, 4):
                placer.show(ToothMove(tooth, shift=(self.luck.uniform(-0.1, 0.1) * k, 0.0, 0.0)))
                QApplication.processEvents()
            placer.finish()

    def end(self):
        if self.window.document.is_saved:
            self.clock.stop()
            self.say("closing")
            self.window.close()
        else:
            self.window.files.save()


def work(case_path, told_path, seed, last):
    """Start the program and let a hand work in it."""
    teller = Teller(told_path)
    shown, began = gui.app.Window.show, Autosave.__init__

    def show(window):
        shown(window)
        window.hand = Hand(window, Path(case_path), teller, seed, last)

    def begin(autosave, document, *more):
        for change in (document.replaced, document.reshaped, document.masked):
            change.connect(lambda *_: teller.note(document))
        began(autosave, document, *more)

    gui.app.Window.show, Autosave.__init__ = show, begin
    slow_down(teller)
    sys.exit(gui.app.main([]))


def slow_down(teller):
    """Make the disk slow: records go out in pieces, and a file is named late."""
    replace = os.replace

    def write_all(handle, data):
        teller.say("writing")
        step = len(data) // 3 + 1
        for start in range(0, len(data), step):
            os.write(handle, data[start : start + step])
            time.sleep(SLOW)

    def rename(old, new):
        time.sleep(SLOW)
        replace(old, new)
        time.sleep(SLOW)

    journal._write_all = write_all
    beside.os.replace = rename

"""The card that shows a running job, with Cancel."""

from typing import Final

from PyQt6.QtCore import QElapsedTimer, QTimer, pyqtSignal
from PyQt6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from gui.jobs.runner import Runner
from gui.notices.pace import Pace
from gui.parts.buttons import button
from gui.parts.labels import figure, text
from gui.parts.layouts import fill
from gui.style.look import Look
from gui.words import NO_BREAK, from_english, tr

PATIENCE_MS: Final = 300
"""Shorter jobs show no card."""

STALLED_MS: Final = 3000
"""Where the share stands still for longer, no time is promised."""

WIDTH: Final = 400


class ProgressCard(QFrame):
    """Says what is being done, how far it is, and offers to stop it."""

    resized = pyqtSignal()

    def __init__(self, look: Look, runner: Runner) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setFixedWidth(WIDTH)
        self._what = text("", "heading", wrap=True)
        self._left = figure("")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.cancel = button(tr("Cancel"), runner.cancel, name=tr("Cancel the running job"))
        head = QWidget()
        line = QHBoxLayout(head)
        fill(line, self._what, self._left, self.cancel, gap=12)
        line.setStretch(0, 1)
        fill(QVBoxLayout(self), head, self.bar, margins=(16, 10, 16, 14))
        self._since, self._pace = QElapsedTimer(), Pace()
        self._last = -1.0
        self._stalled = QTimer(self)
        self._stalled.setSingleShot(True)
        self._stalled.timeout.connect(self._say_no_time)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._appear)
        runner.started.connect(self._start)
        runner.progressed.connect(self.show_progress)
        runner.ended.connect(self._end)
        self.hide()

    def show_progress(self, fraction: float, what: str) -> None:
        """Show how far the job is, 0 to 1."""
        words = from_english(what)
        self._what.setText(words)
        self.bar.setRange(0, 1000)
        self.bar.setValue(round(1000 * fraction))
        self.bar.setAccessibleName(words)
        if fraction != self._last:
            self._last = fraction
            self._left.setText(_words(fraction, self._pace.left(fraction, self._elapsed())))
            self._stalled.start(STALLED_MS)

    def _elapsed(self) -> float:
        """Return the seconds since the job began."""
        return self._since.elapsed() / 1000.0

    def _say_no_time(self) -> None:
        """Promise no time while nothing moves."""
        self._left.setText(_words(self._last, None))

    def _start(self, title: str) -> None:
        self._since.start()
        self._pace = Pace()
        self._last = -1.0
        self._stalled.stop()
        self._what.setText(title)
        self._left.setText("")
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(title)
        self._patience.start(PATIENCE_MS)

    def _appear(self) -> None:
        self.show()
        self.raise_()
        self.adjustSize()
        self.resized.emit()

    def _end(self) -> None:
        self._patience.stop()
        self._stalled.stop()
        self.hide()


def _words(fraction: float, seconds: int | None) -> str:
    """Say how much is done and how long the rest may take, where that is known."""
    share = f"{round(100 * fraction)}{NO_BREAK}%"
    return share if seconds is None else tr("{} · about {} s left").format(share, seconds)

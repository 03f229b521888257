"""The legend: what the colours of the picture mean, and how far they are worked out."""

from functools import partial

from PyQt6.QtCore import Qt, QTimer, pyqtSignal
from PyQt6.QtGui import QAction, QMouseEvent
from PyQt6.QtWidgets import QFrame, QLabel, QMenu, QProgressBar, QVBoxLayout, QWidget

from gui.parts.buttons import ToolButton, button
from gui.parts.labels import figure, text
from gui.parts.layouts import column, fill, row
from gui.parts.slots import plain
from gui.style.look import Look
from gui.viewport.scale import Scale
from gui.words import NO_BREAK, later, number, tr
from smilesculpt.picturing.heat_maps import MAP_STYLES, MapKind
from smilesculpt.picturing.scene import HeatScale

RAMP_WIDTH = 216

PATIENCE_MS = 300
"""Numbers that are there sooner show no progress."""

TITLES = {
    "change": later("Change from the scan"),
    "thickness": later("Thickness"),
    "contact": later("Contact with the other jaw"),
}


class Legend(QFrame):
    """What the colours of the picture mean; a click opens the range.

    Signals
    -------
    end_wanted : float
        The range is to go to this end, mm.
    stop_wanted
        The numbers that are being worked out are not wanted any more.
    """

    end_wanted = pyqtSignal(float)
    stop_wanted = pyqtSignal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("card")
        self._choices: tuple[float, ...] = ()
        self.range = ToolButton(look, "expanded", tr("Range of the colours"), size=24)
        self.range.clicked.connect(plain(self.open_range))
        self._value = figure("", "caption")
        self._ramp = QLabel()
        self._ramp.setFixedSize(RAMP_WIDTH, 10)
        self._title = text("", "heading")
        self._marks = [figure("", "caption") for _ in range(3)]
        low, middle, high = self._marks
        marks = row(low, None, middle, None, high)
        head = row(self._title, None, self.range, gap=4)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 1000)
        self._share = figure("", "caption")
        self.cancel = button(tr("Cancel"), self.stop_wanted.emit, name=tr("Cancel the colours"))
        self._progress = QWidget()
        told = row(text(tr("Working it out…"), "caption"), self._share, None, self.cancel, gap=6)
        fill(QVBoxLayout(self._progress), told, self.bar, gap=4)
        self._progress.hide()
        self._note = text("", "muted", wrap=True)
        self._note.setMinimumWidth(RAMP_WIDTH)
        self._note.hide()
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(partial(self._show_waiting, True))
        self._colours = column(head, self._ramp, marks, gap=4)
        inside = (self._colours, self._note, self._value, self._progress)
        fill(QVBoxLayout(self), *inside, gap=4, margins=(12, 8, 12, 8))

    def show_note(self, words: str) -> None:
        """Say in the place of colours why there are none."""
        self._note.setText(words)
        self._choices = ()
        self._colours.hide()
        self._value.hide()
        self._note.show()
        # Beside an edge of the picture nothing asks how high wrapped words are.
        high = self._note.heightForWidth(self._note.minimumWidth())
        self._note.setMinimumHeight(high)
        self.setAccessibleName(words)

    def show_scale(self, scale: Scale) -> None:
        """Show a ramp of colours with its title and marks."""
        self._colours.show()
        self._note.hide()
        last = len(scale.colours.stops) - 1
        stops = ", ".join(
            f"stop:{k / last:.4f} {stop}" for k, stop in enumerate(scale.colours.stops)
        )
        self._ramp.setStyleSheet(
            f"QLabel {{ border-radius: 3px; background: qlineargradient(x1:0, x2:1, {stops}); }}"
        )
        self._title.setText(scale.title)
        self._choices = scale.choices
        self.range.setVisible(bool(scale.choices))
        self._value.setVisible(bool(scale.choices) and self._progress.isHidden())
        self.setAccessibleName(f"{scale.title}: {', '.join(scale.marks)}")
        for mark, words in zip(self._marks, scale.marks, strict=True):
            mark.setText(words)

    def tell(self, words: str) -> None:
        """Say what is under the pointer."""
        self._value.setText(words or tr("Point at a tooth for its value"))

    def wait(self, on: bool) -> None:
        """Show after a moment that numbers are being worked out, or that they are there."""
        if not on:
            self._patience.stop()
            self._show_waiting(False)
        elif self._progress.isHidden() and not self._patience.isActive():
            self.show_progress(0.0)
            self._patience.start()

    def show_progress(self, fraction: float) -> None:
        """Show how much of the numbers is done, 0 to 1."""
        share = f"{round(100 * fraction)}{NO_BREAK}%"
        self.bar.setValue(round(1000 * fraction))
        self.bar.setAccessibleName(tr("Working the colours out: {}").format(share))
        self._share.setText(share)

    def _show_waiting(self, on: bool) -> None:
        self._progress.setVisible(on)
        self._value.setVisible(not on and bool(self._choices))

    def open_range(self) -> None:
        """Let the person choose the end of the range."""
        menu = QMenu(self)
        for end in self._choices:
            action = QAction(number(end, unit="mm", digits=_digits(end)), menu)
            action.triggered.connect(plain(partial(self.end_wanted.emit, end)))
            menu.addAction(action)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.mapToGlobal(self.rect().topLeft()))

    def mousePressEvent(self, event: QMouseEvent | None) -> None:
        """Open the range."""
        if event is not None and self._choices:
            self.open_range()


def _digits(end: float) -> int:
    return next(digits for digits in range(3) if round(end, digits) == end or digits == 2)


def map_scale(kind: MapKind, scale: HeatScale) -> Scale:
    """Return what the colours of a map mean."""
    digits, two_sided = _digits(scale.high), scale.low < 0.0
    high = number(scale.high, unit="mm", digits=digits, sign=two_sided)
    low = number(scale.low, digits=digits) if two_sided else "0"
    half = 0.5 * scale.high
    middle = "0" if two_sided else number(half, digits=_digits(half))
    marks = (low, middle, high)
    return Scale(tr(TITLES[kind]), scale.colours, marks, MAP_STYLES[kind].choices)

"""Messages that come, wait and go without stopping anybody."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Literal

from PyQt6.QtCore import QEvent, QTimer, pyqtSignal
from PyQt6.QtGui import QEnterEvent, QResizeEvent
from PyQt6.QtWidgets import QFrame, QHBoxLayout

from gui.parts.buttons import ToolButton, button
from gui.parts.labels import IconLabel, text
from gui.parts.layouts import fill
from gui.style.look import Look
from gui.words import tr

SHOWN_MS: Final = 6000
WIDEST: Final = 560


@dataclass(frozen=True, slots=True)
class Message:
    """One message.

    Attributes
    ----------
    words : str
        What happened; for an error also why and what to do.
    kind : {"done", "note", "attention", "error"}
        Errors stay until they are closed.
    verb : str
        Words of the one button, empty for none.
    run : callable
        What the button does.
    stays : bool
        Whether it waits for an answer, as errors do.
    """

    words: str
    kind: Literal["done", "note", "attention", "error"] = "done"
    verb: str = ""
    run: Callable[[], object] = lambda: None
    stays: bool = False


_TOKENS = {"done": "ok", "note": "info", "attention": "warn", "error": "error"}


class Toast(QFrame):
    """Shows one message at a time; the newest wins."""

    resized = pyqtSignal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("card")
        self.message: Message | None = None
        self._icon = IconLabel(look, "done", "ok", look.sizes.icon_row)
        self._words = text("")
        self._act = button("", self._do, "link")
        close = ToolButton(look, "close", tr("Dismiss message"), size=28)
        close.clicked.connect(self.dismiss)
        layout = QHBoxLayout(self)
        fill(layout, self._icon, self._words, self._act, close, margins=(14, 6, 8, 6))
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self.dismiss)
        self.hide()

    def say(self, message: Message) -> None:
        """Show a message in place of the one before."""
        self.message = message
        self._icon.show_icon(message.kind, _TOKENS[message.kind])
        self._words.setText(message.words)
        long = self._words.fontMetrics().horizontalAdvance(message.words) > WIDEST - 140
        self._words.setWordWrap(long)
        self._words.setMinimumWidth(WIDEST - 140 if long else 0)
        self._act.setText(message.verb)
        self._act.setAccessibleName(message.verb or tr("No action"))
        self._act.setVisible(bool(message.verb))
        self.setAccessibleName(message.words)
        self.show()
        self.raise_()
        self.adjustSize()
        self.resized.emit()
        self._wait()

    def dismiss(self) -> None:
        """Let the message go."""
        self._clock.stop()
        self.hide()

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """Break the words where the picture is too narrow for one line of them."""
        super().resizeEvent(event)
        room = self._words.width()
        taken = self.minimumSizeHint().width() - self._words.minimumWidth()
        if self._words.minimumWidth() > max(self.width() - taken, 0):
            self._words.setMinimumWidth(max(self.width() - taken, 0))
            QTimer.singleShot(0, self._take_room)
            return
        wanted = self._words.fontMetrics().horizontalAdvance(self._words.text())
        if room < wanted and not self._words.wordWrap():
            self._words.setWordWrap(True)
            self._words.setMinimumWidth(room)
            # In a turn of its own: whoever placed the card is still at it.
            QTimer.singleShot(0, self._take_room)

    def _take_room(self) -> None:
        self.adjustSize()
        self.resized.emit()

    def enterEvent(self, event: QEnterEvent | None) -> None:
        """Stay as long as the pointer is here."""
        self._clock.stop()

    def leaveEvent(self, event: QEvent | None) -> None:
        """Go on waiting."""
        self._wait()

    def _wait(self) -> None:
        message = self.message
        if message is not None and message.kind != "error" and not message.stays:
            self._clock.start(SHOWN_MS)
        else:
            self._clock.stop()

    def _do(self) -> None:
        message = self.message
        self.dismiss()
        if message is not None:
            message.run()

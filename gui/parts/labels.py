"""Words and small pictures that cannot be pressed."""

from typing import Literal

from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QLabel

from gui import icons
from gui.fonts import heavy, tabular
from gui.look import Look

Kind = Literal["", "caption", "muted", "heading", "title", "display"]
HEAVY = ("heading", "title", "display")


def text(words: str, kind: Kind = "", *, wrap: bool = False) -> QLabel:
    """Return words in one of the type styles."""
    label = QLabel(words)
    label.setProperty("kind", kind)
    label.setWordWrap(wrap)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if kind in HEAVY:
        label.setFont(heavy(label.font()))
    return label


def figure(words: str, kind: Kind = "muted") -> QLabel:
    """Return a number with digits of one width, at the right edge of its row."""
    label = text(words, kind)
    label.setFont(tabular(label.font()))
    label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return label


class IconLabel(QLabel):
    """A picture in the colour of a token, made again when the theme changes."""

    def __init__(self, look: Look, name: str, token: str, size: int) -> None:
        super().__init__()
        self._look = look
        self._size = size
        self._name, self._token = name, token
        self.setFixedSize(size, size)
        look.changed.connect(self._draw)
        self._draw()

    def show_icon(self, name: str, token: str) -> None:
        """Show another picture."""
        if (name, token) != (self._name, self._token):
            self._name, self._token = name, token
            self._draw()

    def _draw(self) -> None:
        colour = self._look.colour(self._token).name()
        ratio = self.devicePixelRatioF()
        self.setPixmap(icons.pixmap(self._name, colour, self._size, ratio))


class Swatch(QLabel):
    """A square in any colour, such as that of a tooth."""

    def __init__(self, colour: str, size: int) -> None:
        super().__init__()
        self.setFixedSize(size, size)
        self.setPixmap(icons.pixmap("swatch", colour, size, self.devicePixelRatioF()))

"""Words and small pictures that cannot be pressed."""

from typing import Literal

from PyQt6.QtCore import QSize, Qt
from PyQt6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PyQt6.QtWidgets import QLabel

from gui.style import icons
from gui.style.fonts import heavy, tabular
from gui.style.look import Look
from gui.style.rescale import Length
from gui.style.tokens import Sizes

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


class Elided(QLabel):
    """One line of words that gives way: cut short with an ellipsis, whole in its tooltip."""

    def __init__(self, words: str, kind: Kind = "") -> None:
        super().__init__(words)
        self.setProperty("kind", kind)
        self.setTextFormat(Qt.TextFormat.PlainText)
        if kind in HEAVY:
            self.setFont(heavy(self.font()))

    @property
    def shown(self) -> str:
        """The words as they are painted."""
        room = self.contentsRect().width()
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)

    def minimumSizeHint(self) -> QSize:
        """Return room for a few letters, or for the words where they are fewer."""
        whole = super().minimumSizeHint()
        few = 4 * self.fontMetrics().averageCharWidth()
        return QSize(min(few, whole.width()), whole.height())

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """Tell the whole words where they are cut."""
        super().resizeEvent(event)
        self.setToolTip("" if self.shown == self.text() else self.text())

    def setText(self, words: str | None) -> None:
        """Show other words."""
        super().setText(words)
        self.setToolTip("" if self.shown == self.text() else self.text())

    def paintEvent(self, event: QPaintEvent | None) -> None:
        """Paint what there is room for."""
        painter, style = QPainter(self), self.style()
        if style is not None:
            style.drawItemText(
                painter,
                self.contentsRect(),
                int(self.alignment() | Qt.AlignmentFlag.AlignVCenter),
                self.palette(),
                self.isEnabled(),
                self.shown,
                self.foregroundRole(),
            )


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
        self._size = Length(size, is_row=False)
        self._name, self._token = name, token
        self.setFixedSize(size, size)
        look.changed.connect(self._draw)
        self._draw()

    def show_icon(self, name: str, token: str) -> None:
        """Show another picture."""
        if (name, token) != (self._name, self._token):
            self._name, self._token = name, token
            self._draw()

    def take_sizes(self, before: Sizes, now: Sizes) -> None:
        """Follow other sizes."""
        self._size.follow(before, now)
        self.setFixedSize(self._size.px, self._size.px)
        self._draw()

    def _draw(self) -> None:
        colour = self._look.colour(self._token).name()
        ratio = self.devicePixelRatioF()
        self.setPixmap(icons.pixmap(self._name, colour, self._size.px, ratio))


class Swatch(QLabel):
    """A square in any colour, such as that of a tooth."""

    def __init__(self, colour: str, size: int) -> None:
        super().__init__()
        self._colour, self._size = colour, Length(size, is_row=False)
        self._draw()

    def take_sizes(self, before: Sizes, now: Sizes) -> None:
        """Follow other sizes."""
        self._size.follow(before, now)
        self._draw()

    def _draw(self) -> None:
        size = self._size.px
        self.setFixedSize(size, size)
        self.setPixmap(icons.pixmap("swatch", self._colour, size, self.devicePixelRatioF()))

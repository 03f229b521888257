"""A tour: short cards that point at parts of the window, one after the other."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PyQt6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt, pyqtSignal
from PyQt6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PyQt6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from gui.parts.buttons import button
from gui.parts.labels import text
from gui.parts.layouts import fill, row
from gui.style.look import Look
from gui.words import tr

WIDTH: Final = 320
_AROUND: Final = 4
"""Between a part of the window and the line around it, px."""


@dataclass(frozen=True, slots=True)
class Stop:
    """One card.

    Attributes
    ----------
    find : callable
        Returns the widget it points at.
    title, words : str
    enter : callable
        Brings that widget on screen.
    """

    find: Callable[[], QWidget]
    title: str
    words: str
    enter: Callable[[], object] = lambda: None


class Tour(QFrame):
    """Darkens all but what a card tells about.

    Signals
    -------
    ended
        All cards were seen, or the person had enough.
    """

    ended = pyqtSignal()

    def __init__(self, look: Look, over: QWidget, stops: Callable[[], tuple[Stop, ...]]) -> None:
        super().__init__(over)
        self._look, self._over, self._stops_now = look, over, stops
        self._stops: tuple[Stop, ...] = ()
        self.at = 0
        self._place, self._title = text("", "caption"), text("", "heading", wrap=True)
        self._words = text("", wrap=True)
        self.skip = button(tr("Skip the tour"), self.end, "link")
        self.back = button(tr("Back"), self.go_back)
        self.next = button(tr("Next"), self.go_on, "primary")
        self.card = QFrame(self)
        self.card.setObjectName("card")
        buttons = row(self.skip, None, self.back, self.next)
        inside = (self._place, self._title, self._words, 4, buttons)
        fill(QVBoxLayout(self.card), *inside, gap=6, margins=(16, 12, 12, 12))
        over.installEventFilter(self)
        for each in (self.skip, self.back, self.next):
            each.installEventFilter(self)  # a button takes the arrows for itself
        self.hide()

    def start(self) -> None:
        """Begin with the first card."""
        self._stops, self.at = self._stops_now(), 0
        self.setGeometry(self._over.rect())
        self.show()
        self.raise_()
        self._show_stop()

    def go_on(self) -> None:
        """Show the next card; after the last one the tour has ended."""
        if self.at + 1 < len(self._stops):
            self.at += 1
            self._show_stop()
        else:
            self.end()

    def go_back(self) -> None:
        """Show the card before."""
        if self.at > 0:
            self.at -= 1
            self._show_stop()

    def end(self) -> None:
        """Take the tour away."""
        if not self.isHidden():
            self.hide()
            self.ended.emit()

    @property
    def target(self) -> QRect:
        """What the card tells about, in px of the tour."""
        widget = self._stops[self.at].find()
        corner = widget.mapTo(self._over, QPoint(0, 0))
        around = QRect(corner, widget.size()).adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)
        return around & self.rect().adjusted(2, 2, -2, -2)

    def keyPressEvent(self, event: QKeyEvent | None) -> None:
        """Go on, back, or away."""
        if event is not None:
            self._take_key(event.key())

    def _take_key(self, key: int) -> bool:
        """Do what a key says; say whether it was one of ours."""
        keys = Qt.Key
        if key == keys.Key_Escape:
            self.end()
        elif key == keys.Key_Left:
            self.go_back()
        elif key == keys.Key_Right:
            self.go_on()
        elif key in (keys.Key_Return, keys.Key_Enter):
            focus = self.focusWidget()
            (focus if isinstance(focus, QPushButton) else self.next).click()
        else:
            return False
        return True

    def focusNextPrevChild(self, next: bool) -> bool:
        """Keep the focus on the card: all else is dark."""
        stops = [each for each in (self.skip, self.back, self.next) if each.isVisible()]
        if not stops:  # it is being hidden, and the focus goes elsewhere
            return super().focusNextPrevChild(next)
        focus = self.focusWidget()
        at = stops.index(focus) if isinstance(focus, QPushButton) and focus in stops else 0
        stops[(at + (1 if next else -1)) % len(stops)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def mousePressEvent(self, event: QMouseEvent | None) -> None:
        """Keep clicks from what is dark."""

    def paintEvent(self, event: QPaintEvent | None) -> None:
        """Darken all but the target."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        hole, whole = QPainterPath(), QPainterPath()
        radius = float(self._look.sizes.radius_button)
        hole.addRoundedRect(QRectF(self.target), radius, radius)
        whole.addRect(QRectF(self.rect()))
        painter.fillPath(whole - hole, self._look.colour("scrim"))
        painter.setPen(QPen(self._look.colour("accent"), 2))
        painter.drawPath(hole)

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        """Cover the window when its size changes; hear the keys that go on and back."""
        if watched is self._over:
            is_new = event is not None and event.type() == QEvent.Type.Resize
            if is_new and not self.isHidden() and self._stops:
                self.setGeometry(self._over.rect())
                self._arrange()
            return False
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._take_key(event.key())
        return False

    def _show_stop(self) -> None:
        stop, n = self._stops[self.at], len(self._stops)
        stop.enter()
        self._place.setText(tr("{} of {}").format(self.at + 1, n))
        self._title.setText(stop.title)
        self._words.setText(stop.words)
        self.back.setVisible(self.at > 0)
        is_last = self.at + 1 == n
        self.skip.setVisible(not is_last)
        self.next.setText(tr("Start") if is_last else tr("Next"))
        self.next.setAccessibleName(self.next.text())
        self.setAccessibleName(f"{stop.title}. {stop.words}")
        self.card.setAccessibleName(self.accessibleName())
        self._arrange()
        self.raise_()
        self.next.setFocus(Qt.FocusReason.TabFocusReason)

    def _arrange(self) -> None:
        """Put the card beside the target where there is room."""
        self.card.setFixedWidth(min(round(WIDTH * self._look.sizes.scale), self.width() - 16))
        layout = self.card.layout()
        height = 0 if layout is None else layout.totalHeightForWidth(self.card.width())
        size = QSize(self.card.width(), height)
        corner = beside(self.target, size, self.rect(), self._look.sizes.margin)
        self.card.setGeometry(QRect(corner, size))
        self.update()


def beside(target: QRect, size: QSize, room: QRect, gap: int) -> QPoint:
    """Return where a card of that size stands: right, left, below, above, or inside the target."""
    middle = QPoint(
        target.center().x() - size.width() // 2, target.center().y() - size.height() // 2
    )
    ways = (
        QPoint(target.right() + gap, max(target.top(), gap)),
        QPoint(target.left() - gap - size.width(), max(target.top(), gap)),
        QPoint(middle.x(), target.bottom() + gap),
        QPoint(middle.x(), target.top() - gap - size.height()),
    )
    inner = room.adjusted(gap // 2, gap // 2, -gap // 2, -gap // 2)
    for corner in ways:
        held = _held(QRect(corner, size), inner)
        if inner.contains(held) and not held.intersects(target):
            return held.topLeft()
    return _held(QRect(middle, size), inner).topLeft()


def _held(card: QRect, room: QRect) -> QRect:
    """Return a card moved into the room."""
    card.moveLeft(max(room.left(), min(card.left(), room.right() + 1 - card.width())))
    card.moveTop(max(room.top(), min(card.top(), room.bottom() + 1 - card.height())))
    return card

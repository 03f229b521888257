"""A card over the darkened window: the command palette."""

from collections.abc import Callable
from dataclasses import dataclass
from html import escape

from PyQt6.QtCore import QEvent, QObject, QSize, Qt
from PyQt6.QtGui import QKeyEvent, QMouseEvent
from PyQt6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gui.parts.labels import text
from gui.parts.layouts import Item, fill, row
from gui.words import tr

MOST_HITS = 8
CARD_WIDTH = 560
HIT_HEIGHT = 40
FROM_TOP = 96
BESIDE = 16


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing the palette can find.

    Attributes
    ----------
    title, place, keys : str
    run : callable
    why_not : str
        Why it cannot be done now; empty where it can.
    """

    title: str
    place: str
    keys: str
    run: Callable[[], object]
    why_not: str = ""


class Scrim(QFrame):
    """Darkens the window under one card; Esc or a click beside the card closes it."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setObjectName("scrim")
        self._over = over
        self._was_focused: QWidget | None = None
        self.card: QWidget | None = None
        self._layout = QVBoxLayout(self)
        over.installEventFilter(self)
        self.hide()

    @property
    def room(self) -> QSize:
        """What a card may take."""
        return self._over.size() - QSize(2 * BESIDE, 2 * BESIDE)

    def show_card(self, card: QWidget, first: QWidget, from_top: int = FROM_TOP) -> None:
        """Show a card some px from the top and give the focus to its first widget."""
        self.close_card()
        self.card = card
        window = self._over.window()
        self._was_focused = None if window is None else window.focusWidget()
        fill(self._layout, from_top, row(None, card, None), None)
        self.setGeometry(self._over.rect())
        self.show()
        self.raise_()
        first.setFocus()

    def close_card(self) -> None:
        """Take the card away; the focus goes back to where it was."""
        if self.card is None:
            return
        self.card = None
        self.hide()
        while (item := self._layout.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        if self._was_focused is not None and self._was_focused.isVisible():
            self._was_focused.setFocus()

    def mousePressEvent(self, event: QMouseEvent | None) -> None:
        """Close."""
        self.close_card()

    def keyPressEvent(self, event: QKeyEvent | None) -> None:
        """Close on Esc."""
        if event is not None and event.key() == Qt.Key.Key_Escape:
            self.close_card()

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        """Cover the window when its size changes."""
        if event is not None and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._over.rect())
        return False


class PaletteCard(QFrame):
    """Finds commands, teeth and files by a few letters."""

    def __init__(
        self, entries: list[Entry], close: Callable[[], object], *, scale: float, room: int
    ) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setFixedWidth(min(round(CARD_WIDTH * scale), room))
        self._height = round(HIT_HEIGHT * scale)
        self._entries, self._close = entries, close
        self.hits: list[Entry] = []
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("Type a command, a tooth number or a file"))
        self.field.setAccessibleName(tr("Search commands"))
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Results"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemClicked.connect(lambda _: self.run_hit())
        hint = text(tr("Enter runs   ·   ↑ ↓ choose   ·   Esc closes"), "caption")
        fill(QVBoxLayout(self), self.field, self.list, hint, margins=(12, 12, 12, 10))
        self.field.textChanged.connect(self.search)
        self.field.installEventFilter(self)
        self.search("")

    def search(self, words: str) -> None:
        """Show the best hits for some letters."""
        ranked = [(rank(entry.title, words), k) for k, entry in enumerate(self._entries)]
        found = sorted((best, k) for best, k in ranked if best is not None)
        self.hits = [self._entries[k] for _, k in found[:MOST_HITS]]
        self.list.clear()
        for entry in self.hits:
            item = QListWidgetItem()
            item.setSizeHint(QSize(100, self._height))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, entry.title)
            self.list.addItem(item)
            self.list.setItemWidget(item, _hit(entry, words))
        self.list.setCurrentRow(0)
        self.list.setFixedHeight(max(1, len(self.hits)) * self._height + 8)

    def run_hit(self) -> None:
        """Close, then do what is chosen."""
        at = self.list.currentRow()
        if 0 <= at < len(self.hits) and not self.hits[at].why_not:
            self._close()
            self.hits[at].run()

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        """Let the arrow keys move through the hits while typing."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            by = 1 if event.key() == Qt.Key.Key_Down else -1
            self.list.setCurrentRow((self.list.currentRow() + by) % max(1, len(self.hits)))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.run_hit()
        elif event.key() == Qt.Key.Key_Escape:
            self._close()
        else:
            return False
        return True


def rank(title: str, words: str) -> int | None:
    """Return how well a title fits what was typed: less is better, None fits not at all."""
    place = title.lower().find(words.strip().lower())
    if place < 0:
        return None
    starts_word = place == 0 or title[place - 1] == " "
    return place if starts_word else 100 + place


def _hit(entry: Entry, words: str) -> QWidget:
    typed, at = words.strip(), entry.title.lower().find(words.strip().lower())
    before, match = escape(entry.title[:at]), escape(entry.title[at : at + len(typed)])
    title = QLabel(f"{before}<b>{match}</b>{escape(entry.title[at + len(typed) :])}")
    title.setTextFormat(Qt.TextFormat.RichText)
    title.setEnabled(not entry.why_not)
    items: tuple[Item, ...] = (title, text(entry.why_not or entry.place, "muted"), None)
    return row(*items, text(entry.keys, "muted"), margins=(8, 0, 8, 0))

"""All keys as they are now, by group, over the window; a few letters find one."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PyQt6.QtCore import Qt
from PyQt6.QtGui import QKeyEvent
from PyQt6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from gui.parts.buttons import button
from gui.parts.labels import text
from gui.parts.layouts import column, fill, row
from gui.parts.scroll import ScrollColumn
from gui.words import tr

WIDTH, HEIGHT = 820, 620
_AROUND: Final = 32
"""Room beside the card, px."""


@dataclass(frozen=True, slots=True)
class KeyGroup:
    """Keys that belong together: what each does, and the keys in words."""

    title: str
    lines: tuple[tuple[str, str], ...]


class KeysCard(QFrame):
    """Two columns of groups under a field to search in."""

    def __init__(
        self,
        groups: tuple[KeyGroup, ...],
        close: Callable[[], object],
        change: Callable[[], object],
    ) -> None:
        super().__init__()
        self.setObjectName("card")
        self._close = close
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Keys"))
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("Search by name or keys"))
        self.field.setAccessibleName(tr("Search the keys"))
        self.field.textChanged.connect(self.search)
        self._blocks = [_Block(group) for group in groups]
        columns = [column(*blocks, None, gap=16) for blocks in _halves(self._blocks)]
        inside = QWidget()
        halves = fill(QHBoxLayout(inside), *columns, gap=32, margins=(0, 0, 12, 0))
        for k in range(len(columns)):
            halves.setStretch(k, 1)
        self.nothing = text(tr("No key is called that."), "muted")
        self.nothing.hide()
        foot = row(
            text(tr("Esc closes"), "caption"), None, button(tr("Change the keys…"), change, "link")
        )
        fill(
            QVBoxLayout(self),
            text(tr("Keys and mouse"), "title"),
            self.field,
            self.nothing,
            ScrollColumn(inside, tr("Keys")),
            foot,
            gap=12,
            margins=(24, 16, 24, 12),
        )

    def fit_into(self, width: int, height: int, scale: float) -> None:
        """Take the room that there is, px."""
        self.setFixedSize(
            min(round(WIDTH * scale), width - _AROUND), min(round(HEIGHT * scale), height - _AROUND)
        )

    def search(self, words: str) -> None:
        """Show what holds some letters."""
        found = [block.search(words.strip().lower()) for block in self._blocks]
        self.nothing.setVisible(not any(found))

    @property
    def shown(self) -> tuple[tuple[str, str], ...]:
        """What is shown: what it does, and by which keys."""
        return tuple(line for block in self._blocks for line in block.shown)

    def keyPressEvent(self, event: QKeyEvent | None) -> None:
        """Close on Esc."""
        if event is not None and event.key() == Qt.Key.Key_Escape:
            self._close()


class _Block(QWidget):
    """One group."""

    def __init__(self, group: KeyGroup) -> None:
        super().__init__()
        self._lines = group.lines
        self._rows = [_line(what, keys) for what, keys in group.lines]
        fill(QVBoxLayout(self), text(group.title, "heading"), *self._rows, gap=6)
        self.shown = group.lines

    @property
    def height_in_lines(self) -> int:
        return len(self._rows) + 2

    def search(self, words: str) -> bool:
        hits = [words in what.lower() or words in keys.lower() for what, keys in self._lines]
        for line, is_hit in zip(self._rows, hits, strict=True):
            line.setVisible(is_hit)
        pairs = zip(self._lines, hits, strict=True)
        self.shown = tuple(line for line, is_hit in pairs if is_hit)
        self.setVisible(any(hits))
        return any(hits)


def _line(what: str, keys: str) -> QWidget:
    line = QWidget()
    layout = QHBoxLayout(line)
    fill(layout, text(what, wrap=True), text(keys, "muted"), gap=12)
    layout.setStretch(0, 1)
    return line


def _halves(blocks: list[_Block]) -> tuple[list[_Block], list[_Block]]:
    """Return the blocks for two columns of about one height, in order."""
    whole = sum(block.height_in_lines for block in blocks)
    left: list[_Block] = []
    height = 0
    for block in blocks:
        if height + block.height_in_lines / 2 > whole / 2:
            break
        left.append(block)
        height += block.height_in_lines
    return left, blocks[len(left) :]

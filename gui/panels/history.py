"""What was done to the case, newest first; a click goes back to that state."""

from PyQt6.QtWidgets import QListWidget, QListWidgetItem

from gui.casework.document import Document
from gui.panels.panel import Panel
from gui.parts.labels import text
from gui.style import icons
from gui.style.look import Look
from gui.words import count, number, tr

MEGABYTE = 1e6
MOST_ROWS = 8

LEAST_SAID = 0.05
"""Less memory than this is not worth a word, megabytes."""


class HistoryPanel(Panel):
    """The undo stack as a list."""

    def __init__(self, look: Look, document: Document) -> None:
        super().__init__()
        self._look, self._document = look, document
        self.list = QListWidget()
        self.list.setAccessibleName(tr("History, newest first"))
        self._empty = text(tr("Nothing done yet."), "muted")
        self.put(self.list, self._empty)
        self.list.itemClicked.connect(lambda _: self._go())
        document.history_changed.connect(self.refresh)
        look.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the steps done and those taken back."""
        stack, look = self._document.stack, self._look
        self.list.clear()
        for k in reversed(range(stack.count())):
            is_newest = k == stack.index() - 1
            done = k < stack.index()
            token = look.theme.accent if is_newest else look.theme.muted
            item = QListWidgetItem(
                icons.icon("newest" if is_newest else "older", token), stack.text(k)
            )
            if not done:
                item.setText(tr("{} (undone)").format(stack.text(k)))
            self.list.addItem(item)
            if is_newest:
                self.list.setCurrentItem(item)
        n_rows = min(stack.count(), MOST_ROWS)
        self.list.setVisible(bool(n_rows))
        self._empty.setVisible(not n_rows)
        self.list.setFixedHeight(n_rows * look.sizes.row + 8)
        megabytes = self._document.undo_bytes / MEGABYTE
        steps = count(stack.index(), "{n} step", "{n} steps")
        kept = f", {number(megabytes, unit='MB', digits=1)}" if megabytes >= LEAST_SAID else ""
        self.summarised.emit(f"{steps}{kept}" if n_rows else tr("no steps yet"))

    def _go(self) -> None:
        row = self.list.currentRow()
        wanted = self._document.stack.count() - row
        self._document.go_to(wanted)

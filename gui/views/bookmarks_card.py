"""The list of kept views: go there, rename, remove."""

from collections.abc import Callable

from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from gui.parts.buttons import ToolButton, button
from gui.parts.labels import text
from gui.parts.layouts import clear, fill, row
from gui.parts.slots import plain
from gui.style.look import Look
from gui.views.bookmarks import Bookmark, Bookmarks
from gui.words import tr

WIDTH = 300


class BookmarksCard(QFrame):
    """Opens over the picture; Esc or a click beside it closes it."""

    def __init__(
        self,
        look: Look,
        bookmarks: Bookmarks,
        go: Callable[[int], object],
        keep: Callable[[], object],
        keys: Callable[[int], str],
    ) -> None:
        super().__init__(flags=Qt.WindowType.Popup)
        self.setObjectName("card")
        self.setAccessibleName(tr("Saved views"))
        self.setFixedWidth(round(WIDTH * look.sizes.scale))
        self._look, self._bookmarks, self._go, self._keep = look, bookmarks, go, keep
        self._keys = keys
        self._layout = QVBoxLayout(self)
        self.fields: list[QLineEdit] = []
        bookmarks.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the views as they are."""
        clear(self._layout)
        self.fields = []
        rows: list[QWidget] = [self._row(k, each) for k, each in enumerate(self._bookmarks.kept)]
        if not rows:
            rows.append(text(tr("No view is saved yet."), "muted"))
        save = button(tr("Save this view"), self._keep)
        fill(self._layout, text(tr("Saved views"), "heading"), *rows, save, gap=4)
        self._layout.setContentsMargins(12, 8, 12, 12)
        self.adjustSize()

    def _row(self, at: int, bookmark: Bookmark) -> QWidget:
        name = QLineEdit(bookmark.name)
        name.setAccessibleName(tr("Name of view {}").format(at + 1))
        name.editingFinished.connect(lambda: self._rename(at, name))
        self.fields.append(name)
        size = self._look.sizes.control
        go = ToolButton(
            self._look, "view", tr("Go to {}").format(bookmark.name), key=self._keys(at), size=size
        )
        go.clicked.connect(plain(lambda: self._go(at)))
        drop = ToolButton(self._look, "close", tr("Remove {}").format(bookmark.name), size=size)
        drop.clicked.connect(plain(lambda: self._bookmarks.drop(at)))
        return row(name, go, drop, gap=4)

    def _rename(self, at: int, field: QLineEdit) -> None:
        kept = self._bookmarks.kept
        if at < len(kept) and field.text() != kept[at].name:
            self._bookmarks.rename(at, field.text())

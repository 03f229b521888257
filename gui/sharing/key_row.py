"""A key file that is chosen or made."""

from pathlib import Path

from PyQt6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from gui.notices.file_to_write import with_ending
from gui.parts.buttons import button
from gui.parts.labels import text
from gui.parts.layouts import fill, row
from gui.sharing.share_work import ShareWork
from gui.words import tr

KEYS = "*.key"


class KeyRow(QWidget):
    """Whose key, its file, and the ways to another one."""

    def __init__(self, work: ShareWork, role: str, title: str) -> None:
        super().__init__()
        self._work, self._role, self._title = work, role, title
        self._name = text("", "muted")
        ways = (
            button(tr("Choose…"), self._choose, name=tr("Choose: {}").format(title)),
            button(tr("Make new…"), self._make, name=tr("Make new: {}").format(title)),
        )
        fill(QVBoxLayout(self), row(text(title), None, self._name), row(*ways, None), gap=4)
        work.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the key at hand."""
        held = self._work.keys.get(self._role)
        self._name.setText(tr("none yet") if held is None else held[0])
        self._name.setToolTip("" if held is None else held[1].key.did)

    def _choose(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self._title, "", tr("Keys ({})").format(KEYS))
        if name:
            self._work.take_key(self._role, Path(name), new=False)

    def _make(self) -> None:
        title = tr("Make a new key")
        name, _ = QFileDialog.getSaveFileName(self, title, "my.key", tr("Keys ({})").format(KEYS))
        if name:
            self._work.take_key(self._role, with_ending(Path(name), ".key"), new=True)

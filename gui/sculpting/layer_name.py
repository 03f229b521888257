"""A field in the place of a layer's name, while another one is typed."""

from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtGui import QFocusEvent, QKeyEvent
from PyQt6.QtWidgets import QLineEdit

from gui.words import tr
from smilesculpt.changes.layers import LONGEST_NAME


class LayerName(QLineEdit):
    """Hidden until a name is typed; Enter or leaving it takes the name, Esc keeps the old one.

    Signals
    -------
    ended : str
        The name that the layer goes by since.
    """

    ended = pyqtSignal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._old = name
        self.was_focused = False
        self.setMaxLength(LONGEST_NAME)
        self.setAccessibleName(tr("Name of {}").format(name))
        self.hide()

    def begin(self, name: str) -> None:
        """Show the name, all of it marked."""
        self._old = name
        self.setText(name)
        self.show()
        self.setFocus()
        self.selectAll()

    def keyPressEvent(self, a0: QKeyEvent | None) -> None:
        """Take the name, or keep the old one."""
        if a0 is not None and a0.key() == Qt.Key.Key_Escape:
            self._end(self._old)
        elif a0 is not None and a0.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._end(self.text())
        else:
            super().keyPressEvent(a0)

    def focusOutEvent(self, a0: QFocusEvent | None) -> None:
        """Take the name."""
        super().focusOutEvent(a0)
        if not self.isHidden():
            self._end(self.text())

    def _end(self, name: str) -> None:
        self.was_focused = self.hasFocus()
        self.hide()
        self.ended.emit(name if name.strip() else self._old)

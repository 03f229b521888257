"""One command and its keys: a press on them waits for others."""

from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PyQt6.QtWidgets import QHBoxLayout, QKeySequenceEdit, QStackedWidget, QWidget

from gui.actions import Command, Registry
from gui.parts.buttons import ToolButton, button
from gui.parts.fields import heights
from gui.parts.labels import text
from gui.parts.layouts import fill, row
from gui.style.look import Look
from gui.words import tr

KEYS_WIDTH = 13.0
"""In heights of the text."""


class KeyField(QKeySequenceEdit):
    """Takes one sequence of keys; Esc leaves all as it is, Backspace takes the keys away."""

    given = pyqtSignal(str)
    left = pyqtSignal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setMaximumSequenceLength(1)
        self.setAccessibleName(tr("New keys for {}").format(name))
        self.editingFinished.connect(self._give)

    def keyPressEvent(self, event: QKeyEvent | None) -> None:
        """Take keys, give up, or take the keys away."""
        plain = event is not None and not event.modifiers()
        if event is not None and plain and event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif (
            event is not None
            and plain
            and event.key()
            in (
                Qt.Key.Key_Backspace,
                Qt.Key.Key_Delete,
            )
        ):
            self.given.emit("")
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent | None) -> None:
        """Give up where the person goes elsewhere."""
        super().focusOutEvent(event)
        self.left.emit()

    def _give(self) -> None:
        keys = self.keySequence().toString(QKeySequence.SequenceFormat.PortableText)
        if keys:
            self.given.emit(keys)


class KeyRow(QWidget):
    """Title, keys, and the way back to those at first.

    Signals
    -------
    wanted : str, str
        The command's name and the keys that a person pressed; empty to have none.
    reset : str
    """

    wanted = pyqtSignal(str, str)
    reset = pyqtSignal(str)

    def __init__(self, look: Look, registry: Registry, command: Command) -> None:
        super().__init__()
        self.ident = command.ident
        self._registry = registry
        self.title = registry.action(command.ident).text()
        self.keys = button("", self.begin)
        self.field = KeyField(self.title)
        self.field.given.connect(self._take)
        self.field.left.connect(self.end)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.keys)
        self.stack.addWidget(self.field)
        self.stack.setFixedWidth(heights(self.keys, KEYS_WIDTH))
        self.back = ToolButton(
            look, "undo", tr("Back to the first keys of {}").format(self.title), size=28
        )
        self.back.clicked.connect(lambda: self.reset.emit(self.ident))
        # The room stays when there is no way back, so that all keys share their edges.
        policy = self.back.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.back.setSizePolicy(policy)
        layout = QHBoxLayout(self)
        fill(layout, text(self.title, wrap=True), row(self.stack, self.back, gap=4))
        layout.setStretch(0, 1)
        self.refresh()

    def refresh(self) -> None:
        """Show the keys in force."""
        words = self._registry.keys(self.ident)
        self.keys.setText(words or tr("none"))
        self.keys.setAccessibleName(f"{self.title}: {words or tr('none')}")
        self.keys.setToolTip(tr("Press, then press the new keys"))
        at_first = self._registry.keys_at_first(self.ident)
        self.back.setVisible(self._registry.keys_of(self.ident) != at_first)

    def begin(self) -> None:
        """Wait for other keys."""
        self.field.clear()
        self.stack.setCurrentWidget(self.field)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def end(self) -> None:
        """Show the keys again."""
        if self.stack.currentWidget() is self.field:
            had_focus = self.field.isAncestorOf(self.focusWidget()) or self.field.hasFocus()
            self.stack.setCurrentWidget(self.keys)
            if had_focus:
                self.keys.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self, keys: str) -> None:
        self.end()
        self.wanted.emit(self.ident, keys)

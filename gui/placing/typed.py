"""A number typed while a handle is dragged, or while the pointer rests on one."""

from typing import Final

from PyQt6.QtCore import QEvent, QObject, Qt
from PyQt6.QtGui import QKeyEvent

from gui.placing.handle_tool import HandleTool
from gui.placing.placer import Placer
from gui.viewport.view import Viewport

FIGURES: Final = "0123456789.,-"
_BY_KEYS: Final = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TypedKeys(QObject):
    """Hands figures, Backspace and Enter to the handle under the pointer, before any shortcut.

    Esc goes the way of every tool: it puts the tooth back.
    """

    def __init__(self, viewport: Viewport, placer: Placer) -> None:
        super().__init__(viewport)
        self._viewport, self._placer = viewport, placer
        viewport.installEventFilter(self)
        placer.changed.connect(self._drop)

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        """Take the keys that are for the number."""
        tool = self._viewport.tool
        if not isinstance(event, QKeyEvent) or not isinstance(tool, HandleTool):
            return False
        if not _is_for(tool, event):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() in _ENTER:
            tool.apply()
        elif event.key() == Qt.Key.Key_Backspace:
            tool.type_in(tool.typed[:-1])
        else:
            tool.type_in(with_figure(tool.typed, event.text()))
        return True

    def _drop(self) -> None:
        """Forget the number where the drag that it belonged to is over."""
        tool = self._viewport.tool
        if isinstance(tool, HandleTool) and tool.typed and not self._placer.is_dragging:
            tool.forget()


def with_figure(typed: str, figure: str) -> str:
    """Return typed words with one figure more; the minus turns the sign whenever it comes."""
    if figure == "-":
        return typed.removeprefix("-") if typed.startswith("-") else f"-{typed}"
    figure = figure.replace(",", ".")
    return typed if figure == "." and "." in typed else typed + figure


def _is_for(tool: HandleTool, event: QKeyEvent) -> bool:
    if event.modifiers() & _BY_KEYS:
        return False
    if event.key() in (*_ENTER, Qt.Key.Key_Backspace):
        return bool(tool.typed)
    return bool(tool.lit) and len(event.text()) == 1 and event.text() in FIGURES

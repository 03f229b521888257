"""Everything a person can do, declared once: menus, keys, buttons and the palette read it here."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from PyQt6.QtCore import QObject, Qt
from PyQt6.QtGui import QAction, QKeySequence
from PyQt6.QtWidgets import QMenu, QMenuBar, QWidget

from gui.parts.slots import plain
from gui.words import tr


@dataclass(frozen=True, slots=True)
class Command:
    """One thing a person can do.

    Attributes
    ----------
    ident : str
        Stable name, never shown.
    title : str
        As in menus and in the palette.
    run : callable
    place : str
        Where it belongs; also the menu that shows it, where `in_menu`.
    keys : str
        As in `QKeySequence`, several divided by a blank; "hold B" binds nothing itself.
    scope : {"window", "view"}
        Keys of the view work only while the viewport has the focus.
    """

    ident: str
    title: str
    run: Callable[[], object]
    place: str
    keys: str = ""
    scope: Literal["window", "view"] = "window"
    in_menu: bool = True
    checkable: bool = False


class Registry(QObject):
    """The commands of one window, each with its action."""

    def __init__(self, window: QWidget, view: QWidget) -> None:
        super().__init__(window)
        self._window, self._view = window, view
        self._commands: dict[str, Command] = {}
        self._actions: dict[str, QAction] = {}

    def add(self, command: Command) -> QAction:
        """Declare a command and return its action."""
        action = QAction(command.title, self)
        action.setCheckable(command.checkable)
        action.triggered.connect(plain(command.run))
        if command.keys and not command.keys.startswith("hold "):
            action.setShortcuts([QKeySequence(keys) for keys in command.keys.split()])
        if command.scope == "view":
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            self._view.addAction(action)
        else:
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            self._window.addAction(action)
        self._commands[command.ident] = command
        self._actions[command.ident] = action
        self.enable(command.ident)
        return action

    def action(self, ident: str) -> QAction:
        """Return the action of a command."""
        return self._actions[ident]

    def commands(self) -> Iterator[Command]:
        """Yield the commands in the order in which they were declared."""
        yield from self._commands.values()

    def enable(self, ident: str, why_not: str = "") -> None:
        """Allow a command, or say why it is off."""
        action = self._actions[ident]
        action.setEnabled(not why_not)
        action.setToolTip(why_not or f"{action.text()}  {self.keys(ident)}".strip())

    def keys(self, ident: str) -> str:
        """Return the keys of a command as people write them."""
        command = self._commands[ident]
        if command.keys.startswith("hold "):
            return command.keys
        shown = [QKeySequence(keys) for keys in command.keys.split()]
        native = QKeySequence.SequenceFormat.NativeText
        return ", ".join(sequence.toString(native) for sequence in shown)

    def fill(self, bar: QMenuBar, places: tuple[str, ...]) -> None:
        """Give a menu bar one menu for each place."""
        for place in places:
            menu = bar.addMenu(f"&{tr(place)}")
            if menu is not None:
                self._fill_menu(menu, place)

    def _fill_menu(self, menu: QMenu, place: str) -> None:
        menu.setToolTipsVisible(True)
        for command in self._commands.values():
            if command.place == place and command.in_menu:
                menu.addAction(self._actions[command.ident])

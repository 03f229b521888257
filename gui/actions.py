"""Everything a person can do, declared once: menus, keys, buttons and the palette read it here."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from PyQt6.QtCore import QObject, Qt, pyqtSignal
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
        At first, as in `QKeySequence`, several divided by a blank.
    scope : {"window", "view"}
        Keys of the view work only while the viewport has the focus.
    held : bool
        It lasts as long as its key is held; the viewport sees to that key itself.
    """

    ident: str
    title: str
    run: Callable[[], object]
    place: str
    keys: str = ""
    scope: Literal["window", "view"] = "window"
    in_menu: bool = True
    checkable: bool = False
    held: bool = False


class Registry(QObject):
    """The commands of one window, each with its action and the keys in force.

    Signals
    -------
    keys_changed : str
        Name of the command that has other keys now.
    """

    keys_changed = pyqtSignal(str)

    def __init__(self, window: QWidget, view: QWidget) -> None:
        super().__init__(window)
        self._window, self._view = window, view
        self._commands: dict[str, Command] = {}
        self._actions: dict[str, QAction] = {}
        self._keys: dict[str, tuple[str, ...]] = {}
        self._wanted: Mapping[str, tuple[str, ...]] = {}

    def add(self, command: Command) -> QAction:
        """Declare a command and return its action."""
        action = QAction(command.title, self)
        action.setCheckable(command.checkable)
        action.triggered.connect(plain(command.run))
        if command.scope == "view":
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            self._view.addAction(action)
        else:
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            self._window.addAction(action)
        self._commands[command.ident] = command
        self._actions[command.ident] = action
        usual = tuple(command.keys.split())
        self._bind(command.ident, self._wanted.get(command.ident, usual))
        self.enable(command.ident)
        return action

    def action(self, ident: str) -> QAction:
        """Return the action of a command."""
        return self._actions[ident]

    def command(self, ident: str) -> Command:
        """Return a command by its name."""
        return self._commands[ident]

    def commands(self) -> Iterator[Command]:
        """Yield the commands in the order in which they were declared."""
        yield from self._commands.values()

    def enable(self, ident: str, why_not: str = "") -> None:
        """Allow a command, or say why it is off."""
        action = self._actions[ident]
        action.setEnabled(not why_not)
        action.setToolTip(why_not or f"{action.text()}  {self.keys(ident)}".strip())

    def want_keys(self, keys: Mapping[str, tuple[str, ...]]) -> None:
        """Give commands their own keys, those that are declared later too."""
        self._wanted = dict(keys)
        for ident, each in keys.items():
            if ident in self._commands:
                self.set_keys(ident, each)

    def set_keys(self, ident: str, keys: tuple[str, ...]) -> None:
        """Give a command other keys; menus, tooltips and cards show them at once."""
        if keys != self._keys[ident]:
            self._bind(ident, keys)
            if self._actions[ident].isEnabled():
                self.enable(ident)
            self.keys_changed.emit(ident)

    def keys_of(self, ident: str) -> tuple[str, ...]:
        """Return the keys of a command as `QKeySequence` reads them."""
        return self._keys[ident]

    def keys_at_first(self, ident: str) -> tuple[str, ...]:
        """Return the keys that a command was declared with."""
        return tuple(self._commands[ident].keys.split())

    def changed_keys(self) -> dict[str, tuple[str, ...]]:
        """Return the keys that are not as at first, by the commands' names."""
        kept = {name: keys for name, keys in self._wanted.items() if name not in self._commands}
        now = {name: keys for name, keys in self._keys.items() if keys != self.keys_at_first(name)}
        return {**kept, **now}

    def keys(self, ident: str) -> str:
        """Return the keys of a command as people write them."""
        words = ", ".join(shown(keys) for keys in self._keys[ident])
        return tr("hold {}").format(words) if words and self._commands[ident].held else words

    def fill(self, bar: QMenuBar, places: tuple[str, ...]) -> None:
        """Give a menu bar one menu for each place."""
        taken: set[str] = set()
        for place in places:
            menu = bar.addMenu(_with_key(tr(place), taken))
            if menu is not None:
                self._fill_menu(menu, place)

    def _bind(self, ident: str, keys: tuple[str, ...]) -> None:
        self._keys[ident] = keys
        if not self._commands[ident].held:
            self._actions[ident].setShortcuts([QKeySequence(each) for each in keys])

    def _fill_menu(self, menu: QMenu, place: str) -> None:
        menu.setToolTipsVisible(True)
        # Quit stays last, whatever was declared after it.
        for command in sorted(self._commands.values(), key=lambda one: one.ident == "quit"):
            if command.place == place and command.in_menu:
                menu.addAction(self._actions[command.ident])


def shown(keys: str) -> str:
    """Return one sequence of keys as people write it."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def _with_key(title: str, taken: set[str]) -> str:
    """Mark the first letter that no other menu has as the key that opens it, in any language."""
    at = next((k for k, each in enumerate(title) if each.lower() not in taken), 0)
    taken.add(title[at].lower())
    return f"{title[:at]}&{title[at:]}"

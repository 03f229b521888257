"""A button that opens a menu of commands."""

from collections.abc import Iterable

from PyQt6.QtGui import QAction
from PyQt6.QtWidgets import QMenu, QToolButton, QWidget

from gui.parts.buttons import ToolButton
from gui.style.look import Look


class MenuButton(ToolButton):
    """Opens at a click or by Space; an action of None draws a line between the others."""

    def __init__(
        self, look: Look, icon: str, name: str, actions: Iterable[QAction | None], size: int
    ) -> None:
        super().__init__(look, icon, name, size=size)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = filled_menu(self, actions)
        menu.setAccessibleName(name)
        self.setMenu(menu)


def filled_menu(over: QWidget, actions: Iterable[QAction | None]) -> QMenu:
    """Return a menu of actions, with a line for each None."""
    menu = QMenu(over)
    menu.setToolTipsVisible(True)
    for action in actions:
        if action is None:
            menu.addSeparator()
        else:
            menu.addAction(action)
    return menu

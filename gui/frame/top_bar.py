"""The bar on top: menus, the name of the case and whether it is saved, the most used buttons."""

from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QFrame, QHBoxLayout, QMenuBar, QSizePolicy

from gui.actions import Registry
from gui.casework.document import Document
from gui.parts.buttons import ToolButton, button
from gui.parts.labels import Elided, IconLabel, text
from gui.parts.layouts import fill, row
from gui.style import icons
from gui.style.look import Look
from gui.words import tr

MENUS = ("File", "Edit", "View", "Picture", "Tooth", "Steps", "Help")


class TopBar(QFrame):
    """Menus at the left, the case in the middle, search, undo, redo, theme and help."""

    def __init__(self, look: Look, registry: Registry, document: Document) -> None:
        super().__init__()
        self.setObjectName("top_bar")
        self.setFixedHeight(look.sizes.top_bar)
        self._look = look
        self._document = document
        self.menus = QMenuBar()
        self.menus.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.menus.setAccessibleName(tr("Menus"))
        registry.fill(self.menus, MENUS)
        self._name = Elided("", "heading")
        self._saved = text("", "muted")
        self._search_words = f"  {tr('Search commands')}    {registry.keys('palette')}"
        palette = registry.action("palette")
        self.search = button(self._search_words, palette.trigger, name=tr("Search commands"))
        self.search.setToolTip(palette.toolTip())
        tools = row(*[self._tool(registry, ident) for ident in ("undo", "redo", "theme", "help")])
        left = row(IconLabel(look, "mark", "accent", 22), self.menus, None)
        middle = row(self._name, self._saved)
        right = row(None, self.search, tools)
        layout = QHBoxLayout(self)
        fill(layout, left, middle, right, margins=(12, 0, 8, 0))
        # Equal shares left and right keep the name of the case in the middle.
        layout.setStretch(0, 1)
        layout.setStretch(2, 1)
        for signal in (document.replaced, document.saved_changed, document.history_changed):
            signal.connect(self.refresh)
        look.changed.connect(self._draw)
        self._draw()
        self.refresh()

    def refresh(self) -> None:
        """Show the name of the case and whether it is saved."""
        case = self._document.case
        self._name.setText("" if case is None else case.name)
        saved = tr("saved") if self._document.is_saved else tr("not saved")
        self._saved.setText("" if case is None else saved)

    def narrow(self, on: bool) -> None:
        """Show the search as an icon, or with its words."""
        self.search.setText("" if on else self._search_words)

    def _tool(self, registry: Registry, ident: str) -> ToolButton:
        action = registry.action(ident)
        tool = ToolButton(self._look, ident, action.text(), size=self._look.sizes.bar_button)
        return tool.follow(action)

    def _draw(self) -> None:
        self.search.setIcon(icons.icon("search", self._look.theme.muted))
        self.search.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

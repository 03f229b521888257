"""The bar on top: menus, the name of the case and whether it is saved, the most used buttons."""

from PyQt6.QtCore import QSize, Qt
from PyQt6.QtWidgets import QFrame, QHBoxLayout, QMenuBar, QSizePolicy, QToolButton

from gui.actions import Registry
from gui.casework.document import Document
from gui.choices import Mode
from gui.parts.buttons import ToolButton, button
from gui.parts.labels import Elided, IconLabel, text
from gui.parts.layouts import fill, row
from gui.parts.slots import plain
from gui.style import icons
from gui.style.look import Look
from gui.words import later, tr

MENUS = (
    later("File"),
    later("Edit"),
    later("View"),
    later("Picture"),
    later("Tooth"),
    later("Steps"),
    later("Help"),
)


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
        self._saved_sign = IconLabel(look, "open", "muted", look.sizes.icon_row)
        self._mark = IconLabel(look, "mark", "accent", 22)
        self._registry, self._is_narrow = registry, False
        palette = registry.action("palette")
        self.search = button("", palette.trigger, name=tr("Search commands"))
        registry.keys_changed.connect(lambda _: self._name_search())
        self._name_search()
        named = ("undo", "redo", "theme", "settings", "help")
        self.tools = {ident: self._tool(registry, ident) for ident in named}
        self.mode = self._mode_switch(registry)
        tools = row(self.mode, *self.tools.values(), gap=4)
        left = row(self._mark, self.menus, None)
        middle = row(self._name, self._saved, self._saved_sign)
        right = row(None, self.search, tools)
        layout = QHBoxLayout(self)
        fill(layout, left, middle, right, margins=(12, 0, 8, 0))
        # Equal shares left and right keep the name of the case in the middle.
        layout.setStretch(0, 1)
        layout.setStretch(2, 1)
        for signal in (document.replaced, document.saved_changed, document.history_changed):
            signal.connect(self.refresh)
        look.changed.connect(self._draw)
        look.resized.connect(lambda _: self._draw())
        self._draw()
        self.refresh()

    def refresh(self) -> None:
        """Show the name of the case and whether it is saved."""
        case = self._document.case
        self._name.setText(self._document.title)
        is_saved = self._document.is_saved
        saved = tr("saved") if is_saved else tr("not saved")
        self._saved.setText("" if case is None else saved)
        self._saved_sign.show_icon(*(("done", "ok") if is_saved else ("open", "muted")))
        self._saved_sign.setToolTip(saved)
        self._saved_sign.setAccessibleName(saved)
        self._saved.setVisible(not self._is_narrow)
        self._saved_sign.setVisible(self._is_narrow and case is not None)

    def narrow(self, on: bool) -> None:
        """Show search and state as icons, or with their words; all menus stay in view."""
        self._is_narrow = on
        self._mark.setHidden(on)
        self._name_search()
        self.refresh()

    def _name_search(self) -> None:
        words = f"  {tr('Search commands')}    {self._registry.keys('palette')}"
        self.search.setText("" if self._is_narrow else words)
        self.search.setToolTip(self._registry.action("palette").toolTip())

    def _tool(self, registry: Registry, ident: str) -> ToolButton:
        action = registry.action(ident)
        tool = ToolButton(self._look, ident, action.text(), size=self._look.sizes.bar_button)
        return tool.follow(action)

    def _mode_switch(self, registry: Registry) -> QToolButton:
        """Return the switch from guided to expert and back; it tells which is on."""
        action = registry.action("mode")
        switch = QToolButton()
        switch.setProperty("kind", "named")
        switch.setFixedHeight(self._look.sizes.bar_button)
        switch.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        switch.clicked.connect(plain(action.trigger))
        return switch

    def show_mode(self, mode: Mode) -> None:
        """Tell which of the two ways of working is on."""
        is_guided = mode == "guided"
        self.mode.setText(tr("Guided") if is_guided else tr("Expert"))
        way = tr("Show everything") if is_guided else tr("Show one step at a time")
        self.mode.setToolTip(way)
        self.mode.setAccessibleName(f"{tr('Way of working')}: {self.mode.text()}. {way}")

    def _draw(self) -> None:
        icon = self._look.sizes.icon_row
        self.search.setIconSize(QSize(icon, icon))
        self.search.setIcon(icons.icon("search", self._look.theme.muted))
        self.search.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

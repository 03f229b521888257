"""What the cards over the window find: commands, teeth, keys."""

from collections.abc import Callable

from PyQt6.QtCore import QObject
from PyQt6.QtWidgets import QWidget

from gui.actions import Registry
from gui.casework.document import Document
from gui.casework.view_state import ViewState
from gui.flow.flow import Flow
from gui.notices.keys_card import KeyGroup, KeysCard
from gui.notices.overlay_cards import Entry, PaletteCard, Scrim
from gui.notices.toast import Message
from gui.preferences.fixed_keys import fixed_lines
from gui.style.look import Look
from gui.words import tr


class Cards(QObject):
    """Shows the palette, the keys and what the program is."""

    def __init__(
        self, window: QWidget, look: Look, registry: Registry, view_state: ViewState, flow: Flow
    ) -> None:
        super().__init__(window)
        self._look = look
        self._registry, self._view_state, self._flow = registry, view_state, flow
        self._document: Document = flow.document
        self.scrim: Scrim | None = None
        self.diagnose: Callable[[], object] = lambda: None
        self.open_keys: Callable[[], object] = lambda: None
        self.mouse: Callable[[], str] = lambda: "smilesculpt"
        self.open_settings: Callable[[], object] = lambda: None
        self.begin_tour: Callable[[], object] = lambda: None

    def cover(self, host: QWidget) -> None:
        """Show the cards over a widget."""
        self.scrim = Scrim(host)

    def entries(self) -> list[Entry]:
        """Return what the palette can find."""
        found = []
        for command in self._registry.commands():
            action = self._registry.action(command.ident)
            why_not = "" if action.isEnabled() else action.toolTip()
            keys = self._registry.keys(command.ident)
            found.append(Entry(action.text(), tr(command.place), keys, action.trigger, why_not))
        case = self._document.case
        teeth = () if case is None or case.dentition is None else case.dentition.numbers
        return found + [self._tooth_entry(fdi) for fdi in teeth]

    def show_palette(self) -> None:
        """Show the command palette."""
        scrim = self.scrim
        if scrim is not None:
            scale, room = self._look.sizes.scale, scrim.room.width()
            card = PaletteCard(self.entries(), scrim.close_card, scale=scale, room=room)
            scrim.show_card(card, card.field)

    def show_keys(self) -> None:
        """Show the keys, or take them away again."""
        scrim = self.scrim
        if scrim is None:
            return
        if isinstance(scrim.card, KeysCard):
            scrim.close_card()
            return
        card = KeysCard(self.key_groups(), scrim.close_card, self._change_keys)
        card.fit_into(scrim.room.width(), scrim.room.height(), self._look.sizes.scale)
        scrim.show_card(card, card.field, from_top=(scrim.room.height() - card.height()) // 2)

    def key_groups(self) -> tuple[KeyGroup, ...]:
        """Return all keys in force, those of the mouse first, then by menu."""
        groups: dict[str, list[tuple[str, str]]] = {}
        for command in self._registry.commands():
            keys = self._registry.keys(command.ident)
            action = self._registry.action(command.ident)
            if keys and action.isVisible():
                title = action.text()
                groups.setdefault(command.place, []).append((title, keys))
        mouse = KeyGroup(tr("Mouse and brush"), fixed_lines(self.mouse()))
        return (mouse, *(KeyGroup(tr(place), tuple(lines)) for place, lines in groups.items()))

    def _change_keys(self) -> None:
        if self.scrim is not None:
            self.scrim.close_card()
        self.open_keys()

    def show_settings(self) -> None:
        """Open the settings."""
        self.open_settings()

    def show_tour(self) -> None:
        """Show the person around."""
        self.begin_tour()

    def show_about(self) -> None:
        """Say what the program is."""
        words = tr("SmileSculpt is a design and research tool. It is not a medical device.")
        self._flow.said.emit(Message(words, kind="note"))

    def copy_diagnostics(self) -> None:
        """Put on the clipboard what a maintainer needs to know."""
        self.diagnose()

    def _tooth_entry(self, fdi: int) -> Entry:
        def run() -> None:
            self._view_state.choose(fdi)

        return Entry(tr("Tooth {}").format(fdi), tr("Choose"), "", run)

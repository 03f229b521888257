"""Everything about looking, in one place: maps, looks, lines, the cut, kept and standard views."""

from collections.abc import Callable
from functools import partial

from PyQt6.QtCore import QObject, pyqtSignal

from gui.casework.view_state import ViewState
from gui.section.cutting import Cutting
from gui.settings import Settings
from gui.staging.display import MAP_STEPS
from gui.staging.stage import Stage
from gui.style.look import Look
from gui.viewport.view import Viewport
from gui.views.beside import Beside
from gui.views.bookmarks import Bookmarks
from gui.views.bookmarks_card import BookmarksCard
from smilesculpt.picturing.camera import View
from smilesculpt.picturing.heat_maps import MapKind

ChooseOtherJaw = Callable[[Callable[[], object]], object]
"""Asks for the other jaw, and does something once it is there."""


class Views(QObject):
    """What the commands of looking do.

    Signals
    -------
    split : bool
        The scan as it was came to stand beside the picture, or went.

    Parameters
    ----------
    is_jaw : callable
        Whether a jaw in its dental frame is on screen.
    """

    split = pyqtSignal(bool)

    def __init__(
        self,
        look: Look,
        stage: Stage,
        viewport: Viewport,
        view_state: ViewState,
        settings: Settings,
        is_jaw: Callable[[], bool],
    ) -> None:
        super().__init__()
        self._look, self._stage, self._viewport = look, stage, viewport
        self._view_state = view_state
        self.display = stage.display
        self.is_jaw = is_jaw
        self.bookmarks = Bookmarks(settings)
        self.cutting = Cutting(stage, viewport, view_state, is_jaw)
        self.beside = Beside(viewport.navigation, look)
        self.choose_other_jaw: ChooseOtherJaw = lambda then: None
        self.keys_of_saved: Callable[[int], str] = lambda at: ""
        self.card: BookmarksCard | None = None
        stage.scene_changed.connect(lambda _: self._show_beside())

    def toggle_clay(self) -> None:
        """Show form alone, or enamel and gum."""
        self.display.set_look("enamel" if self.display.look == "matcap" else "matcap")

    def toggle_wires(self) -> None:
        """Show or hide the edges of triangles."""
        self.display.show_wires(not self.display.wires)

    def toggle_lines(self, kind: str) -> None:
        """Show or hide one kind of lines."""
        self.display.show_lines(kind, kind not in self.display.lines)

    def toggle_split(self) -> None:
        """Show the scan as it was beside the picture, or the picture alone."""
        self.display.show_split(not self.display.split and self.is_jaw())

    def show_map(self, kind: MapKind | None) -> None:
        """Show numbers as colours in this step; go to Check where the step has none."""
        if kind == "contact" and not self.has_other_jaw:
            self.display.changed.emit()  # A tick that the click set goes: nothing is shown yet.
            self.choose_other_jaw(partial(self.show_map, kind))
            return
        step = self._view_state.step
        if step not in MAP_STEPS:
            step = MAP_STEPS[-1]
            self._view_state.go_to(step)
        self.display.set_map(step, kind)

    @property
    def has_other_jaw(self) -> bool:
        """Whether the open case has another jaw to bite on."""
        return self._stage.composer.has_other_jaw

    @property
    def map_now(self) -> MapKind | None:
        """The map of the step that is shown."""
        return self.display.map_of(self._view_state.step)

    def set_end(self, end: float) -> None:
        """Set the end of the range of the map that is shown, mm."""
        kind = self.map_now
        if kind is not None:
            self.display.set_end(kind, end)

    def toggle_other_jaw(self) -> None:
        """Show the other jaw, see-through, or this one alone."""
        self.display.show_other_jaw(not self.display.shows_other_jaw)

    def look(self, view: View) -> None:
        """Go to a standard view."""
        self._viewport.navigation.look(view)

    def save_view(self) -> None:
        """Keep where the person looks from, and show the list."""
        self.bookmarks.keep(self._viewport.navigation.target)

    def go_to_saved(self, at: int) -> None:
        """Go to a kept view."""
        kept = self.bookmarks.kept
        if at < len(kept):
            self._viewport.navigation.glide_to(kept[at].camera)

    def show_saved(self) -> None:
        """Open the list of kept views over the picture."""
        self.card = BookmarksCard(
            self._look, self.bookmarks, self.go_to_saved, self.save_view, self.keys_of_saved
        )
        corner = self._viewport.rect().center() - self.card.rect().center()
        self.card.move(self._viewport.mapToGlobal(corner))
        self.card.show()
        first = self.card.fields[0] if self.card.fields else self.card
        first.setFocus()

    def _show_beside(self) -> None:
        on = self.display.split and self.is_jaw()
        if on:
            self.beside.show_scene(self._stage.composer.compose_before())
        if on == self.beside.isHidden():
            self.beside.setVisible(on)
            self.split.emit(on)

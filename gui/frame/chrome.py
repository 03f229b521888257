"""The frame around the picture: theme, what is folded, where the focus is."""

from PyQt6.QtCore import QObject, Qt
from PyQt6.QtWidgets import QWidget

from gui.frame.top_bar import TopBar
from gui.frame.workbench import Workbench
from gui.settings import Settings
from gui.style.look import Look

NARROW = 1180
"""Below this width of the window the stepper shows icons only, px at a text scale of 1."""


class Chrome(QObject):
    """What the View menu does beside the camera.

    Parameters
    ----------
    window : QWidget
    """

    def __init__(self, window: QWidget, look: Look, settings: Settings, bench: Workbench) -> None:
        super().__init__(window)
        self._window, self._look, self._settings, self._bench = window, look, settings, bench
        self._bars: tuple[QWidget, ...] = ()
        self._pages: tuple[QWidget, ...] = ()

    def adopt(self, top_bar: TopBar, status_bar: QWidget, welcome: QWidget) -> None:
        """Take care of the bars and of the first page."""
        self._bars = (top_bar, status_bar)
        self._top_bar = top_bar
        self._pages = (welcome,)

    def switch_theme(self) -> None:
        """Go from dark to light or back, and remember it."""
        self._settings.choose(theme="light" if self._look.theme.name == "dark" else "dark")

    def switch_mode(self) -> None:
        """Go from guided to expert or back, and remember it."""
        is_guided = self._settings.choices.mode == "guided"
        self._settings.choose(mode="expert" if is_guided else "guided")

    def fold_stepper(self) -> None:
        """Show the steps as icons, or with words."""
        self._bench.stepper.fold(not self._bench.stepper.is_folded)

    def fit_text(self, before: float) -> None:
        """Fold or unfold them where other text makes the window narrow or wide."""
        width, was, now = self._window.width(), NARROW * before, NARROW * self._look.sizes.scale
        if (width < was) != (width < now):
            self._fold(on=width < now)

    def fit_width(self, before: int, now: int) -> None:
        """Fold stepper, search and lesson when the window becomes narrow; unfold them when wide."""
        narrow = NARROW * self._look.sizes.scale
        # The first width comes after -1; what the person folded later stays until it is crossed.
        if (0 <= before < narrow) != (now < narrow):
            self._fold(on=now < narrow)

    def _fold(self, *, on: bool) -> None:
        self._bench.stepper.fold(on)
        self._bench.lesson.fold(on)
        self._top_bar.narrow(on)

    def fold_inspector(self) -> None:
        """Hide or show the panels."""
        self._bench.inspector.setVisible(self._bench.inspector.isHidden())

    def picture_only(self) -> None:
        """Hide everything but the picture, or show it again."""
        parts = (*self._bars, self._bench.stepper, self._bench.inspector)
        on = self._bars[0].isVisible()
        for part in parts:
            part.setVisible(not on)

    def next_region(self, by: int) -> None:
        """Move the focus to the next region that is seen."""
        bench = self._bench
        regions = (self._bars[0], bench.stepper, bench.viewport, bench.inspector, *self._pages)
        seen = [region for region in regions if region.isVisible()]
        focus = self._window.focusWidget()
        holds = [focus is not None and (r is focus or r.isAncestorOf(focus)) for r in seen]
        start = holds.index(True) if any(holds) else -1
        _focus_first(seen[(start + by) % len(seen)])


def _focus_first(region: QWidget) -> None:
    for widget in (region, *region.findChildren(QWidget)):
        if widget.isVisible() and widget.isEnabled() and _takes_tab(widget):
            widget.setFocus(Qt.FocusReason.TabFocusReason)
            return


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value)

"""What a panel shows where nothing is yet: what belongs here, and the way to it."""

from collections.abc import Callable
from functools import partial

from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QVBoxLayout, QWidget

from gui.parts.buttons import button
from gui.parts.labels import IconLabel, text
from gui.parts.layouts import fill, row
from gui.style.look import Look


class EmptyState(QWidget):
    """Icon, words, one primary button and at most two other ways."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._icon = IconLabel(look, "open", "muted", look.sizes.icon_empty)
        self._words = text("", wrap=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._run: Callable[[], object] = lambda: None
        self._runs: list[Callable[[], object]] = [lambda: None, lambda: None]
        self.primary = button("", self._go, "primary")
        self.others = [button("", partial(self._go_other, k), "link") for k in range(2)]
        fill(
            QVBoxLayout(self),
            48,
            row(None, self._icon, None),
            self._words,
            row(None, self.primary, None),
            *(row(None, other, None) for other in self.others),
            None,
            gap=12,
            margins=(24, 0, 24, 0),
        )

    def keep_to_others(self, on: bool) -> None:
        """Show the other ways alone, where the first is told and offered elsewhere."""
        for part in (self._icon, self._words, self.primary):
            part.setHidden(on)

    def show_way(self, icon: str, words: str, primary: tuple[str, Callable[[], object]]) -> None:
        """Say what belongs here and offer the way to it."""
        self._icon.show_icon(icon, "muted")
        self._words.setText(words)
        self.primary.setText(primary[0])
        self.primary.setAccessibleName(primary[0])
        self._run = primary[1]
        self.show_other_ways()

    def _go(self) -> None:
        self._run()

    def _go_other(self, k: int) -> None:
        self._runs[k]()

    def show_other_ways(self, *ways: tuple[str, Callable[[], object]]) -> None:
        """Offer other ways, each by its words and what it does."""
        for k, other in enumerate(self.others):
            other.setVisible(k < len(ways))
            if k < len(ways):
                words, self._runs[k] = ways[k]
                other.setText(words)
                other.setAccessibleName(words)

"""The bar below: what the mouse does now, the facts, and the notice."""

from collections.abc import Callable

from PyQt6.QtWidgets import QFrame, QHBoxLayout, QWidget

from gui.casework.document import Document
from gui.parts.labels import Elided, figure, text
from gui.parts.layouts import fill
from gui.style.look import Look
from gui.words import count, tr


class StatusBar(QFrame):
    """Hint at the left; units, size of what is shown and the notice at the right.

    Parameters
    ----------
    look : Look
    document : Document
    room_facts : callable
        Returns the facts of the room that is shown, or None where it is a step of the job.
    """

    def __init__(
        self, look: Look, document: Document, room_facts: Callable[[], str | None]
    ) -> None:
        super().__init__()
        self.setObjectName("status_bar")
        self.setFixedHeight(look.sizes.status_bar)
        self._document, self._room_facts = document, room_facts
        self._hint = Elided("", "muted")
        self._said, self._is_hinting, self._passing = "", False, ""
        self._facts = figure("")
        notice = text(tr("Design and research tool, not a medical device"), "muted")
        layout = QHBoxLayout(self)
        fill(layout, self._hint, self._facts, notice, gap=16, margins=(12, 0, 12, 0))
        layout.setStretch(0, 1)
        document.replaced.connect(self.refresh)
        self.refresh()

    def add(self, widget: QWidget) -> None:
        """Show something more, left of the facts."""
        layout = self.layout()
        if isinstance(layout, QHBoxLayout):
            layout.insertWidget(1, widget)

    def say(self, hint: str) -> None:
        """Say what the mouse does now."""
        self._said = hint
        self.refresh()

    def announce(self, words: str) -> None:
        """Say what is about to happen, over every hint, until it is called with nothing."""
        self._passing = words
        self.refresh()

    def show_hints(self, on: bool) -> None:
        """Show what the mouse does, or that nothing leaves this computer."""
        self._is_hinting = on
        self.refresh()

    def refresh(self) -> None:
        """Show units and size."""
        case = self._document.case
        ready = tr("Ready. Nothing leaves this computer unless you share it.")
        hint = self._said if self._is_hinting and self._said else ready
        self._hint.setText(self._passing or hint)
        in_room = self._room_facts()
        if in_room is not None or case is None:
            self._facts.setText(in_room or "")
            return
        triangles = count(case.scan.n_faces, "{n} triangle", "{n} triangles")
        self._facts.setText(f"{tr('Shown in mm')}    {triangles}")

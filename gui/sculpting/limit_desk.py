"""Puts the limits of the brush together: choices, colours, and what is said while one holds."""

from PyQt6.QtCore import QObject, pyqtSignal

from gui.actions import Registry
from gui.casework.brush_kinds import BY_BRUSH
from gui.casework.document import Document
from gui.casework.view_state import ViewState
from gui.flow.flow import Flow
from gui.sculpting.held_note import HeldNote
from gui.sculpting.limit_colours import LimitColours
from gui.sculpting.limit_panel import LimitPanel
from gui.sculpting.limit_work import LimitWork
from gui.staging.live import LiveNumbers
from gui.style.look import Look
from gui.tools.sculptor import Sculptor
from gui.viewport.scale import Scale
from gui.viewport.view import Viewport
from gui.words import tr
from meshes.arrays import Indices


class LimitDesk(QObject):
    """Everything of the window that limits the brush.

    Signals
    -------
    said : str
        What the limits do, or why they cannot.
    """

    said = pyqtSignal(str)

    def __init__(
        self,
        look: Look,
        document: Document,
        view_state: ViewState,
        viewport: Viewport,
        *,
        sculptor: Sculptor,
        live: LiveNumbers,
    ) -> None:
        super().__init__()
        self._document, self._view_state = document, view_state
        self.work = LimitWork(document, view_state, sculptor)
        self.colours = LimitColours(self.work, sculptor, live)
        self.words = ""
        self.note = HeldNote(viewport, look, lambda: self.words)
        self.work.said.connect(self.said)
        sculptor.held.connect(self._tell)

    @property
    def scale(self) -> Scale | None:
        """What the colours of the limits mean; None where none are shown."""
        return self.colours.scale

    def panel(self, flow: Flow, registry: Registry) -> LimitPanel:
        """Return the panel of the limits."""
        return LimitPanel(self._document, self.work, flow, registry, self._view_state)

    def _tell(self, held: Indices) -> None:
        words = self.work.held_words(len(held))
        if words == self.words:
            return
        self.words = words
        tool = self._view_state.tool
        self.said.emit(words or (tr(BY_BRUSH[tool].hint) if tool in BY_BRUSH else ""))

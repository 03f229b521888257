"""The number under the pointer, where the colours of the picture mean numbers."""

from collections.abc import Callable

from PyQt6.QtCore import QObject, QPointF

from gui.staging.stage import Stage
from gui.tools.aim import aim
from gui.viewport.view import Viewport
from gui.words import number, tr


class ReadOut(QObject):
    """Tells value, unit and tooth as the pointer goes over the surface.

    Parameters
    ----------
    tell : callable
        Takes the words; empty ones where nothing is under the pointer.
    """

    def __init__(self, stage: Stage, viewport: Viewport, tell: Callable[[str], object]) -> None:
        super().__init__()
        self._stage, self._viewport, self._tell = stage, viewport, tell
        viewport.hovered.connect(self.look_at)

    def look_at(self, at: QPointF) -> None:
        """Tell what is under a pixel of the picture."""
        if self._stage.composer.scale is not None:
            self._tell(self._words(at))

    def _words(self, at: QPointF) -> str:
        sculptor = self._stage.sculptor
        hit = aim(self._viewport, sculptor, at)
        if hit is None or sculptor.surface is None:
            return ""
        vertex = int(sculptor.surface.faces[hit.face][int(hit.weights.argmax())])
        value = self._stage.composer.value_at(vertex)
        if value is None:
            return tr("Nothing measured here")
        words = number(value, unit="mm", digits=2)
        tooth = sculptor.tooth_at(hit)
        return tr("{} on {}").format(words, tooth) if tooth else words

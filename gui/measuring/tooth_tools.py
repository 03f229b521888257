"""Width and height of a tooth, and what was added to it and taken away."""

import numpy as np
from PyQt6.QtCore import QTimer

from gui.casework.document import Document
from gui.measuring.base import MeasureTool
from gui.measuring.found import Found
from gui.tools.sculptor import Sculptor
from gui.viewport.view import Viewport
from gui.words import MINUS, NO_BREAK, from_english, number, tr
from meshes.arrays import Mask, Vector
from meshes.picking.picking import Hit
from smilesculpt.case import Case
from smilesculpt.errors import DesignError
from smilesculpt.measuring.by_hand import tooth_size
from smilesculpt.measuring.volume_change import volume_change

PAUSE_MS = 150
"""After a change of shape the numbers follow when it has rested for so long."""


class ToothTool(MeasureTool):
    """Measures the tooth that was clicked, again whenever the shape has changed."""

    def __init__(self, viewport: Viewport, sculptor: Sculptor, document: Document) -> None:
        super().__init__(viewport, sculptor)
        self._document = document
        self.fdi: int | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self.measure)
        document.reshaped.connect(lambda _: self._pause.start(PAUSE_MS))

    def click(self, hit: Hit | None) -> None:
        """Measure the tooth that was hit."""
        self.fdi = 0 if hit is None else self._sculptor.tooth_at(hit)
        self.measure()

    def clear(self) -> None:
        """Forget the tooth."""
        self.fdi = None
        super().clear()

    def measure(self) -> None:
        """Measure the tooth as it is now."""
        case, fdi = self._document.case, self.fdi
        if fdi is None or case is None or case.surface is None:
            return
        try:
            self.show(self.of(case, fdi))
        except DesignError as error:
            self.show(Found(((tr("Not measured"), from_english(str(error))),)))

    def of(self, case: Case, fdi: int) -> Found:
        """Return what is found on a tooth; 0 is all that is none."""
        return Found()


class SizeTool(ToothTool):
    """Width and height."""

    def of(self, case: Case, fdi: int) -> Found:
        """Return the sizes of a tooth."""
        if case.dentition is None or not fdi or case.surface is None:
            return Found()
        size = tooth_size(case.surface, case.dentition, fdi, frames_of=case.before())
        width, height = number(size.width, unit="mm"), number(size.height, unit="mm")
        rows = (
            (tr("Tooth"), str(fdi)),
            (tr("Width"), width),
            (tr("Height"), height),
            (tr("Width of height"), number(100 * size.width / size.height, unit="%", digits=0)),
        )
        label = f"{fdi}: {number(size.width)} × {height}"
        at: Vector = size.height_line[0]
        return Found(rows, (size.width_line, size.height_line), label, at)


class VolumeTool(ToothTool):
    """What was added since the scan, and what was taken away."""

    def of(self, case: Case, fdi: int) -> Found:
        """Return the volumes of a tooth, or of the whole jaw."""
        surface = case.require_surface("measure")
        where: Mask | None = None
        if fdi and case.dentition is not None:
            those = case.dentition.labels[surface.faces] == fdi
            where = np.asarray(those.sum(axis=1) >= 2)
        change = volume_change(case.before(), surface, where=where)
        added = number(change.added, unit="mm³")
        removed = number(change.removed, unit="mm³")
        rows = (
            (tr("On"), tr("tooth {}").format(fdi) if fdi else tr("the whole jaw")),
            (tr("Added"), added),
            (tr("Removed"), removed),
            (tr("Difference"), number(change.added - change.removed, unit="mm³", sign=True)),
        )
        if not fdi or case.dentition is None:
            return Found(rows)
        points = surface.vertices[case.dentition.vertices_of(fdi)]
        at: Vector = points.mean(axis=0)
        parts = _signed("+", number(change.added)), _signed(MINUS, number(change.removed))
        return Found(rows, label="  ".join(parts) + f"{NO_BREAK}mm³", at=at)


def _signed(sign: str, written: str) -> str:
    """Return a number with a sign; none where what is written is nothing."""
    return written if written == number(0.0) else sign + written

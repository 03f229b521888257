"""Curvature under the mouse."""

from math import inf

from gui.casework.document import Document
from gui.measuring.base import MeasureTool
from gui.measuring.found import Found
from gui.tools.sculptor import Sculptor
from gui.viewport.pointer import Pointer
from gui.viewport.view import Viewport
from gui.words import number, tr
from meshes.picking.picking import Hit
from smilesculpt.measuring.by_hand import bend_at

FLAT = 0.01
"""Bends of less are called flat, 1/mm."""


class BendTool(MeasureTool):
    """Follows the mouse; a click keeps what is shown until the mouse moves on."""

    def __init__(self, viewport: Viewport, sculptor: Sculptor, document: Document) -> None:
        super().__init__(viewport, sculptor)
        self._document = document

    def hover(self, at: Pointer | None) -> None:
        """Measure under the mouse."""
        if at is not None:
            self.click(self.aim(at))

    def click(self, hit: Hit | None) -> None:
        """Measure at a place."""
        case = self._document.case
        if hit is None or case is None or case.surface is None:
            if self.found.rows:
                self.clear()
            return
        bend = bend_at(case.surface, hit.face, hit.point)
        if bend is None:
            self.show(Found(((tr("Curvature"), tr("not told at a border")),)))
            return
        rows = (
            (tr("Greatest"), f"{number(bend.greatest, unit='1/mm', sign=True)}"),
            (tr("Least"), f"{number(bend.least, unit='1/mm', sign=True)}"),
            (tr("Tightest radius"), _radius(max(bend.greatest, bend.least, key=abs))),
        )
        self.show(Found(rows, label=rows[2][1], at=hit.point))


def _radius(bend: float) -> str:
    radius = inf if abs(bend) < FLAT else 1.0 / abs(bend)
    if radius == inf:
        return tr("flat")
    words = tr("{} outwards") if bend > 0 else tr("{} inwards")
    return words.format(number(radius, unit="mm"))

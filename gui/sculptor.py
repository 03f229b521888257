"""The surface under the brush, kept equal to the surface of the case."""

import numpy as np
from PyQt6.QtCore import QObject, pyqtSignal

from gui.commands import EditStep
from gui.document import Document
from gui.prepared import Prepared
from gui.view_state import BrushSettings as PanelSettings
from meshes.arrays import Indices, Vector
from meshes.brushes.dirty_places import take_dirty_places
from meshes.brushes.settings import Brush, BrushSettings
from meshes.brushes.stroke import Stroke
from meshes.brushes.surface import SculptSurface
from meshes.picking.picking import Hit
from smilesculpt.sculpting.acts import StrokeAct
from smilesculpt.sculpting.locks import LockWords, worked_on
from smilesculpt.sculpting.strokes import begin_stroke, stroke_edit

_VERBS = {"draw": "Draw", "smooth": "Smooth"}


class Sculptor(QObject):
    """Picks, strokes and undo on one surface; `moved` hands over the vertices to draw anew."""

    moved = pyqtSignal(object)
    stroke_ended = pyqtSignal(int)

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._prepared: Prepared | None = None
        self._stroke: Stroke | None = None
        self._on = ""
        self._brush: Brush = "draw"
        self._is_ours = False
        self._lock = LockWords()
        document.masked.connect(self._follow_mask)
        document.reshaped.connect(self._follow)

    @property
    def surface(self) -> SculptSurface | None:
        """The surface under the brush; None until it is ready."""
        return None if self._prepared is None else self._prepared.sculpt

    @property
    def is_stroking(self) -> bool:
        """Whether a stroke is under way."""
        return self._stroke is not None

    def take(self, prepared: Prepared | None) -> None:
        """Work on another surface."""
        self._stroke = None
        self._prepared = prepared

    def pick(self, origin: Vector, direction: Vector) -> Hit | None:
        """Return what a ray meets first, or None."""
        return None if self.surface is None else self.surface.pick(origin, direction)

    def tooth_at(self, hit: Hit) -> int:
        """Return the FDI number of the tooth that was hit, 0 for gum or where none is known."""
        case = self._document.case
        if case is None or case.dentition is None or self.surface is None:
            return 0
        corner = self.surface.faces[hit.face][int(hit.weights.argmax())]
        return int(case.dentition.labels[corner])

    def begin(self, brush: Brush, hit: Hit, settings: PanelSettings, *, invert: bool) -> bool:
        """Begin a stroke where the surface was hit; say whether anything there may move."""
        case = self._document.case
        if self.surface is None or case is None or case.surface is None or not hit.from_outside:
            return False
        tooth = self.tooth_at(hit)
        if case.dentition is not None and tooth == 0 and settings.lock_gum:
            return False
        self._on = f" on {tooth}" if tooth else ""
        self._brush = brush
        chosen = BrushSettings(
            brush=brush,
            radius=settings.radius,
            strength=settings.strength,
            falloff=settings.falloff,
            invert=invert,
            mirror=settings.mirror,
        )
        teeth = worked_on(tooth, mirror=settings.mirror)
        self._lock = LockWords(teeth, settings.lock_gum, settings.lock_neighbours)
        self._stroke = begin_stroke(case, self.surface, chosen, lock=self._lock)
        self.go_on(hit)
        return True

    def go_on(self, hit: Hit) -> None:
        """Go on with the stroke to where the surface was hit."""
        if self._stroke is not None:
            self._stroke.move_to(hit.point)
            self._tell_moved()

    def finish(self) -> None:
        """End the stroke: one step of undo, where anything moved."""
        if self._stroke is None:
            return
        result = self._stroke.end()
        self._stroke = None
        title = f"{_VERBS[self._brush]}{self._on}"
        edit = stroke_edit(result, StrokeAct(result.record, self._lock, title=title))
        if edit is not None:
            self._is_ours = True
            self._document.push(EditStep(self._document, edit))
            self._is_ours = False
        self.stroke_ended.emit(len(result.vertex_index))

    def cancel(self) -> bool:
        """Put everything back as it was before the stroke; say whether one was under way."""
        if self._stroke is None:
            return False
        self._stroke.cancel()
        self._stroke = None
        self._tell_moved()
        return True

    def _follow(self, vertex_index: Indices) -> None:
        """Keep up with undo, redo and design."""
        # A stroke under way lies on top of what changes below it.
        self.cancel()
        case = self._document.case
        if self._is_ours or self.surface is None or case is None or case.surface is None:
            return
        self.surface.place(vertex_index, case.surface.vertices[vertex_index])
        self._tell_moved()

    def _follow_mask(self, vertex_index: Indices) -> None:
        """Keep up with what the mask holds."""
        self.cancel()
        case = self._document.case
        if self._is_ours or self.surface is None or case is None:
            return
        held = np.zeros(self.surface.n_vertices) if case.mask is None else case.mask
        self.surface.set_mask(held[vertex_index], vertex_index=vertex_index)

    def _tell_moved(self) -> None:
        if self.surface is not None:
            self.moved.emit(take_dirty_places(self.surface))

"""The surface under the brush, kept equal to the surface of the case."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

import numpy as np
from PyQt6.QtCore import QObject, pyqtSignal

from gui.casework.brush_kinds import BY_BRUSH
from gui.casework.commands import EditStep
from gui.casework.document import Document
from gui.casework.prepared import Prepared
from gui.casework.view_state import BrushSettings as PanelSettings
from gui.viewport.pointer import Pointer
from gui.words import later, tr
from meshes.arrays import Indices, Vector
from meshes.brushes.limits import Limit
from meshes.brushes.settings import MASK_BRUSHES, Brush, BrushSettings
from meshes.brushes.stroke import Stroke
from meshes.brushes.stroke_record import MaskResult, StrokeError, StrokeResult
from meshes.brushes.surface import SculptSurface
from meshes.mesh import Mesh
from meshes.picking.picking import Hit
from smilesculpt.changes.layers import LEAST_AMOUNT
from smilesculpt.edits import Hold, Reshape
from smilesculpt.sculpting.acts import StrokeAct
from smilesculpt.sculpting.limit_words import LimitWords
from smilesculpt.sculpting.locks import LockWords, worked_on
from smilesculpt.sculpting.strokes import StrokeAgain, begin_stroke, stroke_edit

HELD_FROM: Final = 0.99
"""What the mask holds more firmly than this does not move at all."""


def engine_settings(brush: Brush, settings: PanelSettings, *, invert: bool) -> BrushSettings:
    """Return what the panel says in the words of the brush engine."""
    return BrushSettings(
        brush=brush,
        radius=settings.radius,
        strength=settings.strength,
        falloff=settings.falloff,
        invert=invert,
        mirror=settings.mirror,
        front_facing_only=settings.front_facing_only,
        plane=settings.plane,
        spacing=settings.spacing,
        stabiliser=settings.stabiliser,
        pressure_radius=settings.pressure_radius,
        pressure_strength=settings.pressure_strength,
        height=settings.height,
    )


class Sculptor(QObject):
    """Picks, strokes and undo on one surface.

    Signals
    -------
    moved : tuple of (first, count)
        The vertices to draw anew.
    taken
        Another surface is under the brush, or none.
    stroke_ended : int
        How many vertices it changed.
    held : ndarray of int32
        What a limit stopped so far in the stroke under way, in the numbers of the mesh; empty
        once it is over.
    was_held : int
        How many of them a limit stopped.
    ended_early : str
        Why a stroke ended before it was let go.

    Attributes
    ----------
    layer : str
        The layer that strokes go to; "" for the shape itself.
    limits : mapping from LimitWords to Limit
        What stops the brush.
    awaits_limit : bool
        A limit that is to stop the brush is not ready yet: no stroke begins before.
    others : mapping from digest to Mesh
        Surfaces that limits are measured to, in the dental frame.
    touched : ndarray, shape (k,), int32
        What the last stroke moved.
    """

    moved = pyqtSignal(object)
    taken = pyqtSignal()
    stroke_ended = pyqtSignal(int)
    held = pyqtSignal(object)
    was_held = pyqtSignal(int)
    ended_early = pyqtSignal(str)

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._prepared: Prepared | None = None
        self._stroke: Stroke | StrokeAgain | None = None
        self._on = 0
        self._brush: Brush = "draw"
        self._is_ours = False
        self._limit_words: tuple[LimitWords, ...] = ()
        self._lock = LockWords()
        self.layer = ""
        self.limits: Mapping[LimitWords, Limit] = {}
        self.awaits_limit = False
        self.others: Mapping[str, Mesh] = {}
        self.touched: Indices = np.empty(0, np.int32)
        # First of all who hear of it: nobody asks what a surface has that is no longer the case's.
        document.replaced.connect(lambda: self.take(None))
        document.masked.connect(self._follow_mask)
        document.reshaped.connect(self._follow)

    @property
    def surface(self) -> SculptSurface | None:
        """The surface under the brush; None until it is ready."""
        return None if self._prepared is None else self._prepared.sculpt

    @property
    def is_stroking(self) -> bool:
        """Whether a stroke is under way, also one that a recording makes."""
        return self._stroke is not None

    def makes_again(self, again: StrokeAgain) -> bool:
        """Say whether a stroke from `begin_again` is under way still."""
        return self._stroke is again

    def take(self, prepared: Prepared | None) -> None:
        """Work on another surface."""
        self.cancel()  # what goes with the surface that is left is shown no longer
        self._prepared = prepared
        self.touched = np.empty(0, np.int32)
        self.taken.emit()

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

    def why_not(self, brush: Brush, hit: Hit, settings: PanelSettings) -> str:
        """Return in words who holds what was hit; empty where a brush may change it."""
        case = self._document.case
        if case is None or self.surface is None or brush in MASK_BRUSHES:
            return ""
        if case.dentition is not None and settings.lock_gum and self.tooth_at(hit) == 0:
            return tr("The gum is locked. Take the tick off Lock gum to change it.")
        corners = self.surface.numbering.place_of[self.surface.faces[hit.face]]
        if float((hit.weights * self.surface.arrays.mask[corners]).sum()) > HELD_FROM:
            return tr("The mask holds this place. Free it with Ctrl and the mask brush.")
        if self.awaits_limit:
            return tr("The limit of the brush is being worked out. Try again in a moment.")
        if self.layer and any(
            x.name == self.layer and x.amount < LEAST_AMOUNT for x in case.layers
        ):
            return tr("Layer {} is hidden. Show it to sculpt on it.").format(self.layer)
        return ""

    def begin(self, brush: Brush, hit: Hit, settings: PanelSettings, at: Pointer) -> bool:
        """Begin a stroke where the surface was hit; say whether it did."""
        self.finish()  # of a hand: never dropped
        self.cancel()  # one that a recording makes gives way to the hand
        case = self._document.case
        if self.surface is None or case is None or case.surface is None or not hit.from_outside:
            return False
        tooth = self.tooth_at(hit)
        self._on = tooth
        self._brush = brush
        chosen = engine_settings(brush, settings, invert=at.invert)
        teeth = worked_on(tooth, mirror=settings.mirror)
        self._lock = LockWords(teeth, settings.lock_gum, settings.lock_neighbours)
        limits, self._limit_words = tuple(self.limits.values()), tuple(self.limits)
        self._stroke = begin_stroke(case, self.surface, chosen, lock=self._lock, limits=limits)
        self.go_on(hit.point, at.pressure)
        return True

    def go_on(self, point: Vector, pressure: float = 1.0) -> None:
        """Go on with the stroke to a point."""
        self.go_along(((point, pressure),))

    def go_along(self, places: Iterable[tuple[Vector, float]]) -> None:
        """Go on with the stroke over points with their pressure, and tell once what moved.

        Parameters
        ----------
        places : iterable of (point, pressure)
            Each is taken when those before it have been worked on.
        """
        if not isinstance(self._stroke, Stroke):
            return
        try:
            for point, pressure in places:
                self._stroke.move_to(point, pressure)
        except StrokeError:  # longer than a stroke may be: what was done so far is kept
            self.finish()
            self.ended_early.emit(
                tr(
                    "This stroke became too long, so it ended here. What it did stays. "
                    "Press again to go on with another one."
                )
            )
            return
        self.tell_moved()
        if self._limit_words:
            self.held.emit(self._stroke.held)

    def finish(self) -> None:
        """End the stroke: one step of undo, where anything moved."""
        if not isinstance(self._stroke, Stroke):
            return
        result = self._stroke.end()
        self._stroke = None
        title = BY_BRUSH[self._brush].title  # English in the case and its file
        title = later("{} on {}").format(title, self._on) if self._on else title
        layer = "" if isinstance(result, MaskResult) else self.layer
        words = self._limit_words
        edit = stroke_edit(result, StrokeAct(result.record, self._lock, words, layer, title))
        if isinstance(result, StrokeResult) and len(result.vertex_index):
            self.touched = result.vertex_index
        self._push(edit)
        self.stroke_ended.emit(len(result.vertex_index))
        self._let_held_go()
        if isinstance(result, StrokeResult) and len(result.held):
            self.was_held.emit(len(result.held))

    def begin_again(self, act: StrokeAct, limits: Sequence[Limit]) -> StrokeAgain | None:
        """Begin a recorded stroke; whoever asked for it does its dabs and ends it.

        Returns
        -------
        StrokeAgain or None
            None where no surface is ready, or a stroke is under way.

        Raises
        ------
        DesignError, MeshError
            If it cannot be made.
        """
        case, surface = self._document.case, self.surface
        if case is None or surface is None or self._stroke is not None:
            return None
        self._stroke = again = StrokeAgain(case, surface, act, limits)
        return again

    def end_again(self, again: StrokeAgain) -> None:
        """End a stroke from `begin_again` that is under way: one step of undo."""
        if self._stroke is again:
            edit = again.end()
            self._stroke = None
            self._push(edit)

    def _push(self, edit: Reshape | Hold | None) -> None:
        """Take the edit of a stroke that has ended into the case; the surface has it already."""
        if edit is not None:
            self._is_ours = True
            self._document.push(EditStep(self._document, edit))
            self._is_ours = False

    def cancel(self) -> bool:
        """Put everything back as it was before the stroke; say whether one was under way."""
        if self._stroke is None:
            return False
        self._stroke.cancel()
        self._stroke = None
        self.tell_moved()
        self._let_held_go()
        return True

    def _let_held_go(self) -> None:
        if self._limit_words:
            self.held.emit(np.empty(0, np.int32))

    def _follow(self, vertex_index: Indices) -> None:
        """Keep up with undo, redo and design."""
        # A stroke under way lies on top of what changes below it.
        self.cancel()
        case = self._document.case
        if self._is_ours or self.surface is None or case is None or case.surface is None:
            return
        self.surface.place(vertex_index, case.surface.vertices[vertex_index])
        self.tell_moved()

    def _follow_mask(self, vertex_index: Indices) -> None:
        """Keep up with what the mask holds."""
        self.cancel()
        case = self._document.case
        if self._is_ours or self.surface is None or case is None:
            return
        held = np.zeros(self.surface.n_vertices) if case.mask is None else case.mask
        self.surface.set_mask(held[vertex_index], vertex_index=vertex_index)
        self.tell_moved()

    def tell_moved(self) -> None:
        """Tell what moved since it was told last."""
        if self.surface is not None:
            self.moved.emit(self.surface.take_dirty_places())

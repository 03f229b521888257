"""Masks by tooth and as a whole, each a step of undo."""

from collections.abc import Callable

from PyQt6.QtCore import QObject, pyqtSignal

from gui.casework.commands import EditStep
from gui.casework.document import Document
from gui.casework.view_state import ViewState
from gui.failures import explain
from gui.jobs.background import Background
from gui.words import later, tr
from smilesculpt.case import Case
from smilesculpt.edits import Hold
from smilesculpt.sculpting.acts import (
    HoldAll,
    HoldBeyondMargin,
    HoldTeeth,
    MaskShape,
    ShapeMask,
    Whole,
)
from smilesculpt.sculpting.mask_shapes import hold_beyond_margin, shape_mask
from smilesculpt.sculpting.masks import hold_all, hold_teeth

GUM = 0
"""The number that stands for the gum among teeth."""


class MaskWork(QObject):
    """What the commands of the mask do.

    Signals
    -------
    said : str
        Why nothing is seen to happen.

    Attributes
    ----------
    offset : float
        How far beyond the gum line a mask by margin begins, mm.
    """

    said = pyqtSignal(str)

    def __init__(self, document: Document, view_state: ViewState) -> None:
        super().__init__(document)
        self._document, self._view_state = document, view_state
        self.background = Background()
        self.background.failed.connect(lambda error: self.said.emit(explain(error)))
        self.offset = 0.0

    def hold_chosen(self) -> None:
        """Hold the chosen tooth."""
        self._teeth(lambda case, fdi: (fdi,), is_held=True)

    def free_chosen(self) -> None:
        """Free the chosen tooth."""
        self._teeth(lambda case, fdi: (fdi,), is_held=False)

    def hold_others(self) -> None:
        """Hold everything but the chosen tooth."""
        self._teeth(_others, is_held=True)

    def clear(self) -> None:
        """Free everything."""
        self._whole("free")

    def invert(self) -> None:
        """Hold what is free, and free what is held."""
        self._whole("invert")

    def hold_beyond_margin(self) -> None:
        """Hold everything beyond the gum line of the chosen tooth, free the rest."""
        case, fdi = self._document.case, self._view_state.chosen
        if case is None or case.dentition is None or not fdi:
            self.said.emit(tr("Choose a tooth first: click it, or press N."))
            return
        title = later("Hold beyond the margin of {}").format(fdi)
        act = HoldBeyondMargin((fdi,), self.offset)
        self._start(case, lambda: hold_beyond_margin(case, act, title))

    def blur(self) -> None:
        """Make the border of the mask softer."""
        self._shape("blur", later("Blur the mask"))

    def sharpen(self) -> None:
        """Make the border of the mask sharper."""
        self._shape("sharpen", later("Sharpen the mask"))

    def grow(self) -> None:
        """Let the mask hold more around it."""
        self._shape("grow", later("Grow the mask"))

    def shrink(self) -> None:
        """Let the mask hold less at its border."""
        self._shape("shrink", later("Shrink the mask"))

    def _shape(self, how: MaskShape, title: str) -> None:
        case = self._document.case
        if case is None or case.surface is None or case.mask is None or not case.mask.any():
            self.said.emit(tr("The mask is empty. Paint with the mask brush, or hold a tooth."))
            return
        self._start(case, lambda: shape_mask(case, ShapeMask(how), title))

    def _start(self, case: Case, work: Callable[[], Hold]) -> None:
        """Work an edit out beside the event loop; it counts where the case is still the same."""

        def done(edit: Hold) -> None:
            if self._document.case is case:
                self._push(edit)
            else:
                self.said.emit(tr("The case changed meanwhile, so nothing was done."))

        self.background.want("mask", work, done)

    def _teeth(self, which: Callable[[Case, int], tuple[int, ...]], *, is_held: bool) -> None:
        case, fdi = self._document.case, self._view_state.chosen
        if case is None or case.dentition is None or not fdi:
            self.said.emit(tr("Choose a tooth first: click it, or press N."))
            return
        # Titles are English in the case and its file; the history shows them in its language.
        words = later("Hold all but {}") if which is _others else later("Hold {}")
        title = (words if is_held else later("Free {}")).format(fdi)
        self._push(hold_teeth(case, HoldTeeth(which(case, fdi), is_held), title))

    def _whole(self, how: Whole) -> None:
        case = self._document.case
        if case is None or case.surface is None:
            self.said.emit(tr("Find the bite plane first: there is nothing to hold yet."))
            return
        title = later("Invert the mask") if how == "invert" else later("Clear the mask")
        self._push(hold_all(case, HoldAll(how), title))

    def _push(self, edit: Hold) -> None:
        if len(edit.vertex_index):
            self._document.push(EditStep(self._document, edit))
        else:
            self.said.emit(tr("The mask is like that already."))


def _others(case: Case, fdi: int) -> tuple[int, ...]:
    numbers = () if case.dentition is None else case.dentition.numbers
    return (GUM, *(each for each in numbers if each != fdi))

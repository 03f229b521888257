"""Smaller or larger triangles for the chosen tooth, or where the last stroke went."""

from functools import partial

import numpy as np
from PyQt6.QtCore import QObject

from gui.casework.commands import EditStep
from gui.casework.document import Document
from gui.casework.view_state import ViewState
from gui.flow.flow import Flow
from gui.jobs import step_jobs as jobs
from gui.notices.toast import Message
from gui.tools.sculptor import Sculptor
from gui.words import from_english, later, tr
from meshes.arrays import Mask
from smilesculpt.case import Case
from smilesculpt.edits import Remesh

FINER, COARSER = 0.5, 2.0


class RefineWork(QObject):
    """Gives a part of the surface other triangles, beside the event loop."""

    def __init__(self, document: Document, view_state: ViewState, sculptor: Sculptor) -> None:
        super().__init__(document)
        self._document, self._view_state, self._sculptor = document, view_state, sculptor

    def refine(self, flow: Flow) -> None:
        """Halve the edges."""
        self._start(flow, FINER, later("Refine {}"), later("Refined {}"))

    def coarsen(self, flow: Flow) -> None:
        """Double the edges."""
        self._start(flow, COARSER, later("Coarsen {}"), later("Coarsened {}"))

    def _start(self, flow: Flow, factor: float, words: str, past: str) -> None:
        case = self._document.case
        if case is None or case.surface is None or self._sculptor.is_stroking:
            return
        where, name = self._where(case)
        title = words.format(name)  # English in the case and its file
        shown, told = from_english(title), from_english(past.format(name))

        def done(edit: Remesh) -> None:
            if self._document.case is case:
                self._document.push(EditStep(self._document, edit))
                flow.said.emit(Message(f"{told}.", verb=tr("Undo"), run=flow.undo))
            else:
                words = tr("The case changed meanwhile, so nothing was done.")
                flow.said.emit(Message(words, "attention"))

        flow.in_helper(shown, partial(jobs.remesh, case, where, factor, title), done)

    def _where(self, case: Case) -> tuple[Mask, str]:
        """Return the vertices of the chosen tooth, or those that the last stroke moved."""
        n_vertices, chosen = case.require_surface("remesh").n_vertices, self._view_state.chosen
        where = np.zeros(n_vertices, np.bool_)
        if chosen and case.dentition is not None:
            where[case.dentition.vertices_of(chosen)] = True
            return where, later("tooth {}").format(chosen)
        touched = self._sculptor.touched
        where[touched[touched < n_vertices]] = True
        return where, later("where the brush was")

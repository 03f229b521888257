"""What can be undone: one small command for each change of the case."""

from dataclasses import replace

import numpy as np
from PyQt6.QtGui import QUndoCommand

from gui.casework.document import Document, Step
from gui.words import count, from_english, tr
from meshes.arrays import Indices
from smilesculpt.case import Case, apply_edit
from smilesculpt.edits import DropLayer, Edit, Label, Orient, RenameLayer, SetAntagonist, SetLayer
from smilesculpt.sculpting.way_back import FromAntagonist, WayBack, way_back, whole_way_back

_SLIDE = 1

Made = tuple[Case, WayBack]
"""The case after an edit, and the way back from there."""


class BecomeCase(Step):
    """The case turned into another state by several edits at once."""

    def __init__(self, document: Document, before: Case, after: Case, title: str) -> None:
        super().__init__(title)
        self._document = document
        self._back: WayBack | None = whole_way_back(before, after)
        self._after: Case | None = after

    @property
    def n_bytes(self) -> int:
        """Bytes that only the state before keeps alive."""
        return 0 if self._back is None else self._back.n_bytes

    def forget(self) -> None:
        """Let both states go: what is not undone is never done again."""
        self._back = self._after = None

    def redo(self) -> None:
        """Show the state after, under the name that the case has now."""
        if self._after is not None:
            self._document.replace(replace(self._after, name=_case_of(self._document).name))

    def undo(self) -> None:
        """Show the state before."""
        if self._back is not None:
            self._document.replace(self._back.before(_case_of(self._document)))


class BecameCase(BecomeCase):
    """What an earlier window turned the case into: the one that is taken up is it already."""

    _is_new = True

    def redo(self) -> None:
        """Show the state after, but not as it is taken up."""
        if self._is_new:
            self._is_new = False
        else:
            super().redo()


class EditStep(Step):
    """One edit of the case: a stroke, a mask, an amount of a layer, teeth moved, a design.

    Raises
    ------
    DesignError
        If the edit cannot be made; here and not while Qt calls `redo`, where it would end the
        program.
    """

    def __init__(self, document: Document, edit: Edit) -> None:
        super().__init__(edit_title(edit))
        self._document = document
        self._edit = edit
        self._back: WayBack | None = None
        self._made_on: Case | None = _case_of(document)
        self._made: Made | None = self._make(self._before(_case_of(document)))

    @property
    def n_bytes(self) -> int:
        """Bytes that the edit and the way back hold; what moved is held once for both."""
        return 0 if self._back is None else self._back.n_bytes

    def forget(self) -> None:
        """Let the way back go."""
        self._back = None

    def redo(self) -> None:
        """Make the edit."""
        case = _case_of(self._document)
        made = self._made if self._made_on is case else None
        self._made_on = self._made = None
        after, self._back = made if made is not None else self._make(self._before(case))
        self._show(after, self._back, self._moved_from(self._back))

    def _before(self, case: Case) -> Case:
        """Return the state on which the edit is made."""
        return case

    def _make(self, before: Case) -> Made:
        after = apply_edit(before, self._edit)
        # As the history has it: packed, and the same object, so that it is in memory once.
        self._edit = after.edits[-1]
        return after, way_back(before, after)

    def undo(self) -> None:
        """Take the edit back, bit for bit."""
        if self._back is not None:
            self._show(self._back.before(_case_of(self._document)), self._back, self._back.moved)

    def _moved_from(self, back: WayBack) -> Indices | None:
        """Return which vertices are elsewhere than in the state shown before this edit."""
        return back.moved

    def _show(self, case: Case, back: WayBack, moved: Indices | None) -> None:
        if moved is None:
            self._document.replace(case)
        elif isinstance(back, FromAntagonist):
            self._document.oppose(case)
        elif len(back.held):
            self._document.hold(case, back.held)
        else:
            self._document.reshape(case, moved)


class TakenUp(EditStep):
    """An edit that an earlier window made: the case that is taken up has it already.

    Parameters
    ----------
    back : WayBack or None
        None where it can no longer be taken back.
    """

    def __init__(self, document: Document, edit: Edit, back: WayBack | None) -> None:
        Step.__init__(self, edit_title(edit))
        self._document, self._edit, self._back = document, edit, back
        self._made_on = self._made = None
        self._is_new = True
        self.is_forgotten = back is None

    def redo(self) -> None:
        """Make the edit, but not as it is taken up."""
        if self._is_new:
            self._is_new = False
        else:
            super().redo()


ReshapeSurface = EditStep
"""A stroke's own name for it."""


class SlideStep(EditStep):
    """An edit by a slider or a handle: while it is dragged, each takes the place of the last.

    Parameters
    ----------
    drag : int
        The same from press to release, another for the next drag.
    """

    def __init__(self, document: Document, edit: Edit, drag: int) -> None:
        self.drag = drag
        self._instead_of = _last_of_drag(document, drag)
        super().__init__(document, edit)

    def id(self) -> int:
        """Tell Qt which commands may be merged."""
        return _SLIDE

    def _before(self, case: Case) -> Case:
        """Take the last edit of this drag back first."""
        last = self._instead_of
        return case if last is None or last._back is None else last._back.before(case)

    def _moved_from(self, back: WayBack) -> Indices | None:
        """Count what the edit before it in this drag had moved: that is shown until now."""
        last = None if self._instead_of is None else self._instead_of._back
        if last is None or last.moved is None or back.moved is None:
            return back.moved
        return np.union1d(last.moved, back.moved).astype(np.int32)

    def mergeWith(self, other: QUndoCommand | None) -> bool:
        """Take over the next edit of the same drag."""
        if not isinstance(other, SlideStep) or other._instead_of is not self:
            return False
        self._edit, self._back = other._edit, other._back
        self.setText(other.text())
        return True


def step_to(document: Document, after: Case) -> Step | None:
    """Return the command that leads from the open case to a later state of it.

    None where nothing was done.
    """
    before = _case_of(document)
    new = after.edits[len(before.edits) :]
    if not new:
        return None
    if len(new) == 1:
        return EditStep(document, new[0])
    return BecomeCase(document, before, after, edit_title(new[-1]))


def edit_title(edit: Edit) -> str:
    """Return what the history says about an edit."""
    if isinstance(edit, Orient):
        upper = edit.orientation.jaw == "upper"
        return tr("Oriented as upper jaw") if upper else tr("Oriented as lower jaw")
    if isinstance(edit, Label):
        return count(len(edit.dentition.teeth), "{n} tooth found", "{n} teeth found")
    if isinstance(edit, SetLayer):
        return tr("Layer {}: {} %").format(edit.layer, round(100 * edit.amount))
    if isinstance(edit, DropLayer):
        merged = tr("Layer {} merged") if edit.keeps_shape else tr("Layer {} removed")
        return merged.format(edit.layer)
    if isinstance(edit, RenameLayer):
        return tr("Layer {}: called {}").format(edit.layer, edit.name)
    if isinstance(edit, SetAntagonist):
        there = edit.antagonist is not None
        return tr("Other jaw chosen") if there else tr("Other jaw removed")
    return from_english(edit.title)


def _last_of_drag(document: Document, drag: int) -> SlideStep | None:
    stack = document.stack
    last = stack.command(stack.index() - 1) if stack.index() else None
    # Qt merges nothing into a step that was saved.
    if isinstance(last, SlideStep) and last.drag == drag and not stack.isClean():
        return last
    return None


def _case_of(document: Document) -> Case:
    if document.case is None:
        raise RuntimeError("a command needs an open case")
    return document.case

"""What can be undone: one small command for each change of the case."""

from dataclasses import replace

from gui.document import Document, Step
from meshes.arrays import Vertices
from smilesculpt.case import Case, apply_edit
from smilesculpt.edits import Label, Orient, Reshape


class BecomeCase(Step):
    """The case turned into another state as a whole: it was oriented or segmented."""

    def __init__(self, document: Document, before: Case, after: Case, title: str) -> None:
        super().__init__(title)
        self._document = document
        self._before: Case | None = before
        self._after = after

    @property
    def n_bytes(self) -> int:
        """Bytes of the surface that only the state before keeps alive."""
        if self._before is None or self._before.surface is self._after.surface:
            return 0
        surface = self._before.surface
        return 0 if surface is None else surface.vertices.nbytes

    def forget(self) -> None:
        """Let the state before go."""
        self._before = None

    def redo(self) -> None:
        """Show the state after."""
        self._document.replace(self._after)

    def undo(self) -> None:
        """Show the state before."""
        if self._before is not None:
            self._document.replace(self._before)


class ReshapeSurface(Step):
    """Vertices moved, by a stroke or by a design; keeps only those that moved."""

    def __init__(self, document: Document, edit: Reshape) -> None:
        super().__init__(edit.title)
        case = _case_of(document)
        self._document = document
        self._edit = edit
        self._wishes = case.wishes
        surface = case.require_surface(edit.cause)
        self._before: Vertices | None = surface.vertices[edit.vertex_index]

    @property
    def n_bytes(self) -> int:
        """Bytes of the places before and after."""
        before = 0 if self._before is None else self._before.nbytes
        return before + self._edit.positions.nbytes + self._edit.vertex_index.nbytes

    def forget(self) -> None:
        """Let the places before go."""
        self._before = None

    def redo(self) -> None:
        """Move the vertices."""
        case = apply_edit(_case_of(self._document), self._edit)
        self._document.reshape(case, self._edit.vertex_index)

    def undo(self) -> None:
        """Put the vertices back, bit for bit."""
        if self._before is None:
            return
        case = _case_of(self._document)
        surface = case.require_surface(self._edit.cause)
        vertices = surface.vertices.copy()
        vertices[self._edit.vertex_index] = self._before
        back = replace(
            case,
            surface=surface.with_vertices(vertices),
            wishes=self._wishes,
            edits=case.edits[:-1],
        )
        self._document.reshape(back, self._edit.vertex_index)


def step_to(document: Document, after: Case) -> Step | None:
    """Return the command that leads from the open case to a later state of it.

    None where nothing was done.
    """
    before = _case_of(document)
    new = after.edits[len(before.edits) :]
    if not new:
        return None
    if len(new) == 1 and isinstance(new[0], Reshape):
        return ReshapeSurface(document, new[0])
    return BecomeCase(document, before, after, edit_title(new[-1]))


def edit_title(edit: Orient | Label | Reshape) -> str:
    """Return what the history says about an edit."""
    if isinstance(edit, Orient):
        return f"Oriented as {edit.orientation.jaw} jaw"
    if isinstance(edit, Label):
        return f"{len(edit.dentition.teeth)} teeth found"
    return edit.title


def _case_of(document: Document) -> Case:
    if document.case is None:
        raise RuntimeError("a command needs an open case")
    return document.case

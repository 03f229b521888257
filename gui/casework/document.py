"""The open case, its file and its undo stack, told to whoever shows it; no widgets here."""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from PyQt6.QtCore import QObject, pyqtSignal
from PyQt6.QtGui import QUndoCommand, QUndoStack

from gui.casework.results import Results
from meshes.arrays import Indices
from smilesculpt.case import Case

UNDO_BUDGET: Final = 500_000_000
"""Bytes that undo may hold: beyond it the oldest steps can no longer be taken back.

A change of shape is held once for undo and for the history of the case. The history needs it as
long as the case is open, because the file tells every change; of such a step nothing is freed.
"""


class Document(QObject):
    """One open case; changed through undo commands only.

    Signals
    -------
    replaced
        The case is another one, or its surface, frame or teeth are new as a whole.
    reshaped : object
        Indices of the vertices that moved; everything else is as it was.
    masked : object
        Indices of the vertices that the mask holds otherwise.
    opposed
        The case has another jaw to bite on, or none.
    results_changed, saved_changed, history_changed
    """

    replaced = pyqtSignal()
    reshaped = pyqtSignal(object)
    masked = pyqtSignal(object)
    opposed = pyqtSignal()
    results_changed = pyqtSignal()
    saved_changed = pyqtSignal()
    history_changed = pyqtSignal()

    def __init__(self, undo_budget: int = UNDO_BUDGET) -> None:
        super().__init__()
        self.case: Case | None = None
        self.opened: Case | None = None
        """The case as it was opened or made, before anything was done to it here."""
        self.path: Path | None = None
        self.results: Results | None = None
        self.stack = QUndoStack(self)
        self._budget = undo_budget
        self._never_saved = False
        # From signal to signal: a slot would still be called while the document is torn down.
        self.stack.indexChanged.connect(self.history_changed)
        self.stack.cleanChanged.connect(self.saved_changed)

    def open(self, case: Case, path: Path | None) -> None:
        """Show another case; its undo history starts empty.

        Parameters
        ----------
        path : Path or None
            Its `.smile` file; None for a scan that was never saved.
        """
        self.take_up(case, (), opened=case, path=path)

    def take_up(
        self, case: Case, steps: Iterable[QUndoCommand], *, opened: Case, path: Path | None
    ) -> None:
        """Show another case with the steps that led to it, as if they had been made here.

        It is told once, so that nobody shows what lies between.

        Parameters
        ----------
        steps : iterable of QUndoCommand
            Their first `redo` does nothing: the case has them already.
        opened : Case
            The case before these steps.
        path : Path or None
            The `.smile` file that holds `opened`; None for a scan that was never saved.
        """
        self.case, self.opened, self.path, self.results = case, opened, path, None
        self._never_saved = path is None
        self._take_steps(steps)
        self._tell_all()

    def close(self) -> None:
        """Show no case."""
        self.case = self.opened = self.path = self.results = None
        self._never_saved = False
        self._take_steps(())
        self._tell_all()

    def replace(self, case: Case) -> None:
        """Show another state of the case; called by commands."""
        self.case = case
        self.replaced.emit()

    def reshape(self, case: Case, vertex_index: Indices) -> None:
        """Show a state whose surface differs in some vertices only; called by commands."""
        self.case = case
        self.reshaped.emit(vertex_index)

    def hold(self, case: Case, vertex_index: Indices) -> None:
        """Show a state whose mask differs in some vertices only; called by commands."""
        self.case = case
        self.masked.emit(vertex_index)

    def oppose(self, case: Case) -> None:
        """Show a state with another jaw to bite on; called by commands."""
        self.case = case
        self.opposed.emit()

    def rename(self, case: Case) -> None:
        """Show the case under another name."""
        self.case = case
        self.saved_changed.emit()

    def push(self, command: QUndoCommand) -> None:
        """Do a command and remember it for undo."""
        self.stack.push(command)
        self._keep_to_budget()

    @property
    def title(self) -> str:
        """What the open case is called: as its file, or as its scan while it is in none."""
        name = "" if self.case is None else self.case.name
        return name if self.path is None else self.path.stem

    @property
    def undo_budget(self) -> int:
        """Bytes that undo may hold."""
        return self._budget

    @property
    def can_undo(self) -> bool:
        """Whether the last step can be taken back."""
        return self.stack.canUndo() and not _is_forgotten(self.stack, self.stack.index() - 1)

    def undo(self) -> None:
        """Take the last step back, where its memory was kept."""
        if self.can_undo:
            self.stack.undo()

    def redo(self) -> None:
        """Do the step that was taken back again."""
        self.stack.redo()

    def go_to(self, index: int) -> None:
        """Undo or redo until `index` steps are done, or as far as memory was kept."""
        while self.stack.index() > index and self.can_undo:
            self.stack.undo()
        while self.stack.index() < index and self.stack.canRedo():
            self.stack.redo()

    def set_undo_budget(self, undo_budget: int) -> None:
        """Let undo hold more bytes, or fewer: the oldest steps are let go at once."""
        self._budget = undo_budget
        self._keep_to_budget()
        self.history_changed.emit()

    @property
    def undo_bytes(self) -> int:
        """Bytes that undo holds now."""
        return sum(_bytes_of(self.stack, k) for k in range(self.stack.count()))

    def set_results(self, results: Results) -> None:
        """Show what was computed from a case."""
        self.results = results
        self.results_changed.emit()

    @property
    def results_are_stale(self) -> bool:
        """Whether the case has changed since the results were computed."""
        return self.results is not None and self.results.made_from is not self.case

    @property
    def is_saved(self) -> bool:
        """Whether the file holds everything."""
        return self.case is None or (self.stack.isClean() and not self._never_saved)

    @property
    def n_unsaved(self) -> int:
        """Steps made since the last save."""
        clean = self.stack.cleanIndex()
        return abs(self.stack.index() - max(clean, 0))

    def mark_saved(self, path: Path) -> None:
        """Note that the file at `path` holds the case as it is now."""
        self.path = path
        self._never_saved = False
        self.stack.setClean()
        self.saved_changed.emit()

    def _take_steps(self, steps: Iterable[QUndoCommand]) -> None:
        """Let these be the steps that can be taken back, and tell nobody yet."""
        self.stack.blockSignals(True)
        self.stack.clear()
        for step in steps:
            self.stack.push(step)
        self.stack.blockSignals(False)
        self._keep_to_budget()

    def _tell_all(self) -> None:
        self.replaced.emit()
        self.saved_changed.emit()
        self.history_changed.emit()

    def _keep_to_budget(self) -> None:
        used = self.undo_bytes
        # Steps that were taken back are kept: they may be done again.
        for k in range(min(self.stack.count() - 1, self.stack.index())):
            if used <= self._budget:
                return
            used -= _bytes_of(self.stack, k)
            _forget(self.stack, k)


class Step(QUndoCommand):
    """A command that knows how many bytes it holds and can let them go."""

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self.is_forgotten = False

    @property
    def n_bytes(self) -> int:
        """Bytes that only this command keeps alive."""
        raise NotImplementedError

    def forget(self) -> None:
        """Let the memory go; the command cannot be undone afterwards."""
        raise NotImplementedError


def _step(stack: QUndoStack, k: int) -> Step | None:
    command = stack.command(k)
    return command if isinstance(command, Step) else None


def _bytes_of(stack: QUndoStack, k: int) -> int:
    step = _step(stack, k)
    return 0 if step is None or step.is_forgotten else step.n_bytes


def _is_forgotten(stack: QUndoStack, k: int) -> bool:
    step = _step(stack, k)
    return step is not None and step.is_forgotten


def _forget(stack: QUndoStack, k: int) -> None:
    step = _step(stack, k)
    if step is not None and not step.is_forgotten:
        step.forget()
        step.is_forgotten = True

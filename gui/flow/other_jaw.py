"""The other jaw of the open case: chosen from a file, or let go; each a step of undo."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PyQt6.QtCore import QObject, pyqtSignal
from PyQt6.QtWidgets import QFileDialog, QWidget

from gui.actions import Command, Registry
from gui.casework.commands import EditStep
from gui.casework.document import Document
from gui.flow.flow import SCAN_SUFFIXES, Flow
from gui.jobs import step_jobs as jobs
from gui.notices.toast import Message
from gui.words import tr
from smilesculpt.antagonist import Antagonist
from smilesculpt.case import Case
from smilesculpt.edits import SetAntagonist

Then = Callable[[], object]


class OtherJaw(QObject):
    """What the window does with the other jaw.

    Signals
    -------
    changed
        Another one is chosen, or none.

    Parameters
    ----------
    over : QWidget
        Dialogs stand over it.
    """

    changed = pyqtSignal()

    def __init__(self, over: QWidget, document: Document, flow: Flow) -> None:
        super().__init__(over)
        self._over, self._document, self._flow = over, document, flow
        self.ask_path: Callable[[], Path | None] = self._ask_path
        document.replaced.connect(self.changed)
        document.opposed.connect(self.changed)

    @property
    def is_there(self) -> bool:
        """Whether the open case has one."""
        case = self._document.case
        return case is not None and case.antagonist is not None

    @property
    def is_possible(self) -> bool:
        """Whether a case is open that could have one."""
        return self._document.case is not None

    def choose(self, then: Then | None = None) -> None:
        """Ask for its file and read it; do `then` once it is there."""
        path = None if self._document.case is None else self.ask_path()
        if path is not None:
            self.read(path, then)

    def read(self, path: Path, then: Then | None = None) -> None:
        """Take the other jaw from a file; do `then` once it is there."""
        case = self._document.case
        if case is None:
            return
        title = tr("Reading {}").format(path.name)
        bare = Case(case.name, case.source, case.scan)  # all that the helper needs
        done = partial(self._take, case, then)
        self._flow.in_helper(title, partial(jobs.read_antagonist, bare, path), done)

    def remove(self) -> None:
        """Let it go."""
        if self.is_there:
            self._push(None)

    def _take(self, asked_for: Case, then: Then | None, found: Antagonist) -> None:
        case = self._document.case
        if case is None or case.scan is not asked_for.scan:
            words = tr("Another case is open meanwhile, so nothing was done.")
            self._flow.said.emit(Message(words, "attention"))
            return
        self._push(found)
        if then is not None:
            then()

    def _push(self, antagonist: Antagonist | None) -> None:
        step = EditStep(self._document, SetAntagonist(antagonist))
        self._document.push(step)
        words = f"{step.text()}."
        if antagonist is None:
            words = tr("Other jaw removed. Saving takes it out of the file as well.")
        self._flow.said.emit(Message(words, verb=tr("Undo"), run=self._flow.undo))

    def _ask_path(self) -> Path | None:
        kinds = " ".join(f"*{suffix}" for suffix in SCAN_SUFFIXES)
        title = tr("Choose the other jaw, exported as both bite")
        name, _ = QFileDialog.getOpenFileName(self._over, title, "", f"{tr('Scans')} ({kinds})")
        return Path(name) if name else None


def declare_other_jaw(registry: Registry, jaw: OtherJaw) -> None:
    """Give the registry the commands of the other jaw, allowed as things stand."""
    choose, remove = tr("The other jaw…"), tr("Remove the other jaw")
    registry.add(Command("other-jaw", choose, jaw.choose, "File"))
    registry.add(Command("remove-other-jaw", remove, jaw.remove, "File"))

    def refresh() -> None:
        no_case = "" if jaw.is_possible else tr("No case is open.")
        registry.enable("other-jaw", no_case)
        registry.enable("remove-other-jaw", "" if jaw.is_there else tr("No other jaw is chosen."))

    jaw.changed.connect(refresh)
    refresh()

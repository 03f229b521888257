"""Opening, saving and letting go of the case, with the questions that belong to it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Protocol

from PyQt6.QtCore import QObject
from PyQt6.QtWidgets import QFileDialog, QWidget

from gui.casework.document import Document
from gui.flow.flow import SCAN_SUFFIXES, Flow, Then
from gui.notices.file_to_write import file_to_write
from gui.notices.toast import Message
from gui.words import count, tr
from smilesculpt.steps import CASE_SUFFIX


class Ask(Protocol):
    """Asks a question and returns the words of the button that was pressed."""

    def __call__(
        self,
        over: QWidget,
        title: str,
        body: str,
        *,
        safe: str,
        others: tuple[str, ...],
        keeps: str = "",
    ) -> str:
        """Ask."""


class Files(QObject):
    """What the File menu does.

    Parameters
    ----------
    over : QWidget
        Dialogs stand over it.
    """

    def __init__(self, over: QWidget, document: Document, flow: Flow, ask: Ask) -> None:
        super().__init__(over)
        self._over, self._document, self._flow, self._ask = over, document, flow, ask
        self.is_open_elsewhere: Callable[[Path], bool] = lambda path: False
        flow.let_go = self.let_go
        flow.opened.connect(self._warn_of_two_windows)

    def open(self, path: Path) -> None:
        """Open a scan or a case, which asks about unsaved work once it was read."""
        self._flow.open(path)

    def open_sample(self) -> None:
        """Open the sample, which asks about unsaved work once it is made."""
        self._flow.open_sample()

    def choose_file(self) -> None:
        """Let the person choose a scan or a case."""
        kinds = " ".join(f"*{suffix}" for suffix in (*SCAN_SUFFIXES, CASE_SUFFIX))
        name, _ = QFileDialog.getOpenFileName(
            self._over,
            tr("Open a scan or a case"),
            self._folder,
            tr("Scans and cases ({})").format(kinds),
        )
        if name:
            self.open(Path(name))

    def save(self, then: Then | None = None) -> None:
        """Save the case to its file, or ask for one; do what comes next once it is saved."""
        path = self._document.path
        if path is None:
            self.save_as(then)
        elif self._may_overwrite(path):
            self._flow.save(path, then)

    def save_as(self, then: Then | None = None) -> None:
        """Save the case to a file that the person names; do what comes next once it is saved."""
        case = self._document.case
        if case is None:
            return
        kinds = tr("Case ({})").format(f"*{CASE_SUFFIX}")
        start = self._flow.suggested(CASE_SUFFIX)
        path = file_to_write(self._over, tr("Save the case"), start, kinds, CASE_SUFFIX)
        if path is not None and self._may_overwrite(path):
            self._flow.save(path, then)

    @property
    def _folder(self) -> str:
        near = self._document.path or self._flow.scan_path
        return "" if near is None else str(near.absolute().parent)

    def close_case(self) -> None:
        """Go back to the welcome page, after asking about unsaved work."""
        self.let_go(tr("Close the case"), self._document.close)

    def _may_overwrite(self, path: Path) -> bool:
        """Ask before the work of another window or program is overwritten."""
        if self._flow.on_disk.is_changed(path):
            body = tr("It was changed since you opened it. Saving lets those changes go.")
        elif path != self._document.path and self.is_open_elsewhere(path):
            body = tr("It is open in another window, and its changes would be lost.")
        else:
            return True
        title, verb = tr("Save over {}?").format(path.name), tr("Save over it")
        safe = tr("Leave that file")
        return self._ask(self._over, title, body, safe=safe, others=(verb,)) == verb

    def _warn_of_two_windows(self, path: Path) -> None:
        if path.suffix.lower() == CASE_SUFFIX and self.is_open_elsewhere(path):
            words = tr("{} is open in another window too. Save it from one of them only.")
            message = Message(words.format(path.name), "attention", tr("Save as…"), self.save_as)
            self._flow.said.emit(message)

    def let_go(self, verb: str, then: Then) -> None:
        """Do what lets the open case go, unless the person wants to keep it."""
        if self.may_let_go(verb, partial(self.let_go, verb, then)):
            then()

    def may_let_go(self, verb: str, again: Then) -> bool:
        """Ask about work that is not saved; say whether it may be let go now.

        Parameters
        ----------
        verb : str
            What would let it go.
        again : callable
            Called once the work is saved, where the person wants that: tries anew.
        """
        if self._document.n_unsaved == 0:
            return True
        steps = count(self._document.n_unsaved, "{n} step", "{n} steps")
        save = tr("Save") if self._document.path is not None else tr("Save…")
        discard = tr("Discard {}").format(steps)
        answer = self._ask(
            self._over,
            tr("Save {} first?").format(steps),
            tr("They are in no file yet, and “{}” lets them go.").format(verb),
            safe=tr("Cancel"),
            others=(discard,),
            keeps=save,
        )
        if answer == save:
            self.save(again)
        return answer == discard

    def confirm(self, title: str, body: str, verb: str) -> bool:
        """Ask about something that cannot be called back."""
        safe = tr("Keep it here")
        return self._ask(self._over, title, body, safe=safe, others=(verb,)) == verb

    def quit(self) -> None:
        """Close the window, which asks about unsaved work itself."""
        window = self._over.window()
        if window is not None:
            window.close()

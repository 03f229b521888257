"""Remembers from which state on work is recorded; the history of the case holds the rest."""

from PyQt6.QtCore import QObject, pyqtSignal

from gui.casework.document import Document
from smilesculpt.case import Case
from smilesculpt.sculpting.recording import Recording, recording_of


class Recorder(QObject):
    """Records one case; undo takes back what was recorded as well."""

    changed = pyqtSignal()

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self._document = document
        self._start: Case | None = None
        document.replaced.connect(self._let_go_of_others)

    @property
    def is_recording(self) -> bool:
        """Whether a recording has begun."""
        return self._start is not None

    def start(self) -> bool:
        """Record from now on; say whether there is a surface to work on."""
        case = self._document.case
        if case is None or case.surface is None:
            return False
        self._start = case
        self.changed.emit()
        return True

    def finish(self) -> Recording:
        """End the recording and return it.

        Raises
        ------
        RecordingError
            If what was done is no work on the shape, or was taken back to before the start.
        """
        start, case = self._start, self._document.case
        if start is None or case is None:
            raise RuntimeError("nothing is recorded")
        recording = recording_of(start, case)
        self.drop()
        return recording

    def drop(self) -> None:
        """Let the recording go."""
        self._start = None
        self.changed.emit()

    def _let_go_of_others(self) -> None:
        case, start = self._document.case, self._start
        if start is not None and (case is None or case.scan is not start.scan):
            self.drop()

"""Does a recording again in the window, act by act, each a step of undo."""

from collections.abc import Callable

from PyQt6.QtCore import QObject, QTimer, pyqtSignal

from gui.casework.commands import EditStep
from gui.casework.document import Document
from gui.tools.sculptor import Sculptor
from gui.words import later
from meshes.brushes.limits import Limit
from meshes.brushes.surface import SculptSurface
from meshes.errors import MeshError
from smilesculpt.case import Case
from smilesculpt.edits import Edit, Hold, Remesh
from smilesculpt.errors import DesignError
from smilesculpt.sculpting.acts import Act, StrokeAct
from smilesculpt.sculpting.limit_words import LimitWords, limits_of
from smilesculpt.sculpting.recording import Recording, RecordingError, case_digest
from smilesculpt.sculpting.replaying import edit_of_act
from smilesculpt.sculpting.strokes import stroke_again

PATIENCE = 30
"""While the surface is made ready, it is asked for again after this, milliseconds."""


class Player(QObject):
    """Plays one recording; the window stays usable, and what a person does then ends it.

    Signals
    -------
    ended : bool
        Whether the case is as it was recorded.
    failed : str
        Why it stopped.
    """

    ended = pyqtSignal(bool)
    failed = pyqtSignal(str)

    def __init__(self, document: Document, sculptor: Sculptor) -> None:
        super().__init__(document)
        self._document, self._sculptor = document, sculptor
        self._left: list[Act] = []
        self._end = ""
        self._after: Case | None = None
        self._limits: dict[LimitWords, Limit] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._next)

    @property
    def is_playing(self) -> bool:
        """Whether acts are left to do."""
        return self._timer.isActive()

    def play(self, recording: Recording) -> None:
        """Begin to play on the open case.

        Raises
        ------
        RecordingError
            If the open case is not as it was at the start of the recording.
        """
        case = self._document.case
        if case is None or case.surface is None or case_digest(case) != recording.start:
            raise RecordingError(
                later(
                    "this recording starts from another state of the case. "
                    "Undo to where it began, or open the case that was open then."
                )
            )
        self._left, self._end, self._after = list(recording.acts), recording.end, case
        self._limits.clear()
        self._timer.start(0)

    def stop(self) -> None:
        """Do no more; what was done stays, and can be undone."""
        self._timer.stop()

    def _next(self) -> None:
        case, surface = self._document.case, self._sculptor.surface
        if case is None or case is not self._after:
            return  # a person has taken over
        if not self._left:
            self.ended.emit(case_digest(case) == self._end)
        elif surface is None or self._sculptor.is_stroking:
            self._timer.start(PATIENCE)
        else:
            self._do(lambda: self._edit(case, surface, self._left.pop(0)))

    def _do(self, make: Callable[[], Edit | None]) -> None:
        try:
            edit = make()
            if edit is not None:
                self._document.push(EditStep(self._document, edit))
        except (DesignError, MeshError) as error:
            self.failed.emit(str(error))
            return
        self._after = self._document.case
        self._timer.start(0)

    def _edit(self, case: Case, surface: SculptSurface, act: Act) -> Edit | None:
        """Return the edit that an act makes; None where it changes nothing."""
        if not isinstance(act, StrokeAct):
            edit = edit_of_act(case, act)
            if isinstance(edit, Remesh):
                self._limits.clear()  # they are for the vertices that were
            return edit if not isinstance(edit, Hold) or len(edit.vertex_index) else None
        limits = tuple(self._limit(case, words) for words in act.limits)
        return stroke_again(case, surface, act, limits)

    def _limit(self, case: Case, words: LimitWords) -> Limit:
        """Return a limit that the brush has already, or one on the scan itself."""
        known = self._sculptor.limits.get(words) or self._limits.get(words)
        if known is None:
            (known,) = limits_of(case, (words,), self._sculptor.others)
            self._limits[words] = known
        return known

"""Does a recording again in the window, a piece at a time, each act a step of undo."""

import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any, Final

from PyQt6.QtCore import QObject, QTimer, pyqtSignal

from gui.casework.commands import EditStep
from gui.casework.document import Document
from gui.failures import explain
from gui.jobs.runner import Runner
from gui.jobs.workers import Job
from gui.recording.lengths import lengths_of
from gui.tools.sculptor import Sculptor
from gui.words import later, tr
from meshes.brushes.limits import Limit
from meshes.errors import MeshError
from meshes.progress import Progress
from smilesculpt.case import Case
from smilesculpt.edits import Edit, Hold, Remesh
from smilesculpt.errors import DesignError
from smilesculpt.sculpting.acts import Act, DesignAct, StrokeAct
from smilesculpt.sculpting.limit_words import LimitWords, Others, limits_of
from smilesculpt.sculpting.recording import Recording, RecordingError, case_digest
from smilesculpt.sculpting.replaying import edit_of_act
from smilesculpt.sculpting.strokes import StrokeAgain

PATIENCE: Final = 30
"""While the surface is made ready, it is asked for again after this, milliseconds."""

PIECE: Final = 0.015
"""The event loop gets its turn after this, seconds; a dab that has begun comes to its end."""

Limits = dict[LimitWords, Limit]
Compute = Callable[[Callable[[Progress], Any], Progress], Any]
"""Does work in another process and waits for it."""


class Player(QObject):
    """Plays one recording; the window stays usable, and what a person does then ends it.

    Whatever ends it, what was wholly done stays and can be undone, and of a stroke under way
    nothing is left.

    Parameters
    ----------
    runner : Runner
        Shows how far it is, and lets it be cancelled.
    compute : callable
        For acts that take long.

    Signals
    -------
    ended : bool
        Whether the case is as it was recorded.
    failed : str
        Why it stopped.
    stopped : int, int
        It was cancelled: how many acts are done, and of how many.
    overtaken
        A person changed the case meanwhile.
    """

    ended = pyqtSignal(bool)
    failed = pyqtSignal(str)
    stopped = pyqtSignal(int, int)
    overtaken = pyqtSignal()

    def __init__(
        self, document: Document, sculptor: Sculptor, runner: Runner, compute: Compute
    ) -> None:
        super().__init__(document)
        self._document, self._sculptor = document, sculptor
        self._runner, self._compute = runner, compute
        self._acts: tuple[Act, ...] = ()
        self._lengths: Sequence[float] = ()
        self._n_done = 0
        self._is_on = False
        self._end = ""
        self._after: Case | None = None
        self._limits: Limits = {}
        self._again: StrokeAgain | None = None
        self._dabs: Iterator[float] = iter(())
        self._job: Job[Any] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._next)

    @property
    def is_playing(self) -> bool:
        """Whether acts are left to do."""
        return self._is_on

    def play(self, recording: Recording) -> bool:
        """Begin to play on the open case; say whether no other job was in the way.

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
        if not self._runner.enter(tr("Playing the recording"), self.stop):
            return False
        self._acts, self._end, self._after = recording.acts, recording.end, case
        self._lengths = lengths_of(recording.acts)
        self._n_done = 0
        self._limits.clear()
        self._is_on = True
        self._timer.start(0)
        return True

    def stop(self) -> None:
        """Do no more; what was wholly done stays, and can be undone."""
        if self.is_playing:
            self._leave()
            self.stopped.emit(self._n_done, len(self._acts))

    def _leave(self) -> None:
        """Let go of everything under way."""
        self._is_on = False
        self._timer.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = None
        again, self._again = self._again, None
        if again is not None and self._sculptor.makes_again(again):
            self._sculptor.cancel()
        self._runner.leave()

    def _next(self) -> None:
        case, surface = self._document.case, self._sculptor.surface
        if case is None or case is not self._after:
            self._leave()
            self.overtaken.emit()
        elif self._again is not None:
            self._try(self._go_on, self._again)
        elif self._n_done == len(self._acts):
            self._leave()
            self.ended.emit(case_digest(case) == self._end)
        elif surface is None or self._sculptor.is_stroking:
            self._timer.start(PATIENCE)
        else:
            self._try(self._begin, case, self._acts[self._n_done])

    def _try(self, work: Callable[..., object], *given: object) -> None:
        try:
            work(*given)
        except (DesignError, MeshError) as error:
            self._fail(error)

    def _fail(self, error: object) -> None:
        self._leave()
        self.failed.emit(explain(error))

    def _begin(self, case: Case, act: Act) -> None:
        """Begin an act: a stroke here, what takes long beside the event loop."""
        self._tell(0.0)
        if not isinstance(act, StrokeAct):
            work = partial(_edit, case, act)
            self._beside(partial(self._compute, work) if _is_long(act) else work, self._take)
            return
        missing = tuple(words for words in act.limits if self._known(words) is None)
        if missing:
            others = dict(self._sculptor.others)
            self._beside(partial(_limits, case, missing, others), self._limits.update)
            return
        limits = [limit for words in act.limits if (limit := self._known(words)) is not None]
        self._again = self._sculptor.begin_again(act, limits)
        self._dabs = iter(()) if self._again is None else self._again.dabs()
        self._timer.start(0)

    def _known(self, words: LimitWords) -> Limit | None:
        """Return a limit that the brush has already, or one that was made for this recording."""
        return self._sculptor.limits.get(words) or self._limits.get(words)

    def _go_on(self, again: StrokeAgain) -> None:
        """Do some dabs of the stroke, and end it after the last."""
        if not self._sculptor.makes_again(again):
            self.stop()  # Escape took it back
            return
        until = time.perf_counter() + PIECE
        for share in self._dabs:
            if time.perf_counter() >= until:
                self._tell(share)
                break
        else:
            self._again = None
            self._sculptor.end_again(again)
            self._count()
        self._sculptor.tell_moved()
        self._timer.start(0)

    def _beside(self, work: Callable[[Progress], Any], then: Callable[[Any], object]) -> None:
        """Do work beside the event loop; nothing comes of it where playing was left meanwhile."""
        job: Job[Any] = Job("Playing", work)

        def done(result: object) -> None:
            if self._job is job:
                self._job = None
                self._timer.start(0)
                if self._document.case is self._after:
                    self._try(then, result)

        def failed(error: object) -> None:
            if self._job is job:
                self._job = None
                self._fail(error)

        job.told.finished.connect(done)
        job.told.failed.connect(failed)
        job.keep_in(self)
        self._job = job
        job.start()

    def _take(self, edit: Edit) -> None:
        """Take the edit of an act into the case, where it changes anything."""
        if not isinstance(edit, Hold) or len(edit.vertex_index):
            self._document.push(EditStep(self._document, edit))
        if isinstance(edit, Remesh):
            self._limits.clear()  # they are for the vertices that were
        self._count()

    def _count(self) -> None:
        self._after = self._document.case
        self._n_done += 1

    def _tell(self, share: float) -> None:
        """Tell how far the whole recording is."""
        n = self._n_done
        done = sum(self._lengths[:n]) + share * self._lengths[n]
        words = tr("Playing the recording: {} of {}. Cancel keeps what is done.")
        self._runner.progressed.emit(
            done / sum(self._lengths), words.format(n + 1, len(self._lengths))
        )


def _edit(case: Case, act: Act, progress: Progress) -> Edit:
    progress(0.0, "")
    return edit_of_act(case, act)


def _is_long(act: Act) -> bool:
    """Say whether an act computes so long that it would hold other threads up."""
    return isinstance(act, DesignAct)


def _limits(
    case: Case, words: tuple[LimitWords, ...], others: Others, progress: Progress
) -> Limits:
    progress(0.0, "")
    return dict(zip(words, limits_of(case, words, others), strict=True))

"""The way of a micro-robot on the page Plan: planned, told, saved; no widgets here."""

from functools import partial
from pathlib import Path

from PyQt6.QtCore import QObject, pyqtSignal

from calibration.planning.plan_file import write_plan
from gui.flow import Flow
from gui.rooms import plan_jobs as jobs
from gui.toast import Message
from gui.words import tr
from meshes.progress import Progress


class WayWork(QObject):
    """The way of a swimmer that was planned last.

    Signals
    -------
    changed
        Another way, or none.
    """

    changed = pyqtSignal()

    def __init__(self, flow: Flow) -> None:
        super().__init__()
        self.open_way: jobs.OpenWay | None = None
        self._flow = flow

    def plan(self, task: Path | None) -> None:
        """Plan the way of a task file, or of the made-up task."""
        self._flow.in_helper(tr("Planning the way"), partial(jobs.plan_way, task), self._take)

    def save(self, path: Path) -> None:
        """Write the plan, unsigned."""
        way = self.open_way
        if way is None:
            return

        def work(progress: Progress) -> None:
            progress(0.0, tr("Saving the plan"))
            write_plan(path, way.plan)

        def done(_: None) -> None:
            self._flow.said.emit(Message(tr("The plan was written to {}.").format(path.name)))

        self._flow.in_worker(tr("Saving the plan"), work, done)

    def clear(self) -> None:
        """Forget the way."""
        self.open_way = None
        self.changed.emit()

    def _take(self, way: jobs.OpenWay) -> None:
        self.open_way = way
        self.changed.emit()

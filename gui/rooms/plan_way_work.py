"""The way of a micro-robot on the page Plan: planned and signed; no widgets here."""

from functools import partial
from pathlib import Path

from PyQt6.QtCore import QObject, pyqtSignal

from gui.flow.flow import Flow
from gui.rooms import plan_jobs as jobs
from gui.words import tr


class WayWork(QObject):
    """The way of a swimmer that was planned last.

    Signals
    -------
    changed
        Another way, or none; or it was signed.
    """

    changed = pyqtSignal()

    def __init__(self, flow: Flow) -> None:
        super().__init__()
        self.open_way: jobs.OpenWay | None = None
        self.signed: jobs.SignedPlan | None = None
        self._flow = flow

    def plan(self, task: Path | None, device: jobs.OpenDevice | None) -> None:
        """Plan the way of a task file, or of the made-up task, and its risk."""
        work = partial(jobs.plan_way, task, device)
        self._flow.in_helper(tr("Planning the way"), work, self._take)

    def sign(self, signer: jobs.Signer) -> None:
        """Measure the way anew, then sign it off as a named person."""
        way = self.open_way
        if way is None:
            return

        def done(signed: jobs.SignedPlan) -> None:
            if self.open_way is way:
                self.signed = signed
                self.changed.emit()

        made_from = (way.task_path, None if way.device is None else way.device.path)
        work = partial(jobs.sign_off, way.plan, made_from, signer)
        self._flow.in_worker(tr("Signing the way"), work, done)

    def clear(self) -> None:
        """Forget the way."""
        self.open_way = self.signed = None
        self.changed.emit()

    def _take(self, way: jobs.OpenWay) -> None:
        self.open_way, self.signed = way, None
        self.changed.emit()

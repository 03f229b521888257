"""What is open on the page Register, and what can be done with it; no widgets here."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from calibration.registration.fiducial_files import NamedPoints, read_points
from calibration.strict_document import write_document
from gui.casework.document import Document
from gui.flow.flow import Flow
from gui.jobs.background import Background
from gui.notices.toast import Message
from gui.rooms import register_jobs as jobs
from gui.rooms.room import Told
from gui.words import count, tr
from meshes.arrays import Vector
from meshes.progress import Progress
from smilesculpt.picturing.scene import SceneObject
from smilesculpt.registering.error_map import write_error_map
from smilesculpt.registering.facts import fiducial_facts, surface_placement_facts
from smilesculpt.registering.fiducials import (
    NO_POINTS,
    Fiducials,
    PairBy,
    free_name,
    with_point,
    without_point,
)
from smilesculpt.registering.points_file import read_fiducials, write_pairs, write_points

TARGET = "target "
"""Begins the key of a target's mark, so that it is told from a fiducial of the same name."""


class RegisterWork:
    """A scan, points on it and in the device, and where they put it.

    Parameters
    ----------
    flow : Flow
        Runs what takes long.
    document : Document
        Its scan may be taken.
    """

    def __init__(self, flow: Flow, document: Document) -> None:
        self.told = Told()
        self.background = Background()
        self.scan: jobs.OpenScan | None = None
        self.fiducials, self.targets = Fiducials(), NO_POINTS
        self.shape: jobs.ByShape | None = None
        self.placed: jobs.Placed | None = None
        self.fle: float | None = None
        self.wants_target = False
        self._flow, self._document = flow, document
        self.background.failed.connect(flow.say_failure)

    @property
    def has_case(self) -> bool:
        """Whether a case is open whose scan could be taken."""
        return self._document.case is not None

    def open(self, path: Path) -> None:
        """Open a scan, or points where the file holds such."""
        if path.suffix.lower() in (".csv", ".json"):
            self.open_points(path)
            return
        title = tr("Opening {}").format(path.name)
        self._flow.in_helper(title, partial(jobs.read, path), self._take_scan)

    def take_case(self) -> None:
        """Take the scan of the open case, in the frame of its file."""
        case = self._document.case
        if case is None:
            return
        work = partial(jobs.opened, case.name, case.scan)
        self._flow.in_worker(tr("Opening {}").format(case.name), work, self._take_scan)

    def open_points(self, path: Path) -> None:
        """Open pairs, or the device's points alone, which are then marked on the scan."""

        def done(found: Fiducials) -> None:
            kept = found if found.given is not None else replace(found, scan=self.fiducials.scan)
            self.shape = None
            self._change(kept)
            words = count(len(found.device.names), "{n} point opened.", "{n} points opened.")
            self._flow.said.emit(Message(words, kind="note"))

        title = tr("Opening {}").format(path.name)
        self._flow.in_worker(title, lambda _: read_fiducials(path), done)

    def open_targets(self, path: Path) -> None:
        """Open the places that matter."""

        def done(found: NamedPoints) -> None:
            self.targets = found
            self._place()

        title = tr("Opening {}").format(path.name)
        self._flow.in_worker(title, lambda _: read_points(path), done)

    def click(self, place: Vector) -> None:
        """Mark the next fiducial, or a target, at a place of the scan."""
        if self.wants_target:
            name = free_name(self.targets.names, "T")
            self.targets, self.wants_target = with_point(self.targets, name, place), False
            self._place()
        elif self.fiducials.missing or self.fiducials.pair_by == "distances":
            self.move(self.fiducials.next_name, place)

    def move(self, key: str, place: Vector) -> None:
        """Put a fiducial of the scan, or a target, somewhere else."""
        if key.startswith(TARGET):
            self.targets = with_point(self.targets, key.removeprefix(TARGET), place)
            self._place()
        else:
            self._change(self.fiducials.marked(key, place))

    def remove(self, key: str) -> None:
        """Take a mark off the scan."""
        if key.startswith(TARGET):
            self.targets = without_point(self.targets, key.removeprefix(TARGET))
            self._place()
        else:
            self._change(self.fiducials.unmarked(key))

    def use(self, name: str, is_used: bool) -> None:
        """Use a fiducial, or leave it out."""
        self._change(self.fiducials.used(name, is_used))

    def pair_by(self, how: PairBy) -> None:
        """Pair the points by their names, or by the distances between them."""
        if how != self.fiducials.pair_by:
            self._change(replace(self.fiducials, pair_by=how))

    def know_error(self, fle: float | None) -> None:
        """Take a localisation error as known, mm; None lets the fiducials tell it."""
        if fle != self.fle:
            self.fle = fle
            self._place()

    def want_target(self, on: bool) -> None:
        """Let the next click mark a target."""
        self.wants_target = on
        self.told.changed.emit()

    def fit_shape(self, reference: Path, overlap: float) -> None:
        """Bring the scan onto a surface of the device, from where fiducials put it if they do."""
        scan = self.scan
        if scan is None:
            return
        start = None if self.placed is None else self.placed.device_from_scan

        def done(shape: jobs.ByShape) -> None:
            if self.scan is scan:
                self.shape = shape
                self._place()

        work = partial(jobs.by_shape, scan.mesh, reference, start, overlap)
        self._flow.in_helper(tr("Fitting the surfaces"), work, done)

    def drop_shape(self) -> None:
        """Place the scan by its fiducials again."""
        self.shape = None
        self._place()

    def save(self, path: Path) -> None:
        """Write where the scan lies, as the command writes it."""
        placed, scan = self.placed, self.scan
        if placed is None or placed.device_from_scan is None:
            return
        targets = self.targets if len(self.targets.names) else None
        if placed.by_shape is not None and scan is not None:
            middle = scan.mesh.vertices.mean(axis=0)[None]
            facts = surface_placement_facts(placed.by_shape.found, middle, targets)
        elif placed.by_fiducials is not None:
            facts = fiducial_facts(placed.by_fiducials, targets)
        else:
            return
        self._write(path, tr("Saving the placement"), partial(write_document, path, facts))

    def save_map(self, path: Path) -> None:
        """Write the scan with the error to expect at each vertex."""
        placed, scan = self.placed, self.scan
        if placed is not None and placed.picture is not None and scan is not None:
            work = partial(write_error_map, path, scan.mesh, placed.picture.errors)
            self._write(path, tr("Saving the map"), work)

    def save_points(self, path: Path) -> None:
        """Write the pairs that are used, or what is marked so far."""
        placed = self.placed
        if placed is not None and placed.by_fiducials is not None:
            work = partial(write_pairs, path, placed.by_fiducials.found.pairs)
        else:
            work = partial(write_points, path, self.fiducials.scan)
        self._write(path, tr("Saving the points"), work)

    def clear(self) -> None:
        """Show nothing."""
        self.background.forget()
        self.scan = self.shape = self.placed = self.fle = None
        self.fiducials, self.targets, self.wants_target = Fiducials(), NO_POINTS, False
        self.told.changed.emit()

    def items(self) -> tuple[SceneObject, ...]:
        """Return what is to be seen."""
        if self.scan is None:
            return ()
        placed = self.placed
        seen = self.scan.item if placed is None or placed.picture is None else placed.picture.item
        over = () if placed is None or placed.by_shape is None else (placed.by_shape.item,)
        return (seen, *over)

    def _take_scan(self, scan: jobs.OpenScan) -> None:
        self.scan, self.shape, self.placed = scan, None, None
        self._place()
        self.told.framed.emit()

    def _change(self, fiducials: Fiducials) -> None:
        self.fiducials = fiducials
        self._place()

    def _place(self) -> None:
        """Work out anew where the scan lies; what was known stays until then."""
        self.told.changed.emit()
        given = (self.scan, self.fiducials, self.targets, self.shape, self.fle)
        work = partial(jobs.placed, *given[:3], shape=self.shape, fle=self.fle)
        self.background.want("place", work, partial(self._show, given))

    def _show(self, given: tuple[Any, ...], placed: jobs.Placed) -> None:
        now = (self.scan, self.fiducials, self.targets, self.shape, self.fle)
        if all(a is b for a, b in zip(given, now, strict=True)):
            self.placed = placed
            self.told.changed.emit()

    def _write(self, path: Path, title: str, work: Callable[[], object]) -> None:
        def written(progress: Progress) -> None:
            progress(0.0, title)
            work()

        def done(_: None) -> None:
            self._flow.said.emit(Message(tr("{} was written.").format(path.name)))

        self._flow.in_worker(title, written, done)

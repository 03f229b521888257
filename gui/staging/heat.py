"""Numbers of the surface as colours, worked out behind the scenes."""

from functools import partial
from typing import Final

import numpy as np
from PyQt6.QtCore import QObject, pyqtSignal

from gui.casework.prepared import Prepared
from gui.jobs.background import Background
from gui.jobs.workers import Work
from meshes.arrays import Vector
from meshes.mesh import Mesh
from meshes.progress import Progress
from smilesculpt.case import Case
from smilesculpt.picturing.heat_maps import (
    MapKind,
    change_from_scan,
    contact_with,
    thickness_below,
)
from smilesculpt.picturing.scene import Floats

_PREFIX: Final = "map "


class HeatLayer(QObject):
    """Keeps the numbers of one map for what is on screen; old ones stay until new ones are there.

    Signals
    -------
    changed
        There are new numbers, or it is being worked on others.
    progressed : float
        How much of the numbers under way is done, 0 to 1.
    """

    changed = pyqtSignal()
    progressed = pyqtSignal(float)

    def __init__(self, background: Background) -> None:
        super().__init__()
        self._background = background
        self._values: dict[str, Floats] = {}
        self._made_from: dict[str, tuple[object, ...]] = {}
        self._wanted: dict[str, tuple[object, ...]] = {}
        background.failed.connect(lambda _: self._give_up())
        background.progressed.connect(self._tell)

    def forget(self) -> None:
        """Let everything go: another case is shown."""
        self._values.clear()
        self._made_from.clear()
        self._wanted.clear()

    def is_busy(self, name: str) -> bool:
        """Whether newer numbers of a name are being worked out."""
        return name in self._wanted and self._wanted[name] != self._made_from.get(name)

    def values(self, name: str, n_vertices: int) -> Floats | None:
        """Return the numbers of a name, shape (n,), where there are any for so many vertices."""
        found = self._values.get(name)
        return found if found is not None and len(found) == n_vertices else None

    def want(self, kind: MapKind, case: Case, prepared: Prepared, other_jaw: Mesh | None) -> None:
        """Work the numbers of the jaw out, unless that is done or under way."""
        if case.surface is None or (kind == "contact" and other_jaw is None):
            return
        work = partial(_jaw_values, kind, case, other_jaw)
        source = (case.surface, other_jaw)
        self._start(kind, source, lambda progress: work(progress)[prepared.order])

    def want_part(self, part: Mesh) -> None:
        """Work out how thick a part is, unless that is done or under way."""
        self._start("part", (part,), lambda told: thickness_below(part, progress=told))

    def stop(self) -> None:
        """Let the numbers that are being worked out go; old ones stay."""
        for name in [name for name in self._wanted if self.is_busy(name)]:
            self._background.drop(_PREFIX + name)
        self._give_up()

    def _start(self, name: str, source: tuple[object, ...], work: Work[Vector]) -> None:
        if self._wanted.get(name) == source:
            return
        self._wanted[name] = source
        self.changed.emit()
        take = partial(self._take, name, source)
        self._background.want_told(
            _PREFIX + name, lambda progress: np.asarray(work(progress), np.float32), take
        )

    def _tell(self, name: str, fraction: float, what: str) -> None:
        if name.startswith(_PREFIX):
            self.progressed.emit(fraction)

    def _give_up(self) -> None:
        """Wait no longer for what may have failed; the next wish begins anew."""
        self._wanted = dict(self._made_from)
        self.changed.emit()

    def _take(self, name: str, source: tuple[object, ...], values: Floats) -> None:
        if self._wanted.get(name) == source:
            self._values[name] = values
            self._made_from[name] = source
            self.changed.emit()


def _jaw_values(kind: MapKind, case: Case, other_jaw: Mesh | None, progress: Progress) -> Vector:
    """Return the numbers of a jaw in the order of its mesh, shape (n,), mm."""
    if kind == "change":
        return change_from_scan(case)
    if kind == "thickness":
        return thickness_below(case.require_surface("check"), progress=progress)
    if other_jaw is None or case.orientation is None:
        raise ValueError("contact needs another jaw in the dental frame")
    other = other_jaw.moved(case.orientation.dental_from_scan)
    return contact_with(case.require_surface("check"), other, progress=progress)

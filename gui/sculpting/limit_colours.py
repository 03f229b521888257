"""The room left to the limits of the brush, and what they hold just now, as colours."""

from functools import partial
from typing import Final

import numpy as np
from PyQt6.QtCore import QObject, QTimer

from gui.sculpting.limit_work import KINDS, LimitWork, ReadyLimit
from gui.staging.live import LiveNumbers
from gui.tools.sculptor import Sculptor
from gui.viewport.scale import Scale
from gui.words import number, tr
from meshes.arrays import Indices, Vector, Vectors
from meshes.brushes.ranges import DirtyRange
from meshes.progress import Progress
from smilesculpt.picturing.palette import BATLOW, VIK, ColourMap
from smilesculpt.picturing.scene import UNKNOWN, Floats, HeatScale

END: Final = 0.5
"""Room of more than this is not shown, mm; our choice."""

AT_ONCE: Final = 4000
"""Points measured between two looks at the event loop."""

LEAST_PAUSE_MS: Final = 60
"""Colours follow the brush at most so often."""

MOST_AT_A_TIME: Final = 3000
"""So many vertices are measured while a stroke goes on; the others when it has ended."""

ROOM: Final = HeatScale(BATLOW, -END, END, 0.0, plain_outside=True)
HELD: Final = HeatScale(ColourMap("held", (VIK.stops[6],) * len(VIK.stops)), 0.0, 1.0)
"""One colour for all that is held: it says where, not how much."""


class LimitColours(QObject):
    """Writes live numbers: the least room to any limit that is shown, or where one holds."""

    def __init__(self, work: LimitWork, sculptor: Sculptor, live: LiveNumbers) -> None:
        super().__init__(work)
        self._work, self._sculptor, self._live = work, sculptor, live
        self._shown: tuple[ReadyLimit, ...] = ()
        self._surface: object = None
        self._stale: list[DirtyRange] = []
        self._held: Indices = np.empty(0, np.int32)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._catch_up)
        work.changed.connect(self.refresh)
        sculptor.taken.connect(self._forget)
        sculptor.moved.connect(self._note)
        sculptor.held.connect(self._mark_held)

    @property
    def scale(self) -> Scale | None:
        """What the colours mean; None where none are shown."""
        if not self._shown or self._live.scale is not ROOM:
            return None
        low = number(-END, digits=1)
        marks = (low, "0", number(END, unit="mm", digits=1, sign=True))
        return Scale(tr("Room left to the limit"), BATLOW, marks)

    def refresh(self) -> None:
        """Measure anew where another limit is shown."""
        ready = [self._work.ready(k) for k in KINDS if self._work.choice(k).mode == "colour"]
        shown = tuple(one for one in ready if one is not None)
        surface = self._sculptor.surface
        if surface is None or not shown:
            self._shown = ()
            self._live.show(None, None)
            return
        if shown == self._shown and surface is self._surface:
            return
        self._shown, self._surface = shown, surface
        points = surface.arrays.positions.copy()
        work = partial(_room, shown, points, surface.numbering.vertex_of)
        self._work.background.want_told("room", work, partial(self._take, shown, surface))

    def _take(self, shown: tuple[ReadyLimit, ...], surface: object, room: Floats) -> None:
        if shown == self._shown and surface is self._sculptor.surface:
            self._live.show(room, ROOM)

    def _forget(self) -> None:
        self._shown, self._surface = (), None
        self._stale.clear()
        self._live.show(None, None)
        self.refresh()

    def _note(self, ranges: tuple[DirtyRange, ...]) -> None:
        if self._shown and ranges:
            self._stale += ranges
            if not self._pause.isActive():
                self._pause.start(LEAST_PAUSE_MS)

    def _catch_up(self) -> None:
        """Measure what moved since, some of it where it is much."""
        surface, values = self._sculptor.surface, self._live.values
        if surface is None or values is None or self._live.scale is not ROOM or not self._stale:
            self._stale.clear()
            return
        places = np.unique(np.concatenate([np.arange(a, a + n) for a, n in self._stale]))
        now, later = places[:MOST_AT_A_TIME], places[MOST_AT_A_TIME:]
        self._stale = _ranges(later)
        room = room_of(self._shown, surface.arrays.positions[now], surface.numbering.vertex_of[now])
        self._live.paint(now.astype(np.int32), room)
        if self._stale:
            self._pause.start(LEAST_PAUSE_MS)

    def _mark_held(self, held: Indices) -> None:
        """Show where a limit holds just now, in the numbers of the mesh."""
        surface = self._sculptor.surface
        if surface is None or self._shown:
            return
        places = np.sort(surface.numbering.place_of[held]).astype(np.int32)
        if not len(places):
            if self._live.scale is HELD:
                self._live.show(None, None)
        elif self._live.scale is HELD and self._live.values is not None:
            gone = np.setdiff1d(self._held, places)
            self._live.paint(gone, np.full(len(gone), UNKNOWN, np.float32))
            self._live.paint(places, np.ones(len(places), np.float32))
        else:
            values = self._live.unknown(surface.n_vertices)
            values[places] = 1.0
            self._live.show(values, HELD)
        self._held = places


def room_of(limits: tuple[ReadyLimit, ...], points: Vectors, vertices: Indices) -> Floats:
    """Return the least room of vertices to limits, shape (k,), mm; not below `-END`."""
    room = np.full(len(points), np.inf)
    for one in limits:
        where = one.limit.where
        concerned = np.ones(len(points), np.bool_) if where is None else where[vertices]
        if concerned.any():
            left: Vector = one.limit.gaps(points[concerned]) - one.limit.least
            room[concerned] = np.minimum(room[concerned], left)
    return np.where(np.isfinite(room), np.maximum(room, -END), UNKNOWN).astype(np.float32)


def _room(
    limits: tuple[ReadyLimit, ...], points: Vectors, vertices: Indices, progress: Progress
) -> Floats:
    """Return the room of all vertices, a few at a time so that the window goes on."""
    parts = []
    for first in range(0, len(points), AT_ONCE):
        progress(first / len(points), "Measuring the room left")
        some = slice(first, first + AT_ONCE)
        parts.append(room_of(limits, points[some], vertices[some]))
    return np.concatenate(parts)


def _ranges(places: Indices) -> list[DirtyRange]:
    breaks = np.flatnonzero(np.diff(places) > 1)
    firsts = places[np.concatenate([[0], breaks + 1])] if len(places) else places
    lasts = places[np.concatenate([breaks, [len(places) - 1]])] if len(places) else places
    return [(int(a), int(b - a + 1)) for a, b in zip(firsts, lasts, strict=True)]

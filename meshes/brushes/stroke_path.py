"""Where the dabs of a stroke fall: by distance, whatever the rate of the events.

The way through the given points is walked by its length. Each place is rounded to a fine grid, so
that more points on the same way, which differ in the last digits only, give the same places.
"""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from meshes.brushes.mirror_plane import Triple
from meshes.brushes.settings import BrushSettings
from meshes.brushes.stroke_record import StrokeError

MOST_DABS_A_MOVE = 20_000
"""Dabs from one given point to the next: 40 mm of the smallest brush at the closest spacing."""

MOST_DABS = 200_000
"""Dabs of one stroke: 45 m of a brush of 1.5 mm at the usual spacing."""

GRID = 2.0**20
"""Places to the millimetre: a millionth of a millimetre apart."""

PRESSURE_GRID = 2.0**12

LEAST_RADIUS = 0.2
"""Share of the radius that a pen without pressure leaves."""

# A dab that falls on the end of the way by all but rounding belongs to it.
_SLACK = 1e-9

# Steps in which the leash is pulled, as a share of its length.
_LEASH_STEP = 1.0 / 16.0


@dataclass(frozen=True, slots=True)
class Place:
    """A place on the way of a stroke.

    Attributes
    ----------
    point : tuple of float
        mm.
    pressure : float
        0 to 1.
    """

    point: Triple
    pressure: float


class StrokePath:
    """Turns the points of the events into places of dabs.

    Parameters
    ----------
    settings : BrushSettings
    """

    def __init__(self, settings: BrushSettings) -> None:
        self._settings = settings
        self._leash = _Leash(settings.stabiliser) if settings.stabiliser > 0.0 else None
        self._walk = _Walk()
        self._planned: Place | None = None
        self._n_points = 0
        self._n_dabs = 0.0

    def go_to(self, point: Triple, pressure: float) -> Iterator[Place]:
        """Give the places of the next dabs on the way to a point, mm; the first one at once.

        Raises
        ------
        StrokeError
            As `plan` does; nothing was walked then.
        """
        self.plan(point, pressure)
        return self._places(Place(point, pressure))

    def plan(self, point: Triple, pressure: float) -> None:
        """Count the dabs on the way to the next point, without going there.

        Raises
        ------
        StrokeError
            If the point is not finite, or so far that there would be more than
            `MOST_DABS_A_MOVE` on the way to it or more than `MOST_DABS` so far.
        """
        number, place = self._n_points + 1, Place(point, pressure)
        if not all(map(math.isfinite, point)):
            raise StrokeError(f"point {number} of the stroke is {point}; give finite numbers.")
        n_dabs = 0.0 if self._planned is None else self._most_dabs(self._planned, place)
        for n, most in ((n_dabs, MOST_DABS_A_MOVE), (self._n_dabs + n_dabs, MOST_DABS)):
            if not n <= most:
                raise StrokeError(
                    f"point {number} of the stroke is too far: the brush would touch down {n:.3g} "
                    f"times on the way, the most is {most:,}. Make a larger brush, a wider "
                    "spacing, or several strokes."
                )
        self._planned, self._n_points, self._n_dabs = place, number, self._n_dabs + n_dabs

    def _places(self, place: Place) -> Iterator[Place]:
        if self._leash is None:
            yield from self._walk.go_to(place, self._spacing)
            return
        for pulled in self._leash.go_to(place):
            yield from self._walk.go_to(pulled, self._spacing)

    def _most_dabs(self, start: Place, goal: Place) -> float:
        step = min(self._spacing(start), self._spacing(goal))
        if self._leash is not None:
            step = min(step, self._leash.step)
        return _distance(start.point, goal.point) / step

    def radius(self, pressure: float) -> float:
        """Return the reach of a dab, mm."""
        if not self._settings.pressure_radius:
            return self._settings.radius
        return self._settings.radius * (LEAST_RADIUS + (1.0 - LEAST_RADIUS) * pressure)

    def _spacing(self, place: Place) -> float:
        return self._settings.spacing * self.radius(place.pressure)


class _Walk:
    """Gives places at chosen distances along a way, of which `spacing` tells the next."""

    def __init__(self) -> None:
        self._end: Place | None = None
        self._length = 0.0
        self._next = 0.0

    def go_to(self, goal: Place, spacing: Callable[[Place], float]) -> Iterator[Place]:
        if self._end is None:
            self._end = goal
            first = _rounded(goal)
            self._next = spacing(first)
            yield first
            return
        start, begin = self._end, self._length
        length = _distance(start.point, goal.point)
        self._end, self._length = goal, begin + length
        while length > 0.0 and self._next <= self._length + _SLACK:
            place = _rounded(_between(start, goal, (self._next - begin) / length))
            self._next += spacing(place)
            yield place


class _Leash:
    """Lets a brush follow the cursor at the end of a leash of a fixed length (mm)."""

    def __init__(self, length: float) -> None:
        self._length = length
        self.step = _LEASH_STEP * length
        self._cursor = _Walk()
        self._brush: Place | None = None

    def go_to(self, goal: Place) -> Iterator[Place]:
        # The cursor is taken in steps of its own way: fast and slow events pull alike.
        for cursor in self._cursor.go_to(goal, self._step):
            if self._brush is None:
                self._brush = cursor
                yield cursor
                continue
            far = _distance(self._brush.point, cursor.point)
            if far > self._length:
                share = (far - self._length) / far
                pulled = _between(self._brush, cursor, share)
                self._brush = _rounded(Place(pulled.point, cursor.pressure))
                yield self._brush

    def _step(self, place: Place) -> float:
        return self.step


def _rounded(place: Place) -> Place:
    x, y, z = (round(each * GRID) / GRID for each in place.point)
    return Place((x, y, z), round(place.pressure * PRESSURE_GRID) / PRESSURE_GRID)


def _between(start: Place, goal: Place, share: float) -> Place:
    (a, b, c), (x, y, z) = start.point, goal.point
    point = (a + share * (x - a), b + share * (y - b), c + share * (z - c))
    return Place(point, start.pressure + share * (goal.pressure - start.pressure))


def _distance(a: Triple, b: Triple) -> float:
    x, y, z = b[0] - a[0], b[1] - a[1], b[2] - a[2]
    return math.sqrt(x * x + y * y + z * z)

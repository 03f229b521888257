"""One stroke of a brush, from press to release."""

import math
from collections.abc import Iterator, Sequence

import numpy as np

from meshes.arrays import AnyArray, Indices, Mask, Vector
from meshes.brushes._dab_kernels import add_dab, drag, grasp, paint_mask, put_back_touched
from meshes.brushes._limit_kernels import hold_back
from meshes.brushes._reach_kernels import Dab, gripped
from meshes.brushes._surface_kernels import KEPT, changed_rows, take_step
from meshes.brushes.limits import Limit
from meshes.brushes.mirror_plane import Triple
from meshes.brushes.settings import (
    BRUSHES,
    DRAGGING_BRUSHES,
    FALLOFFS,
    MASK_BRUSHES,
    USUAL_SPACING,
    BrushSettings,
)
from meshes.brushes.stroke_path import Place, StrokePath
from meshes.brushes.stroke_record import MaskResult, StrokeError, StrokeRecord, StrokeResult
from meshes.brushes.surface import SculptSurface

# How far from the way between two points the surface is looked for, in radii; what lies farther
# is another part, such as the neighbour's crown.
_REACH = 0.5

FARTHEST = 10_000.0
"""How far from the box around the surface a point of a stroke may lie, mm."""

# How often all limits are looked at, where one after the other shortens a step.
_MOST_ROUNDS = 4

_NO_FACE = (-1, (0.0, 0.0, 0.0))

Grip = tuple[Indices, Vector]
"""Vertices that grab holds, and how far each follows."""


class Stroke:
    """A stroke in progress: `move_to` any number of times, then `end` or `cancel` once.

    Dabs follow each other at a fixed distance along the way through the given points, so
    that more points on the same way change nothing.

    Parameters
    ----------
    surface : SculptSurface
        Changed in place. Only one stroke at a time.
    settings : BrushSettings
    locked : ndarray, shape (n,), bool, optional
        Vertices that must not move, such as gum and neighbours.
    limits : sequence of Limit
        Each vertex stops where it reaches one of them.

    Raises
    ------
    StrokeError, LimitError
        If `locked` or a limit is for another number of vertices.
    """

    def __init__(
        self,
        surface: SculptSurface,
        settings: BrushSettings,
        locked: Mask | None = None,
        *,
        limits: Sequence[Limit] = (),
    ) -> None:
        if locked is not None and locked.shape != (surface.n_vertices,):
            raise StrokeError(f"lock has shape {locked.shape}; give ({surface.n_vertices},).")
        self._surface = surface
        self._settings = settings
        self._locked = surface.unlocked if locked is None else np.asarray(locked, dtype=np.bool_)
        self._limits = [(limit.wall, surface.room_for(limit)) for limit in limits]
        self._is_held = np.zeros(surface.n_vertices if limits else 0, dtype=np.bool_)
        self._path = StrokePath(settings)
        self._points: list[Triple] = []
        self._pressures: list[float] = []
        self._last: Place | None = None
        self._grips: list[Grip] = []
        self._held_faces = [_NO_FACE, _NO_FACE]
        self._is_open = True
        if settings.brush == "layer":
            surface.need_original_normals()
        self._number = surface.begin()

    def move_to(self, point: Vector | Sequence[float], pressure: float = 1.0) -> None:
        """Go on to a point, working on the way.

        Parameters
        ----------
        point : ndarray, shape (3,)
            On the surface; for `DRAGGING_BRUSHES` the place of the cursor. Model frame, mm.
        pressure : float
            Of the pen, 0 to 1.

        Raises
        ------
        StrokeError
            If the stroke has ended, a number makes no sense, or the point lies more than
            `FARTHEST` from the surface or needs more dabs than a stroke may have. Nothing was done
            on the way to that point, and the stroke may still be ended or cancelled.
        """
        for _ in self.dabs_to(point, pressure):
            pass

    def dabs_to(self, point: Vector | Sequence[float], pressure: float = 1.0) -> Iterator[None]:
        """Go on to a point as `move_to` does, dab by dab: the work is done as it is asked for.

        All of it must be asked for before the next point, or before the end; a stroke that is
        cancelled may leave some of it undone. Raises as `move_to`, before the first dab.
        """
        self._require_open()
        goal = self._goal(point)
        if not 0.0 <= pressure <= 1.0:
            raise StrokeError(f"pressure is {pressure}; give 0 to 1.")
        pulls = self._settings.brush == "grab"
        places = iter(()) if pulls else self._path.go_to(goal, float(pressure))
        self._points.append(goal)
        self._pressures.append(float(pressure))
        return self._worked(places, pulls=pulls)

    def end(self) -> StrokeResult | MaskResult:
        """Finish the stroke and say what it changed: a mask for `MASK_BRUSHES`, else points."""
        self._require_open()
        self._is_open = False
        arrays, work = self._surface.arrays, self._surface.work
        kept, vertices = self._kept()
        record = StrokeRecord(
            self._settings, np.array(self._points).reshape(-1, 3), np.array(self._pressures)
        )
        self._surface.forget()
        if self._settings.brush in MASK_BRUSHES:
            before, after = work.before_mask[kept], arrays.mask[kept]
            moved = np.flatnonzero(before != after)
            return MaskResult(vertices[moved], before[moved], after[moved], record)
        moved = changed_rows(kept, work.before, arrays.positions)
        places = kept[moved]
        before, after = work.before[places], arrays.positions[places]
        return StrokeResult(vertices[moved], before, after, record, self.held)

    @property
    def held(self) -> Indices:
        """Vertices that a limit has held back so far, ascending."""
        return np.sort(self._surface.numbering.vertex_of[np.flatnonzero(self._is_held)])

    def cancel(self) -> None:
        """Put every vertex and its mask back exactly as it was."""
        self._require_open()
        self._is_open = False
        work = self._surface.work
        kept, vertices = self._kept()
        self._surface.forget()
        if self._settings.brush in MASK_BRUSHES:
            self._surface.set_mask(work.before_mask[kept], vertex_index=vertices)
        else:
            self._surface.place(vertices, work.before[kept])

    def _goal(self, point: Vector | Sequence[float]) -> Triple:
        """Return a point that is a place near the surface, or raise `StrokeError`."""
        goal, said = np.asarray(point, dtype=np.float64), f"point {len(self._points) + 1}"
        if goal.shape != (3,) or not all(map(math.isfinite, goal.tolist())):
            raise StrokeError(f"{said} of the stroke is {point}; give three finite numbers.")
        box, place = self._surface.arrays.vertex_tree.boxes[1].tolist(), _triple(goal)
        gap = max(max(box[axis] - place[axis], place[axis] - box[axis + 3]) for axis in range(3))
        if self._surface.n_vertices and gap > FARTHEST:
            raise StrokeError(
                f"{said} of the stroke lies {gap:.3g} mm from the surface, the most is "
                f"{FARTHEST:,.0f} mm. Leave that point out."
            )
        return place

    def _require_open(self) -> None:
        if not self._is_open:
            raise StrokeError("the stroke has ended. Begin a new one.")
        if self._surface.n_strokes != self._number:
            raise StrokeError("another stroke began on this surface. End one before the next.")

    def _kept(self) -> tuple[Indices, AnyArray]:
        """Return what the stroke touched, in the numbers of the brush and of the mesh."""
        kept = self._surface.work.kept[: self._surface.work.counts[KEPT]]
        vertices = np.sort(self._surface.numbering.vertex_of[kept])
        return self._surface.numbering.place_of[vertices], vertices

    def _worked(self, places: Iterator[Place], *, pulls: bool) -> Iterator[None]:
        if pulls:
            self._grab()
            yield
        for place in places:
            self._work_at(place)
            yield

    def _work_at(self, place: Place) -> None:
        last, self._last = self._last, place
        centre, way = place.point, self._settings.plane.point
        if self._settings.brush in DRAGGING_BRUSHES:
            if last is None:
                if self._settings.brush == "snake_hook":
                    self._hook(place)
                return
            centre, way = last.point, _minus(place.point, last.point)
        arrays, work = self._surface.arrays, self._surface.work
        dabs = self._dabs(centre, way, place.pressure)
        if self._settings.brush in MASK_BRUSHES:
            for dab in dabs:
                self._surface.note_painted(paint_mask(arrays, work, dab))
            return
        for dab in dabs:
            add_dab(arrays, work, self._locked, dab)
        self._step()

    def _grab(self) -> None:
        arrays, work = self._surface.arrays, self._surface.work
        start, goal = self._points[0], self._points[-1]
        way = _minus(goal, start)
        dabs = self._dabs(start, way, 1.0)
        if len(self._points) == 1:
            self._grips = [grasp(arrays, work, self._locked, dab) for dab in dabs]
        for dab, (held, weights) in zip(dabs, self._grips, strict=True):
            drag(work, held, weights, dab.way)
        put_back_touched(arrays, work)
        self._is_held[:] = False  # by how far it is now, not by how far it was
        self._step()

    def _step(self) -> None:
        arrays, work = self._surface.arrays, self._surface.work
        # Where one limit shortens a step, it may end where another one is nearer.
        n_limits, n_content = len(self._limits), 0
        for turn in range(_MOST_ROUNDS * n_limits):
            n_held = hold_back(arrays, work, *self._limits[turn % n_limits], self._is_held)
            n_content = 1 if n_held else n_content + 1
            if n_content == n_limits:
                break
        take_step(arrays, work)

    def _dabs(self, centre: Triple, way: Triple, pressure: float) -> list[Dab]:
        """Return a dab and its mirror image."""
        settings, plane = self._settings, self._settings.plane
        radius = self._path.radius(pressure)
        pulls = settings.brush == "snake_hook"
        dab = Dab(
            brush=BRUSHES.index(settings.brush),
            falloff=FALLOFFS.index(settings.falloff),
            amount=self._amount(pressure),
            centre=centre,
            radius=radius,
            # A hook pulls out what surrounds the cursor, which leaves the surface.
            reach=0.0 if pulls else _REACH * radius,
            front_only=settings.front_facing_only,
            grip=self._held_faces[0][0],
            facing=self._held_faces[0][1],
            way=way,
            across=plane.normal,
            height=settings.height,
        )
        if not settings.mirror:
            return [dab]
        drags = settings.brush in DRAGGING_BRUSHES
        twin_way = plane.mirrored_way(np.array(way)) if drags else np.array(way)
        twin_centre = _triple(plane.mirrored(np.array(centre)))
        grip, facing = self._held_faces[1]
        twin = dab._replace(centre=twin_centre, way=_triple(twin_way), grip=grip, facing=facing)
        return [dab, twin]

    def _hook(self, place: Place) -> None:
        """Remember the side on which a hook begins, and that of its mirror image."""
        reach = _REACH * self._path.radius(place.pressure)
        twin = _triple(self._settings.plane.mirrored(np.array(place.point)))
        self._held_faces = [
            gripped(self._surface.arrays, point, reach) for point in (place.point, twin)
        ]

    def _amount(self, pressure: float) -> float:
        settings = self._settings
        if settings.brush == "grab":
            return settings.strength
        amount = settings.strength * (pressure if settings.pressure_strength else 1.0)
        if settings.brush in DRAGGING_BRUSHES:
            return amount  # their steps already are as long as the spacing
        amount *= settings.spacing / USUAL_SPACING
        return -amount if settings.invert != (settings.brush == "unmask") else amount


def _minus(a: Triple, b: Triple) -> Triple:
    return (a[0] - b[0], a[1] - b[1], a[2] - b[2])


def _triple(array: Vector) -> Triple:
    x, y, z = array.tolist()
    return (x, y, z)


def replay(
    surface: SculptSurface,
    record: StrokeRecord,
    locked: Mask | None = None,
    *,
    limits: Sequence[Limit] = (),
) -> StrokeResult | MaskResult:
    """Make a recorded stroke again.

    Raises
    ------
    StrokeError, LimitError
        If `locked` or a limit is for another number of vertices, or a point is not finite.
    """
    stroke = Stroke(surface, record.settings, locked, limits=limits)
    for point, pressure in zip(record.points, record.pressures, strict=True):
        stroke.move_to(point, float(pressure))
    return stroke.end()

"""One stroke of a brush, from press to release."""

from dataclasses import dataclass

import numpy as np

from meshes.arrays import Indices, Mask, Vector, Vertices
from meshes.brushes._dab_kernels import (
    add_draw,
    add_smooth,
    falloff_weights,
    leave_out_hidden,
    mean_normal,
    set_laplacians,
)
from meshes.brushes._surface_kernels import unseen
from meshes.brushes.settings import FALLOFFS, BrushSettings
from meshes.brushes.surface import SculptSurface
from meshes.errors import MeshError

# Height of one dab of draw at full strength, in radii: the seven dabs that pass over a point
# of a straight stroke then raise it by about a quarter of the radius.
_DRAW_HEIGHT = 0.035

# How far from the straight way between two points the surface is looked for, in radii; what
# lies farther is another part, such as the neighbour's crown.
_REACH = 0.5

_MIRROR = np.array([-1.0, 1.0, 1.0])


class StrokeError(MeshError):
    """A stroke was used after its end, or begun with a lock of the wrong size."""


@dataclass(frozen=True, slots=True, eq=False)
class StrokeRecord:
    """What a stroke was made of; `replay` gives the same bits from the same surface.

    Attributes
    ----------
    settings : BrushSettings
    points : ndarray, shape (k, 3)
        The points given to `move_to`, model frame, mm.
    """

    settings: BrushSettings
    points: Vertices


@dataclass(frozen=True, slots=True, eq=False)
class StrokeResult:
    """What a stroke changed.

    Attributes
    ----------
    vertex_index : ndarray, shape (k,), int32
        Vertices that moved, ascending.
    before, after : ndarray, shape (k, 3), float64
        Their points before and after the stroke, mm.
    record : StrokeRecord
    """

    vertex_index: Indices
    before: Vertices
    after: Vertices
    record: StrokeRecord


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

    Raises
    ------
    StrokeError
        If `locked` has another length than the surface.
    """

    def __init__(
        self, surface: SculptSurface, settings: BrushSettings, locked: Mask | None = None
    ) -> None:
        if locked is not None and locked.shape != (surface.n_vertices,):
            raise StrokeError(f"lock has shape {locked.shape}; give ({surface.n_vertices},).")
        self._surface = surface
        self._settings = settings
        order = surface.numbering.vertex_of
        self._locked = None if locked is None else np.asarray(locked, dtype=np.bool_)[order]
        self._points: list[Vector] = []
        self._walked = 0.0
        self._n_dabs = 0
        self._is_open = True
        self._is_kept = np.zeros(surface.n_vertices, dtype=np.bool_)
        self._kept: list[tuple[Indices, Vertices]] = []

    def move_to(self, point: Vector) -> None:
        """Go on to a point on the surface (model frame, mm), working on the way.

        Raises
        ------
        StrokeError
            If the stroke has ended or the point is not finite.
        """
        self._require_open()
        goal = np.array(point, dtype=np.float64)
        if goal.shape != (3,) or not np.isfinite(goal).all():
            raise StrokeError(f"stroke point is {point}; give three finite numbers.")
        last = self._points[-1] if self._points else None
        self._points.append(goal)
        if last is None:
            self._dab(goal)
            return
        for centre in self._centres(last, goal):
            self._dab(centre)

    def end(self) -> StrokeResult:
        """Finish the stroke and say what it changed."""
        self._require_open()
        self._is_open = False
        index, before = self._all_kept()
        after = self._surface.arrays.positions[self._surface.numbering.place_of[index]]
        moved = np.flatnonzero((before != after).any(axis=1))
        points = np.array(self._points).reshape(-1, 3)
        record = StrokeRecord(self._settings, points)
        return StrokeResult(index[moved], before[moved], after[moved], record)

    def cancel(self) -> None:
        """Put every vertex back exactly where it was."""
        self._require_open()
        self._is_open = False
        self._surface.place(*self._all_kept())

    def _require_open(self) -> None:
        if not self._is_open:
            raise StrokeError("the stroke has ended. Begin a new one.")

    def _centres(self, start: Vector, goal: Vector) -> list[Vector]:
        """Return the next places for dabs on the way, and remember what is left over."""
        way = goal - start
        length = float(np.sqrt(np.sum(way * way)))
        spacing = self._settings.spacing
        first = spacing - self._walked
        n_dabs = int(np.floor((length - first) / spacing * (1.0 + 1e-12))) + 1
        if n_dabs <= 0:
            self._walked += length
            return []
        along = first + spacing * np.arange(n_dabs)
        self._walked = max(length - float(along[-1]), 0.0)
        return list(start + along[:, None] / length * way)

    def _dab(self, centre: Vector) -> None:
        self._n_dabs += 1
        centres = [self._onto_surface(centre)]
        if self._settings.mirror:
            centres.append(self._onto_surface(centre * _MIRROR))
        touched = np.concatenate([self._add_dab(each) for each in centres])
        if self._settings.mirror:
            touched = np.unique(touched)
        fresh = unseen(touched, self._is_kept)
        self._kept.append((fresh, self._surface.arrays.positions[fresh]))
        self._surface.step(touched)

    def _onto_surface(self, centre: Vector) -> Vector:
        """Return the point of the surface above or below a point between two picked ones."""
        radius = self._settings.radius
        near, weights = self._around(centre)
        normal = mean_normal(self._surface.arrays.normals, near, weights)
        hit = self._surface.pick(centre + radius * normal, -normal)
        if hit is None or abs(hit.distance - radius) > _REACH * radius:
            return centre
        return hit.point

    def _around(self, centre: Vector) -> tuple[Indices, Vector]:
        arrays, settings = self._surface.arrays, self._settings
        near = self._surface.near(centre, settings.radius)
        ball = np.append(centre, settings.radius)
        curve = FALLOFFS.index(settings.falloff)
        return near, falloff_weights(arrays.positions, near, ball, curve)

    def _add_dab(self, centre: Vector) -> Indices:
        arrays, settings = self._surface.arrays, self._settings
        near, weights = self._around(centre)
        front = mean_normal(arrays.normals, near, weights)
        if settings.front_facing_only:
            leave_out_hidden(arrays.normals, near, weights, front)
        free = weights > 0.0
        if self._locked is not None:
            free &= ~self._locked[near]
        near, weights = near[free], weights[free]
        if settings.brush == "draw":
            height = _DRAW_HEIGHT * settings.radius * settings.strength
            step = front * (-height if settings.invert else height)
            add_draw(arrays.shift, near, weights, step)
        else:
            _, ring = self._surface.surroundings(near)
            set_laplacians(arrays, ring)
            add_smooth(arrays, near, weights, settings.strength)
        return near

    def _all_kept(self) -> tuple[Indices, Vertices]:
        index = np.concatenate([np.empty(0, np.int32), *(rows for rows, _ in self._kept)])
        before = np.concatenate([np.empty((0, 3)), *(points for _, points in self._kept)])
        vertices = self._surface.numbering.vertex_of[index]
        order = np.argsort(vertices, kind="stable")
        return vertices[order], before[order]


def replay(
    surface: SculptSurface, record: StrokeRecord, locked: Mask | None = None
) -> StrokeResult:
    """Make a recorded stroke again.

    Raises
    ------
    StrokeError
        If `locked` has another length than the surface, or a point is not finite.
    """
    stroke = Stroke(surface, record.settings, locked)
    for point in record.points:
        stroke.move_to(point)
    return stroke.end()

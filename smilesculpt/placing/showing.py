"""Teeth in hand shown elsewhere on the surface under the brush, quickly enough for every frame."""

from collections.abc import Iterable
from math import ceil
from typing import Final

import numpy as np

from meshes.arrays import Indices, Mask, Matrix, Vector, Vectors, Vertices
from meshes.brushes.ranges import DirtyRange, ranges_of
from meshes.brushes.surface import SculptSurface
from smilesculpt.edits import Reshape
from smilesculpt.placing._showing_kernels import (
    add_way,
    mark_ring,
    put,
    put_back,
    set_normals,
    share_out,
    turn_normals,
)
from smilesculpt.placing.placing import (
    Placed,
    Placement,
    box_corners,
    edit_of_placement,
    longest_way,
    turn_between,
)
from smilesculpt.placing.pose import Pose, crossed, pose_of
from smilesculpt.placing.reach import following, radius_for
from smilesculpt.placing.tooth_move import ToothMove, check_move

STEP: Final = 0.5
"""The rows that may follow are gathered anew each time a tooth reaches so much farther, mm."""


class _Gathered:
    """The rows that may follow one tooth within some reach, in the order of the brush."""

    def __init__(self, tooth: "_Tooth", reach: float) -> None:
        near = np.flatnonzero(tooth.distance < reach)
        self.reach = reach
        self.rows, self.distance = tooth.rows[near], tooth.distance[near]
        self.free, self.arms = tooth.free[near], tooth.arms[near]
        self.then = tooth.then[near] if tooth.then.any() else np.empty((0, 3))
        self.sculpted = tooth.sculpted[near]
        self.shares = np.empty(len(near))


class _Tooth:
    """One tooth in hand: what stays the same while it is dragged."""

    def __init__(self, placement: Placement, placed: Placed, place: Indices) -> None:
        order = np.argsort(place[placed.rows], kind="stable")
        self.frame, self.stood = placed.frame, placed.before
        self.before = pose_of(placed.frame, placed.before)
        self.rows = np.asarray(placed.rows[order], np.int32)
        self.distance, self.free = placed.distance[order], placed.free[order]
        self._corners = box_corners(placed.frame)
        self.least = self.radius(self.before)
        base = placement.base[self.rows]
        self.arms = base - placed.frame.centre
        self.share_before = following(self.distance, self.least) * self.free
        self.then = self.before.way(base)
        self.sculpted = placement.now[self.rows] - base
        self.gathered: _Gathered | None = None

    def settle(self, total: Vector) -> None:
        """Take what all teeth together asked of the rows before."""
        self.then *= (self.share_before / np.maximum(1.0, total[self.rows]))[:, None]
        self.sculpted -= self.then

    def radius(self, pose: Pose) -> float:
        """Return how far the surroundings follow a pose, mm."""
        return radius_for(longest_way(pose, self._corners))

    def within(self, reach: float) -> _Gathered:
        """Return the rows within a reach, mm, or farther where it was farther in this drag."""
        reach = STEP * ceil(max(reach, self.least) / STEP)
        if self.gathered is None or self.gathered.reach < reach:
            self.gathered = _Gathered(self, reach)
        return self.gathered


class Showing:
    """Shows a placement on a surface: its points as the edit will have them, and its normals.

    The trees of the surface stay as they were; `SculptSurface.place` makes all of it true when
    the drag is over.

    Parameters
    ----------
    placement : Placement
    surface : SculptSurface
        Of the same case.
    """

    def __init__(self, placement: Placement, surface: SculptSurface) -> None:
        self.placement, self._surface = placement, surface
        self._place = surface.numbering.place_of[placement.vertex_index]
        self._teeth = [_Tooth(placement, placed, self._place) for placed in placement.placed]
        before = np.zeros(len(self._place))
        for tooth in self._teeth:
            before[tooth.rows] += tooth.share_before
        for tooth in self._teeth:
            tooth.settle(before)
        self._inner = self._find_inner()
        self._start: list[Vectors] = []
        self._reaches: tuple[float, ...] = ()
        self._shown: Indices = np.empty(0, np.int32)
        self._soft: Indices = np.empty(0, np.int32)
        self.ranges: tuple[DirtyRange, ...] = ()
        self.positions: Vertices = placement.now.copy()

    def begin(self) -> None:
        """Remember the normals as they are, and show all of it with the first frame."""
        self._start = [self._surface.arrays.normals[places] for places in self._inner]
        self._reaches = ()
        self.positions[self._shown] = self.placement.now[self._shown]
        self._shown = np.empty(0, np.int32)
        for tooth in self._teeth:
            tooth.gathered = None

    def show(self, moves: Iterable[ToothMove]) -> tuple[DirtyRange, ...]:
        """Put teeth elsewhere; return the places to draw anew, in the numbers of the brush.

        Parameters
        ----------
        moves : iterable of ToothMove
            Of teeth in hand; the others of them stay.

        Raises
        ------
        PlaceError
            If a number is out of range.
        """
        wanted = {move.fdi: move for move in moves}
        for move in wanted.values():
            check_move(move)
        after = [pose_of(t.frame, wanted.get(t.frame.fdi, t.stood)) for t in self._teeth]
        radii = [tooth.radius(pose) for tooth, pose in zip(self._teeth, after, strict=True)]
        parts = [tooth.within(radius) for tooth, radius in zip(self._teeth, radii, strict=True)]
        self._gather(parts)
        self._set_positions(after, radii, parts)
        arrays = self._surface.arrays
        put(self._shown, self._place[self._shown], self.positions, arrays.positions)
        self._set_normals(after)
        return self.ranges

    def edit(self, moves: tuple[ToothMove, ...]) -> Reshape:
        """Show moves and return their edit: `edit_of_placement`, to the bit, but sooner.

        Raises
        ------
        PlaceError
            If a number is out of range.
        """
        self.show(moves)
        return edit_of_placement(self.placement, moves, self.positions)

    @property
    def vertex_index(self) -> Indices:
        """The vertices that may have moved since `begin`, ascending."""
        return np.asarray(self.placement.vertex_index[self._shown])

    def points(self) -> Vertices:
        """Return where those are now, mm."""
        return np.asarray(self.positions[self._shown])

    def _set_positions(self, after: list[Pose], radii: list[float], parts: list[_Gathered]) -> None:
        total = np.zeros(len(self._place))
        for radius, part in zip(radii, parts, strict=True):
            share_out(part.rows, part.distance, part.free, radius, part.shares, total)
        put_back(self._shown, self.placement.now, self.positions)
        for tooth, pose, part in zip(self._teeth, after, parts, strict=True):
            if pose.move == tooth.stood:
                continue
            turn = turn_between(tooth.before, pose)
            add_way(
                part.rows,
                part.shares,
                total,
                part.arms,
                part.then,
                part.sculpted,
                pose.shift,
                pose.change,
                np.empty((0, 3)) if turn is None else turn,
                self.positions,
            )

    def _set_normals(self, after: list[Pose]) -> None:
        arrays = self._surface.arrays
        poses = zip(self._teeth, after, self._inner, self._start, strict=True)
        for tooth, pose, places, start in poses:
            turn_normals(places, start, _cofactor(tooth.before, pose), arrays.normals)
        set_normals(
            self._soft,
            arrays.positions,
            arrays.faces,
            arrays.face_start,
            arrays.face_item,
            arrays.normals,
        )

    def _gather(self, parts: list[_Gathered]) -> None:
        """List what is shown, where teeth reach farther than so far in this drag."""
        reaches = tuple(part.reach for part in parts)
        if reaches == self._reaches:
            return
        is_shown = np.zeros(len(self._place), np.bool_)
        for part in parts:
            is_shown[part.rows] = True
        self._reaches = reaches
        self._shown = np.flatnonzero(is_shown).astype(np.int32)
        arrays = self._surface.arrays
        is_ring = np.zeros(self._surface.n_vertices, np.bool_)
        mark_ring(self._place[self._shown], arrays.vertex_start, arrays.vertex_item, is_ring)
        self.ranges = ranges_of(np.flatnonzero(is_ring).astype(np.int32))
        for inner in self._inner:
            is_ring[inner] = False
        self._soft = np.flatnonzero(is_ring).astype(np.int32)

    def _find_inner(self) -> list[Indices]:
        """Return the places of each tooth that have no neighbour off it: they move as one."""
        arrays = self._surface.arrays
        label = np.zeros(self._surface.n_vertices, np.int16)
        for number, tooth in enumerate(self._teeth, start=1):
            label[self._surface.numbering.place_of[tooth.frame.vertex_index]] = number
        corners = label[arrays.faces]
        is_mixed = (corners[:, :1] != corners[:, 1:]).any(axis=1)
        is_edge: Mask = np.zeros(len(label), np.bool_)
        is_edge[arrays.faces[is_mixed].ravel()] = True
        numbers = range(1, len(self._teeth) + 1)
        return [np.flatnonzero((label == k) & ~is_edge).astype(np.int32) for k in numbers]


def _cofactor(before: Pose, after: Pose) -> Matrix:
    """Return what turns the normals of a tooth from one pose to another, up to its length."""
    turn = turn_between(before, after)
    if turn is None:
        return np.eye(3)
    linear = turn + np.eye(3)
    return np.stack([crossed(linear[(k + 1) % 3], linear[(k + 2) % 3]) for k in range(3)])

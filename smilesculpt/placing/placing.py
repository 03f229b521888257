"""Teeth put elsewhere as an edit of the case, or shown there while they are dragged."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import product

import numpy as np

from meshes.arrays import Indices, Matrix, Vector, Vertices
from meshes.mesh import Mesh
from smilesculpt.case import Case
from smilesculpt.changes.layers import Layer, turn_of
from smilesculpt.edits import Edit, LayerTurn, Reshape
from smilesculpt.placing.history import moves_of
from smilesculpt.placing.place_act import PlaceAct
from smilesculpt.placing.pose import Pose, applied, pose_of
from smilesculpt.placing.reach import following, radius_for, reach_of
from smilesculpt.placing.tooth_frame import ToothFrame, tooth_frames
from smilesculpt.placing.tooth_move import PlaceError, ToothMove, check_move, times

_ROUNDING = 1e-9
"""Interpolated where triangles were replaced, a mask of 1 may be less by less than this."""


@dataclass(frozen=True, slots=True, eq=False)
class Placed:
    """One tooth that is being moved.

    Attributes
    ----------
    frame : ToothFrame
    before : ToothMove
        How it stands so far.
    rows : ndarray, shape (r,), int32
        Which rows of the placement may follow it, the nearest first.
    distance, free : ndarray, shape (r,)
        How far those are from it, mm, and how freely they follow, 0 to 1.
    """

    frame: ToothFrame
    before: ToothMove
    rows: Indices
    distance: Vector
    free: Vector


class Placement:
    """Some teeth of a case in hand, ready to be put anywhere quickly.

    Parameters
    ----------
    case : Case
        Oriented and segmented.
    teeth : iterable of int
        FDI numbers.

    Attributes
    ----------
    vertex_index : ndarray, shape (n,), int32
        What may follow any of them, ascending.
    base, now : ndarray, shape (n, 3)
        Those in the scan and as they are, mm.
    placed : list of Placed

    Raises
    ------
    StepMissingError, PlaceError, TooFewTeethError, NotAJawError
        If a tooth is not known, or is locked: the mask holds all of it.
    """

    def __init__(self, case: Case, teeth: Iterable[int]) -> None:
        self.case = case
        surface, base = case.require_surface("place"), case.before()
        stand = moves_of(case)
        frames = list(tooth_frames(case, teeth).values())
        for frame in frames:
            require_free(case, frame.fdi)
        reaches = [reach_of(base, frame) for frame in frames]
        everything = [reach.vertex_index for reach in reaches]
        self.vertex_index = np.unique(np.concatenate([np.empty(0, np.int32), *everything]))
        self.base = base.vertices[self.vertex_index]
        self.now = surface.vertices[self.vertex_index]
        self.placed: list[Placed] = []
        labels = case.require_dentition("place").labels[self.vertex_index]
        held = None if case.mask is None else case.mask[self.vertex_index]
        taken = np.isin(labels, [frame.fdi for frame in frames])
        for frame, reach in zip(frames, reaches, strict=True):
            order = np.argsort(reach.distance, kind="stable")
            near = reach.vertex_index[order]
            rows = np.searchsorted(self.vertex_index, near).astype(np.int32)
            free = np.ones(len(rows)) if held is None else 1.0 - held[rows]
            own = labels[rows] == frame.fdi
            free = np.where(own, 1.0, np.where(taken[rows], 0.0, free))
            before = stand.get(frame.fdi, ToothMove(frame.fdi))
            self.placed.append(Placed(frame, before, rows, reach.distance[order], free))

    @property
    def frames(self) -> tuple[ToothFrame, ...]:
        """The teeth in hand."""
        return tuple(each.frame for each in self.placed)

    def positions(self, moves: Iterable[ToothMove]) -> Vertices:
        """Return where the vertices of `vertex_index` lie when teeth stand as given, mm.

        Parameters
        ----------
        moves : iterable of ToothMove
            Of teeth in hand; the others of them stay.

        Raises
        ------
        PlaceError
            If a tooth is not in hand or a number is out of range.
        """
        wanted = {move.fdi: move for move in moves}
        for move in wanted.values():
            check_move(move)
            if move.fdi not in {each.frame.fdi for each in self.placed}:
                raise PlaceError(move.fdi, "it is not in hand", "Take it in hand first.")
        out = self.now.copy()
        for step, share in self._steps(wanted):
            out[step.rows] += self._way(step, share)
        return np.asarray(out)

    def turned(self, moves: Iterable[ToothMove]) -> tuple[LayerTurn, ...]:
        """Return how the sculpt layers turn with teeth that stand as given; moves as above."""
        steps = self._steps({move.fdi: move for move in moves})
        turns = (self._layer_turn(layer, steps) for layer in self.case.layers)
        return tuple(turn for turn in turns if turn is not None)

    def _layer_turn(self, layer: Layer, steps: "list[_Shared]") -> LayerTurn | None:
        before = layer.offsets[self.vertex_index].astype(np.float64)
        after = before.copy()
        for step, share in steps:
            turn = turn_between(step.before, step.after)
            if turn is not None:
                after[step.rows] += share[1][:, None] * applied(turn, before[step.rows])
        change = turn_of(layer, self.vertex_index, np.rint(after).astype(np.int64))
        return None if change is None else LayerTurn(layer.name, change)

    def _steps(self, wanted: Mapping[int, ToothMove]) -> "list[_Shared]":
        """Return the steps of teeth that move, each with its share before and afterwards."""
        steps = [_Step(each, wanted.get(each.frame.fdi, each.before)) for each in self.placed]
        total = np.zeros((2, len(self.vertex_index)))
        for step in steps:
            total[:, step.rows] += step.shares
        return [
            (step, step.shares / np.maximum(1.0, total[:, step.rows]))
            for step in steps
            if step.after.move != step.before.move
        ]

    def _way(self, step: "_Step", share: Matrix) -> Vertices:
        """Return what one tooth moves its rows by."""
        base = self.base[step.rows]
        then = share[0][:, None] * step.before.way(base)
        way = share[1][:, None] * step.after.way(base) - then
        turn = turn_between(step.before, step.after)
        if turn is None:
            return np.asarray(way)
        # What was sculpted on the tooth turns with it.
        sculpted = self.now[step.rows] - base - then
        return np.asarray(way + share[1][:, None] * applied(turn, sculpted))


class _Step:
    """One tooth on its way from where it stands: which rows follow, and how far."""

    def __init__(self, placed: Placed, move: ToothMove) -> None:
        self.before = pose_of(placed.frame, placed.before)
        self.after = pose_of(placed.frame, move)
        corners = box_corners(placed.frame)
        radii = [radius_for(longest_way(pose, corners)) for pose in (self.before, self.after)]
        n_rows = int(np.searchsorted(placed.distance, max(radii)))
        self.rows = placed.rows[:n_rows]
        distance = placed.distance[:n_rows]
        shares = np.stack([following(distance, radius) for radius in radii])
        self.shares = shares * placed.free[:n_rows]


_Shared = tuple[_Step, Matrix]


def box_corners(frame: ToothFrame) -> Vertices:
    """Return the corners of the box around a tooth in the scan, shape (8, 3), mm."""
    signs = np.array(list(product((-1.0, 1.0), repeat=3)))
    return np.asarray(frame.centre + np.stack([frame.outwards(s * frame.half_size) for s in signs]))


def longest_way(pose: Pose, corners: Vertices) -> float:
    """Return the longest way of the corners of the box around a tooth, mm."""
    way = pose.way(corners)
    return float(np.sqrt((way * way).sum(axis=1)).max())


def moved_teeth(case: Case, moves: Iterable[ToothMove]) -> Reshape:
    """Return the edit that puts teeth where they are wanted.

    The vertices of a tooth move together; gum and neighbours follow near its neck, less and
    less over 1.5 mm, farther only where a tooth goes far; all else stays to the bit. Where a
    tooth stands is measured from the scan: its numbers at nothing bring it back.

    Parameters
    ----------
    case : Case
        Oriented and segmented.
    moves : iterable of ToothMove
        Where the teeth stand afterwards.

    Raises
    ------
    StepMissingError
        If the case is not oriented or not segmented.
    PlaceError
        If a tooth is not in the case or locked, or a number out of range.
    TooFewTeethError, NotAJawError
        If the teeth form no arch.
    """
    wanted = tuple(moves)
    return edit_of_placement(Placement(case, [move.fdi for move in wanted]), wanted)


def placed_surface(case: Case, surface: Mesh) -> Mesh:
    """Return a surface that lies as the scan does with the teeth put where they stand in a case.

    Raises
    ------
    TooFewTeethError, NotAJawError
        If the teeth form no arch.
    """
    moves = moves_of(case)
    if not moves:
        return surface
    fresh = tuple(edit for edit in case.edits if not isinstance(_act_of(edit), PlaceAct))
    placement = Placement(replace(case, surface=surface, edits=fresh, mask=None), moves)
    vertices = surface.vertices.copy()
    vertices[placement.vertex_index] = placement.positions(moves.values())
    return surface.with_vertices(vertices)


def _act_of(edit: Edit) -> object:
    return edit.act if isinstance(edit, Reshape) else None


def edit_of_placement(
    placement: Placement, moves: tuple[ToothMove, ...], positions: Vertices | None = None
) -> Reshape:
    """Return the edit for teeth in hand; the same as `moved_teeth` gives.

    Parameters
    ----------
    positions : ndarray, shape (n, 3), optional
        What `placement.positions(moves)` gives, where it is known, mm.
    """
    index = placement.vertex_index
    positions = placement.positions(moves) if positions is None else positions
    surface = placement.case.require_surface("place")
    moved = (positions != surface.vertices[index]).any(axis=1)
    return Reshape(
        cause="place",
        title=_title(moves, moves_of(placement.case)),
        vertex_index=index[moved],
        positions=positions[moved],
        act=PlaceAct(moves),
        turned=placement.turned(moves),
    )


def require_free(case: Case, fdi: int) -> None:
    """Refuse a tooth that the mask holds as a whole.

    Raises
    ------
    PlaceError
    """
    if is_locked(case, fdi):
        raise PlaceError(fdi, "it is locked", "Free it to move it.")


def is_locked(case: Case, fdi: int) -> bool:
    """Return whether the mask holds a tooth as a whole."""
    if case.mask is None or case.dentition is None:
        return False
    held = case.mask[case.dentition.vertices_of(fdi)]
    return len(held) > 0 and bool((held >= 1.0 - _ROUNDING).all())


def turn_between(before: Pose, after: Pose) -> Vertices | None:
    """Return the turn and scale from one pose to another less the identity; None for none."""
    if np.array_equal(before.change, after.change):
        return None
    identity = np.eye(3)
    back: Matrix = np.linalg.inv(before.change + identity).astype(np.float64)
    return times(after.change + identity, back) - identity


def _title(moves: tuple[ToothMove, ...], stood: dict[int, ToothMove]) -> str:
    first = moves[0]
    was = stood.get(first.fdi, ToothMove(first.fdi))
    turned = (first.tip, first.torque, first.rotation) != (was.tip, was.torque, was.rotation)
    verb = "Scale" if first.scale != was.scale else "Turn" if turned else "Move"
    verb = "Put back" if first.is_none else verb
    others = f" and {len(moves) - 1} more" if len(moves) > 1 else ""
    return f"{verb} {first.fdi}{others}"

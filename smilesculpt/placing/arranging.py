"""Moves made from moves: the same for the other side, onto the arch, with the neighbours."""

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final, Literal

import numpy as np

from meshes.arrays import AnyArray
from meshes.mesh import Mesh
from smilesculpt.anatomy import is_on_the_left, mirrored, position
from smilesculpt.case import Case
from smilesculpt.dentition import Dentition
from smilesculpt.measuring.arch_line import arch_line, labelled_teeth
from smilesculpt.placing.history import move_of, moves_of
from smilesculpt.placing.placing import is_locked
from smilesculpt.placing.pose import pose_of
from smilesculpt.placing.tooth_frame import ToothFrame, tooth_frame, tooth_frames
from smilesculpt.placing.tooth_move import FARTHEST, Numbers, PlaceError, ToothMove

Side = Literal["mesial", "distal"]
_SIDES: Final[tuple[Side, ...]] = ("mesial", "distal")

CHAIN_SHARE: Final = 0.6
"""How much of the way of its contact a tooth of a chain follows; our choice."""

CHAIN_LENGTH: Final = 3
"""So many teeth follow on either side; the fourth would move by less than a fifth."""


def mirrored_move(case: Case, fdi: int) -> ToothMove:
    """Return the move that puts the same tooth of the other side as this one stands.

    Raises
    ------
    PlaceError
        If the other side has no such tooth.
    """
    other = mirrored(fdi)
    if other not in labelled_teeth(case.require_dentition("place")):
        raise PlaceError(fdi, f"its fellow {other} is not in this case", "Move it by itself.")
    return replace(move_of(case, fdi), fdi=other)


def snapped_move(case: Case, fdi: int) -> ToothMove:
    """Return the move that puts the middle of a tooth on the line through all other crowns.

    It goes straight to that line, level with the occlusal plane; turn and scale stay. The line
    leads through the crowns of the scan where they were moved to.

    Raises
    ------
    TooFewTeethError, NotAJawError
        If the other teeth form no arch.
    """
    frame, move = tooth_frame(case, fdi), move_of(case, fdi)
    line = arch_line(_others_placed(case, fdi), _without(case.require_dentition("place"), fdi))
    centre = pose_of(frame, move).centre
    along, outward = line.coordinates(centre[None, :2])
    to_line = line.place(along, np.zeros(1))[0] - line.place(along, outward)[0]
    return replace(move, shift=_farther(move, frame, np.array([*to_line, 0.0])))


@dataclass(frozen=True, slots=True, eq=False)
class Chain:
    """A tooth and the neighbours that follow it, as they stand.

    Attributes
    ----------
    frame : ToothFrame
        Of the tooth.
    followers : tuple of (side, frames)
        Those on its mesial and on its distal side, the nearest first.
    stand : dict from FDI number to ToothMove
        How the teeth of the case stand.
    """

    frame: ToothFrame
    followers: tuple[tuple[Side, tuple[ToothFrame, ...]], ...]
    stand: dict[int, ToothMove]

    @property
    def teeth(self) -> tuple[int, ...]:
        """FDI numbers of all teeth that may move."""
        beside = (frame.fdi for _, frames in self.followers for frame in frames)
        return (self.frame.fdi, *beside)

    def moves(self, move: ToothMove) -> tuple[ToothMove, ...]:
        """Return a move of the tooth and those of the neighbours that follow it."""
        frame = self.frame
        before = pose_of(frame, self.stand.get(frame.fdi, ToothMove(frame.fdi)))
        after = pose_of(frame, move)
        chain = [move]
        for side, frames in self.followers:
            sign = 1.0 if side == "mesial" else -1.0
            contact = frame.centre + sign * frame.half_size[0] * frame.directions[0]
            way = after.way(contact[None])[0] - before.way(contact[None])[0]
            for each in frames:
                way = CHAIN_SHARE * way
                stood = self.stand.get(each.fdi, ToothMove(each.fdi))
                chain.append(replace(stood, shift=_farther(stood, each, way)))
        return tuple(chain)


def chain_of(case: Case, fdi: int) -> Chain:
    """Return the chain of a tooth: up to three teeth on either side follow it.

    The neighbour on each side goes a share of the way of the contact that it shares with the
    tooth before it, and so on, less and less; it does not turn. A gap ends the chain, a locked
    tooth too.
    """
    beside = {side: _beside(case, fdi, side)[:CHAIN_LENGTH] for side in _SIDES}
    frames = tooth_frames(case, [fdi, *beside["mesial"], *beside["distal"]])
    followers = tuple((side, tuple(frames[one] for one in row)) for side, row in beside.items())
    return Chain(frames[fdi], followers, moves_of(case))


def with_chain(case: Case, move: ToothMove) -> tuple[ToothMove, ...]:
    """Return a move and those of the neighbours that follow it; see `chain_of`.

    Parameters
    ----------
    case : Case
        Before the tooth moves.
    move : ToothMove
        Where the tooth is wanted.
    """
    return chain_of(case, move.fdi).moves(move)


def _beside(case: Case, fdi: int, side: Side) -> list[int]:
    """Return the free teeth beside one up to the next gap, the nearest first."""
    row = list(labelled_teeth(case.require_dentition("place")))
    to_left = (side == "mesial") != is_on_the_left(fdi)
    there = row[row.index(fdi) + 1 :] if to_left else row[: row.index(fdi)][::-1]
    chain: list[int] = []
    for last, following in pairwise([fdi, *there]):
        if not _touch(last, following) or is_locked(case, following):
            break
        chain.append(following)
    return chain


def _touch(one: int, other: int) -> bool:
    """Return whether no tooth is missing between two neighbours."""
    if is_on_the_left(one) == is_on_the_left(other):
        return abs(position(one) - position(other)) == 1
    return position(one) == position(other) == 1


def _farther(move: ToothMove, frame: ToothFrame, way: AnyArray) -> Numbers:
    """Return the shift of a move with a way of the dental frame added, kept in range."""
    x, y, z = np.clip(np.array(move.shift) + frame.inwards(way), -FARTHEST, FARTHEST).tolist()
    return (x, y, z)


def _others_placed(case: Case, fdi: int) -> Mesh:
    base = case.before()
    vertices = base.vertices.copy()
    for other, move in moves_of(case).items():
        if other != fdi:
            frame = tooth_frame(case, other)
            at = frame.vertex_index
            vertices[at] += pose_of(frame, move).way(base.vertices[at])
    return base.with_vertices(vertices)


def _without(dentition: Dentition, fdi: int) -> Dentition:
    teeth = tuple(tooth for tooth in dentition.teeth if tooth.fdi != fdi)
    labels = np.where(dentition.labels == fdi, 0, dentition.labels).astype(np.int16)
    return replace(dentition, labels=labels, teeth=teeth)

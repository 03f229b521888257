"""Where one tooth stands, measured from the scan in the tooth's own directions."""

from dataclasses import dataclass, replace
from math import cos, isfinite, pi, sin
from typing import Final, Literal

import numpy as np

from meshes.arrays import Matrix
from smilesculpt.errors import DesignError

Numbers = tuple[float, float, float]
Turn = Literal["tip", "torque", "rotation"]

FARTHEST: Final = 10.0
"""No tooth is moved farther along one direction, mm; our choice, more than its own width."""

WIDEST: Final = pi / 4.0
"""No tooth is turned farther about one axis, radians; our choice."""

SMALLEST, LARGEST = 0.5, 2.0
"""Least and most scale; our choice."""

TURNS: Final[tuple[Turn, ...]] = ("tip", "torque", "rotation")


class PlaceError(DesignError):
    """A tooth that cannot be moved, or not so.

    Attributes
    ----------
    fdi : int
    """

    def __init__(self, fdi: int, reason: str, remedy: str) -> None:
        self.fdi = fdi
        super().__init__(f"tooth {fdi}: {reason}. {remedy}")


@dataclass(frozen=True, slots=True)
class ToothMove:
    """Where a tooth stands: first scaled, then tipped, torqued and rotated, then shifted.

    The same numbers mean the same to a dentist on both sides of the mouth.

    Attributes
    ----------
    fdi : int
    shift : tuple of float
        To mesial, labial and occlusal, along the directions of the tooth in the scan, mm.
    tip : float
        Lean of the occlusal end to mesial, radians.
    torque : float
        Lean of the occlusal end to labial, radians.
    rotation : float
        Turn about the long axis that takes the mesial side to labial, radians.
    scale : tuple of float
        Mesiodistal, labiolingual, and along the long axis; 1 as in the scan.
    """

    fdi: int
    shift: Numbers = (0.0, 0.0, 0.0)
    tip: float = 0.0
    torque: float = 0.0
    rotation: float = 0.0
    scale: Numbers = (1.0, 1.0, 1.0)

    @property
    def is_none(self) -> bool:
        """Whether the tooth stands as in the scan."""
        return self == ToothMove(self.fdi)

    def linear(self) -> Matrix:
        """Return turn and scale in the tooth's directions, shape (3, 3)."""
        turn = times(about_long_axis(self.rotation), times(leaning(1, self.torque), self._tipped()))
        return np.asarray(turn * np.array(self.scale))

    def turning(self) -> Matrix:
        """Return the turn alone, shape (3, 3)."""
        return replace(self, scale=(1.0, 1.0, 1.0)).linear()

    def _tipped(self) -> Matrix:
        return leaning(0, self.tip)


def leaning(towards: int, angle: float) -> Matrix:
    """Return the turn that takes the long axis (2) towards direction 0 or 1, shape (3, 3)."""
    return _plane_turn(2, towards, angle)


def about_long_axis(angle: float) -> Matrix:
    """Return the turn that takes mesial (0) towards labial (1), shape (3, 3)."""
    return _plane_turn(0, 1, angle)


def times(a: Matrix, b: Matrix) -> Matrix:
    """Return the product of two (3, 3) matrices, its sums written out for the sake of the bits."""
    return np.asarray(a[:, :1] * b[0] + a[:, 1:2] * b[1] + a[:, 2:] * b[2])


def check_move(move: ToothMove) -> None:
    """Refuse numbers that no tooth can stand at.

    Raises
    ------
    PlaceError
    """
    angles = (move.tip, move.torque, move.rotation)
    numbers = (*move.shift, *angles, *move.scale)
    if not all(isfinite(number) for number in numbers):
        raise PlaceError(move.fdi, "a number of its move is not finite", "Give another.")
    for number in move.shift:
        if abs(number) > FARTHEST:
            remedy = f"Give at most {FARTHEST:g} mm."
            raise PlaceError(move.fdi, f"{number:+.2f} mm is too far", remedy)
    for number in angles:
        if abs(number) > WIDEST:
            reason = f"{number * 180.0 / pi:+.1f} degrees is too much"
            raise PlaceError(move.fdi, reason, f"Give at most {WIDEST * 180.0 / pi:g}.")
    for number in move.scale:
        if not SMALLEST <= number <= LARGEST:
            remedy = f"Give {SMALLEST:g} to {LARGEST:g}."
            raise PlaceError(move.fdi, f"{number:g} is no usable scale", remedy)


def _plane_turn(start: int, end: int, angle: float) -> Matrix:
    turn = np.eye(3)
    turn[start, start] = turn[end, end] = cos(angle)
    turn[end, start], turn[start, end] = sin(angle), -sin(angle)
    return turn

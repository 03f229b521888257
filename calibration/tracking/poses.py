"""Poses of a tracked body: turns and places, and how sure a tracker is of them."""

from dataclasses import dataclass

import numpy as np

from calibration.tracking.errors import PoseError
from meshes.arrays import Indices, Matrix, Vectors

_RIGID = 1e-6


@dataclass(frozen=True, slots=True, eq=False)
class Poses:
    """Rigid motions from a body's frame to the tracker's.

    Attributes
    ----------
    turns : ndarray, shape (n, 3, 3)
        Rotation matrices.
    places : ndarray, shape (n, 3)
        Of the body's origin, mm.

    Raises
    ------
    PoseError
        If shapes disagree, a number is not finite or a turn is no rotation; the pose is named.
    """

    turns: Matrix
    places: Vectors

    def __post_init__(self) -> None:
        n = len(self.places)
        if self.turns.shape != (n, 3, 3) or self.places.shape != (n, 3):
            raise PoseError(
                f"turns of shape {self.turns.shape} and places of shape {self.places.shape} are "
                "no poses; give (n, 3, 3) and (n, 3)"
            )
        for name, array in (("turn", self.turns), ("place", self.places)):
            finite = np.isfinite(array).reshape(n, -1).all(axis=1)
            if not finite.all():
                bad = int(np.argmin(finite))
                raise PoseError(f"the {name} of pose {bad} is not finite; leave that pose out")
        off = np.abs(np.einsum("nij,nkj->nik", self.turns, self.turns) - np.eye(3))
        wrong = (off.reshape(n, 9).max(axis=1, initial=0.0) > _RIGID) | (
            np.linalg.det(self.turns) < 0.0
        )
        if wrong.any():
            raise PoseError(
                f"pose {int(np.argmax(wrong))} does not turn rigidly: its matrix is no rotation. "
                "Check the order of its numbers"
            )

    def __len__(self) -> int:
        return len(self.places)

    def chosen(self, rows: Indices) -> "Poses":
        """Return some of the poses."""
        return Poses(self.turns[rows], self.places[rows])

    def inverse(self) -> "Poses":
        """Return the motions the other way round."""
        back = self.turns.transpose(0, 2, 1)
        return Poses(back, -np.einsum("nij,nj->ni", back, self.places))

    def after(self, other: "Poses") -> "Poses":
        """Return each motion after one of another list, or after the only one of it."""
        turns = self.turns @ other.turns
        return Poses(turns, np.einsum("nij,nj->ni", self.turns, _wide(other, self)) + self.places)


@dataclass(frozen=True, slots=True)
class PoseNoise:
    """How a tracker errs, about each axis of the body alike.

    Attributes
    ----------
    place : float
        Standard deviation along each axis, mm.
    turn : float
        Standard deviation about each axis, radians.

    Raises
    ------
    PoseError
        If either is negative or not finite, or both are 0.
    """

    place: float = 0.25
    turn: float = 0.002

    def __post_init__(self) -> None:
        both = (self.place, self.turn)
        if not np.isfinite(both).all() or min(both) < 0.0 or max(both) == 0.0:
            raise PoseError(
                f"noise of {self.place:g} mm and {self.turn:g} rad is none a tracker has; "
                "give positive numbers"
            )


USUAL_NOISE = PoseNoise()
"""Of an optical tracker at a metre or two."""
ROBOT_NOISE = PoseNoise(0.05, 0.0005)
"""Of a small robot's flange."""


def _wide(other: Poses, like: Poses) -> Vectors:
    return np.broadcast_to(other.places, (len(like), 3))

"""The frame of a tooth and its move as one affine motion, and the axes its angles turn about."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from meshes.arrays import Matrix, Vector, Vertices
from smilesculpt.placing.tooth_frame import ToothFrame
from smilesculpt.placing.tooth_move import ToothMove, Turn, about_long_axis, leaning, times


@dataclass(frozen=True, slots=True, eq=False)
class Pose:
    """Where a move takes a tooth.

    Attributes
    ----------
    frame : ToothFrame
    move : ToothMove
    change : ndarray, shape (3, 3)
        Turn and scale less the identity, in the dental frame: nothing turned is nothing moved.
    shift : ndarray, shape (3,)
        mm, dental frame.
    """

    frame: ToothFrame
    move: ToothMove
    change: Matrix
    shift: Vector

    @property
    def centre(self) -> Vector:
        """Where the middle of the tooth is, shape (3,), mm."""
        return np.asarray(self.frame.centre + self.shift)

    def way(self, points: Vertices) -> Vertices:
        """Return how far points (n, 3) of the scan move with the tooth, mm."""
        return self.shift + applied(self.change, points - self.frame.centre)

    def axes(self) -> Matrix:
        """Return mesial, labial and long axis as they are turned, rows, shape (3, 3)."""
        turned = self.move.turning()
        return np.stack([self.frame.outwards(turned[:, k]) for k in range(3)])


def pose_of(frame: ToothFrame, move: ToothMove) -> Pose:
    """Return the motion of a move."""
    rows, change = frame.directions, move.linear() - np.eye(3)
    world = times(np.ascontiguousarray(rows.T), times(change, rows))
    return Pose(frame, move, world, frame.outwards(np.array(move.shift)))


def turning_axes(frame: ToothFrame, move: ToothMove) -> Mapping[Turn, Vector]:
    """Return the axis about which each angle of a move turns the tooth when it grows.

    Unit vectors of the dental frame, after the right hand. The angles build on each other, so
    that the axis of the tip leans with torque and rotation.
    """
    turned = about_long_axis(move.rotation)
    leant = times(turned, leaning(1, move.torque))
    after_torque = [frame.outwards(leant[:, k]) for k in range(3)]
    after_rotation = [frame.outwards(turned[:, k]) for k in range(3)]
    return {
        "tip": crossed(after_torque[2], after_torque[0]),
        "torque": crossed(after_rotation[2], after_rotation[1]),
        "rotation": crossed(frame.directions[0], frame.directions[1]),
    }


def crossed(one: Vector, other: Vector) -> Vector:
    """Return the cross product of two vectors (3,): sooner than NumPy's, and its bits."""
    (a, b, c), (u, v, w) = one.tolist(), other.tolist()
    return np.array([b * w - c * v, c * u - a * w, a * v - b * u])


def applied(matrix: Matrix, points: Vertices) -> Vertices:
    """Return a (3, 3) matrix applied to points (n, 3), its sums written out."""
    x, y, z = points[:, :1], points[:, 1:2], points[:, 2:]
    return np.asarray(x * matrix[:, 0] + y * matrix[:, 1] + z * matrix[:, 2])

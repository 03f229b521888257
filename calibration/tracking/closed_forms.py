"""Closed forms of A X = X B for motions of hand and eye: Tsai, Park, Daniilidis."""

from dataclasses import dataclass

import numpy as np
from scipy.spatial.transform import Rotation

from calibration.tracking.errors import TooLittleMotionError
from calibration.tracking.poses import Poses
from meshes.arrays import Matrix, Vector, Vectors

# All pairs of up to so many poses; of more, each with so many others.
_ALL_PAIRS, _PARTNERS = 60, 40


@dataclass(frozen=True, slots=True, eq=False)
class Motion:
    """One rigid motion: turn (3, 3) and place (3,), mm."""

    turn: Matrix
    place: Vector

    def matrix(self) -> Matrix:
        """Return it as a matrix of shape (4, 4)."""
        out = np.eye(4)
        out[:3, :3], out[:3, 3] = self.turn, self.place
        return out

    def nudged(self, step: Vector) -> "Motion":
        """Return it after a small motion in its own frame: turn (rad), then place (mm)."""
        turn = self.turn @ Rotation.from_rotvec(step[:3]).as_matrix()
        return Motion(turn, self.place + self.turn @ step[3:])


def moved_pairs(first: Poses, second: Poses) -> tuple[Rotation, Vectors]:
    """Return first_j after second_i, for pairs i < j of poses: turns and places, (p, 3)."""
    n = len(first)
    i, j = np.triu_indices(n, 1)
    if n > _ALL_PAIRS:
        near = (j - i) % max(n // _PARTNERS, 1) == 0
        i, j = i[near], j[near]
    turns = first.turns[j] @ second.turns[i]
    places = np.einsum("pij,pj->pi", first.turns[j], second.places[i]) + first.places[j]
    return Rotation.from_matrix(turns), places


def tsai(hand: Poses, target: Poses) -> Motion:
    """Return X by the axes of the motions' turns, scaled by twice the sine of half the angle."""
    turns, seen = _turns(hand, target)
    a, b = _half_sines(turns), _half_sines(seen)
    rows = _cross_matrices(a + b)
    half = np.linalg.lstsq(rows.reshape(-1, 3), (b - a).ravel(), rcond=None)[0]
    p = 2.0 * half / np.sqrt(1.0 + half @ half)
    cross = _cross_matrices(p[None])[0]
    turn = (1.0 - p @ p / 2.0) * np.eye(3)
    turn += 0.5 * (np.outer(p, p) + np.sqrt(4.0 - p @ p) * cross)
    return Motion(turn, _place(hand, target, turn))


def park(hand: Poses, target: Poses) -> Motion:
    """Return X by the turn that brings the motions' rotation vectors together best."""
    turns, seen = _turns(hand, target)
    left, _, right = np.linalg.svd(turns.as_rotvec().T @ seen.as_rotvec())
    turn = left @ np.diag([1.0, 1.0, np.linalg.det(left @ right)]) @ right
    return Motion(turn, _place(hand, target, turn))


def daniilidis(hand: Poses, target: Poses) -> Motion:
    """Return X as the unit dual quaternion that all motions leave; turn and place at once.

    Raises
    ------
    TooLittleMotionError
        If no dual quaternion comes near.
    """
    by_hand = moved_pairs(hand.inverse(), hand)
    by_eye = moved_pairs(target, target.inverse())
    a, da = _dual(*by_hand)
    b, db = _dual(*by_eye)
    # The scalar parts agree for the true pair: both signs of a quaternion are one turn.
    flip = np.where(a[:, 3] * b[:, 3] < 0.0, -1.0, 1.0)[:, None]
    b, db = b * flip, db * flip
    rows = np.zeros((len(a), 6, 8))
    rows[:, :3, 0] = rows[:, 3:, 4] = (a - b)[:, :3]
    rows[:, :3, 1:4] = rows[:, 3:, 5:] = _cross_matrices((a + b)[:, :3])
    rows[:, 3:, 0] = (da - db)[:, :3]
    rows[:, 3:, 1:4] = _cross_matrices((da + db)[:, :3])
    one, other = np.linalg.svd(rows.reshape(-1, 8))[2][-2:]
    return _from_null(one, other)


def _from_null(one: Vector, other: Vector) -> Motion:
    """Return the unit dual quaternion in the plane of two vectors of 8."""
    u1, v1, u2, v2 = one[:4], one[4:], other[:4], other[4:]
    roots = np.roots([u1 @ v1, u1 @ v2 + u2 @ v1, u2 @ v2])
    sizes = [
        (float(abs(r.real**2 * (u1 @ u1) + 2.0 * r.real * (u1 @ u2) + u2 @ u2)), r.real)
        for r in roots
    ]
    if not sizes or max(sizes)[0] <= 0.0:
        raise TooLittleMotionError(
            "the motions leave no place for the camera; turn the hand about two axes or more"
        )
    size, ratio = max(sizes)
    share = 1.0 / np.sqrt(size)
    q, dual = share * (ratio * u1 + u2), share * (ratio * v1 + v2)
    turn = Rotation.from_quat(np.roll(q, -1))
    # t = 2 q' q*, in quaternions of scalar first.
    w, v = q[0], q[1:]
    place = 2.0 * (w * dual[1:] - dual[0] * v - np.cross(dual[1:], v))
    return Motion(turn.as_matrix(), place)


def _turns(hand: Poses, target: Poses) -> tuple[Rotation, Rotation]:
    return moved_pairs(hand.inverse(), hand)[0], moved_pairs(target, target.inverse())[0]


def _place(hand: Poses, target: Poses, turn: Matrix) -> Vector:
    """Return the place of X, given its turn: (A - I) t = R b - a."""
    by_hand, a = moved_pairs(hand.inverse(), hand)
    b = moved_pairs(target, target.inverse())[1]
    rows = by_hand.as_matrix() - np.eye(3)
    right = b @ turn.T - a
    return np.asarray(np.linalg.lstsq(rows.reshape(-1, 3), right.ravel(), rcond=None)[0])


def _half_sines(turns: Rotation) -> Vectors:
    vectors = turns.as_rotvec()
    angles = np.linalg.norm(vectors, axis=1)[:, None]
    with np.errstate(invalid="ignore", divide="ignore"):
        scaled = vectors * (2.0 * np.sin(angles / 2.0) / angles)
    return np.asarray(np.where(angles > 0.0, scaled, vectors))


def _dual(turns: Rotation, places: Vectors) -> tuple[Matrix, Matrix]:
    """Return real and dual part, (p, 4) each, scalar last."""
    q = turns.as_quat()
    v, w = q[:, :3], q[:, 3:]
    vector = 0.5 * (w * places + np.cross(places, v))
    scalar = -0.5 * (places * v).sum(axis=1)
    return q, np.column_stack([vector, scalar])


def _cross_matrices(vectors: Vectors) -> Matrix:
    x, y, z = vectors.T
    out = np.zeros((len(vectors), 3, 3))
    out[:, 0, 1], out[:, 0, 2], out[:, 1, 2] = -z, y, -x
    out[:, 1, 0], out[:, 2, 0], out[:, 2, 1] = z, -y, x
    return out

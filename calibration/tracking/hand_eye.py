"""What holds a camera where: the motion X of A X B = Z, from poses of hand and target."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, get_args

import numpy as np
from scipy.spatial.transform import Rotation

from calibration.tracking.closed_forms import Motion, daniilidis, moved_pairs, park, tsai
from calibration.tracking.consensus import agreeing
from calibration.tracking.errors import (
    PoseError,
    TooFewPosesError,
    TooLittleMotionError,
    UnsteadyPosesError,
)
from calibration.tracking.poses import ROBOT_NOISE, USUAL_NOISE, PoseNoise, Poses
from meshes.arrays import Indices, Matrix, Vector

Method = Literal["refined", "tsai", "park", "daniilidis"]
METHODS: tuple[Method, ...] = get_args(Method)
_CLOSED: dict[str, Callable[[Poses, Poses], Motion]] = {
    "tsai": tsai,
    "park": park,
    "daniilidis": daniilidis,
}
_DRAW, _FEWEST = 4, 5
# Chi-square with 6 degrees of freedom: median, and what one in 20,000 exceeds.
_USUAL, _LARGEST = 5.348, 30.1
_MAX_STEPS = 30
# Turns about one axis leave the camera's place along it open: 3 degrees about a second.
_LEAST_SPAN = 0.05
_MOST_REJECTED = 0.4
# Turns that disagree by more than 10 degrees in the middle are of no tracker.
_LARGEST_TURN = 0.17


@dataclass(frozen=True, slots=True, eq=False)
class HandEye:
    """Where the eye sits in the hand, and the target in the world.

    Attributes
    ----------
    hand_from_eye : ndarray, shape (4, 4)
        X, mm.
    base_from_target : ndarray, shape (4, 4)
        Z, mm.
    covariance : ndarray, shape (12, 12)
        Of X's turn (rad) and place (mm) in the eye's frame, then of Z's in the target's.
    residuals : ndarray, shape (n, 2)
        Of each pair of poses: turn (rad) and place (mm).
    rejected : tuple of int
        Numbers of pairs left out as they contradict the others.
    noise_factor : float
        How many times as large as foretold the errors were.
    span : float
        Turn between poses about the axis they turned about second most, radians.
    method : str
    """

    hand_from_eye: Matrix
    base_from_target: Matrix
    covariance: Matrix
    residuals: Matrix
    rejected: tuple[int, ...]
    noise_factor: float
    span: float
    method: str


def hand_eye(
    hand: Poses,
    target: Poses,
    *,
    method: Method = "refined",
    noise: tuple[PoseNoise, PoseNoise] = (ROBOT_NOISE, USUAL_NOISE),
    seed: int = 0,
) -> HandEye:
    """Find where a camera sits in the hand that moves it.

    Parameters
    ----------
    hand : Poses
        base from hand.
    target : Poses
        eye from target, at the same moments.
    method : str, optional
        "tsai", "park" and "daniilidis" are the closed forms of that name; "refined" begins with
        Park's and weighs all poses by how they err.
    noise : tuple of PoseNoise, optional
        Of hand and eye; only ratios decide.
    seed : int, optional
        Of the draws that look for poses which agree.

    Raises
    ------
    PoseError
        If the lists differ in length or the method is unknown.
    TooFewPosesError
        For fewer than five pairs.
    TooLittleMotionError
        If the hand turned about one axis only, or hardly.
    UnsteadyPosesError
        If more than four in ten pairs contradict the others, or all do.

    References
    ----------
    R. Y. Tsai, R. K. Lenz, IEEE T. Robotics and Automation 5(3), 1989; F. C. Park, B. J. Martin,
    IEEE T. Robotics and Automation 10(5), 1994; K. Daniilidis, Int. J. Robotics Research 18(3),
    1999.
    """
    _require_pairs(hand, target, method)
    _require_span(hand)

    def errors(rows: Indices) -> Vector | None:
        some, seen = hand.chosen(rows), target.chosen(rows)
        if _span(some) < _LEAST_SPAN / 4.0:
            return None
        x = park(some, seen)
        return _squares(_off(hand, target, x, _target_at(some, seen, x)), hand, target, x, noise)

    kept = agreeing(len(hand), _DRAW, errors, usual=_USUAL, largest=_LARGEST, seed=seed)
    rows = np.flatnonzero(kept).astype(np.int32)
    if len(rows) < (1.0 - _MOST_REJECTED) * len(hand):
        raise UnsteadyPosesError(
            f"{len(hand) - len(rows)} of {len(hand)} pairs of poses contradict the others: hand "
            "and camera were not read at the same moments, or the target moved. Record again"
        )
    some, seen = hand.chosen(rows), target.chosen(rows)
    span = _require_span(some)
    x = _CLOSED.get(method, park)(some, seen)
    z = _target_at(some, seen, x)
    if method == "refined":
        x, z = _refined(some, seen, x, z, noise)
    freedom = 6 * len(rows) - 12
    squares = _squares(_off(some, seen, x, z), some, seen, x, noise)
    factor = float(np.sqrt(squares.sum() / freedom))
    off = _off(hand, target, x, z)
    residuals = np.linalg.norm(off.reshape(-1, 2, 3), axis=2)
    if np.median(residuals[:, 0]) > _LARGEST_TURN:
        raise UnsteadyPosesError(
            f"hand and camera disagree by {np.degrees(np.median(residuals[:, 0])):.0f} "
            "degrees: the lists are not of the same moments. Pair them by time, or record again"
        )
    return HandEye(
        hand_from_eye=x.matrix(),
        base_from_target=z.matrix(),
        covariance=_covariance(factor, _system(some, seen, x, z, noise)[0]),
        residuals=residuals,
        rejected=tuple(int(k) for k in np.flatnonzero(~kept)),
        noise_factor=factor,
        span=span,
        method=method,
    )


def _require_pairs(hand: Poses, target: Poses, method: str) -> None:
    if method not in METHODS:
        raise PoseError(f"method {method!r} is unknown; choose one of {', '.join(METHODS)}")
    if len(hand) != len(target):
        raise PoseError(
            f"{len(hand)} poses of the hand and {len(target)} of the target cannot be paired; "
            "give one of each for every moment"
        )
    if len(hand) < _FEWEST:
        raise TooFewPosesError(len(hand), _FEWEST, "a camera in a hand")


def _span(hand: Poses) -> float:
    """Return the root mean square turn between poses about the second most turned axis."""
    turns = moved_pairs(hand.inverse(), hand)[0].as_rotvec()
    return float(np.linalg.svd(turns / np.sqrt(len(turns)), compute_uv=False)[1])


def _require_span(hand: Poses) -> float:
    span = _span(hand)
    if span < _LEAST_SPAN:
        raise TooLittleMotionError(
            f"the hand turned by {np.degrees(span):.1f} degrees about a second axis, which leaves "
            "the camera's place open; turn it about two axes or more, by 30 degrees if it can"
        )
    return span


def _closed(hand: Poses, target: Poses, x: Motion) -> Poses:
    """Return A X B: where each pair of poses puts the target."""
    return hand.after(Poses(x.turn @ target.turns, target.places @ x.turn.T + x.place))


def _target_at(hand: Poses, target: Poses, x: Motion) -> Motion:
    """Return the mean of A X B."""
    put = _closed(hand, target, x)
    return Motion(Rotation.from_matrix(put.turns).mean().as_matrix(), put.places.mean(axis=0))


def _off(hand: Poses, target: Poses, x: Motion, z: Motion) -> Matrix:
    """Return turn and place of Z^-1 A X B, in the target's frame, shape (n, 6)."""
    put = _closed(hand, target, x)
    turns = Rotation.from_matrix(z.turn.T @ put.turns).as_rotvec()
    return np.hstack([turns, (put.places - z.place) @ z.turn])


def _carried(turns: Matrix, places: Matrix) -> Matrix:
    """Return how a small motion before each pose looks after its inverse, shape (n, 6, 6)."""
    back = turns.transpose(0, 2, 1)
    x, y, w = places.T
    cross = np.zeros((len(places), 3, 3))
    cross[:, 0, 1], cross[:, 0, 2], cross[:, 1, 2] = -w, y, -x
    cross -= cross.transpose(0, 2, 1)
    out = np.zeros((len(places), 6, 6))
    out[:, :3, :3] = back
    out[:, 3:, 3:] = back
    out[:, 3:, :3] = -back @ cross
    return out


def _spreads(hand: Poses, target: Poses, x: Motion, noise: tuple[PoseNoise, PoseNoise]) -> Matrix:
    """Return the covariance of `_off` for each pair, shape (n, 6, 6)."""
    seen = Poses(x.turn @ target.turns, target.places @ x.turn.T + x.place)
    by_hand = _carried(seen.turns, seen.places)
    own = [np.diag([n.turn**2] * 3 + [n.place**2] * 3) for n in noise]
    return np.asarray(by_hand @ own[0] @ by_hand.transpose(0, 2, 1) + own[1])


def _squares(
    off: Matrix, hand: Poses, target: Poses, x: Motion, noise: tuple[PoseNoise, PoseNoise]
) -> Vector:
    spreads = _spreads(hand, target, x, noise)
    return np.asarray((off * np.linalg.solve(spreads, off[..., None])[..., 0]).sum(axis=1))


def _system(
    hand: Poses, target: Poses, x: Motion, z: Motion, noise: tuple[PoseNoise, PoseNoise]
) -> tuple[Matrix, Vector]:
    """Return information and slope of X and Z, shapes (12, 12) and (12,)."""
    off = _off(hand, target, x, z)
    slopes = np.concatenate(
        [
            _carried(target.turns, target.places),
            np.broadcast_to(-np.eye(6), (len(hand), 6, 6)),
        ],
        axis=2,
    )
    weighted = np.linalg.solve(_spreads(hand, target, x, noise), slopes)
    information = np.einsum("nai,naj->ij", slopes, weighted)
    return information, np.einsum("nai,na->i", weighted, off)


def _covariance(factor: float, information: Matrix) -> Matrix:
    size = np.sqrt(np.diag(information))
    scales = np.outer(size, size)
    return np.asarray(factor**2 * np.linalg.inv(information / scales) / scales, np.float64)


def _refined(
    hand: Poses, target: Poses, x: Motion, z: Motion, noise: tuple[PoseNoise, PoseNoise]
) -> tuple[Motion, Motion]:
    for _ in range(_MAX_STEPS):
        information, slope = _system(hand, target, x, z, noise)
        size = np.sqrt(np.diag(information))
        step = -np.linalg.solve(information / np.outer(size, size), slope / size) / size
        x, z = x.nudged(step[:6]), z.nudged(step[6:])
        if np.abs(step * size).max() <= 1e-9:
            break
    return x, z

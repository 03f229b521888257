"""Where soft iron might stand: many places tried by what they explain of a fit's residual."""

from dataclasses import replace

import numpy as np

from calibration.field.induced import Bodies
from calibration.fitting.joint_fit import BRISK, JointFit, Problem, joint_fit
from calibration.fitting.side_by_side import side_by_side
from calibration.fitting.source_set import SourceSet, symmetric
from meshes.arrays import Vector, Vectors

# Iron far from the points acts as any smooth field does: looked for within this share of the
# points' diagonal around their box, and this far from it at the least.
_AROUND, _CLEAR = 0.25, 0.03
_PER_AXIS = 9
_MAX_ROWS = 240
_N_STARTS = 3
# Of the points' diagonal: starts nearer to a better one are the same.
_APART = 0.2
_RIDGE = 1e-9


def with_body(fit: JointFit, problem: Problem) -> JointFit | None:
    """Return the best fit with one more body of soft iron; None where none explains anything.

    Parameters
    ----------
    fit : JointFit
        The fit to go on from.
    problem : Problem

    Returns
    -------
    JointFit or None
        The polarisability of its last body has a positive trace, as iron has.
    """
    places, tensors = _starts(fit, problem)
    starts = [
        _added(fit.state.sources, place, tensor)
        for place, tensor in zip(places, tensors, strict=True)
    ]
    fits = side_by_side(lambda start: joint_fit(start, problem, effort=BRISK), starts)
    good = [f for f in fits if np.trace(f.state.sources.bodies.polarisabilities[-1]) > 0.0]
    return min(good, key=lambda f: f.state.cost) if good else None


def _starts(fit: JointFit, problem: Problem) -> tuple[Vectors, Vectors]:
    """Return a few places apart from each other, best first, with the polarisability there."""
    points = problem.measurements.points
    size = float(np.linalg.norm(np.ptp(points, axis=0)))
    candidates = _places_around(points, size)
    found = side_by_side(lambda place: _explained(fit, problem, place), candidates)
    order = np.argsort([-share for share, _ in found], kind="stable")
    chosen: list[int] = []
    for number in order:
        gaps = np.linalg.norm(candidates[chosen] - candidates[number], axis=1)
        if (gaps > _APART * size).all():
            chosen.append(int(number))
        if len(chosen) == _N_STARTS:
            break
    return candidates[chosen], np.array([found[number][1] for number in chosen])


def _places_around(points: Vectors, size: float) -> Vectors:
    low, high = points.min(axis=0), points.max(axis=0)
    axes = [
        np.linspace(a - _AROUND * size, b + _AROUND * size, _PER_AXIS)
        for a, b in zip(low, high, strict=True)
    ]
    grid = np.stack(np.meshgrid(*axes, indexing="ij"), axis=-1).reshape(-1, 3)
    away = np.maximum(low - grid, grid - high).max(axis=1)
    return np.ascontiguousarray(grid[away > _CLEAR * size])


def _explained(fit: JointFit, problem: Problem, place: Vector) -> tuple[float, Vector]:
    """Return how much of the squared residual a body there explains, and its polarisability."""
    rows = np.arange(0, len(problem.weights), -(-len(problem.weights) // _MAX_ROWS))
    data = problem.measurements.chosen(rows)
    tried = _added(fit.state.sources, place, np.zeros(6))
    end = tried.n_before_saturation
    slopes = tried.slopes(data.points, data.currents)[:, :, end - 6 : end]
    gains = fit.state.maps[data.sensor_index][:, :3]
    roots = np.sqrt(problem.weights[rows])[:, None]
    seen = (np.einsum("mac,man->mcn", gains, slopes) * roots[..., None]).reshape(-1, 6)
    left = (fit.state.residual[rows] * roots).ravel()
    normal, right = np.einsum("rp,rq->pq", seen, seen), np.einsum("rp,r->p", seen, left)
    normal += _RIDGE * np.trace(normal) * np.eye(6)
    tensor = np.asarray(np.linalg.solve(normal, right))
    return float(tensor @ right), tensor


def _added(sources: SourceSet, place: Vector, tensor: Vector) -> SourceSet:
    old = sources.bodies
    own = symmetric(tensor[None], sources.scale)
    return replace(
        sources,
        bodies=Bodies(
            np.concatenate([old.positions, place[None]]),
            np.concatenate([old.polarisabilities, own]),
        ),
    )

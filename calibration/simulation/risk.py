"""Monte Carlo: how often a plan comes nearer than its limits when everything errs."""

from dataclasses import dataclass

import numpy as np

from calibration.errors import CalibrationError
from calibration.planning.canal import room_in
from calibration.planning.implant import Implant
from calibration.planning.limits import Limit
from calibration.planning.robot_path import RobotTask
from calibration.planning.site import Poses, Site, pose_clearances
from calibration.planning.structures import Kind
from calibration.simulation.errors_model import ErrorModel
from calibration.simulation.wilson import wilson_interval
from meshes.arrays import Matrix, Vector, Vectors
from meshes.progress import Progress, silent

MAX_DRAWS = 1_000_000
MAX_SEED = 2**53 - 1
"""JSON keeps whole numbers to here."""
_BATCH = 2000
# Numbers of a draw: device position 3, tilt 2, registration shift 3 and turn 3, localisation 3.
_N_NORMALS = 14


class DrawsError(CalibrationError):
    """A number of draws that makes no simulation."""


@dataclass(frozen=True, slots=True)
class StructureRisk:
    """How often the clearance to one structure falls below its limit.

    Attributes
    ----------
    structure : str
    limit : float
        mm.
    probability, low, high : float
        Share of draws, and its 95 % Wilson interval.
    median_clearance, fifth_percentile : float
        mm.
    """

    structure: str
    limit: float
    probability: float
    low: float
    high: float
    median_clearance: float
    fifth_percentile: float


@dataclass(frozen=True, slots=True)
class Risk:
    """What a simulation found.

    Attributes
    ----------
    structures : tuple of StructureRisk
    any_below : StructureRisk
        For the least margin over all structures; its limit is 0 and its clearances are margins.
    model : ErrorModel
    n_draws, seed : int
        The same seed and number give the same errors to every plan, so that plans compare.
    """

    structures: tuple[StructureRisk, ...]
    any_below: StructureRisk
    model: ErrorModel
    n_draws: int
    seed: int


def implant_risk(
    site: Site,
    implant: Implant,
    limits: dict[Kind, Limit],
    *,
    model: ErrorModel,
    draws: tuple[int, int] = (10_000, 0),
    progress: Progress = silent,
) -> Risk:
    """Simulate the placing of an implant.

    Parameters
    ----------
    site, implant, limits
        As planned.
    model : ErrorModel
    draws : tuple of int
        How many, and the seed.

    Raises
    ------
    DrawsError
        If the number of draws makes no sense.
    """
    n_draws, seed = draws
    cortical = limits["cortical"].clearance
    parts = []
    for normals, done in _normals(n_draws, seed):
        progress(done, "Simulating the placing")
        platforms, axes = _placed(implant, model, normals)
        poses = Poses(platforms, axes, implant.diameter, implant.length)
        parts.append(pose_clearances(site, poses, cortical))
    kinds: list[tuple[str, Kind]] = [(site.bone.name, "cortical")]
    kinds += [(s.shape.name, s.kind) for s in site.structures]
    rows = [(name, limits[kind].clearance) for name, kind in kinds]
    return _risk(rows, np.vstack(parts), model, draws)


def path_risk(
    task: RobotTask,
    points: Vectors,
    tangents: Vectors,
    *,
    model: ErrorModel,
    draws: tuple[int, int] = (10_000, 0),
    progress: Progress = silent,
) -> Risk:
    """Simulate a swimmer on its way; it is corrected at each waypoint, and errs up to the next.

    Raises
    ------
    DrawsError
        If the number of draws makes no sense.
    """
    n_draws, seed = draws
    body = task.swimmer.outer_radius
    middle = points.mean(axis=0)
    lengths = np.sqrt((np.diff(points, axis=0) ** 2).sum(axis=1))
    reach = np.concatenate([[0.0], lengths])
    across = _across(tangents)
    parts = []
    for normals, done in _normals(n_draws, seed):
        progress(done, "Simulating the swim")
        # Each waypoint's own errors come from the draw's own generator numbers, in order.
        shift = model.registration * normals[:, 5:8]
        turn = model.registration_turn * normals[:, 8:11]
        moved = points[None] + shift[:, None] + np.cross(turn[:, None], (points - middle)[None])
        own = np.random.Generator(np.random.PCG64([seed, round(done * n_draws)]))
        spread = np.hypot(model.localisation, model.position)
        moved += spread * own.standard_normal(moved.shape)
        lean = model.tilt * own.standard_normal((*moved.shape[:2], 2)) * reach[None, :, None]
        moved += lean[..., :1] * across[0] + lean[..., 1:] * across[1]
        room = room_in(task.canal, moved.reshape(-1, 3)).reshape(moved.shape[:2])
        parts.append(room.min(axis=1, keepdims=True) - body)
    return _risk([("canal wall", 0.0)], np.vstack(parts), model, draws)


def require_draws(n_draws: int, seed: int) -> None:
    """Raise `DrawsError` for a number of draws or a seed that makes no simulation."""
    if not 100 <= n_draws <= MAX_DRAWS or not 0 <= seed <= MAX_SEED:
        raise DrawsError(
            f"{n_draws} draws with seed {seed} make no simulation; "
            f"give 100 to {MAX_DRAWS} draws and a seed of 0 to {MAX_SEED}"
        )


def _normals(n_draws: int, seed: int) -> list[tuple[Matrix, float]]:
    """Return batches of standard normal numbers, a row a draw, and the share done after each."""
    require_draws(n_draws, seed)
    every = np.random.Generator(np.random.PCG64(seed)).standard_normal((n_draws, _N_NORMALS))
    starts = range(0, n_draws, _BATCH)
    return [(every[s : s + _BATCH], min(s + _BATCH, n_draws) / n_draws) for s in starts]


def _placed(implant: Implant, model: ErrorModel, normals: Matrix) -> tuple[Vectors, Vectors]:
    """Return platform and axis of an implant for each draw."""
    first, second = _across(implant.axis[None])
    lean = model.tilt * normals[:, 3:5]
    axes = implant.axis + np.tan(lean[:, :1]) * first + np.tan(lean[:, 1:]) * second
    turn = model.registration_turn * normals[:, 8:11]
    axes = axes + np.cross(turn, axes)
    axes /= np.sqrt((axes**2).sum(axis=1, keepdims=True))
    shift = model.position * normals[:, 0:3] + model.registration * normals[:, 5:8]
    shift += model.localisation * normals[:, 11:14]
    return implant.platform + shift, axes


def _across(axes: Vectors) -> tuple[Vectors, Vectors]:
    helper = np.eye(3)[np.argmin(np.abs(axes), axis=1)]
    first = np.cross(axes, helper)
    first /= np.sqrt((first**2).sum(axis=1, keepdims=True))
    return first, np.cross(axes, first)


def _risk(
    rows: list[tuple[str, float]], found: Matrix, model: ErrorModel, draws: tuple[int, int]
) -> Risk:
    parts = tuple(_of(name, limit, found[:, k]) for k, (name, limit) in enumerate(rows))
    margins = (found - np.array([limit for _, limit in rows])).min(axis=1)
    return Risk(parts, _of("any limit", 0.0, margins), model, draws[0], draws[1])


def _of(name: str, limit: float, values: Vector) -> StructureRisk:
    n_below = int((values < limit).sum())
    low, high = wilson_interval(n_below, len(values))
    share = n_below / len(values)
    fifth, middle = np.percentile(values, [5.0, 50.0])
    return StructureRisk(name, limit, share, low, high, float(middle), float(fifth))

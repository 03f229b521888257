"""The way of a helical swimmer through a canal, and the currents that take it there."""

from dataclasses import dataclass

import numpy as np

from calibration.errors import CalibrationError
from calibration.planning.canal import free_nodes, points_of, room_in
from calibration.planning.currents import FieldSource, allocate, require_limits
from calibration.planning.structures import Tube
from calibration.planning.swimmer import Swimmer, field_for, turning_for
from calibration.planning.way_smoothing import smoothed_way
from calibration.travel.clearance_field import (
    clearance_field,
    lowest_clearance_bound,
    speed_by_clearance,
)
from calibration.travel.descent import least_time_path
from calibration.travel.errors import BlockedPointError, UnreachableTargetError
from calibration.travel.grid import grid_around
from calibration.travel.travel_time import travel_time
from meshes.arrays import Matrix, Vector, Vectors
from meshes.progress import Progress, silent

MAX_NODES = 30_000_000
"""Nodes of the grid: about 1 GB."""

# How finely the room between waypoints is measured for the bound below it.
_PARTS = 8


MAX_WAYPOINTS = 20_000
"""Of one way: what the schema of plans holds."""

# What the numbers of a task may be: chosen, wide around robots of a micrometre to a millimetre.
_BOUNDS = {
    "full_speed": (1e-4, 1000.0),
    "safe_clearance": (1e-4, 100.0),
    "spacing": (1e-4, 100.0),
    "waypoint_step": (1e-4, 100.0),
    "working_field": (1e-6, 1.0),
}


class TaskError(CalibrationError):
    """A task that cannot be: a number out of bounds, a target at the start."""


@dataclass(frozen=True, slots=True, eq=False)
class RobotTask:
    """A swimmer, its canal and where it shall go; all in the frame of the scan, mm.

    Attributes
    ----------
    canal : tuple of Tube
        Their union.
    start, target : ndarray, shape (3,)
    swimmer : Swimmer
    full_speed : float
        In the middle of a wide canal, mm/s.
    safe_clearance : float
        Room beside the swimmer from which on it goes at full speed, mm.
    spacing : float
        Of the grid, mm.
    waypoint_step : float
        Distance of waypoints, mm.
    working_field : float
        Least field that turns the swimmer, T; more where staying in step takes more.
    device_from_scan : ndarray, shape (4, 4)
        Rigid motion, mm.

    Raises
    ------
    TaskError
        If a number is out of bounds, or the target nearer to the start than the spacing.
    """

    canal: tuple[Tube, ...]
    start: Vector
    target: Vector
    swimmer: Swimmer
    full_speed: float
    safe_clearance: float
    spacing: float
    waypoint_step: float
    working_field: float
    device_from_scan: Matrix

    def __post_init__(self) -> None:
        for name, (least, most) in _BOUNDS.items():
            value = float(getattr(self, name))
            if not least <= value <= most:
                said = f"{name} is {value:g}, not within {least:g} to {most:g}"
                raise TaskError(
                    f"the task's {said}. Give lengths in mm, speeds in mm/s, fields in T"
                )
        way = float(np.sqrt(((self.target - self.start) ** 2).sum()))
        if not way >= self.spacing:
            raise TaskError(
                f"the target lies {way:.3g} mm from the start, less than the spacing of the grid "
                f"({self.spacing:g} mm): there is no way to plan. Choose another target"
            )


@dataclass(frozen=True, slots=True, eq=False)
class RobotPath:
    """Waypoints with what the device does at each.

    Attributes
    ----------
    points, tangents : ndarray, shape (p, 3)
        Frame of the scan; mm and unit.
    clearances : ndarray, shape (p,)
        Room beside the swimmer, mm.
    clearance_bound : float
        Certainly no less anywhere along the polyline, mm.
    speeds, turnings, fields : ndarray, shape (p,)
        mm/s, rad/s, and the rotating field that this takes, T.
    steady, cosine, sine : ndarray, shape (p, k)
        Currents are steady + cosine cos(phase) + sine sin(phase), A.
    reserve : ndarray, shape (p,)
        Least ratio of a coil's limit to its peak current; below 1 the device cannot: there, where
        the field itself is out of reach, the share of it that the coils can make.
    duration : float
        s.
    """

    points: Vectors
    tangents: Vectors
    clearances: Vector
    clearance_bound: float
    speeds: Vector
    turnings: Vector
    fields: Vector
    steady: Matrix
    cosine: Matrix
    sine: Matrix
    reserve: Vector
    duration: float

    @property
    def is_feasible(self) -> bool:
        """Whether the limits of the coils allow the whole path and no wall is touched."""
        return bool(self.reserve.min() >= 1.0) and self.clearance_bound > 0.0


def plan_path(task: RobotTask, device: FieldSource, *, progress: Progress = silent) -> RobotPath:
    """Find the path of least time, slow near walls, and the currents along it.

    Raises
    ------
    BlockedPointError
        If the swimmer does not fit where it starts.
    UnreachableTargetError
        If no way is wide enough, or the way leaves the workspace of the device.
    CurrentLimitError
        If the device states no current limits.
    GridError
        If the spacing makes the grid too large.
    """
    require_limits(device)
    raw = _waypoints(_way(task, progress), task.waypoint_step)
    points = smoothed_way(raw, lambda way: way_bound(task, way))
    return driven(task, device, points)


def _way(task: RobotTask, progress: Progress) -> Vectors:
    body = task.swimmer.outer_radius
    ends = np.vstack([task.start, task.target])
    if room_in(task.canal, ends)[0] <= body:
        raise BlockedPointError("start", task.start)
    if room_in(task.canal, ends)[1] <= body:
        why = "the swimmer does not fit there. Choose a place inside the canal."
        raise UnreachableTargetError(task.target, why)
    around = np.vstack([points_of(task.canal), ends])
    grid = grid_around(around, spacing=task.spacing, margin=task.spacing, max_nodes=MAX_NODES)
    progress(0.1, "Measuring the room in the canal")
    free = free_nodes(task.canal, grid, body_radius=body)
    speed = speed_by_clearance(
        clearance_field(grid, free),
        full_speed=task.full_speed,
        safe_clearance=task.safe_clearance,
        power=1.0,
    )
    found = travel_time(grid, speed, task.start, progress=progress)
    return least_time_path(found, task.target)


def _waypoints(way: Vectors, step: float) -> Vectors:
    """Return points at equal distances along a polyline, with its ends."""
    steps = np.sqrt((np.diff(way, axis=0) ** 2).sum(axis=1))
    along = np.concatenate([[0.0], np.cumsum(steps)])
    n = max(2, int(np.ceil(along[-1] / step)) + 1)
    if n > MAX_WAYPOINTS:
        raise TaskError(
            f"a waypoint_step of {step:g} mm makes {n} waypoints of a way of {along[-1]:.3g} mm, "
            f"more than {MAX_WAYPOINTS}; {along[-1] / (MAX_WAYPOINTS - 1):.2g} mm would do"
        )
    places = np.linspace(0.0, along[-1], n)
    return np.stack([np.interp(places, along, way[:, axis]) for axis in range(3)], axis=1)


def driven(task: RobotTask, device: FieldSource, points: Vectors) -> RobotPath:
    """Return waypoints, shape (p, 3), mm, with the speeds, fields and currents that they take.

    Raises
    ------
    UnreachableTargetError
        If one lies outside the workspace of the device.
    """
    tangents = np.gradient(points, axis=0)
    tangents /= np.sqrt((tangents**2).sum(axis=1, keepdims=True))
    body = task.swimmer.outer_radius
    clearances = room_in(task.canal, points) - body
    speeds = task.full_speed * np.clip(clearances / task.safe_clearance, 0.02, 1.0)
    turnings = np.array([turning_for(task.swimmer, float(speed)) for speed in speeds])
    in_step = np.array([field_for(task.swimmer, float(turning)) for turning in turnings])
    fields = np.maximum(in_step, task.working_field)
    places, axes = _in_device(task.device_from_scan, points, tangents)
    if not device.contains(places).all():
        why = "the way leaves the workspace of the device. Register the jaw nearer to its middle."
        raise UnreachableTargetError(task.target, why)
    first, second = _across(axes)
    nothing = np.zeros_like(places)
    steady = allocate(device, places, nothing).currents
    background = device.background(places)[:, :3]
    along_first = allocate(device, places, background + fields[:, None] * first)
    along_second = allocate(device, places, background + fields[:, None] * second)
    cosine, sine = along_first.currents, along_second.currents
    peak = np.abs(steady) + np.sqrt(cosine**2 + sine**2)
    made = _error_of(device, places, (cosine, first * fields[:, None]))
    made = np.maximum(made, _error_of(device, places, (sine, second * fields[:, None])))
    # A field that bounded currents fall short of cannot be made, whatever the peaks say.
    short = made > 1e-3 * fields
    reserve = (device.proportional_limits / np.maximum(peak, 1e-12)).min(axis=1)
    reach = np.minimum(np.minimum(along_first.reserve, along_second.reserve), 0.999)
    lengths = np.sqrt((np.diff(points, axis=0) ** 2).sum(axis=1))
    return RobotPath(
        points=points,
        tangents=tangents,
        clearances=clearances,
        clearance_bound=way_bound(task, points),
        speeds=speeds,
        turnings=turnings,
        fields=fields,
        steady=steady,
        cosine=cosine,
        sine=sine,
        reserve=np.where(short, np.minimum(reserve, reach), reserve),
        duration=float((2.0 * lengths / (speeds[:-1] + speeds[1:])).sum()),
    )


def _error_of(device: FieldSource, places: Vectors, pair: tuple[Matrix, Vectors]) -> Vector:
    currents, wanted = pair
    made = np.einsum("pik,pk->pi", device.actuation_matrix(places), currents)
    return np.asarray(np.sqrt(((made - wanted) ** 2).sum(axis=1)))


def way_bound(task: RobotTask, points: Vectors) -> float:
    """Return the room beside the swimmer that is certain anywhere along a polyline, mm."""
    share = np.linspace(0.0, 1.0, _PARTS, endpoint=False)[None, :, None]
    finer = points[:-1, None] + share * np.diff(points, axis=0)[:, None]
    dense = np.vstack([finer.reshape(-1, 3), points[-1]])
    return lowest_clearance_bound(dense, room_in(task.canal, dense)) - task.swimmer.outer_radius


def _in_device(
    device_from_scan: Matrix, points: Vectors, tangents: Vectors
) -> tuple[Vectors, Vectors]:
    turn, shift = device_from_scan[:3, :3], device_from_scan[:3, 3]
    return points @ turn.T + shift, tangents @ turn.T


def _across(axes: Vectors) -> tuple[Vectors, Vectors]:
    """Return two directions across each axis and each other."""
    helper = np.eye(3)[np.argmin(np.abs(axes), axis=1)]
    first = np.cross(axes, helper)
    first /= np.sqrt((first**2).sum(axis=1, keepdims=True))
    return first, np.cross(axes, first)

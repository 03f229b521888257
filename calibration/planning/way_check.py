"""A planned way measured anew: what of it does not agree with its task and device."""

from collections.abc import Iterator
from typing import Any, Final

import numpy as np

from calibration.planning.canal import room_in
from calibration.planning.currents import FieldSource
from calibration.planning.plan_file import Plan
from calibration.planning.robot_path import RobotTask, driven, way_bound
from calibration.planning.swimmer import Swimmer
from meshes.arrays import Matrix, Vectors

# Places are written to a nanometre; more comes from another processor's last digits, mm.
_SAME: Final = 1e-6
_SAME_SHARE: Final = 1e-4
# As in planning: a field that currents miss by more cannot be made.
_FIELD_SHARE: Final = 1e-3


def way_problems(plan: Plan, task: RobotTask, device: FieldSource | None) -> list[str]:
    """Measure a way anew in the canal of its task; return what does not agree.

    Parameters
    ----------
    plan : Plan
        Of a way.
    task : RobotTask
        That it was made from.
    device : FieldSource or None
        That it was made with; None leaves fields and currents out.

    Raises
    ------
    UnreachableTargetError
        If the way leaves the workspace of the device.
    """
    rows = plan.body["path"]["waypoints"]
    points = np.array([row["position"] for row in rows], np.float64)
    problems = [*_as_asked(plan, task, points), *_room(plan, task, points)]
    if device is not None and not problems:
        problems += _driving(rows, task, device, points)
    return problems


def _as_asked(plan: Plan, task: RobotTask, points: Vectors) -> Iterator[str]:
    if Swimmer(**plan.body["path"]["swimmer"]) != task.swimmer:
        yield "the plan is for another swimmer than the task"
    motion = np.array(plan.body["frames"]["device_from_scan"], np.float64)
    if np.abs(motion - task.device_from_scan).max() > _SAME:
        yield "the plan has another device_from_scan than the task"
    for name, place, wanted in (("start", points[0], task.start), ("end", points[-1], task.target)):
        off = float(np.sqrt(((place - wanted) ** 2).sum()))
        if off > task.spacing:
            yield f"the {name} of the way lies {off:.3g} mm from where the task wants it"


def _room(plan: Plan, task: RobotTask, points: Vectors) -> Iterator[str]:
    rows = plan.body["path"]["waypoints"]
    found = room_in(task.canal, points) - task.swimmer.outer_radius
    said = np.array([row["clearance"] for row in rows], np.float64)
    at = int(np.argmax(np.abs(found - said)))
    if abs(found[at] - said[at]) > _SAME:
        yield (
            f"waypoint {at + 1}: the plan says {said[at]:.3f} mm of room, "
            f"measured anew it is {found[at]:.3f} mm"
        )
    bound = way_bound(task, points)
    wall = next(r for r in plan.body["certificate"]["clearances"] if r["kind"] == "wall")
    if wall["clearance"] > bound + _SAME:
        yield (
            f"{wall['structure']}: the plan promises {wall['clearance']:.3f} mm, "
            f"measured anew it is {bound:.3f} mm"
        )


def _driving(
    rows: list[dict[str, Any]], task: RobotTask, device: FieldSource, points: Vectors
) -> Iterator[str]:
    """Tell where speeds, fields or currents are not what the device and the task make of it."""
    anew = driven(task, device, points)
    for name, values in (
        ("speed", anew.speeds),
        ("turning", anew.turnings),
        ("field", anew.fields),
    ):
        said = np.array([row[name] for row in rows], np.float64)
        if (np.abs(said - values) > _SAME_SHARE * np.abs(values)).any():
            yield f"the {name} along the way is not what the task makes of it"
    steady, cosine, sine = (
        np.array([row[name] for row in rows], np.float64) for name in ("steady", "cosine", "sine")
    )
    if steady.shape != anew.steady.shape:
        yield f"the plan has currents for {steady.shape[1]} coils, not {anew.steady.shape[1]}"
        return
    peak = np.abs(steady) + np.sqrt(cosine**2 + sine**2)
    if (peak > device.proportional_limits * (1.0 + _SAME_SHARE)).any():
        yield "the currents along the way go beyond the limits of the device"
    places = points @ task.device_from_scan[:3, :3].T + task.device_from_scan[:3, 3]
    matrices = device.actuation_matrix(places)
    pairs = ((steady, anew.steady), (cosine, anew.cosine), (sine, anew.sine))
    off = max(_field_off(matrices, said, wanted, anew.fields) for said, wanted in pairs)
    if off > _FIELD_SHARE:
        yield f"the currents make another field than the way needs, by {100.0 * off:.2g} % of it"


def _field_off(matrices: Matrix, said: Matrix, wanted: Matrix, fields: Matrix) -> float:
    """Return the largest difference of the fields of two sets of currents, of the field."""
    apart = np.einsum("pik,pk->pi", matrices, said - wanted)
    return float((np.sqrt((apart**2).sum(axis=1)) / fields).max())

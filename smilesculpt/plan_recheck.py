"""A plan measured anew from what it was made from: what of it does not agree."""

from pathlib import Path
from typing import Final

import numpy as np

from calibration.device_file import read_model
from calibration.field.device_model import DeviceModel
from calibration.planning.limits import read_limits, standard_limits
from calibration.planning.plan_body import plan_findings, planned_implant
from calibration.planning.plan_errors import PlanError
from calibration.planning.plan_file import Plan
from calibration.planning.sample_task import sample_device
from calibration.planning.site import clearances
from calibration.planning.way_check import way_problems
from meshes.progress import silent
from smilesculpt.planning import require_same_inputs, site_at, task_at

# A recomputed clearance may differ in the last digits on another processor, mm.
_SAME: Final = 1e-6


def broken_limits(plan: Plan) -> list[str]:
    """Return a line for each limit that a plan breaks, and for what it leaves open."""
    broken = [
        f"{row['structure']}: {row['clearance']:.2f}, the limit is {row['limit']:g}"
        for row in plan.body["certificate"]["clearances"]
        if row["clearance"] < row["limit"]
    ]
    return broken + plan_findings(plan)


def not_measured(plan: Plan, request_path: Path | None, device_path: Path | None = None) -> str:
    """Return what of a plan cannot be measured anew for want of its files; empty for nothing."""
    is_sample = any(row["role"] == "sample" for row in plan.body["inputs"])
    if request_path is None and not is_sample:
        return "not measured anew: give the site or task that it was made from with --from"
    if plan.body["kind"] == "path" and _device(plan, device_path) is None:
        return "its currents are not measured anew: give its device file with --device"
    return ""


def recomputed_problems(
    plan: Plan,
    request_path: Path | None,
    *,
    limits_path: Path | None = None,
    device_path: Path | None = None,
) -> list[str]:
    """Measure a plan anew from the files that it was made from; return what does not agree.

    Parameters
    ----------
    plan : Plan
    request_path : Path or None
        Its site or task; None for a made-up one.
    limits_path : Path or None
        Other limits than those that come with the program.
    device_path : Path or None
        Of a swimmer's plan; without it currents are measured on the made-up device only.

    Raises
    ------
    PlanError
        If the plan was made from other files.
    CalibrationError, MeshError
        If a file cannot be used.
    """
    if plan.body["kind"] != "implant":
        task = task_at(request_path)
        require_same_inputs(plan, task.inputs)
        return way_problems(plan, task.task, _device(plan, device_path))
    return _implant_problems(plan, request_path, limits_path)


def agreed(
    plan: Plan,
    request_path: Path | None,
    *,
    limits_path: Path | None = None,
    device_path: Path | None = None,
) -> str:
    """Measure a plan anew before it is signed; return what could not be, empty for nothing.

    Parameters
    ----------
    plan, request_path, limits_path, device_path
        As for `recomputed_problems`.

    Raises
    ------
    PlanError
        If the plan breaks a limit or does not agree with what it was made from.
    CalibrationError, MeshError
        If a file cannot be used.
    """
    left_open = plan_findings(plan)
    if left_open:
        raise PlanError(
            f"a plan that leaves this open is not signed: {left_open[0]}", "Plan again."
        )
    broken = broken_limits(plan)
    if broken:
        raise PlanError(f"a plan that breaks a limit is not signed: {broken[0]}", "Plan again.")
    left_out = not_measured(plan, request_path, device_path)
    if left_out.startswith("not measured"):
        return left_out
    wrong = recomputed_problems(
        plan, request_path, limits_path=limits_path, device_path=device_path
    )
    if wrong:
        why = f"a plan that does not agree with what it was made from is not signed: {wrong[0]}"
        raise PlanError(why, "Plan again.")
    return left_out


def _implant_problems(plan: Plan, request_path: Path | None, limits_path: Path | None) -> list[str]:
    site = site_at(request_path, silent)
    require_same_inputs(plan, site.inputs)
    limits = standard_limits() if limits_path is None else read_limits(limits_path)
    rows = plan.body["certificate"]["clearances"]
    found = clearances(site.site, planned_implant(plan), limits.limits)
    motion = np.array(plan.body["frames"]["device_from_scan"], np.float64)
    problems = []
    if np.abs(motion - site.device_from_scan).max() > _SAME:
        problems.append("the plan has another device_from_scan than the site")
    if plan.body["certificate"].get("no_nerve_because", "") != site.site.no_nerve_because:
        problems.append("the plan gives another reason than the site why no nerve is near")
    if [(row["structure"], row["kind"]) for row in rows] != [(x.structure, x.kind) for x in found]:
        problems.append("the certificate speaks of other structures than the site holds")
        return problems
    for row, one in zip(rows, found, strict=True):
        if abs(row["clearance"] - one.clearance) > _SAME:
            problems.append(
                f"{row['structure']}: the plan says {row['clearance']:.3f} mm, "
                f"measured anew it is {one.clearance:.3f} mm"
            )
        if row["limit"] < one.limit:
            problems.append(f"{row['structure']}: the plan uses a limit below {one.limit:g} mm")
    return problems


def _device(plan: Plan, path: Path | None) -> DeviceModel | None:
    """Return the device of a swimmer's plan: from its file, or the made-up one."""
    device = sample_device() if path is None else read_model(path)
    if device.digest() == plan.body["device"]["model_sha256"]:
        return device
    if path is None:
        return None
    raise PlanError(
        f"the plan was not made for the device in {path.name}",
        "Give the device file that it was made with.",
    )

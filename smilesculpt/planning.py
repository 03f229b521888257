"""Plan, simulate and check: the steps behind `smilesculpt plan` and the window's plan page."""

from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any, Final

import numpy as np

from calibration.device_file import read_device, read_model
from calibration.planning.implant_search import find_implant
from calibration.planning.limits import ImplantLimits, read_limits, standard_limits
from calibration.planning.plan_body import (
    PlanHead,
    PlanInput,
    implant_plan,
    path_plan,
    planned_implant,
    planned_way,
    with_risk,
)
from calibration.planning.plan_errors import PlanError
from calibration.planning.plan_file import Plan
from calibration.planning.request_files import SiteFile, TaskFile, read_site, read_task
from calibration.planning.robot_path import plan_path
from calibration.planning.sample_site import sample_site
from calibration.planning.sample_task import sample_device, sample_task
from calibration.signing import WordsError, require_plain
from calibration.simulation.device_error import field_tilt
from calibration.simulation.errors_model import ErrorModel, OwnErrors, Purpose, error_model
from calibration.simulation.risk import implant_risk, path_risk, require_draws
from meshes.errors import one_line
from meshes.progress import Progress, silent

_MOST_SERIAL: Final = 100
_USUAL: Final[dict[Purpose, str]] = {"implant": "robot", "path": "magnetic"}

SAMPLE_ARM = "SAMPLE-ARM"
"""Serial of the made-up arm that places the made-up implant."""


@dataclass(frozen=True, slots=True)
class RiskSettings:
    """How a plan is simulated.

    Attributes
    ----------
    model : str
        Name of a model of errors: static-guide, dynamic-navigation, robot, magnetic.
        Empty takes robot for an implant, magnetic for a way.
    n_draws, seed : int
    own : OwnErrors
        What the clinic measured itself.
    """

    model: str
    n_draws: int = 10_000
    seed: int = 0
    own: OwnErrors = field(default_factory=OwnErrors)


def sample_site_file() -> SiteFile:
    """Return the made-up site, as if read from a file."""
    site = sample_site()
    bone = PlanInput("sample", "made-up bone", site.bone.mesh.digest())
    return SiteFile(site, "made-up gap", "made-up arm", SAMPLE_ARM, np.eye(4), (bone,))


def sample_task_file() -> TaskFile:
    """Return the made-up task, as if read from a file."""
    device = PlanInput("sample", "made-up device", sample_device().digest())
    return TaskFile(sample_task(), "made-up canal", (device,))


def make_implant_plan(
    site_path: Path | None,
    *,
    limits_path: Path | None = None,
    serial: str = "",
    risk: RiskSettings | None = None,
    progress: Progress = silent,
) -> Plan:
    """Plan an implant from a site file, or at the made-up site.

    Parameters
    ----------
    site_path : Path or None
    limits_path : Path or None
        Other limits than those that come with the program.
    serial : str
        Of the device that shall carry it out; empty takes the site's.
    risk : RiskSettings or None
        None leaves the simulation out.

    Raises
    ------
    CalibrationError, MeshError
        If a file cannot be used, or no device is named.
    """
    _require_settings(risk, "implant", serial)
    wanted = site_at(site_path, progress)
    limits = standard_limits() if limits_path is None else read_limits(limits_path)
    serial = serial or wanted.device_serial
    if not serial:
        raise PlanError("the plan names no device", "Say which with --serial, or in the site.")
    found = find_implant(wanted.site, limits, progress=progress)
    plan = implant_plan(implant_head(wanted, serial), found, None)
    return plan if risk is None else _with_implant_risk(plan, wanted, limits, risk, progress)


def implant_head(wanted: SiteFile, serial: str) -> PlanHead:
    """Return what the plan of an implant at a site says of itself and of its device."""
    return PlanHead(
        name=wanted.name,
        inputs=wanted.inputs,
        device_name=wanted.device_name,
        device_serial=serial,
        model_sha256=None,
        device_from_scan=wanted.device_from_scan,
        no_nerve_because=wanted.site.no_nerve_because,
    )


def make_path_plan(
    task_path: Path | None,
    *,
    device_path: Path | None = None,
    serial: str = "",
    risk: RiskSettings | None = None,
    progress: Progress = silent,
) -> Plan:
    """Plan the way of a swimmer from a task file, or the made-up one.

    Parameters
    ----------
    task_path : Path or None
    device_path : Path or None
        Device file; the made-up device without it.
    serial : str
        Of the device; empty takes the device file's.
    risk : RiskSettings or None
        None leaves the simulation out.

    Raises
    ------
    CalibrationError
        If a file cannot be used, or the target cannot be reached.
    """
    _require_settings(risk, "path", serial)
    wanted = task_at(task_path)
    device = sample_device() if device_path is None else read_model(device_path)
    inputs = wanted.inputs
    if device_path is not None:
        inputs += (PlanInput("device", one_line(device_path.name), device.digest()),)
    if not (serial or device.serial):
        raise PlanError("the device file names no serial", "Say which device with --serial.")
    path = plan_path(wanted.task, device, progress=progress)
    head = PlanHead(
        name=wanted.name,
        inputs=inputs,
        device_name=device.name,
        device_serial=serial or device.serial,
        model_sha256=device.digest(),
        device_from_scan=wanted.task.device_from_scan,
    )
    plan = path_plan(head, wanted.task, path, None)
    if risk is None:
        return plan
    return _with_path_risk(plan, wanted, _path_errors(plan, risk, device_path), risk, progress)


def simulate_plan(
    plan: Plan,
    request_path: Path | None,
    *,
    limits_path: Path | None = None,
    device_path: Path | None = None,
    risk: RiskSettings,
    progress: Progress = silent,
) -> Plan:
    """Return a plan, unsigned, with the risk of carrying it out under a model of errors.

    Parameters
    ----------
    plan : Plan
    request_path : Path or None
        The site or task that it was made from; None for a made-up one.
    device_path : Path or None
        The calibrated device of a swimmer's plan: its covariance then adds to the errors.

    Raises
    ------
    PlanError
        If the plan was made from another file.
    """
    _require_settings(risk, plan.body["kind"], "")
    if plan.body["kind"] == "implant":
        site = site_at(request_path, progress)
        require_same_inputs(plan, site.inputs)
        limits = standard_limits() if limits_path is None else read_limits(limits_path)
        return _with_implant_risk(plan, site, limits, risk, progress)
    task = task_at(request_path)
    require_same_inputs(plan, task.inputs)
    return _with_path_risk(plan, task, _path_errors(plan, risk, device_path), risk, progress)


def site_at(path: Path | None, progress: Progress) -> SiteFile:
    """Return a site file, or the made-up site for no path."""
    return sample_site_file() if path is None else read_site(path, progress=progress)


def task_at(path: Path | None) -> TaskFile:
    """Return a task file, or the made-up task for no path."""
    return sample_task_file() if path is None else read_task(path)


def require_same_inputs(plan: Plan, inputs: tuple[PlanInput, ...]) -> None:
    """Raise `PlanError` where a plan was not made from these files."""
    stated = {(row["role"], row["sha256"]) for row in plan.body["inputs"]}
    for one in inputs:
        if (one.role, one.sha256) not in stated:
            raise PlanError(
                f"the plan was not made from this {one.role} ({one.name})",
                "Give the file that it was made from.",
            )


def _require_settings(risk: RiskSettings | None, purpose: Purpose, serial: str) -> None:
    """Refuse what can be refused before the long work."""
    try:
        require_plain("serial", serial, most=_MOST_SERIAL)
    except WordsError as error:
        raise PlanError(str(error).rstrip("."), "Give the one on the device.") from error
    if risk is not None:
        _model_of(risk, purpose)
        require_draws(risk.n_draws, risk.seed)


def _model_of(risk: RiskSettings, purpose: Purpose) -> ErrorModel:
    return error_model(risk.model or _USUAL[purpose], purpose, risk.own)


def _with_implant_risk(
    plan: Plan, wanted: SiteFile, limits: ImplantLimits, risk: RiskSettings, progress: Progress
) -> Plan:
    found = implant_risk(
        wanted.site,
        planned_implant(plan),
        limits.limits,
        model=_model_of(risk, "implant"),
        draws=(risk.n_draws, risk.seed),
        progress=progress,
    )
    return with_risk(plan, _plain(asdict(found)))


def _path_errors(plan: Plan, risk: RiskSettings, device_path: Path | None) -> ErrorModel:
    """Return the errors asked for; a calibrated device adds what its fit leaves unsure."""
    model = _model_of(risk, "path")
    if device_path is None or device_path.suffix.lower() != ".json":
        return model
    calibration = read_device(device_path).calibration
    if calibration.model.digest() != plan.body["device"]["model_sha256"]:
        raise PlanError(
            f"the plan was not made for the device in {device_path.name}",
            "Give the device file that it was made with.",
        )
    points, _ = planned_way(plan)
    motion = np.array(plan.body["frames"]["device_from_scan"], np.float64)
    places = points @ motion[:3, :3].T + motion[:3, 3]
    rows = plan.body["path"]["waypoints"]
    tilts = [
        field_tilt(calibration, places, np.array([row[name] for row in rows], np.float64))
        for name in ("cosine", "sine")
    ]
    return replace(
        model,
        name=f"{model.name} and the fit of the device",
        tilt=float(np.sqrt(model.tilt**2 + np.mean(np.square(tilts)))),
    )


def _with_path_risk(
    plan: Plan, wanted: TaskFile, model: ErrorModel, risk: RiskSettings, progress: Progress
) -> Plan:
    points, tangents = planned_way(plan)
    found = path_risk(
        wanted.task,
        points,
        tangents,
        model=model,
        draws=(risk.n_draws, risk.seed),
        progress=progress,
    )
    return with_risk(plan, _plain(asdict(found)))


def _plain(record: dict[str, Any]) -> dict[str, Any]:
    """Return a record with lists for tuples, as JSON reads it back."""
    return {**record, "structures": list(record["structures"])}

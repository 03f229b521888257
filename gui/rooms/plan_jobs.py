"""Sites, searches, ways and simulations, as plain functions for the helper process."""

from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from calibration.device_file import read_model
from calibration.planning.implant import Implant
from calibration.planning.implant_search import ImplantFound, find_implant
from calibration.planning.limits import ImplantLimits
from calibration.planning.plan_body import planned_way
from calibration.planning.plan_file import Plan, plan_bytes
from calibration.planning.request_files import SiteFile, read_site
from calibration.planning.sign_off import signed_plan, verified_sign_off
from calibration.planning.site import Clearance, Site, clearances
from calibration.signing import KeyFile
from calibration.simulation.errors_model import error_model
from calibration.simulation.risk import Risk, implant_risk
from meshes.progress import Progress
from smilesculpt.device_quality import file_warning
from smilesculpt.picturing.scene import SceneObject
from smilesculpt.picturing.site_scene import implant_object, site_objects
from smilesculpt.picturing.way_scene import way_objects
from smilesculpt.plan_recheck import agreed
from smilesculpt.planning import RiskSettings, make_path_plan, sample_site_file, task_at

Record = dict[str, Any]


@dataclass(frozen=True, slots=True, eq=False)
class OpenSite:
    """A site as read, and its picture; no path for the made-up one."""

    path: Path | None
    file: SiteFile
    items: tuple[SceneObject, ...]


@dataclass(frozen=True, slots=True)
class OpenDevice:
    """A device file to plan with.

    Attributes
    ----------
    path : Path
    name, serial : str
    warning : str
        Why it is no good to plan with; empty where its fit is good.
    """

    path: Path
    name: str
    serial: str
    warning: str


@dataclass(frozen=True, slots=True, eq=False)
class OpenWay:
    """The plan of a swimmer's way, what it was made from, and its picture."""

    task_path: Path | None
    device: OpenDevice | None
    plan: Plan
    items: tuple[SceneObject, ...]


@dataclass(frozen=True, slots=True)
class Signer:
    """Who answers for a plan."""

    key: KeyFile
    name: str
    role: str


@dataclass(frozen=True, slots=True, eq=False)
class SignedPlan:
    """A signed plan.

    Attributes
    ----------
    plan : Plan
    name : str
        Who signed.
    left_out : str
        What was not measured anew before that; empty for nothing.
    """

    plan: Plan
    name: str
    left_out: str


@dataclass(frozen=True, slots=True, eq=False)
class Placed:
    """An implant, how near it comes to everything, and its picture."""

    implant: Implant
    clearances: tuple[Clearance, ...]
    item: SceneObject

    @property
    def is_met(self) -> bool:
        """Whether every limit is kept."""
        return all(one.is_met for one in self.clearances)


def read(path: Path | None, progress: Progress) -> OpenSite:
    """Read a site file, or make up the sample site."""
    progress(0.0, "Reading the site")
    file = sample_site_file() if path is None else read_site(path, progress=progress)
    return OpenSite(path, file, site_objects(file.site))


def find(site: Site, limits: ImplantLimits, progress: Progress) -> ImplantFound:
    """Find the place whose worst margin is largest."""
    return find_implant(site, limits, progress=progress)


def simulate(
    site: Site, implant: Implant, limits: ImplantLimits, settings: RiskSettings, progress: Progress
) -> Risk:
    """Place the implant many times under errors."""
    return implant_risk(
        site,
        implant,
        limits.limits,
        model=error_model(settings.model),
        draws=(settings.n_draws, settings.seed),
        progress=progress,
    )


def placed(site: Site, implant: Implant, limits: ImplantLimits) -> Placed:
    """Measure an implant where it is."""
    near = clearances(site, implant, limits.limits)
    item = implant_object(implant, is_met=all(one.is_met for one in near))
    return Placed(implant, near, item)


def read_plan_device(path: Path, progress: Progress) -> OpenDevice:
    """Read a device file and whether its fit was good."""
    progress(0.0, f"Reading {path.name}")
    model = read_model(path)
    return OpenDevice(path, model.name, model.serial, file_warning(path))


def plan_way(task_path: Path | None, device: OpenDevice | None, progress: Progress) -> OpenWay:
    """Plan the way of a swimmer and its risk; a made-up task, a made-up device where none is."""
    plan = make_path_plan(
        task_path,
        device_path=None if device is None else device.path,
        risk=RiskSettings("magnetic"),
        progress=progress,
    )
    wanted = task_at(task_path)
    points, _ = planned_way(plan)
    radius = wanted.task.swimmer.outer_radius
    return OpenWay(task_path, device, plan, way_objects(wanted.task.canal, points, radius=radius))


def risk_record(risk: Risk) -> Record:
    """Return a risk as plans write it."""
    record = asdict(risk)
    return {**record, "structures": list(record["structures"])}


def sign_off(
    plan: Plan, made_from: tuple[Path | None, Path | None], signer: Signer, progress: Progress
) -> SignedPlan:
    """Measure a plan anew and sign it off as a named person.

    Parameters
    ----------
    plan : Plan
    made_from : tuple of Path or None
        Its site or task, and its device file.
    signer : Signer

    Raises
    ------
    PlanError
        If it breaks a limit or does not agree with what it was made from.
    """
    progress(0.0, "Measuring the plan anew")
    request, device = made_from
    left_out = agreed(plan, request, device_path=device)
    progress(0.8, "Signing the plan")
    now = datetime.now(UTC).isoformat(timespec="seconds")
    key = signer.key.key
    signed = signed_plan(plan, key, name=signer.name, role=signer.role, signed_at=now)
    verified_sign_off(signed)
    plan_bytes(signed)  # Refuses what could not be written.
    return SignedPlan(signed, signer.name, left_out)

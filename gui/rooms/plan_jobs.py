"""Sites, searches, ways and simulations, as plain functions for the helper process."""

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from calibration.planning.implant import Implant
from calibration.planning.implant_search import ImplantFound, find_implant
from calibration.planning.limits import ImplantLimits
from calibration.planning.plan_body import planned_way
from calibration.planning.plan_file import Plan
from calibration.planning.request_files import SiteFile, read_site
from calibration.planning.site import Clearance, Site, clearances
from calibration.simulation.errors_model import error_model
from calibration.simulation.risk import Risk, implant_risk
from meshes.progress import Progress
from smilesculpt.picturing.scene import SceneObject
from smilesculpt.picturing.site_scene import implant_object, site_objects
from smilesculpt.picturing.way_scene import way_objects
from smilesculpt.planning import RiskSettings, make_path_plan, sample_site_file, task_at

Record = dict[str, Any]


@dataclass(frozen=True, slots=True, eq=False)
class OpenSite:
    """A site as read, and its picture."""

    file: SiteFile
    items: tuple[SceneObject, ...]


@dataclass(frozen=True, slots=True, eq=False)
class OpenWay:
    """The plan of a swimmer's way, and its picture."""

    plan: Plan
    items: tuple[SceneObject, ...]


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
    return OpenSite(file, site_objects(file.site))


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


def plan_way(task_path: Path | None, progress: Progress) -> OpenWay:
    """Plan the way of a swimmer from a task file, or the made-up one, on the made-up device."""
    plan = make_path_plan(task_path, progress=progress)
    wanted = task_at(task_path)
    points, _ = planned_way(plan)
    radius = wanted.task.swimmer.outer_radius
    return OpenWay(plan, way_objects(wanted.task.canal, points, radius=radius))


def risk_record(risk: Risk) -> Record:
    """Return a risk as plans write it."""
    record = asdict(risk)
    return {**record, "structures": list(record["structures"])}

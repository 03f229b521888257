"""What shall be planned, as JSON: the site of an implant, the task of a swimmer."""

import hashlib
import json
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

import jsonschema
import numpy as np

from calibration.errors import CalibrationFileError
from calibration.planning.plan_body import PlanInput
from calibration.planning.plan_sense import is_rigid
from calibration.planning.robot_path import RobotTask
from calibration.planning.site import Site, Structure
from calibration.planning.site_sense import require_plausible_site
from calibration.planning.structures import Kind, Surface, Tube, surface_of
from calibration.planning.swimmer import Swimmer
from calibration.signing import WordsError, require_plain
from calibration.signing.strict_json import NotStrictError, strict_object
from meshes.arrays import Matrix
from meshes.errors import one_line
from meshes.progress import Progress, silent
from meshes.readwrite.plain_file import plain_bytes
from meshes.readwrite.reading import read_mesh

SITE_SCHEMA = "smilesculpt/implant-site/1"
TASK_SCHEMA = "smilesculpt/robot-task/1"
_MAX_BYTES = 20_000_000
_MOST_REASON = 200

Record = dict[str, Any]


class RequestFileError(CalibrationFileError):
    """A file that asks for no plan that can be made."""


@dataclass(frozen=True, slots=True, eq=False)
class SiteFile:
    """The site of an implant as read.

    Attributes
    ----------
    site : Site
    name : str
    device_name, device_serial : str
        The device that shall carry it out; empty where not said.
    device_from_scan : ndarray, shape (4, 4)
        mm.
    inputs : tuple of PlanInput
        The file and every mesh that it names.
    """

    site: Site
    name: str
    device_name: str
    device_serial: str
    device_from_scan: Matrix
    inputs: tuple[PlanInput, ...]


@dataclass(frozen=True, slots=True, eq=False)
class TaskFile:
    """The task of a swimmer as read.

    Attributes
    ----------
    task : RobotTask
    name : str
    inputs : tuple of PlanInput
    """

    task: RobotTask
    name: str
    inputs: tuple[PlanInput, ...]


def read_site(path: Path, *, progress: Progress = silent) -> SiteFile:
    """Read the site of an implant and the meshes that it names, which lie beside it.

    Raises
    ------
    RequestFileError
        If the file is missing, no such JSON, or of a newer version.
    MeshError, StructureError, SiteError
        If a mesh cannot be read, a shape makes no sense, the entry lies off the bone, or a size or
        place cannot be in mm and in the frame of the bone.
    """
    document, own = _document(path, SITE_SCHEMA, "implant-site-1.schema.json")
    inputs = [PlanInput("site", one_line(path.name), own)]

    def surface(name: str, role: str, file_name: str) -> Surface:
        progress(0.0, f"Reading {file_name}")
        reading = read_mesh(path.parent / file_name, progress=progress)
        inputs.append(PlanInput(role, one_line(Path(file_name).name), reading.sha256))
        return surface_of(name, reading.mesh, closed=True)

    def shape(row: Record, role: str) -> Tube | Surface:
        if "mesh" in row:
            return surface(row["name"], role, row["mesh"])
        return _tube(row)

    kinds: tuple[tuple[str, Kind], ...] = (
        ("nerves", "nerve"),
        ("roots", "root"),
        ("implants", "implant"),
    )
    structures = tuple(
        Structure(kind, shape(row, kind)) for key, kind in kinds for row in document.get(key, [])
    )
    site = Site(
        bone=surface("bone", "bone", document["bone"]),
        structures=structures,
        entry=np.array(document["entry"], np.float64),
        axis=np.array(document["axis"], np.float64),
        no_nerve_because=_plain_reason(path, document.get("no_nerve_because", "")),
    )
    require_plausible_site(site)
    device = document.get("device", {"name": "", "serial": ""})
    return SiteFile(
        site=site,
        name=document.get("name", one_line(path.stem)),
        device_name=device["name"],
        device_serial=device["serial"],
        device_from_scan=_motion(path, document.get("device_from_scan", np.eye(4).tolist())),
        inputs=tuple(inputs),
    )


def read_task(path: Path) -> TaskFile:
    """Read the task of a swimmer.

    Raises
    ------
    RequestFileError
        If the file is missing, no such JSON, of a newer version or its motion is not rigid.
    StructureError, SwimmerError
        If a tube or the swimmer makes no sense.
    """
    document, own = _document(path, TASK_SCHEMA, "robot-task-1.schema.json")
    task = RobotTask(
        canal=tuple(_tube(row) for row in document["canal"]),
        start=np.array(document["start"], np.float64),
        target=np.array(document["target"], np.float64),
        swimmer=Swimmer(**document["swimmer"]),
        full_speed=float(document["full_speed"]),
        safe_clearance=float(document["safe_clearance"]),
        spacing=float(document["spacing"]),
        waypoint_step=float(document["waypoint_step"]),
        working_field=float(document["working_field"]),
        device_from_scan=_motion(path, document["device_from_scan"]),
    )
    return TaskFile(
        task,
        document.get("name", one_line(path.stem)),
        (PlanInput("task", one_line(path.name), own),),
    )


def _document(path: Path, schema: str, schema_file: str) -> tuple[Record, str]:
    try:
        data = plain_bytes(path, most=_MAX_BYTES)
    except OSError as error:
        reason = f"cannot be read ({error.strerror})"
        raise RequestFileError(path, reason, "Check its name and your rights.") from error
    try:
        document = strict_object(data)
    except NotStrictError as error:
        raise RequestFileError(path, f"cannot be used: {error}", "Write it as JSON.") from error
    found = document.get("schema")
    if found != schema:
        is_newer = isinstance(found, str) and found.startswith(schema.rstrip("0123456789"))
        reason = f"has the schema {str(found)[:60]!r}; this program reads {schema}"
        remedy = "Update SmileSculpt." if is_newer else f'Say "schema": "{schema}" and fit it.'
        raise RequestFileError(path, reason, remedy)
    problem = next(iter(_validator(schema_file).iter_errors(document)), None)
    if problem is not None:
        where = "/".join(str(part) for part in problem.absolute_path) or "its top"
        reason = f"cannot be used: at {where}, {problem.message[:160]}"
        raise RequestFileError(path, reason, "Correct it there.")
    return document, hashlib.sha256(data).hexdigest()


def _tube(row: Record) -> Tube:
    return Tube(row["name"], np.array(row["points"], np.float64), float(row["radius"]))


def _plain_reason(path: Path, words: str) -> str:
    try:
        require_plain("no_nerve_because", words, most=_MOST_REASON)
    except WordsError as error:
        raise RequestFileError(path, error.reason, "Write it in plain words.") from error
    return words.strip()


def _motion(path: Path, rows: list[list[float]]) -> Matrix:
    motion = np.array(rows, np.float64)
    if not is_rigid(motion):
        reason = "holds a device_from_scan that is no rotation with a shift"
        raise RequestFileError(path, reason, "Take it from: smilesculpt calibrate register.")
    return motion


@cache
def _validator(schema_file: str) -> jsonschema.Draft202012Validator:
    folder = resources.files("calibration.planning") / "schemas"
    return jsonschema.Draft202012Validator(json.loads((folder / schema_file).read_text("utf-8")))

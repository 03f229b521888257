"""Examples of a site and of a task, complete and with a word on every field, to start from."""

import json
from pathlib import Path
from typing import Any, Final

import numpy as np

from calibration.planning.request_files import SITE_SCHEMA, TASK_SCHEMA
from calibration.planning.sample_site import sample_bone, sample_site
from calibration.planning.sample_task import sample_task
from calibration.planning.structures import Tube
from meshes.mesh import Mesh
from meshes.readwrite.beside import write_bytes_beside
from meshes.readwrite.reading import read_mesh
from meshes.readwrite.writing import write_mesh

Record = dict[str, Any]

SITE_NOTES: Final = (
    "All places and lengths are mm in the frame of the bone's mesh.",
    "bone: a closed mesh (STL, PLY, OBJ ...), named as seen from this file.",
    "entry: where the implant's platform is wanted, on the crest, at most 3 mm off the bone.",
    "axis: from the crown into the bone; any length.",
    "nerves: each a line of points along its middle, and the radius of its canal.",
    "no_nerve_because: instead of nerves, why none is near, 'upper jaw' say. Never both.",
    "roots: each points along its middle and a radius, or a closed 'mesh'. implants: the same.",
    "device: name and serial of what shall carry the plan out; --serial says it too.",
    "device_from_scan: 4 x 4 rigid motion from calibrate register; without it they are one.",
    "notes: for people; no program reads them.",
)

TASK_NOTES: Final = (
    "All places and lengths are mm in the frame of the scan, speeds mm/s.",
    "canal: tubes, each a line of points and a radius; their union is where the swimmer may be.",
    "start, target: within the canal, at least the swimmer's radius from its wall.",
    "swimmer: n_turns of its helix; helix_radius and filament_radius mm; helix_angle rad, between "
    "filament and axis; moment A m^2; viscosity of the fluid, Pa s (water 0.001).",
    "full_speed: in the middle of a wide canal. safe_clearance: room from which on it is used.",
    "spacing: of the grid that the way is found on. waypoint_step: distance of waypoints.",
    "working_field: least field that turns the swimmer, T.",
    "device_from_scan: 4 x 4 rigid motion from calibrate register; the coils' middle is 0 0 0.",
    "notes: for people; no program reads them.",
)


def write_example_site(path: Path, *, bone: Path | None = None) -> tuple[Path, ...]:
    """Write a site to start from, and where none is given a made-up bone beside it.

    Parameters
    ----------
    path : Path
    bone : Path, optional
        A jaw of one's own. Its highest point is then the entry, straight down the axis; nerves and
        roots are left to be marked.

    Returns
    -------
    tuple of Path
        What was written.

    Raises
    ------
    MeshError
        If the bone cannot be read, or nothing can be written.
    """
    if bone is not None:
        _write(path, _site_on(bone, read_mesh(bone).mesh))
        return (path,)
    beside = path.with_name(f"{path.stem}-bone.ply")
    write_mesh(beside, sample_bone(), name="made-up bone")
    _write(path, _sample(beside.name))
    return (path, beside)


def write_example_task(path: Path) -> tuple[Path, ...]:
    """Write a task to start from; returns what was written."""
    task = sample_task()
    swimmer = {name: getattr(task.swimmer, name) for name in task.swimmer.__slots__}
    numbers = ("full_speed", "safe_clearance", "spacing", "waypoint_step", "working_field")
    document = {
        "schema": TASK_SCHEMA,
        "notes": TASK_NOTES,
        "name": "made-up canal",
        "units": "mm",
        "canal": [_tube(tube) for tube in task.canal],
        "start": task.start.tolist(),
        "target": task.target.tolist(),
        "swimmer": swimmer,
        **{name: getattr(task, name) for name in numbers},
        "device_from_scan": task.device_from_scan.tolist(),
    }
    _write(path, document)
    return (path,)


def _sample(bone: str) -> Record:
    site = sample_site()
    tubes: dict[str, list[Record]] = {"nerve": [], "root": []}
    for one in site.structures:
        if isinstance(one.shape, Tube):
            tubes[one.kind].append(_tube(one.shape))
    parts = {"nerves": tubes["nerve"], "roots": tubes["root"]}
    return _site(bone, site.entry.tolist(), parts)


def _site_on(bone: Path, mesh: Mesh) -> Record:
    highest = mesh.vertices[int(np.argmax(mesh.vertices[:, 2]))]
    return _site(str(bone.resolve()), np.round(highest, 3).tolist(), {"nerves": [], "roots": []})


def _site(bone: str, entry: list[float], parts: Record) -> Record:
    return {
        "schema": SITE_SCHEMA,
        "notes": SITE_NOTES,
        "name": "my first site",
        "units": "mm",
        "bone": bone,
        "entry": entry,
        "axis": [0.0, 0.0, -1.0],
        **parts,
        "device": {"name": "made-up arm", "serial": "SAMPLE-ARM"},
        "device_from_scan": np.eye(4).tolist(),
    }


def _tube(tube: Tube) -> Record:
    points = np.round(tube.points, 6).tolist()
    return {"name": tube.name, "points": points, "radius": tube.radius}


def _write(path: Path, document: Record) -> None:
    write_bytes_beside(path, (json.dumps(document, indent=2) + "\n").encode("utf-8"))

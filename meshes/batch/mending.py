"""A file with findings repaired: written, read back, checked again, told before and after."""

import math
from pathlib import Path
from typing import Any

from meshes.batch.order import Order, Task
from meshes.errors import MeshError
from meshes.readwrite.beside import make_folder
from meshes.readwrite.reading import Reading, read_mesh
from meshes.readwrite.writing import write_mesh, written_units
from meshes.repair.repairing import Repaired, repair
from meshes.validation.report import as_json
from meshes.validation.validating import Validation, validate

Mending = dict[str, Any]
"""The entry "repair" of a file's report, in the form of `validation.schema.json`."""

_CHECKED = ("sha256", "status", "n_vertices", "n_faces", "measures", "findings", "skipped")
_UNKNOWN: Mending = {
    "path": None,
    "sha256": "",
    "n_vertices": 0,
    "n_faces": 0,
    "measures": None,
    "findings": [],
    "skipped": [],
    "steps": [],
    "notes": [],
    "volume_change": None,
    "largest_move": None,
}


def mended(reading: Reading, found: Validation, task: Task, order: Order) -> Mending | None:
    """Repair a file in which something was found; None where nothing was.

    Returns
    -------
    Mending or None
        "status" is that of the repaired file, "unchanged" where no repair was possible, or
        "refused" where one failed, with the reason among the notes.
    """
    if not found.findings:
        return None
    try:
        repaired = repair(reading.mesh, order.repair_settings())
        if not repaired.is_changed:
            return {**_UNKNOWN, "status": "unchanged", "notes": list(repaired.notes)}
        return {**_changes(repaired), "path": task.mended, **_written(repaired, task, order)}
    except MeshError as error:
        return {**_UNKNOWN, "status": "refused", "notes": [str(error)]}


def _changes(repaired: Repaired) -> Mending:
    steps = [
        {
            "step": step.step,
            "count": step.count,
            "message": step.message,
            "n_removed": step.n_removed,
            "n_added": step.n_added,
        }
        for step in repaired.steps
    ]
    return {
        "steps": steps,
        "notes": list(repaired.notes),
        "volume_change": _number(repaired.volume_change_mm3),
        "largest_move": _number(repaired.largest_move_mm),
    }


def _written(repaired: Repaired, task: Task, order: Order) -> Mending:
    """Write the repaired mesh and check the file itself, not what was meant to be in it."""
    target = Path(task.mended_file)
    make_folder(target.parent)
    write_mesh(target, repaired.mesh)
    reading = read_mesh(target, units=written_units(target))
    found = validate(reading.mesh, order.profile)
    whole = as_json(
        found,
        reading.mesh,
        path=task.mended,
        sha256=reading.sha256,
        units=reading.units,
        seconds=0.0,
    )
    return {name: whole[name] for name in _CHECKED}


def _number(value: float) -> float | None:
    return float(value) if math.isfinite(value) else None

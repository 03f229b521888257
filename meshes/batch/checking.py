"""One file checked: read, looked at, and told as a record that can be kept."""

import base64
import json
import os
import time

from meshes.batch.mending import mended
from meshes.batch.order import Order, Task
from meshes.errors import MeshError, MeshFileError, NotFiniteError
from meshes.readwrite.reading import Reading, read_mesh
from meshes.reports.contents import Record
from meshes.reports.picture import picture
from meshes.validation.report import FileReport, as_json, refused
from meshes.validation.validating import Validation, validate

Stamp = list[int] | None


def stamp(file: str) -> Stamp:
    """Return size and time of the last change of a file; None where there is none to see."""
    try:
        status = os.stat(file)
    except (OSError, ValueError):
        return None
    return [status.st_size, status.st_mtime_ns]


def checked(task: Task, order: Order) -> Record:
    """Check one file; whatever is wrong with it becomes its report."""
    if task.refusal:
        return lost(task, task.refusal)
    started, mark = time.perf_counter(), stamp(task.file)
    try:
        reading = read_mesh(task.file, units=order.units)
        found = validate(reading.mesh, order.profile)
    except MeshError as error:
        report = _refused(task, error, seconds=time.perf_counter() - started)
        return {"path": task.path, "stamp": mark, "report": report, "picture": ""}
    mending = None if order.repair_to is None else mended(reading, found, task, order)
    report = as_json(
        found,
        reading.mesh,
        path=task.path,
        sha256=reading.sha256,
        units=reading.units,
        seconds=time.perf_counter() - started,
    )
    if order.repair_to is not None:
        report["repair"] = mending
    shown = _picture(reading, found, order)
    return {"path": task.path, "stamp": mark, "report": report, "picture": shown}


def lost(task: Task, reason: str, *, seconds: float = 0.0, limit: str = "") -> Record:
    """Return the record of a file whose check did not come to an end.

    Parameters
    ----------
    task : Task
    reason : str
    seconds : float
    limit : str
        The one of `meshes.batch.order.Limits.names` that ended it; empty where none did. Kept as
        "lost", so that a run that goes on tries the file again unless that limit would end it.
    """
    report = refused(task.path, reason, seconds=seconds)
    mark = stamp(task.file)
    return {"path": task.path, "stamp": mark, "report": report, "picture": "", "lost": limit}


def line_of(record: Record) -> bytes:
    """Return a record as one line of JSON, in letters of ASCII only."""
    return json.dumps(record, allow_nan=False, separators=(",", ":")).encode("ascii") + b"\n"


def _refused(task: Task, error: MeshError, *, seconds: float) -> FileReport:
    """Return the report of a refused file; the rule "not-finite" is kept by reading alone."""
    reason = _reason(error)
    rule = "not-finite" if isinstance(error, NotFiniteError) else "read"
    report = refused(task.path, reason, seconds=seconds)
    return report | {"skipped": [{"rule": rule, "reason": reason}]}


def _reason(error: MeshError) -> str:
    # The path is told beside the reason already.
    return f"{error.reason}. {error.remedy}" if isinstance(error, MeshFileError) else str(error)


def _picture(reading: Reading, found: Validation, order: Order) -> str:
    if order.picture_size is None:
        return ""
    image = picture(reading.mesh, found.findings, order.picture_size)
    return base64.b64encode(image).decode("ascii")

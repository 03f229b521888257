"""A plan as Slicer's `.mrk.json` markup: a line for an implant, a curve for a way."""

import json
from pathlib import Path
from typing import Any

from calibration.planning.plan_file import Plan
from meshes.readwrite.beside import write_bytes_beside

_SCHEMA = (
    "https://raw.githubusercontent.com/slicer/slicer/master/Modules/Loadable/Markups/"
    "Resources/Schema/markups-schema-v1.0.3.json#"
)


def write_markup(path: Path, plan: Plan) -> None:
    """Write the positions of a plan, LPS, mm; the file is whole or not there.

    An implant is a line from the platform to the apex, a way a curve through its waypoints.

    Raises
    ------
    UnwritableFileError
        If the file cannot be written.
    """
    write_bytes_beside(path, (json.dumps(_markup(plan), indent=2) + "\n").encode())


def _markup(plan: Plan) -> dict[str, Any]:
    if plan.body["kind"] == "implant":
        part = plan.body["implant"]
        kind, points = "Line", [("platform", part["platform"]), ("apex", part["apex"])]
    else:
        rows = plan.body["path"]["waypoints"]
        kind, points = "Curve", [(f"W{k + 1}", row["position"]) for k, row in enumerate(rows)]
    markup = {
        "type": kind,
        "coordinateSystem": "LPS",
        "coordinateUnits": "mm",
        "locked": True,
        "fixedNumberOfControlPoints": True,
        "controlPoints": [_point(k, label, place) for k, (label, place) in enumerate(points)],
    }
    return {"@schema": _SCHEMA, "markups": [markup]}


def _point(number: int, label: str, position: list[float]) -> dict[str, Any]:
    return {
        "id": str(number + 1),
        "label": label,
        "position": position,
        "selected": True,
        "locked": True,
        "visibility": True,
        "positionStatus": "defined",
    }

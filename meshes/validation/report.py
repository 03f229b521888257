"""Validations as JSON: one dictionary for each file, and the document around them.

The document's form is in `validation.schema.json` beside this file.
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from importlib import resources
from typing import Any

from meshes.finding import Finding
from meshes.mesh import Mesh
from meshes.validation.measuring import Measures
from meshes.validation.validating import Validation

SCHEMA = "smilesculpt/validation/1"

FileReport = dict[str, Any]


def as_json(
    validation: Validation, mesh: Mesh, *, path: str, sha256: str, units: str, seconds: float
) -> FileReport:
    """Return what was found in one file, for `document`.

    Parameters
    ----------
    validation : Validation
    mesh : Mesh
        As read from the file, in the file's own order.
    path : str
        As the user gave it.
    sha256 : str
        Digest of the file's bytes, hexadecimal.
    units : str
        Unit of the file: "mm", "cm", "m", "um" or "inch". Everything here is in mm.
    seconds : float
        What the work took.
    """
    return {
        "path": path,
        "sha256": sha256,
        "status": validation.verdict,
        "units": units,
        "n_vertices": mesh.n_vertices,
        "n_faces": mesh.n_faces,
        "measures": _measures(validation.measures),
        "findings": [_finding(finding) for finding in validation.findings],
        "skipped": [{"rule": s.rule, "reason": s.reason} for s in validation.skipped],
        "seconds": round(seconds, 3),
    }


def refused(path: str, reason: str, *, sha256: str = "", seconds: float = 0.0) -> FileReport:
    """Return the report of a file that could not be read, with the reason as skipped rule "read".

    Parameters
    ----------
    path, reason : str
        The file as the user gave it, and what is wrong in plain words.
    sha256 : str
        Digest of the file's bytes where they could be read.
    seconds : float
        What the attempt took.
    """
    return {
        "path": path,
        "sha256": sha256,
        "status": "refused",
        "units": None,
        "n_vertices": 0,
        "n_faces": 0,
        "measures": None,
        "findings": [],
        "skipped": [{"rule": "read", "reason": reason}],
        "seconds": round(seconds, 3),
    }


def document(profile: str, files: Sequence[FileReport]) -> dict[str, Any]:
    """Return the whole report: schema, profile, files in the order given, and a summary."""
    return {
        "schema": SCHEMA,
        "profile": profile,
        "files": list(files),
        "summary": summarised(files),
    }


def summarised(files: Iterable[FileReport]) -> dict[str, Any]:
    """Return how many files got each verdict, and the counts of each rule over all files."""
    statuses: Counter[str] = Counter()
    rules: Counter[str] = Counter()
    for report in files:
        statuses[report["status"]] += 1
        for finding in report["findings"]:
            rules[finding["rule"]] += finding["count"]
    return {
        "n_files": statuses.total(),
        "clean": statuses["clean"],
        "findings": statuses["findings"],
        "refused": statuses["refused"],
        "rules": dict(sorted(rules.items())),
    }


def schema() -> Mapping[str, Any]:
    """Return the JSON Schema of `document`."""
    file = resources.files("meshes.validation") / "validation.schema.json"
    found: Mapping[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return found


def _measures(measures: Measures) -> dict[str, Any]:
    return {
        "area": measures.area,
        "volume": measures.volume,
        "n_components": measures.n_components,
        "n_boundary_loops": measures.n_boundary_loops,
        "extent": list(measures.extent),
        "min_thickness": measures.min_thickness,
        "thickness_method": measures.thickness_method,
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "count": finding.count,
        "faces": list(finding.faces),
        "pairs": [list(pair) for pair in finding.pairs],
        "vertices": list(finding.vertices),
        "place": None if finding.place is None else list(finding.place),
        "message": finding.message,
        "remedy": finding.remedy,
    }

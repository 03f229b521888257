"""A case in one `.smile` file that opens again to the same state, bit for bit."""

import hashlib
import json
import math
from dataclasses import asdict
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

import jsonschema
import numpy as np
import rfc8785

from meshes.errors import InvalidMeshError
from meshes.mesh import Mesh
from smilesculpt.case import Case, ScanSource, replay
from smilesculpt.casefile.array_bytes import BadArrayError, array_bytes, array_of
from smilesculpt.casefile.container import MANIFEST, MANIFEST_SCHEMA, Entry, write_container
from smilesculpt.casefile.edit_records import ARRAY_TYPE, edit_of, edit_record
from smilesculpt.casefile.zip_reader import MAX_TOTAL_BYTES, BadZipError, read_zip
from smilesculpt.errors import CaseFileError, StepMissingError

CASE_PATH = "design/case.json"
SCHEMA = "smilesculpt/case/1"
_VERTICES, _FACES = "scan/vertices.npy", "scan/faces.npy"
_DAMAGED = "Open an older copy, or read the scan again."


def save_case(path: Path, case: Case) -> None:
    """Write a case; the file is complete or not there.

    Raises
    ------
    UnwritableFileError
        If the file cannot be written; what stood there before still stands.
    """
    write_container(path, _entries(case))


def open_case(path: Path) -> Case:
    """Read a case and replay its edits.

    Raises
    ------
    CaseFileError
        If the file is missing, damaged, foreign or of a newer version.
    """
    try:
        return _case(_files(path), path)
    except (BadZipError, BadArrayError, InvalidMeshError, StepMissingError) as error:
        raise CaseFileError(path, f"is damaged: {error}", _DAMAGED) from error


def _entries(case: Case) -> tuple[Entry, ...]:
    scan = (
        Entry(_VERTICES, array_bytes(case.scan.vertices), ARRAY_TYPE, "scan"),
        Entry(_FACES, array_bytes(case.scan.faces), ARRAY_TYPE, "scan"),
    )
    pairs = [edit_record(edit, number) for number, edit in enumerate(case.edits)]
    document = {
        "schema": SCHEMA,
        "name": case.name,
        "source": asdict(case.source),
        "edits": [record for record, _ in pairs],
        "surface_sha256": case.surface.digest() if case.surface is not None else None,
    }
    head = Entry(CASE_PATH, rfc8785.dumps(document), "application/json", "scan")
    arrays = tuple(entry for _, entries in pairs for entry in entries)
    return (head, *scan, *arrays)


def _files(path: Path) -> dict[str, bytes]:
    try:
        if path.stat().st_size > MAX_TOTAL_BYTES:
            raise CaseFileError(path, f"is larger than {MAX_TOTAL_BYTES} bytes", _DAMAGED)
        data = path.read_bytes()
    except OSError as error:
        reason = f"cannot be read ({error.strerror})"
        raise CaseFileError(path, reason, "Check its name and your rights.") from error
    files = read_zip(data)
    _require_manifest(files)
    return files


def _require_manifest(files: dict[str, bytes]) -> None:
    """Refuse a container whose files are not exactly those that its manifest names."""
    manifest = _json(files.pop(MANIFEST, b""), MANIFEST)
    listed = manifest.get("files")
    if manifest.get("schema") != MANIFEST_SCHEMA or not isinstance(listed, dict):
        raise BadZipError("its manifest is missing or of another kind")
    if set(listed) != set(files):
        odd = sorted(set(listed) ^ set(files))[0]
        raise BadZipError(f"{odd!r} is listed but missing, or there but not listed")
    for name, data in files.items():
        claim = listed[name]
        if not isinstance(claim, dict) or claim.get("sha256") != hashlib.sha256(data).hexdigest():
            raise BadZipError(f"{name!r} was changed after the case was saved")


def _json(data: bytes, name: str) -> dict[str, Any]:
    try:
        document = json.loads(data, parse_constant=_finite, parse_float=_finite)
    except (ValueError, RecursionError) as error:
        raise BadZipError(f"{name!r} is missing or no JSON") from error
    if not isinstance(document, dict):
        raise BadZipError(f"{name!r} holds no JSON object")
    return document


def _finite(text: str) -> float:
    value = float(text)
    if not math.isfinite(value):
        raise ValueError(f"{text} is no finite number")
    return value


def _case(files: dict[str, bytes], path: Path) -> Case:
    document = _json(files.get(CASE_PATH, b""), CASE_PATH)
    _require_version(document, path)
    problem = jsonschema.exceptions.best_match(_validator().iter_errors(document))
    if problem is not None:
        raise BadArrayError(f"{CASE_PATH} at {problem.json_path}: {problem.message[:200]}")
    vertices = array_of(files.get(_VERTICES, b""), "<f8", (-1, 3)).astype(np.float64)
    faces = array_of(files.get(_FACES, b""), "<i4", (-1, 3)).astype(np.int32)
    scan = Mesh(vertices, faces)
    fresh = Case(document["name"], ScanSource(**document["source"]), scan)
    edits = tuple(edit_of(record, files, scan.n_vertices) for record in document["edits"])
    case = replay(fresh, edits)
    digest = case.surface.digest() if case.surface is not None else None
    if digest != document["surface_sha256"]:
        raise BadArrayError("its edits do not lead to the surface that was saved")
    return case


def _require_version(document: dict[str, Any], path: Path) -> None:
    schema = document.get("schema")
    if schema == SCHEMA:
        return
    if isinstance(schema, str) and schema.startswith("smilesculpt/case/"):
        reason = f"was written by a newer version ({schema}; this one reads {SCHEMA})"
        raise CaseFileError(path, reason, "Update SmileSculpt.")
    raise CaseFileError(path, f"is no case (schema {schema!r})", "Choose a .smile file.")


@cache
def _validator() -> jsonschema.Draft202012Validator:
    text = (resources.files("smilesculpt") / "schemas" / "case-1.schema.json").read_text("utf-8")
    return jsonschema.Draft202012Validator(json.loads(text))

"""A case in one `.smile` file that opens again to the same state, bit for bit."""

import hashlib
import json
import math
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

import jsonschema
import numpy as np
import rfc8785

from meshes.errors import InvalidMeshError
from meshes.mesh import Mesh
from meshes.readwrite.plain_file import plain_bytes
from smilesculpt.case import Case, apply_edit
from smilesculpt.casefile.array_bytes import BadArrayError, array_bytes, array_of
from smilesculpt.casefile.bundled import bundled, unbundled
from smilesculpt.casefile.container import Entry, write_container
from smilesculpt.casefile.edit_records import ARRAY_TYPE, edit_of, edit_record, source_record
from smilesculpt.casefile.manifest import (
    MANIFEST,
    BadManifestError,
    NewerManifestError,
    manifest_of_bytes,
)
from smilesculpt.casefile.zip_reader import MAX_TOTAL_BYTES, BadZipError, read_zip
from smilesculpt.changes.layers import LayerError
from smilesculpt.changes.packed import BadChangeError, StaleChangeError
from smilesculpt.errors import CaseFileError, HoldError, OtherSurfaceError, StepMissingError
from smilesculpt.remeshing import RemeshError
from smilesculpt.scan_source import ScanSource

CASE_PATH = "design/case.json"
SEALED_SCAN = "sealed/scan.age"
RECORDS = "records/"
SCHEMA = "smilesculpt/case/3"
_KIND = "smilesculpt/case/"
_READ = {1: "case-1.schema.json", 2: "case-2.schema.json", 3: "case-3.schema.json"}
"""Versions that are read; the first knew no packed changes, masks, layers or other triangles, the
second no antagonist, no other name of a layer, and no layers that turn with a tooth."""

_VERTICES, _FACES = "scan/vertices.npy", "scan/faces.npy"
_DAMAGED = "Open an older copy, or read the scan again."
_UPDATE = "Update SmileSculpt; the file was left as it is."
_DAMAGES = (
    BadZipError,
    BadArrayError,
    BadChangeError,
    InvalidMeshError,
    StepMissingError,
    StaleChangeError,
    OtherSurfaceError,
    HoldError,
    LayerError,
    RemeshError,
)


def save_case(path: Path, case: Case) -> None:
    """Write a case; the file is complete or not there.

    A case that was opened from a published design holds somebody's scan, which was sealed until
    then: its file is its owner's alone.

    Raises
    ------
    UnwritableFileError
        If the file cannot be written; what stood there before still stands.
    """
    write_container(path, case_entries(case), owner_only=case.source.wearer is not None)


def open_case(path: Path) -> Case:
    """Read a case and replay its edits.

    Raises
    ------
    CaseFileError
        If the file is missing, damaged, foreign or of a newer version.
    """
    try:
        files = _files(path)
    except NewerManifestError as error:
        raise CaseFileError(path, str(error), _DAMAGED) from error
    except (BadZipError, BadManifestError) as error:
        raise CaseFileError(path, f"is damaged: {error}", _DAMAGED) from error
    return case_of_files(files, path)


def case_of_files(files: dict[str, bytes], path: Path) -> Case:
    """Return the case that some files hold; `path` is where they came from, for errors.

    Raises
    ------
    CaseFileError
        If a file is missing, damaged, foreign or of a newer version.
    """
    try:
        return _case(files, path)
    except _DAMAGES as error:
        raise CaseFileError(path, f"is damaged: {error}", _DAMAGED) from error


def case_entries(case: Case) -> tuple[Entry, ...]:
    """Return the files that hold a case."""
    scan = (
        Entry(_VERTICES, array_bytes(case.scan.vertices), ARRAY_TYPE, "scan"),
        Entry(_FACES, array_bytes(case.scan.faces), ARRAY_TYPE, "scan"),
    )
    pairs = [edit_record(edit, number) for number, edit in enumerate(case.edits)]
    document = {
        "schema": SCHEMA,
        "name": case.name,
        "source": source_record(case.source),
        "edits": [record for record, _ in pairs],
        "surface_sha256": case.surface.digest() if case.surface is not None else None,
    }
    head = Entry(CASE_PATH, rfc8785.dumps(document), "application/json", "scan")
    arrays = tuple(entry for _, entries in pairs for entry in entries)
    return (head, *scan, *bundled(arrays))


def _files(path: Path) -> dict[str, bytes]:
    try:
        data = plain_bytes(path, most=MAX_TOTAL_BYTES)
    except OSError as error:
        reason = f"cannot be read ({error.strerror})"
        raise CaseFileError(path, reason, "Check its name and your rights.") from error
    files = read_zip(data)
    _require_manifest(files)
    return files


def _require_manifest(files: dict[str, bytes]) -> None:
    """Refuse a container whose files are not exactly those that its manifest names.

    Signed records may stand beside them: history grows after the content is fixed.
    """
    named = manifest_of_bytes(files.pop(MANIFEST, b"")).files
    there = {name for name in files if not name.startswith(RECORDS)}
    if set(named) != there:
        odd = sorted(set(named) ^ there)[0]
        raise BadZipError(f"{odd!r} is listed but missing, or there but not listed")
    for name, listed in named.items():
        if listed.sha256 != hashlib.sha256(files[name]).hexdigest():
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
    if SEALED_SCAN in files and CASE_PATH not in files:
        remedy = "Whoever it is sealed to can open it: smilesculpt exchange open --help"
        raise CaseFileError(path, "is published, and its scan is sealed", remedy)
    document = _json(files.get(CASE_PATH, b""), CASE_PATH)
    version = _version(document, path)
    problem = jsonschema.exceptions.best_match(_validator(version).iter_errors(document))
    if problem is not None:
        raise BadArrayError(f"{CASE_PATH} at {problem.json_path}: {problem.message[:200]}")
    vertices = array_of(files.get(_VERTICES, b""), "<f8", (-1, 3)).astype(np.float64)
    faces = array_of(files.get(_FACES, b""), "<i4", (-1, 3)).astype(np.int32)
    scan = Mesh(vertices, faces)
    fresh = Case(document["name"], ScanSource(**document["source"]), scan)
    case = _replayed(fresh, document["edits"], unbundled(files))
    digest = case.surface.digest() if case.surface is not None else None
    if digest != document["surface_sha256"]:
        raise BadArrayError("its edits do not lead to the surface that was saved")
    return case


def _replayed(case: Case, records: list[dict[str, Any]], files: dict[str, bytes]) -> Case:
    for record in records:
        surface = case.surface if case.surface is not None else case.scan
        case = apply_edit(case, edit_of(record, files, surface.n_vertices))
    return case


def _version(document: dict[str, Any], path: Path) -> int:
    """Return the version of a case, or refuse one that this program does not read by name."""
    schema = str(document.get("schema"))[:60]
    number = schema.removeprefix(_KIND)
    if not schema.startswith(_KIND) or not number.isdecimal():
        raise CaseFileError(path, f"is no case (schema {schema!r})", "Choose a .smile file.")
    if int(number) in _READ:
        return int(number)
    reads = f"this one reads {_KIND}{min(_READ)} to {_KIND}{max(_READ)}"
    raise CaseFileError(path, f"was written by a newer version ({schema}; {reads})", _UPDATE)


@cache
def _validator(version: int) -> jsonschema.Draft202012Validator:
    text = (resources.files("smilesculpt") / "schemas" / _READ[version]).read_text("utf-8")
    return jsonschema.Draft202012Validator(json.loads(text))

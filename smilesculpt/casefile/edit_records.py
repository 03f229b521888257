"""Edits as JSON records with their arrays beside them, and back."""

from dataclasses import asdict
from typing import Any

import numpy as np

from meshes.arrays import AnyArray
from smilesculpt.casefile.array_bytes import BadArrayError, array_bytes, array_of
from smilesculpt.casefile.container import Entry
from smilesculpt.dentition import Dentition, Orientation, Tooth
from smilesculpt.edits import Edit, Label, Orient, Reshape
from smilesculpt.wishes import Wishes

Record = dict[str, Any]
ARRAY_TYPE = "application/x-npy"


def edit_record(edit: Edit, number: int) -> tuple[Record, tuple[Entry, ...]]:
    """Return the record of an edit and the entries that hold its arrays."""
    if isinstance(edit, Orient):
        return _orient_record(edit.orientation), ()
    if isinstance(edit, Label):
        entry = _entry(number, "labels", edit.dentition.labels)
        return _label_record(edit.dentition, entry.path), (entry,)
    index = _entry(number, "vertex_index", edit.vertex_index)
    positions = _entry(number, "positions", edit.positions)
    return _reshape_record(edit, index.path, positions.path), (index, positions)


def edit_of(record: Record, files: dict[str, bytes], n_vertices: int) -> Edit:
    """Return the edit of a record that has passed the schema.

    Raises
    ------
    BadArrayError
        If an array is missing or does not fit the scan.
    """
    if record["kind"] == "orient":
        return Orient(_orientation(record))
    if record["kind"] == "label":
        labels = _array(files, record["labels"], "<i2", (n_vertices,))
        return Label(_dentition(record, labels))
    return _reshape(record, files, n_vertices)


def _entry(number: int, name: str, array: AnyArray) -> Entry:
    path = f"edits/{number:06d}/{name}.npy"
    return Entry(path, array_bytes(array), ARRAY_TYPE, "scan")


def _orient_record(orientation: Orientation) -> Record:
    return {
        "kind": "orient",
        "jaw": orientation.jaw,
        "dental_from_scan": orientation.dental_from_scan.tolist(),
        "confidence": float(orientation.confidence),
        "notes": list(orientation.notes),
    }


def _label_record(dentition: Dentition, labels: str) -> Record:
    return {
        "kind": "label",
        "jaw": dentition.jaw,
        "teeth": [{"fdi": t.fdi, "confidence": float(t.confidence)} for t in dentition.teeth],
        "missing": list(dentition.missing),
        "notes": list(dentition.notes),
        "labels": labels,
    }


def _reshape_record(edit: Reshape, index: str, positions: str) -> Record:
    wishes = None
    if edit.wishes is not None:
        wishes = {**asdict(edit.wishes), "teeth": list(edit.wishes.teeth)}
    return {
        "kind": "reshape",
        "cause": edit.cause,
        "title": edit.title,
        "vertex_index": index,
        "positions": positions,
        "wishes": wishes,
        "notes": list(edit.notes),
    }


def _orientation(record: Record) -> Orientation:
    matrix = np.array(record["dental_from_scan"], np.float64)
    turn = matrix[:3, :3]
    rigid = np.allclose(turn @ turn.T, np.eye(3), atol=1e-6) and np.linalg.det(turn) > 0
    if not rigid or matrix[3].tolist() != [0.0, 0.0, 0.0, 1.0]:
        raise BadArrayError("an orientation that is no rigid motion")
    return Orientation(record["jaw"], matrix, record["confidence"], tuple(record["notes"]))


def _dentition(record: Record, labels: AnyArray) -> Dentition:
    teeth = tuple(Tooth(tooth["fdi"], tooth["confidence"]) for tooth in record["teeth"])
    known = {0, *(tooth.fdi for tooth in teeth)}
    if not set(np.unique(labels).tolist()) <= known:
        raise BadArrayError("labels of teeth that are not listed")
    missing, notes = tuple(record["missing"]), tuple(record["notes"])
    return Dentition(record["jaw"], labels.astype(np.int16), teeth, missing, notes)


def _reshape(record: Record, files: dict[str, bytes], n_vertices: int) -> Reshape:
    index = _array(files, record["vertex_index"], "<i4", (-1,)).astype(np.int32)
    positions = _array(files, record["positions"], "<f8", (len(index), 3)).astype(np.float64)
    if len(index) and (index[0] < 0 or index[-1] >= n_vertices or (np.diff(index) <= 0).any()):
        raise BadArrayError("vertex numbers that are not ascending or not in the scan")
    if not np.isfinite(positions).all():
        raise BadArrayError("positions that are not finite")
    return Reshape(
        cause=record["cause"],
        title=record["title"],
        vertex_index=index,
        positions=positions,
        wishes=_wishes(record["wishes"]),
        notes=tuple(record["notes"]),
    )


def _wishes(record: Record | None) -> Wishes | None:
    if record is None:
        return None
    return Wishes(**{**record, "teeth": tuple(record["teeth"])})


def _array(files: dict[str, bytes], path: str, dtype: str, shape: tuple[int, ...]) -> AnyArray:
    if path not in files:
        raise BadArrayError(f"{path} is missing")
    return array_of(files[path], dtype, shape)

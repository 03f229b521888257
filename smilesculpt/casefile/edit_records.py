"""Edits as JSON records with their arrays beside them, and back."""

from dataclasses import asdict
from typing import Any

import numpy as np

from meshes.arrays import AnyArray
from meshes.mesh import Mesh
from meshes.remodel.other_triangles import OtherTriangles
from smilesculpt.antagonist import Antagonist
from smilesculpt.casefile.array_bytes import BadArrayError, array_bytes, array_of
from smilesculpt.casefile.bundled import ACTS_TYPE, CHANGES_TYPE
from smilesculpt.casefile.container import Entry
from smilesculpt.changes.packed import PackedChange, change_of_bytes
from smilesculpt.dentition import Dentition, Orientation, Tooth
from smilesculpt.edits import (
    DropLayer,
    Edit,
    EditAct,
    Hold,
    Label,
    LayerTurn,
    Orient,
    Remesh,
    RenameLayer,
    Reshape,
    SetAntagonist,
    SetLayer,
)
from smilesculpt.scan_source import ScanSource
from smilesculpt.sculpting.act_records import act_bytes, act_of_bytes
from smilesculpt.sculpting.acts import Act
from smilesculpt.sculpting.plain_records import ActError
from smilesculpt.wishes import Wishes

Record = dict[str, Any]
Entries = tuple[Entry, ...]
ARRAY_TYPE = "application/x-npy"

_REMESH_ARRAYS = {
    "gone_vertices": ("<i4", (-1,)),
    "gone_faces": ("<i4", (-1,)),
    "positions": ("<f8", (-1, 3)),
    "corners": ("<i4", (-1, 3)),
    "weights": ("<f8", (-1, 3)),
    "faces": ("<i4", (-1, 3)),
}


def edit_record(edit: Edit, number: int) -> tuple[Record, Entries]:
    """Return the record of an edit in the history of a case, and the entries of its arrays."""
    if isinstance(edit, Orient):
        return _orient_record(edit.orientation), ()
    if isinstance(edit, Label):
        entry = _entry(number, "labels", edit.dentition.labels)
        return _label_record(edit.dentition, entry.path), (entry,)
    if isinstance(edit, SetLayer):
        return {"kind": "set_layer", "layer": edit.layer, "amount": float(edit.amount)}, ()
    if isinstance(edit, DropLayer):
        told = {"layer": edit.layer, "keeps_shape": edit.keeps_shape}
        return {"kind": "drop_layer", **told}, ()
    if isinstance(edit, RenameLayer):
        return {"kind": "rename_layer", "layer": edit.layer, "name": edit.name}, ()
    if isinstance(edit, SetAntagonist):
        return _antagonist_record(edit.antagonist, number)
    if isinstance(edit, Remesh):
        return _remesh_record(edit, number)
    if isinstance(edit, Hold):
        change, act = _change_entry(number, edit.values), _act_entries(number, edit.act)
        told = {"title": edit.title, "change": change.path, "act": _path_of(act)}
        return {"kind": "hold", **told}, (change, *act)
    change, act = _change_entry(number, edit.positions), _act_entries(number, edit.act)
    turned = tuple(
        Entry(f"edits/{number:06d}/turned_{k}.change", turn.change.to_bytes(), CHANGES_TYPE, "scan")
        for k, turn in enumerate(edit.turned)
    )
    record = _reshape_record(edit, change.path, _path_of(act))
    record["turned"] = [
        {"layer": turn.layer, "change": entry.path}
        for turn, entry in zip(edit.turned, turned, strict=True)
    ]
    return record, (change, *turned, *act)


def edit_of(record: Record, files: dict[str, bytes], n_vertices: int) -> Edit:
    """Return the edit of a record that has passed the schema.

    Parameters
    ----------
    n_vertices : int
        Of the surface that the edit is made on.

    Raises
    ------
    BadArrayError, BadChangeError
        If an array is missing, damaged or does not fit the surface.
    """
    kind = record["kind"]
    if kind == "orient":
        return Orient(_orientation(record))
    if kind == "label":
        labels = _array(files, record["labels"], "<i2", (n_vertices,))
        return Label(_dentition(record, labels))
    if kind == "set_layer":
        return SetLayer(record["layer"], float(record["amount"]))
    if kind == "drop_layer":
        return DropLayer(record["layer"], record["keeps_shape"])
    if kind == "rename_layer":
        return RenameLayer(record["layer"], record["name"])
    if kind == "antagonist":
        return SetAntagonist(_antagonist(record, files))
    if kind == "remesh":
        arrays = {
            name: _array(files, record[name], *form).astype(form[0].replace("<", ""))
            for name, form in _REMESH_ARRAYS.items()
        }
        return Remesh(record["title"], OtherTriangles(**arrays), _act(record, files))
    if kind == "hold":
        change = _change(record["change"], files, 1)
        return Hold(record["title"], change.index, change, _act(record, files))
    return _reshape(record, files, n_vertices)


def _entry(number: int, name: str, array: AnyArray) -> Entry:
    path = f"edits/{number:06d}/{name}.npy"
    return Entry(path, array_bytes(array), ARRAY_TYPE, "scan")


def _change_entry(number: int, change: AnyArray | PackedChange) -> Entry:
    if not isinstance(change, PackedChange):
        raise TypeError("only edits in the history of a case are written, and those are packed")
    path = f"edits/{number:06d}/values.change"
    return Entry(path, change.to_bytes(), CHANGES_TYPE, "scan")


def _act_entries(number: int, act: EditAct | None) -> Entries:
    if not isinstance(act, Act):
        return ()
    return (Entry(f"edits/{number:06d}/act.json", act_bytes(act), ACTS_TYPE, "scan"),)


def _path_of(entries: Entries) -> str | None:
    return entries[0].path if entries else None


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


def _reshape_record(edit: Reshape, change: str, act: str | None) -> Record:
    wishes = None
    if edit.wishes is not None:
        wishes = {**asdict(edit.wishes), "teeth": list(edit.wishes.teeth)}
    return {
        "kind": "reshape",
        "cause": edit.cause,
        "title": edit.title,
        "change": change,
        "wishes": wishes,
        "notes": list(edit.notes),
        "layer": edit.layer,
        "act": act,
    }


def _remesh_record(edit: Remesh, number: int) -> tuple[Record, Entries]:
    entries = tuple(_entry(number, name, getattr(edit.triangles, name)) for name in _REMESH_ARRAYS)
    act = _act_entries(number, edit.act)
    paths = {name: each.path for name, each in zip(_REMESH_ARRAYS, entries, strict=True)}
    told = {"title": edit.title, **paths, "act": _path_of(act)}
    return {"kind": "remesh", **told}, (*entries, *act)


def _antagonist_record(antagonist: Antagonist | None, number: int) -> tuple[Record, Entries]:
    if antagonist is None:
        return {"kind": "antagonist", "scan": None}, ()
    mesh = antagonist.mesh
    entries = (_entry(number, "vertices", mesh.vertices), _entry(number, "faces", mesh.faces))
    paths = {"vertices": entries[0].path, "faces": entries[1].path}
    scan = {"source": source_record(antagonist.source), **paths}
    return {"kind": "antagonist", "scan": scan}, entries


def source_record(source: ScanSource) -> Record:
    """Return where a scan came from as a JSON record."""
    return {name: it for name, it in asdict(source).items() if it is not None}


def _antagonist(record: Record, files: dict[str, bytes]) -> Antagonist | None:
    scan = record["scan"]
    if scan is None:
        return None
    vertices = _array(files, scan["vertices"], "<f8", (-1, 3)).astype(np.float64)
    faces = _array(files, scan["faces"], "<i4", (-1, 3)).astype(np.int32)
    return Antagonist(ScanSource(**scan["source"]), Mesh(vertices, faces))


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
    positions: AnyArray | PackedChange
    if "change" in record:
        positions = _change(record["change"], files, 3)
        index = positions.index
    else:  # as smilesculpt/case/1 has it
        index, positions = _plain_rows(record, files, n_vertices)
    return Reshape(
        cause=record["cause"],
        title=record["title"],
        vertex_index=index,
        positions=positions,
        wishes=_wishes(record["wishes"]),
        notes=tuple(record["notes"]),
        layer=record.get("layer", ""),
        act=_act(record, files),
        # Earlier versions knew none: layers stayed as they were when teeth turned.
        turned=tuple(
            LayerTurn(turn["layer"], _change(turn["change"], files, 3))
            for turn in record.get("turned", ())
        ),
    )


def _plain_rows(
    record: Record, files: dict[str, bytes], n_vertices: int
) -> tuple[AnyArray, AnyArray]:
    index = _array(files, record["vertex_index"], "<i4", (-1,)).astype(np.int32)
    positions = _array(files, record["positions"], "<f8", (len(index), 3)).astype(np.float64)
    if len(index) and (index[0] < 0 or index[-1] >= n_vertices or (np.diff(index) <= 0).any()):
        raise BadArrayError("vertex numbers that are not ascending or not in the scan")
    if not np.isfinite(positions).all():
        raise BadArrayError("positions that are not finite")
    return index, positions


def _change(path: str, files: dict[str, bytes], n_columns: int) -> PackedChange:
    if path not in files:
        raise BadArrayError(f"{path} is missing")
    change = change_of_bytes(files[path])
    if change.n_columns != n_columns:
        raise BadArrayError(f"{path} has {change.n_columns} columns, not {n_columns}")
    return change


def _act(record: Record, files: dict[str, bytes]) -> EditAct | None:
    """Return how an edit was done; None where that is not told or not known to this version.

    The edit itself does not need it: its change is there.
    """
    path = record.get("act")
    if path is None or path not in files:
        return None
    try:
        act = act_of_bytes(files[path])
    except ActError:
        return None
    return act if isinstance(act, EditAct) else None


def _wishes(record: Record | None) -> Wishes | None:
    if record is None:
        return None
    return Wishes(**{**record, "teeth": tuple(record["teeth"])})


def _array(files: dict[str, bytes], path: str, dtype: str, shape: tuple[int, ...]) -> AnyArray:
    if path not in files:
        raise BadArrayError(f"{path} is missing")
    return array_of(files[path], dtype, shape)

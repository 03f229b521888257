"""The choice of an antagonist as JSON values, with its mesh inside, and back."""

from dataclasses import fields
from typing import Any

import numpy as np

from meshes.mesh import Mesh
from smilesculpt.antagonist import Antagonist
from smilesculpt.edits import SetAntagonist
from smilesculpt.scan_source import ScanSource
from smilesculpt.sculpting.plain_records import ActError, bytes_of, plain, require_only

Record = dict[str, Any]

_ARRAYS = ("vertices", "faces")


def antagonist_record(act: SetAntagonist) -> Record:
    """Return the choice of an antagonist as JSON values; arrays are Base64, little-endian."""
    other = act.antagonist
    if other is None:
        return {"antagonist": None}
    vertices = other.mesh.vertices.astype("<f8").tobytes()
    faces = other.mesh.faces.astype("<i4").tobytes()
    arrays = {"vertices": plain(vertices), "faces": plain(faces)}
    return {"antagonist": {"source": plain(other.source), **arrays}}


def antagonist_act(told: Record) -> SetAntagonist:
    """Return the choice of an antagonist.

    Raises
    ------
    ActError, MeshError
        If something is missing, unknown or makes no mesh.
    """
    require_only(told, {"antagonist"})
    if told["antagonist"] is None:
        return SetAntagonist(None)
    require_only(told["antagonist"], {"source", *_ARRAYS})
    data = {name: bytes_of(str(told["antagonist"][name]), name) for name in _ARRAYS}
    vertices = np.frombuffer(data["vertices"], "<f8").astype(np.float64).reshape(-1, 3)
    faces = np.frombuffer(data["faces"], "<i4").astype(np.int32).reshape(-1, 3)
    return SetAntagonist(Antagonist(_source(told["antagonist"]["source"]), Mesh(vertices, faces)))


def _source(told: Record) -> ScanSource:
    require_only(told, {each.name for each in fields(ScanSource)})
    for name, value in told.items():
        if not isinstance(value, str) and (name, value) != ("wearer", None):
            raise ActError(f"antagonist, {name} is {str(value)[:40]!r}, which is no text")
    return ScanSource(**told)

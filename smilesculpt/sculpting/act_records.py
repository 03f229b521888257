"""Acts as JSON, and back."""

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np

from meshes.arrays import AnyArray
from meshes.brushes import StrokeRecord
from meshes.brushes.settings import BrushSettings
from meshes.brushes.stroke_path import StrokePath
from meshes.errors import MeshError
from meshes.remodel.other_triangles import OtherTriangles
from smilesculpt.changes.packed import change_of_bytes
from smilesculpt.edits import DropLayer, LayerTurn, Remesh, RenameLayer, SetAntagonist, SetLayer
from smilesculpt.placing.place_act import PlaceAct
from smilesculpt.placing.tooth_move import ToothMove
from smilesculpt.sculpting.acts import (
    Act,
    DesignAct,
    HoldAll,
    HoldBeyondMargin,
    HoldByLine,
    HoldTeeth,
    RawAct,
    ShapeMask,
    StrokeAct,
)
from smilesculpt.sculpting.antagonist_records import antagonist_act, antagonist_record
from smilesculpt.sculpting.limit_words import LimitWords
from smilesculpt.sculpting.locks import LockWords
from smilesculpt.sculpting.plain_records import ActError, bytes_of, like, plain, require_only
from smilesculpt.wishes import Wishes

Record = dict[str, Any]

SETTINGS_SCHEMA = "meshes/brush-settings/1"
"""Raised where a field of `BrushSettings` comes to mean something else, not for a new field."""

_ROWS = ("positions", "corners", "weights", "faces")


def act_record(act: Act) -> Record:
    """Return an act as JSON values."""
    kind = _KIND_OF[type(act)]
    if isinstance(act, StrokeAct):
        return {
            "kind": kind,
            "settings": {"schema": SETTINGS_SCHEMA, **plain(act.record.settings)},
            "points": act.record.points.tolist(),
            "pressures": act.record.pressures.tolist(),
            "lock": plain(act.lock),
            "limits": plain(act.limits),
            "layer": act.layer,
            "title": act.title,
        }
    if isinstance(act, SetAntagonist):
        return {"kind": kind, **antagonist_record(act)}
    if isinstance(act, RawAct):
        turned = [{"layer": t.layer, "change": plain(t.change.to_bytes())} for t in act.turned]
        return {"kind": kind, **plain(replace(act, turned=())), "turned": turned}
    if isinstance(act, Remesh):
        return {"kind": kind, "title": act.title, **plain(act.triangles)}
    return {"kind": kind, **plain(act)}


def act_of(record: Record) -> Act:
    """Return the act of a record.

    Raises
    ------
    ActError
        If this version does not know it, or it makes no sense.
    """
    make = _MAKERS.get(str(record.get("kind")))
    if make is None:
        what = f"an act of kind {str(record.get('kind'))[:40]!r} is not known to this version"
        raise ActError(what, "Update SmileSculpt.")
    told = {name: value for name, value in record.items() if name != "kind"}
    try:
        return make(told)
    except (MeshError, KeyError, TypeError, ValueError, OverflowError) as error:
        raise ActError(f"an act of kind '{record['kind']}' makes no sense: {error}") from error


def act_bytes(act: Act) -> bytes:
    """Return an act as the bytes of a file."""
    return json.dumps(act_record(act), allow_nan=False).encode()


def act_of_bytes(data: bytes) -> Act:
    """Return the act in a file; raises as `act_of` does."""
    try:
        record = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise ActError("an act is no JSON") from error
    if not isinstance(record, dict):
        raise ActError("an act is no JSON object")
    return act_of(record)


def _stroke(told: Record) -> Act:
    require_only(told, {"settings", "points", "pressures", "lock", "limits", "layer", "title"})
    settings = dict(told["settings"])
    schema = settings.pop("schema", None)
    if schema != SETTINGS_SCHEMA:
        what = f"settings of a brush are of another version ({str(schema)[:40]!r})"
        raise ActError(what, "Update SmileSculpt.")
    made = like(BrushSettings(), settings, "brush")
    points = _numbers(told["points"], "points").reshape(-1, 3)
    pressures = _numbers(told["pressures"], "pressures").reshape(len(points))
    limits = tuple(like(LimitWords("thickness", 0.0), one, "limit") for one in told["limits"])
    lock = like(LockWords(), told["lock"], "lock")
    record = StrokeRecord(made, points, pressures)
    _require_walkable(record)
    return StrokeAct(record, lock, limits, _text(told["layer"]), _text(told["title"]))


def _require_walkable(record: StrokeRecord) -> None:
    """Refuse points so far apart that the stroke would not end; raises `StrokeError`."""
    path = StrokePath(record.settings)
    if record.settings.brush == "grab":
        return  # it goes from point to point without dabs between
    for (x, y, z), pressure in zip(record.points.tolist(), record.pressures.tolist(), strict=True):
        path.plan((x, y, z), pressure)


def _hold_by_line(told: Record) -> Act:
    require_only(told, {"line", "side", "within"})
    if told["side"] not in {"inside", "outside"}:
        raise ActError(f"side {str(told['side'])[:40]!r}; use inside or outside")
    within = told["within"]
    point = None if within is None else _numbers(within, "within").reshape(3)
    return HoldByLine(_numbers(told["line"], "line").reshape(-1, 3), told["side"], point)


def _hold_all(told: Record) -> Act:
    if told.get("how") not in {"hold", "free", "invert"}:
        raise ActError(f"how {str(told.get('how'))[:40]!r}; use hold, free or invert")
    return like(HoldAll("hold"), told, "mask")


def _rename_layer(told: Record) -> Act:
    require_only(told, {"layer", "name"})
    return RenameLayer(_text(told["layer"]), _text(told["name"]))


def _remesh(told: Record) -> Act:
    require_only(told, {"title", "gone_vertices", "gone_faces", *_ROWS})
    rows = {name: _numbers(told[name], name).reshape(-1, 3) for name in _ROWS}
    triangles = OtherTriangles(
        gone_vertices=_numbers(told["gone_vertices"], "gone_vertices").astype(np.int32),
        gone_faces=_numbers(told["gone_faces"], "gone_faces").astype(np.int32),
        positions=rows["positions"],
        corners=rows["corners"].astype(np.int32),
        weights=rows["weights"],
        faces=rows["faces"].astype(np.int32),
    )
    return Remesh(_text(told["title"]), triangles)


def _place(told: Record) -> Act:
    require_only(told, {"moves"})
    if not told["moves"]:
        raise ActError("no tooth is moved")
    return PlaceAct(tuple(like(ToothMove(0), one, "tooth move") for one in told["moves"]))


def _raw(told: Record) -> Act:
    # Recordings of earlier versions knew no layers that turn.
    told = {"turned": [], **told}
    require_only(told, {"what", "change", "cause", "title", "layer", "turned"})
    change = bytes_of(_text(told["change"]), "a change")
    if told["cause"] not in {"design", "sculpt", "place"}:
        raise ActError(f"cause {str(told['cause'])[:40]!r} is not known to this version")
    if told["what"] not in {"move", "hold"}:
        raise ActError(f"change of {str(told['what'])[:40]!r} is not known to this version")
    texts = (_text(told["title"]), _text(told["layer"]))
    turned = tuple(_layer_turn(one) for one in told["turned"])
    return RawAct(told["what"], change, told["cause"], *texts, turned)


def _layer_turn(told: Record) -> LayerTurn:
    require_only(told, {"layer", "change"})
    change = bytes_of(_text(told["change"]), "a change")
    return LayerTurn(_text(told["layer"]), change_of_bytes(change))


def _numbers(value: object, what: str) -> AnyArray:
    array = np.array(value, dtype=np.float64)
    odd = np.argwhere(~np.isfinite(array))
    if len(odd):
        where = f" (number {odd[0][0] + 1})" if array.ndim else ""
        raise ActError(f"{what} are not finite numbers{where}")
    return array


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ActError(f"{str(value)[:40]!r} is no text")
    return value


_KINDS: dict[str, tuple[type[Act], Callable[[Record], Act]]] = {
    "stroke": (StrokeAct, _stroke),
    "hold_teeth": (HoldTeeth, lambda told: like(HoldTeeth(()), told, "mask of teeth")),
    "hold_by_line": (HoldByLine, _hold_by_line),
    "hold_all": (HoldAll, _hold_all),
    "hold_beyond_margin": (
        HoldBeyondMargin,
        lambda told: like(HoldBeyondMargin(()), told, "mask beyond a margin"),
    ),
    "shape_mask": (ShapeMask, lambda told: like(ShapeMask("blur"), told, "mask")),
    "set_layer": (SetLayer, lambda told: like(SetLayer(""), told, "layer")),
    "drop_layer": (DropLayer, lambda told: like(DropLayer(""), told, "layer")),
    "rename_layer": (RenameLayer, _rename_layer),
    "remesh": (Remesh, _remesh),
    "antagonist": (SetAntagonist, antagonist_act),
    "design": (DesignAct, lambda told: like(DesignAct(Wishes()), told, "design")),
    "place": (PlaceAct, _place),
    "raw": (RawAct, _raw),
}
_KIND_OF = {made: kind for kind, (made, _) in _KINDS.items()}
_MAKERS = {kind: make for kind, (_, make) in _KINDS.items()}

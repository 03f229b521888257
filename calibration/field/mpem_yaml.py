"""Multipole models in the YAML of published devices, read strictly and written again."""

import contextlib
import math
from collections.abc import Hashable
from pathlib import Path
from typing import Any

import numpy as np
import yaml

from calibration.errors import DeviceFileError, InvalidModelError
from calibration.field.device_model import DeviceModel
from calibration.field.sources import OFFSET, Sources
from meshes.arrays import Matrix, Vector
from meshes.readwrite.beside import write_bytes_beside
from meshes.readwrite.plain_file import plain_bytes

_OFFSET_NAME = "Offset"
_MM_PER_M = 1e3
# The largest published model has 24 kB.
_MAX_BYTES = 4_000_000
_REMEDY = "Export the calibration again, or correct it by hand."

Record = dict[str, Any]


class _StrictLoader(yaml.SafeLoader):
    """Plain data only, no aliases (they can blow up), no name twice in one mapping."""

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        """Refuse aliases where they stand."""
        if self.check_event(yaml.AliasEvent):
            raise yaml.YAMLError("an alias stands in it")
        return super().compose_node(parent, index)

    def construct_mapping(
        self, node: yaml.MappingNode, deep: bool = False
    ) -> dict[Hashable, Record]:
        """Refuse a name that stands twice."""
        names = [self.construct_object(key, deep=True) for key, _ in node.value]
        if len({str(name) for name in names}) != len(names):
            raise yaml.YAMLError("a name stands twice in one mapping")
        return super().construct_mapping(node, deep)


def read_mpem_yaml(path: str | Path, *, serial: str = "") -> DeviceModel:
    """Read a multipole model; current limits are infinite, as the format has none.

    Parameters
    ----------
    path : str or Path
    serial : str
        What tells the device from its twins, where known.

    Returns
    -------
    DeviceModel
        Positions in mm; coils in the order of the file; a coil named `Offset` needs no current.

    Raises
    ------
    DeviceFileError
        If the file cannot be read, is no such YAML, or a number or name in it makes no sense.
    """
    path = Path(path)
    document = yaml_of(path, "Coil_List")
    try:
        return _model(document, path.stem, serial)
    except InvalidModelError as error:
        raise DeviceFileError(path, str(error), _REMEDY) from error


def write_mpem_yaml(path: str | Path, model: DeviceModel) -> None:
    """Write a multipole model in metres; the file is whole or not there.

    The format knows no soft iron: what is induced in it becomes a dipole of each coil, which makes
    the same field.

    Raises
    ------
    UnwritableFileError
        If the file cannot be written; what stood there before still stands.
    """
    groups = [*enumerate(model.coil_names), (OFFSET, _OFFSET_NAME)]
    coils = {name: _coil_record(model.all_sources, k) for k, name in groups}
    if not (model.all_sources.coil_index == OFFSET).any():
        del coils[_OFFSET_NAME]
    document = {
        "System_Name": model.name,
        "Coil_List": list(coils),
        **coils,
        "Workspace_Dimensions": (model.workspace / _MM_PER_M).tolist(),
    }
    text = yaml.safe_dump(document, sort_keys=False, allow_unicode=True)
    write_bytes_beside(path, text.encode())


def yaml_of(path: Path, wanted: str) -> Record:
    """Return a YAML of plain data that has the wanted entry; raises `DeviceFileError`."""
    try:
        data = plain_bytes(path)
    except OSError as error:
        raise DeviceFileError(path, f"cannot be read: {error.strerror}", "Check it.") from error
    if len(data) > _MAX_BYTES:
        raise DeviceFileError(path, f"has {len(data)} bytes, a model has a few thousand", _REMEDY)
    try:
        document = yaml.load(data, _StrictLoader)  # noqa: S506 - a SafeLoader, stricter
    except (yaml.YAMLError, UnicodeDecodeError, RecursionError, ValueError) as error:
        reason = " ".join(str(error).split())[:200]
        raise DeviceFileError(path, f"is no YAML of a model: {reason}", _REMEDY) from error
    if not isinstance(document, dict) or wanted not in document:
        raise DeviceFileError(path, f"has no {wanted}", "Give a multipole calibration (MPEM).")
    return document


def _model(document: Record, stem: str, serial: str) -> DeviceModel:
    names = _names(document, "Coil_List", "the file")
    driven = tuple(name for name in names if name != _OFFSET_NAME)
    numbered = [(driven.index(n) if n != _OFFSET_NAME else OFFSET, n) for n in names]
    found = [
        (k, f"{coil} {source}", _part(_part(document, coil), source))
        for k, coil in numbered
        for source in _names(_part(document, coil), "Source_List", coil)
    ]
    return DeviceModel(
        name=str(document.get("System_Name") or stem),
        serial=serial,
        coil_names=driven,
        sources=Sources(
            coil_index=np.array([k for k, _, _ in found], np.int32),
            positions=_stack(found, "Source_Position") * _MM_PER_M,
            axes=_stack(found, "Source_Direction"),
            inner=_coefficients(found, "A_Coeff"),
            outer=_coefficients(found, "B_Coeff"),
        ),
        current_limits=np.full(len(driven), np.inf),
        workspace=_workspace(document) * _MM_PER_M,
    )


def _names(record: Record, key: str, where: str) -> list[str]:
    names = record.get(key)
    if not isinstance(names, list) or not names or not all(isinstance(n, str) for n in names):
        raise InvalidModelError(f"{key} of {where} is no list of names")
    if len(set(names)) != len(names):
        raise InvalidModelError(f"{key} of {where} names something twice")
    return names


def _part(record: Record, name: str) -> Record:
    part = record.get(name)
    if not isinstance(part, dict):
        raise InvalidModelError(f"{name} is listed and not described")
    return part


def _stack(found: list[tuple[int, str, Record]], key: str) -> Matrix:
    rows = [_numbers(record.get(key), f"{key} of {where}") for _, where, record in found]
    for row, (_, where, _) in zip(rows, found, strict=True):
        if len(row) != 3:
            raise InvalidModelError(f"{key} of {where} has {len(row)} numbers instead of 3")
    return np.array(rows).reshape(-1, 3)


def _coefficients(found: list[tuple[int, str, Record]], key: str) -> Matrix:
    rows = [_numbers(record.get(key) or [], f"{key} of {where}") for _, where, record in found]
    order = max((len(row) for row in rows), default=0)
    padded = [[*row, *[0.0] * (order - len(row))] for row in rows]
    return np.array(padded).reshape(len(rows), order)


def _numbers(values: object, what: str) -> list[float]:
    if not isinstance(values, list):
        raise InvalidModelError(f"{what} is missing or no list")
    return [number_in(value, what) for value in values]


def number_in(value: object, what: str) -> float:
    """Return a finite number that YAML gave; raises `InvalidModelError`."""
    # YAML 1.1 takes 1e-05 for a word, as it has no point; several programs write it so.
    if isinstance(value, str | int | float) and not isinstance(value, bool):
        with contextlib.suppress(ValueError, OverflowError):
            number = float(value)
            if math.isfinite(number):
                return number
    raise InvalidModelError(f"{what} holds {value!r} instead of a finite number")


def _workspace(document: Record) -> Matrix:
    rows = document.get("Workspace_Dimensions")
    if not isinstance(rows, list) or len(rows) != 3:
        raise InvalidModelError("Workspace_Dimensions are missing or not three ranges, m")
    ranges = [_numbers(row, "Workspace_Dimensions") for row in rows]
    if any(len(row) != 2 for row in ranges):
        raise InvalidModelError("each of Workspace_Dimensions needs a smallest and a largest, m")
    return np.array(ranges)


def _coil_record(sources: Sources, coil: int) -> Record:
    members = np.flatnonzero(sources.coil_index == coil)
    names = [f"Src_{number}" for number in range(len(members))]
    records = {
        name: {
            "A_Coeff": _trimmed(sources.inner[s]),
            "B_Coeff": _trimmed(sources.outer[s]),
            "Source_Direction": sources.axes[s].tolist(),
            "Source_Position": (sources.positions[s] / _MM_PER_M).tolist(),
        }
        for name, s in zip(names, members, strict=True)
    }
    return {"Source_List": names, **records}


def _trimmed(coefficients: Vector) -> list[float] | None:
    used = np.flatnonzero(coefficients)
    return coefficients[: used[-1] + 1].tolist() if len(used) else None

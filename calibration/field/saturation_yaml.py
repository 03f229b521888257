"""Saturation of published devices: the file of functions that stands beside a multipole model.

Each coil has a function of two numbers, a f(b I), or a I / (|I| + b) of the rational kind. Its
slope at 0 goes into the strengths of the coil's sources, so that only a knee is left.
"""

from dataclasses import replace
from pathlib import Path
from typing import cast

import numpy as np
import yaml

from calibration.errors import DeviceFileError, InvalidModelError
from calibration.field.device_model import DeviceModel
from calibration.field.mpem_yaml import number_in, yaml_of
from calibration.field.saturation import KINDS, Kind, Saturation
from meshes.readwrite.beside import write_bytes_beside

_TOP = "saturation_functions"
_REMEDY = "Give one function of type and params for each coil."
# Slope of f at 0, and what f tends to.
_SLOPE = {"erf": 2.0 / np.sqrt(np.pi), "tanh": 1.0, "atan": 1.0}
_TOPS = {"erf": 1.0, "tanh": 1.0, "atan": np.pi / 2.0}
# Stands for a core that does not saturate: programs that read the format want every coil.
_NEVER = 1e9


def with_saturation_yaml(model: DeviceModel, path: str | Path) -> DeviceModel:
    """Return a model whose cores saturate as a file says.

    Parameters
    ----------
    model : DeviceModel
        For currents that act.
    path : str or Path
        YAML: `saturation_functions`, and in it for each coil, in their order, `type` and `params`.

    Raises
    ------
    DeviceFileError
        If the file cannot be read or does not describe every coil by two positive numbers.
    """
    path = Path(path)
    document = yaml_of(path, _TOP)
    try:
        return _saturating(model, document[_TOP])
    except InvalidModelError as error:
        raise DeviceFileError(path, str(error), _REMEDY) from error


def write_saturation_yaml(path: str | Path, model: DeviceModel) -> None:
    """Write how the cores of a model saturate; the file is whole or not there.

    Raises
    ------
    InvalidModelError
        If no core of the model saturates.
    UnwritableFileError
        If the file cannot be written; what stood there before still stands.
    """
    found = model.saturation
    if not found.n_coils:
        raise InvalidModelError("no core of the device saturates: there is nothing to write")
    functions = {}
    for k, kind in enumerate(found.kinds):
        knee = float(found.knees[k]) if np.isfinite(found.knees[k]) else _NEVER
        functions[f"coil_{k}"] = {"type": kind, "params": list(_numbers(kind, knee))}
    text = yaml.safe_dump({_TOP: functions}, sort_keys=False)
    write_bytes_beside(path, text.encode())


def _saturating(model: DeviceModel, functions: object) -> DeviceModel:
    if not isinstance(functions, dict) or len(functions) != model.n_coils:
        n = len(functions) if isinstance(functions, dict) else 0
        raise InvalidModelError(f"it has {n} functions and the device {model.n_coils} coils")
    found = [_function(name, record) for name, record in functions.items()]
    slopes = np.array([slope for _, slope, _ in found])
    s = model.sources
    factor = np.where(s.coil_index >= 0, slopes[np.maximum(s.coil_index, 0)], 1.0)[:, None]
    return replace(
        model,
        sources=replace(s, inner=s.inner * factor, outer=s.outer * factor),
        saturation=Saturation(
            tuple(kind for kind, _, _ in found), np.array([knee for _, _, knee in found])
        ),
    )


def _function(name: str, record: object) -> tuple[Kind, float, float]:
    """Return the kind of a function, its slope at 0 and its knee."""
    if not isinstance(record, dict) or record.get("type") not in KINDS:
        kind = record.get("type") if isinstance(record, dict) else record
        raise InvalidModelError(f"{name} is of type {kind!r}, not one of {', '.join(KINDS)}")
    kind, params = cast(Kind, record["type"]), record.get("params")
    if not isinstance(params, list) or len(params) != 2:
        raise InvalidModelError(f"params of {name} are not two numbers")
    a, b = (number_in(value, f"params of {name}") for value in params)
    if not (a > 0.0 and b > 0.0):
        raise InvalidModelError(f"params of {name} are not positive")
    if kind == "rational":
        return kind, a / b, b
    return kind, a * b * _SLOPE[kind], _TOPS[kind] / (b * _SLOPE[kind])


def _numbers(kind: Kind, knee: float) -> tuple[float, float]:
    if kind == "rational":
        return knee, knee
    b = float(_TOPS[kind] / (knee * _SLOPE[kind]))
    return float(1.0 / (b * _SLOPE[kind])), b

"""A calibrated device in one `.device.json` file: model, covariance, limits, origin, fit report."""

import json
import math
import re
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

import jsonschema
import numpy as np
import rfc8785

from calibration.errors import DeviceFileError, InvalidModelError
from calibration.field.device_model import DeviceModel
from calibration.field.induced import Bodies
from calibration.field.mpem_yaml import read_mpem_yaml
from calibration.field.saturation import NO_SATURATION, Saturation
from calibration.field.sources import OFFSET, Sources
from calibration.fitting.calibration_result import Calibration, SensorModel
from calibration.fitting.mounting import Mounting
from calibration.fitting.source_set import N_BODY, N_SHAPE
from meshes.arrays import Matrix
from meshes.readwrite.beside import write_bytes_beside
from meshes.readwrite.plain_file import plain_bytes

SCHEMA = "smilesculpt/device/1"
_MAX_BYTES = 100_000_000
_REMEDY = "Calibrate the device again, or take an older copy of the file."

Record = dict[str, Any]


@dataclass(frozen=True, slots=True)
class InputDigest:
    """A file that went into a calibration.

    Attributes
    ----------
    name : str
    sha256 : str
    """

    name: str
    sha256: str


@dataclass(frozen=True, slots=True, eq=False)
class Device:
    """What a device file holds.

    Attributes
    ----------
    calibration : Calibration
        `calibration.model` is the device model.
    date : str
        Of the calibration, ISO 8601.
    inputs : tuple of InputDigest
    report : dict
        Scores and findings of the fit: plain JSON.
    signature : dict or None
        DSSE envelope over the file with its signature null; None where unsigned.
    """

    calibration: Calibration
    date: str
    inputs: tuple[InputDigest, ...]
    report: Record
    signature: Record | None = None


def device_bytes(device: Device) -> bytes:
    """Return a device as canonical JSON (RFC 8785): the same device, the same bytes.

    Raises
    ------
    InvalidModelError
        If the device breaks the schema.
    """
    document = _document(device)
    try:
        data: bytes = rfc8785.dumps(document)
    except rfc8785.CanonicalizationError as error:
        raise InvalidModelError(f"the device cannot be written: {error}") from error
    problem = _first_problem(document)
    if problem is not None:
        raise InvalidModelError(f"the device cannot be written: {problem}")
    return data


def write_device(path: str | Path, device: Device) -> None:
    """Write a device; the file is whole or not there.

    Raises
    ------
    InvalidModelError
        If the device breaks the schema.
    UnwritableFileError
        If the file cannot be written; what stood there before still stands.
    """
    write_bytes_beside(path, device_bytes(device))


def read_device(path: str | Path) -> Device:
    """Read a device.

    Raises
    ------
    DeviceFileError
        If the file cannot be read, breaks the schema, is of a newer version, holds a number that
        is not finite, or its arrays do not fit together.
    """
    path = Path(path)
    document = _parsed(path)
    _require_version(path, document)
    problem = _first_problem(document)
    if problem is not None:
        raise DeviceFileError(path, problem, _REMEDY)
    try:
        return _device(document)
    except InvalidModelError as error:
        raise DeviceFileError(path, str(error), _REMEDY) from error


def read_model(path: str | Path) -> DeviceModel:
    """Read the model of a device from `.device.json`, or from the YAML of a published one.

    Raises
    ------
    DeviceFileError
        If the file holds no model that can be trusted.
    """
    if Path(path).suffix.lower() in {".yaml", ".yml"}:
        return read_mpem_yaml(path)
    return read_device(path).calibration.model


def _document(device: Device) -> Record:
    found, model = device.calibration, device.calibration.model
    # Files of devices without iron stay as they were before there was a word for it.
    bodies = {"bodies": _body_records(model.bodies)} if model.bodies.n_bodies else {}
    return {
        **bodies,
        "schema": SCHEMA,
        "name": model.name,
        "serial": model.serial,
        "date": device.date,
        "coils": [_coil_record(model, k) for k in range(model.n_coils)],
        "workspace_mm": model.workspace.tolist(),
        "sources": [_source_record(model.sources, s) for s in range(model.sources.n_sources)],
        "covariance": {"scale_mm": found.scale, "matrix": found.covariance.tolist()},
        "sensors": _sensor_record(found.sensors),
        "inputs": [{"name": i.name, "sha256": i.sha256} for i in device.inputs],
        "fit": device.report,
        "signature": device.signature,
    }


def _coil_record(model: DeviceModel, k: int) -> Record:
    record: Record = {
        "name": model.coil_names[k],
        "current_limit_A": _or_none(model.current_limits[k]),
    }
    if model.saturation.n_coils:
        knee = _or_none(model.saturation.knees[k])
        record["saturation"] = {"kind": model.saturation.kinds[k], "knee_A": knee}
    return record


def _or_none(number: float) -> float | None:
    return float(number) if np.isfinite(number) else None


def _source_record(sources: Sources, s: int) -> Record:
    coil = int(sources.coil_index[s])
    return {
        "coil": None if coil == OFFSET else coil,
        "position_mm": sources.positions[s].tolist(),
        "axis": sources.axes[s].tolist(),
        "inner": sources.inner[s].tolist(),
        "outer": sources.outer[s].tolist(),
    }


def _body_records(bodies: Bodies) -> list[Record]:
    return [
        {"position_mm": place.tolist(), "polarisability_m3": tensor.tolist()}
        for place, tensor in zip(bodies.positions, bodies.polarisabilities, strict=True)
    ]


def _sensor_record(sensors: SensorModel) -> Record:
    mounting = sensors.mounting
    return {
        **({} if mounting is None else {"mounting": _mounting_record(mounting)}),
        "calibrated": [
            {
                "name": name,
                "frame": sensors.frames[k].astype(int).tolist(),
                "map": sensors.maps[k].tolist(),
                "covariance": sensors.covariances[k].tolist(),
            }
            for k, name in enumerate(sensors.names)
        ],
        "common_frame": sensors.common_frame.astype(int).tolist(),
        "common_map": sensors.common_map.tolist(),
        "gain_spread": sensors.gain_spread,
        "bias_spread_T": sensors.bias_spread,
        "noise_T": sensors.noise,
        "stretch_known": sensors.stretch_known,
        "stretch_unseen": sensors.stretch_unseen,
    }


def _mounting_record(mounting: Mounting) -> Record:
    return {
        "axes": list(mounting.axes),
        "places_mm": mounting.places.tolist(),
        "off": mounting.off.tolist(),
        "shares": mounting.shares.tolist(),
        "own_variance": mounting.own.tolist(),
    }


def _parsed(path: Path) -> Record:
    try:
        if path.stat().st_size > _MAX_BYTES:
            raise DeviceFileError(path, f"is larger than {_MAX_BYTES} bytes", _REMEDY)
        data = plain_bytes(path)
    except OSError as error:
        raise DeviceFileError(path, f"cannot be read: {error.strerror}", "Check it.") from error
    try:
        document = json.loads(
            data, parse_constant=_refuse_constant, object_pairs_hook=_without_repeats
        )
    except (ValueError, RecursionError) as error:
        raise DeviceFileError(path, f"is no device file: {error}", _REMEDY) from error
    if not isinstance(document, dict):
        raise DeviceFileError(path, "is no device file: it holds no object", _REMEDY)
    return document


def _refuse_constant(word: str) -> float:
    raise ValueError(f"it holds {word}, which is no finite number")


def _without_repeats(pairs: list[tuple[str, Any]]) -> Record:
    record = dict(pairs)
    if len(record) != len(pairs):
        raise ValueError("a name stands twice in one object")
    return record


def _require_version(path: Path, document: Record) -> None:
    schema = document.get("schema")
    match = re.fullmatch(r"smilesculpt/device/(\d{1,9})", str(schema))
    if match is None:
        reason = f"is no device file: its schema is {str(schema)[:60]!r}"
        raise DeviceFileError(path, reason, f"Give one of {SCHEMA}.")
    if schema != SCHEMA:
        reason = f"is of version {match[1]} ({schema}), this program knows {SCHEMA}"
        raise DeviceFileError(path, reason, "Use a newer SmileSculpt.")


def _first_problem(document: Record) -> str | None:
    error = jsonschema.exceptions.best_match(_validator().iter_errors(document))
    if error is not None:
        place = "/".join(str(part) for part in error.absolute_path) or "the file"
        return f"{place}: {error.message[:200]}"
    # Numbers such as 1e999 become infinite without being named so.
    return None if _is_finite(document) else "a number is too large to be finite"


def _is_finite(value: object) -> bool:
    if isinstance(value, dict):
        return all(_is_finite(v) for v in value.values())
    if isinstance(value, list):
        return all(_is_finite(v) for v in value)
    return not isinstance(value, float) or math.isfinite(value)


@cache
def _validator() -> jsonschema.Draft202012Validator:
    text = resources.files("calibration").joinpath("device-1.schema.json").read_text("utf-8")
    return jsonschema.Draft202012Validator(json.loads(text))


def _device(document: Record) -> Device:
    calibration = Calibration(
        model=_model(document),
        scale=float(document["covariance"]["scale_mm"]),
        covariance=_rows(document["covariance"]["matrix"], "the covariance"),
        sensors=_sensors(document["sensors"]),
    )
    sources = calibration.model.sources
    n = sources.n_sources * (N_SHAPE + sources.outer.shape[1])
    n += N_BODY * calibration.model.bodies.n_bodies + calibration.model.saturation.n_coils
    covariance = calibration.covariance
    if covariance.shape != (n, n) or not np.allclose(covariance, covariance.T, rtol=1e-9):
        raise InvalidModelError(f"the covariance is not a symmetric matrix of {n} rows")
    return Device(
        calibration=calibration,
        date=document["date"],
        inputs=tuple(InputDigest(i["name"], i["sha256"]) for i in document["inputs"]),
        report=document["fit"],
        signature=document["signature"],
    )


def _model(document: Record) -> DeviceModel:
    coils, sources = document["coils"], document["sources"]
    bodies = document.get("bodies", [])
    limits = [coil["current_limit_A"] for coil in coils]
    return DeviceModel(
        name=document["name"],
        serial=document["serial"],
        coil_names=tuple(coil["name"] for coil in coils),
        sources=Sources(
            np.array([OFFSET if s["coil"] is None else s["coil"] for s in sources], np.int32),
            np.array([s["position_mm"] for s in sources], np.float64),
            np.array([s["axis"] for s in sources], np.float64),
            _rows([s["inner"] for s in sources], "the inner coefficients"),
            _rows([s["outer"] for s in sources], "the outer coefficients"),
        ),
        current_limits=np.array([math.inf if x is None else x for x in limits], np.float64),
        workspace=np.array(document["workspace_mm"], np.float64),
        bodies=Bodies(
            np.array([b["position_mm"] for b in bodies], np.float64).reshape(-1, 3),
            np.array([b["polarisability_m3"] for b in bodies], np.float64).reshape(-1, 3, 3),
        ),
        saturation=_saturation(coils),
    )


def _saturation(coils: list[Record]) -> Saturation:
    found = [coil["saturation"] for coil in coils if "saturation" in coil]
    if not found:
        return NO_SATURATION
    knees = [math.inf if s["knee_A"] is None else s["knee_A"] for s in found]
    return Saturation(tuple(s["kind"] for s in found), np.array(knees, np.float64))


def _sensors(record: Record) -> SensorModel:
    calibrated = record["calibrated"]
    names = tuple(sensor["name"] for sensor in calibrated)
    if len(set(names)) != len(names):
        raise InvalidModelError("a sensor stands twice")
    frames = np.array([s["frame"] for s in calibrated], np.float64).reshape(-1, 3, 3)
    common_frame = np.array(record["common_frame"], np.float64)
    for frame in (*frames, common_frame):
        if not np.array_equal(frame @ frame.T, np.eye(3)):
            raise InvalidModelError("a sensor's frame is no permutation of axes with signs")
    return SensorModel(
        names=names,
        frames=frames,
        maps=np.array([s["map"] for s in calibrated], np.float64).reshape(-1, 4, 3),
        covariances=np.array([s["covariance"] for s in calibrated], np.float64).reshape(-1, 4, 4),
        common_frame=common_frame,
        common_map=np.array(record["common_map"], np.float64),
        gain_spread=float(record["gain_spread"]),
        bias_spread=float(record["bias_spread_T"]),
        noise=float(record["noise_T"]),
        stretch_known=float(record["stretch_known"]),
        stretch_unseen=float(record["stretch_unseen"]),
        mounting=_mounting(record["mounting"]) if "mounting" in record else None,
    )


def _mounting(record: Record) -> Mounting:
    axes = tuple(record["axes"])
    found = Mounting(
        axes=axes,
        places=_rows(record["places_mm"], "the sensors' places"),
        off=np.array(record["off"], np.float64).reshape(-1, 4, 3),
        shares=_rows(record["shares"], "the shares"),
        own=np.array(record["own_variance"], np.float64),
    )
    n, a = len(found.off), len(axes)
    if len(set(axes)) < a or found.places.shape != (n, a) or found.shares.shape != (12, 1 + a):
        raise InvalidModelError("the numbers of the sensors' mounting do not fit together")
    return found


def _rows(rows: list[list[float]], what: str) -> Matrix:
    if len({len(row) for row in rows}) > 1:
        raise InvalidModelError(f"{what} have rows of different lengths")
    return np.array(rows, np.float64).reshape(len(rows), -1 if rows and rows[0] else 0)

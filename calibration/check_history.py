"""What measuring a device again said, check after check, in one file beside the device."""

import hashlib
import json
import re
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

import jsonschema
import numpy as np

from calibration.errors import CalibrationFileError
from calibration.fitting.drift import Drift
from calibration.signing.strict_json import NotStrictError, strict_object
from meshes.readwrite.beside import write_bytes_beside
from meshes.readwrite.plain_file import plain_bytes

SCHEMA = "smilesculpt/check-history/1"
_MAX_BYTES = 50_000_000
_REMEDY = "Give another name; a new history is begun there."


class CheckHistoryError(CalibrationFileError):
    """The file holds no history that this check can be added to."""


@dataclass(frozen=True, slots=True, eq=False)
class Check:
    """One check.

    Attributes
    ----------
    date : str
        Year, month and day.
    file, sha256 : str
        Name and SHA-256 of the measurements.
    drift : Drift
    """

    date: str
    file: str
    sha256: str
    drift: Drift


@dataclass(frozen=True, slots=True)
class CheckedDevice:
    """Which device a history is about.

    Attributes
    ----------
    name, serial : str
    sha256 : str
        Of its file: after a new calibration a new history begins.
    """

    name: str
    serial: str
    sha256: str


@dataclass(frozen=True, slots=True, eq=False)
class CheckHistory:
    """All checks of one device, oldest first."""

    device: CheckedDevice
    checks: tuple[Check, ...]

    def with_check(self, check: Check) -> "CheckHistory":
        """Return the history with one more, in place of one of the same measurements."""
        kept = tuple(one for one in self.checks if one.sha256 != check.sha256)
        return replace(self, checks=(*kept, check))


def checked_device(path: str | Path, name: str, serial: str) -> CheckedDevice:
    """Return a device as histories know it.

    Raises
    ------
    OSError
        If its file cannot be read.
    """
    return CheckedDevice(name, serial, hashlib.sha256(plain_bytes(Path(path))).hexdigest())


def read_history(path: str | Path, device: CheckedDevice, n_coils: int) -> CheckHistory:
    """Read the history of a device.

    Raises
    ------
    CheckHistoryError
        If the file cannot be read, breaks the schema, is of a newer version, or is about another
        device or calibration.
    """
    path = Path(path)
    document = _document(path)
    about = CheckedDevice(**document["device"])
    if about.sha256 != device.sha256:
        reason = f"is about another calibration ({about.name!r}, serial {about.serial!r})"
        raise CheckHistoryError(path, reason, _REMEDY)
    return CheckHistory(about, tuple(_check(path, one, n_coils) for one in document["checks"]))


def write_history(path: str | Path, history: CheckHistory) -> None:
    """Write a history; the file is whole or as it was before.

    Raises
    ------
    UnwritableFileError
        If the file cannot be written.
    """
    about = history.device
    document = {
        "schema": SCHEMA,
        "device": {"name": about.name, "serial": about.serial, "sha256": about.sha256},
        "checks": [
            {
                "date": one.date,
                "file": one.file,
                "sha256": one.sha256,
                "verdict": one.drift.verdict,
                "reasons": list(one.drift.reasons),
                "n": one.drift.n,
                "coverage_95": one.drift.coverage_95,
                "gains": one.drift.gains.tolist(),
                "gain_errors": one.drift.gain_errors.tolist(),
            }
            for one in history.checks
        ],
    }
    text = json.dumps(document, indent=2, ensure_ascii=False, allow_nan=False) + "\n"
    write_bytes_beside(path, text.encode("utf-8"))


def _check(path: Path, record: dict[str, Any], n_coils: int) -> Check:
    gains, errors = (np.array(record[key], np.float64) for key in ("gains", "gain_errors"))
    if not len(gains) == len(errors) == n_coils:
        reason = f"the check of {record['date']} has not one gain and error for each coil"
        raise CheckHistoryError(path, reason, _REMEDY)
    reasons = tuple(record["reasons"])
    drift = Drift(record["verdict"], reasons, record["n"], record["coverage_95"], gains, errors)
    return Check(record["date"], record["file"], record["sha256"], drift)


def _document(path: Path) -> dict[str, Any]:
    try:
        document: dict[str, Any] = strict_object(plain_bytes(path, most=_MAX_BYTES))
    except OSError as error:
        reason = f"cannot be read: {error.strerror}"
        raise CheckHistoryError(path, reason, "Check the name.") from error
    except NotStrictError as error:
        raise CheckHistoryError(path, f"is no history of checks: {error}", _REMEDY) from error
    schema = str(document.get("schema"))
    if schema != SCHEMA and re.fullmatch(r"smilesculpt/check-history/\d{1,9}", schema):
        reason = f"is of version {schema.rsplit('/', 1)[1]}, this program knows {SCHEMA}"
        raise CheckHistoryError(path, reason, "Use a newer SmileSculpt.")
    found = jsonschema.exceptions.best_match(_validator().iter_errors(document))
    if found is not None:
        place = "/".join(str(part) for part in found.absolute_path) or "the file"
        reason = f"is no history of checks: {place}: {found.message[:200]}"
        raise CheckHistoryError(path, reason, _REMEDY)
    return document


@cache
def _validator() -> jsonschema.Draft202012Validator:
    text = resources.files("calibration").joinpath("check-history-1.schema.json").read_text("utf-8")
    return jsonschema.Draft202012Validator(json.loads(text))

"""What measuring a device again said, check after check, in one file beside the device."""

import hashlib
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from calibration.errors import CalibrationFileError
from calibration.fitting.drift import Drift
from calibration.strict_document import DocumentKind, numbers, read_document, write_document
from meshes.readwrite.plain_file import plain_bytes

_REMEDY = "Give another name; a new history is begun there."


class CheckHistoryError(CalibrationFileError):
    """The file holds no history that this check can be added to."""


_KIND = DocumentKind(
    "check-history", "history of checks", CheckHistoryError, _REMEDY, "calibration", 50_000_000
)


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
    document = read_document(path, _KIND)
    about = CheckedDevice(**document["device"])
    if about.sha256 != device.sha256:
        reason = f"is about another calibration ({about.name!r}, serial {about.serial!r})"
        raise CheckHistoryError(path, reason, _REMEDY)
    return CheckHistory(about, tuple(_check(path, one, n_coils) for one in document["checks"]))


def add_check(path: str | Path, device: CheckedDevice, check: Check) -> CheckHistory:
    """Add a check to the history in a file, begun where there is none, and return it.

    Raises
    ------
    CheckHistoryError
        As for `read_history`; the file stays as it was.
    UnwritableFileError
        If the file cannot be written.
    """
    there = Path(path).exists()
    n_coils = len(check.drift.gains)
    former = read_history(path, device, n_coils) if there else CheckHistory(device, ())
    history = former.with_check(check)
    write_history(path, history)
    return history


def write_history(path: str | Path, history: CheckHistory) -> None:
    """Write a history; the file is whole or as it was before.

    Raises
    ------
    UnwritableFileError
        If the file cannot be written.
    """
    about = history.device
    document = {
        "schema": _KIND.schema,
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
    write_document(path, document)


def _check(path: Path, record: dict[str, Any], n_coils: int) -> Check:
    gains, errors = (numbers(path, _KIND, record[key]) for key in ("gains", "gain_errors"))
    if not len(gains) == len(errors) == n_coils:
        reason = f"the check of {record['date']} has not one gain and error for each coil"
        raise CheckHistoryError(path, reason, _REMEDY)
    reasons = tuple(record["reasons"])
    drift = Drift(record["verdict"], reasons, record["n"], record["coverage_95"], gains, errors)
    return Check(record["date"], record["file"], record["sha256"], drift)

"""A device, its fit and the checks since, as rows of tables."""

import math
from collections.abc import Sequence
from typing import Any

import numpy as np

from calibration.device_file import Device
from calibration.fitting.calibration_result import Prediction
from calibration.fitting.drift import Drift
from calibration.fitting.measurements import Measurements
from calibration.fitting.scores import scores

Rows = list[tuple[str, str]]

_MT = 1e3


def device_rows(device: Device) -> Rows:
    """Return what the device is."""
    model = device.calibration.model
    limits = [
        f"{name} {'unknown' if math.isinf(limit) else f'{limit:g} A'}"
        for name, limit in zip(model.coil_names, model.current_limits.tolist(), strict=True)
    ]
    box = ", ".join(
        f"{axis} {low:g} to {high:g}"
        for axis, (low, high) in zip("xyz", model.workspace.tolist(), strict=True)
    )
    return [
        ("Serial number", model.serial or "not given"),
        ("Calibrated on", device.date),
        ("Coils", f"{model.n_coils}: {', '.join(model.coil_names)}"),
        ("Current limits", ", ".join(limits)),
        ("Workspace, mm", box),
        ("Sources", str(model.sources.n_sources)),
        *_accepted_rows(device.report),
        ("Signed", "no" if device.signature is None else "yes; this page does not check by whom"),
    ]


def _accepted_rows(report: dict[str, Any]) -> Rows:
    accepted = report.get("accepted")
    if accepted is None:
        return []
    return [("Accepted by", accepted["by"]), ("Because", accepted["reason"])]


def fit_rows(report: dict[str, Any]) -> Rows:
    """Return the fit's own scores, as far as the file holds them."""
    rows: Rows = []
    if "rms_mT" in report:
        rows.append(("Residual of the fit, RMS", f"{report['rms_mT']:.3f} mT"))
    for key, words in (
        ("leave_planes_out", "Left out by position, RMS"),
        ("leave_sensors_out", "Left out by sensor, RMS"),
    ):
        found = report.get(key)
        if isinstance(found, dict) and "rms_mT" in found:
            rows.append((words, f"{found['rms_mT']:.3f} mT"))
    floor = report.get("noise_floor_mT")
    rows.append(("Noise floor, RMS", "not measured" if floor is None else f"{floor:.3f} mT"))
    if "converged" in report:
        rows.append(("Converged", "yes" if report["converged"] else "no"))
    if "n_calibrated_sensors" in report:
        rows.append(("Sensors calibrated along", str(report["n_calibrated_sensors"])))
    return rows


def finding_lines(report: dict[str, Any]) -> list[str]:
    """Return what the fit found wrong or notable."""
    return [str(line) for line in report.get("findings", [])]


def measured_rows(device: Device, measured: Measurements, told: Prediction) -> Rows:
    """Return how well these measurements are foretold, and whether the fit has seen them."""
    found = scores(measured.readings, told.readings)
    seen = any(one.sha256 == measured.sha256 for one in device.inputs)
    return [
        ("Measurements", f"{measured.n_measurements} vectors at {_n_places(measured)} places"),
        (
            "Known to the fit",
            "yes, these were fitted: left-out scores above say more" if seen else "no",
        ),
        ("Residual, RMS", f"{found.rms * _MT:.3f} mT ({100.0 * found.nrmse:.2f} % of the field)"),
        ("Largest residual", f"{found.largest * _MT:.3f} mT"),
        ("R2", f"{found.r2:.5f}"),
        ("Median angle", f"{math.degrees(found.angle):.2f} degrees"),
        ("In their 95 % intervals", f"{100.0 * told.coverage_95(measured.readings):.1f} %"),
    ]


def drift_rows(names: Sequence[str], history: Sequence[Drift]) -> list[tuple[str, ...]]:
    """Return each check: number, file, verdict, coverage, largest change of a gain, reasons."""
    words = {"ok": "as calibrated", "drifted": "drifted", "unclear": "cannot be told"}
    return [
        (
            str(k + 1),
            name,
            words[one.verdict],
            f"{100.0 * one.coverage_95:.1f} %",
            f"{100.0 * float(np.abs(one.gains - 1.0).max()):.2f} %",
            "; ".join(one.reasons) or "none",
        )
        for k, (name, one) in enumerate(zip(names, history, strict=True))
    ]


def _n_places(measured: Measurements) -> int:
    return len(np.unique(measured.points, axis=0))

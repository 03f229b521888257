"""A device, its fit and the checks since, as rows of tables."""

import math
from collections.abc import Sequence
from typing import Any

import numpy as np
from scipy.spatial.transform import Rotation

from calibration.device_file import Device
from calibration.fitting.calibration_result import NORMAL_95, Calibration, Prediction
from calibration.fitting.drift import Drift
from calibration.fitting.measurements import Measurements
from calibration.fitting.scores import scores
from meshes.arrays import Matrix

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
    left = report.get("residual_field")
    if isinstance(left, dict):
        words = (
            f"divergence {left['divergence_mT_per_m_A']:.3g}, curl {left['curl_mT_per_m_A']:.3g}, "
            f"whole gradient {left['gradient_mT_per_m_A']:.3g} mT/(m A)"
        )
        share = 100.0 * left["share_of_no_field"]
        rows.append(("Slopes of what is left, RMS", words))
        rows.append(
            ("Of these, what no field has", f"{share:.0f} %; a missing field 0 %, noise 44 %")
        )
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


def sensor_rows(
    calibration: Calibration, measured: Measurements, told: Prediction
) -> list[tuple[str, ...]]:
    """Return each sensor, worst first: readings, RMS, gain, turn, bias, in 95 % intervals."""
    if not measured.names_sensors:
        return []
    sensors = calibration.sensors
    off = np.linalg.norm(measured.readings - told.readings, axis=1)
    within = (np.abs(measured.readings - told.readings) <= NORMAL_95 * told.deviations).mean(axis=1)
    found = []
    for number, name in enumerate(measured.sensor_names):
        rows = measured.sensor_index == number
        if not rows.any():
            continue
        rms = float(np.sqrt((off[rows] ** 2).mean() / 3.0))
        known = sensors.names.index(name) if name in sensors.names else None
        own = ("not calibrated", "", "") if known is None else _map_words(sensors.maps[known])
        covered = f"{100.0 * within[rows].mean():.0f} %"
        found.append((rms, (name, str(int(rows.sum())), f"{rms * _MT:.3f}", *own, covered)))
    return [row for _, row in sorted(found, key=lambda one: -one[0])]


def _map_words(map_: Matrix) -> tuple[str, str, str]:
    """Return mean gain, turn (degrees) and bias (mT) of a sensor's map, shape (4, 3)."""
    left, sizes, right = np.linalg.svd(map_[:3])
    turn = (
        Rotation.from_matrix(left @ right).magnitude() if np.linalg.det(left @ right) > 0 else 0.0
    )
    bias = float(np.linalg.norm(map_[3])) * _MT
    return f"{sizes.mean():.4f}", f"{math.degrees(turn):.2f}", f"{bias:.3f}"


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

"""What the calibrate commands tell: fits, predictions and drift, as JSON."""

import math
from typing import Any

from calibration.field.conditioning import conditioning
from calibration.fitting.device_fit import DeviceFit
from calibration.fitting.drift import Drift
from calibration.fitting.left_out import LeftOut
from calibration.fitting.outliers import Outliers
from calibration.fitting.residual_field import ResidualField
from calibration.fitting.scores import Scores

_MT = 1e3

Facts = dict[str, Any]


def score_facts(scores: Scores) -> Facts:
    """Return scores, fields in mT, the angle in degrees."""
    return {
        "rms_mT": scores.rms * _MT,
        "nrmse": scores.nrmse,
        "r2": scores.r2,
        "largest_mT": scores.largest * _MT,
        "median_angle_deg": math.degrees(scores.angle),
        "n": scores.n,
    }


def fit_facts(fit: DeviceFit) -> Facts:
    """Return what a fit found and how good it is; goes into the device file too."""
    sensors, model = fit.calibration.sensors, fit.calibration.model
    even = conditioning(model)
    return {
        "converged": fit.converged,
        "n_steps": fit.n_steps,
        **score_facts(fit.scores),
        "leave_planes_out": _left_out_facts(fit.planes),
        "leave_sensors_out": None if fit.sensors is None else _left_out_facts(fit.sensors),
        "noise_floor_mT": None if fit.noise_floor is None else fit.noise_floor * _MT,
        "outliers": outlier_facts(fit.outliers),
        "n_sources_per_coil": model.sources.n_sources // model.n_coils,
        "order": int(model.sources.outer.shape[1]),
        "bodies": [
            {"position_mm": place.tolist(), "polarisability_m3": tensor.tolist()}
            for place, tensor in zip(
                model.bodies.positions, model.bodies.polarisabilities, strict=True
            )
        ],
        "saturation": [
            {"kind": kind, "knee_A": float(knee) if math.isfinite(knee) else None}
            for kind, knee in zip(model.saturation.kinds, model.saturation.knees, strict=True)
        ],
        "n_calibrated_sensors": len(sensors.names),
        "gain_spread": sensors.gain_spread,
        "bias_spread_mT": sensors.bias_spread * _MT,
        "sensor_frame": fit.frames.common.astype(int).tolist(),
        "sign_evidence": fit.frames.sign_evidence,
        "residual_field": residual_field_facts(fit.residual),
        "condition_number": {"median": even.median, "worst": even.worst},
        "is_poor": bool(fit.poor),
        "findings": list(fit.findings),
    }


def residual_field_facts(residual: ResidualField | None) -> Facts | None:
    """Return divergence, curl and gradient of what is left, RMS, mT/(m A)."""
    if residual is None:
        return None
    return {
        "divergence_mT_per_m_A": residual.divergence_rms * _MT,
        "curl_mT_per_m_A": residual.curl_rms * _MT,
        "gradient_mT_per_m_A": residual.gradient_rms * _MT,
        "share_of_no_field": residual.share_of_no_field,
        "n_places": len(residual.places),
    }


def outlier_facts(outliers: Outliers) -> Facts:
    """Return the rows left out of a fit; row 1 is the first below the header."""
    return {
        "n": len(outliers.rows),
        "n_rows": outliers.n_rows,
        "rows": [int(row) + 1 for row in outliers.rows],
        "off_mT": [float(length) * _MT for length in outliers.lengths],
        "worst_row": None if outliers.worst is None else outliers.worst + 1,
        "sensors": list(outliers.sensors),
    }


def fit_rows(facts: Facts) -> list[tuple[str, str]]:
    """Return the facts of a fit as lines of a table."""
    planes, sensors = facts["leave_planes_out"], facts["leave_sensors_out"]
    floor, left = facts["noise_floor_mT"], facts["outliers"]
    return [
        ("measured vectors", str(facts["n"])),
        ("outliers left out", f"{left['n']} of {left['n_rows']} rows"),
        ("residual, RMS", f"{facts['rms_mT']:.3f} mT ({100 * facts['nrmse']:.2f} % of the field)"),
        ("model", _model_words(facts)),
        (f"{planes['by']} left out, RMS", f"{planes['rms_mT']:.3f} mT ({_fold_words(planes)})"),
        ("sensors left out, RMS", f"{sensors['rms_mT']:.3f} mT" if sensors else "too few sensors"),
        ("noise floor, RMS", "not measured" if floor is None else f"{floor:.3f} mT"),
        ("what is left", _residual_words(facts["residual_field"])),
        (
            "condition number",
            "{median:.2f} in the middle, {worst:.2f} at worst".format(**facts["condition_number"]),
        ),
        ("R2, median angle", f"{facts['r2']:.5f}, {facts['median_angle_deg']:.2f} degrees"),
        ("converged", "yes" if facts["converged"] else "no: the step limit came first"),
    ]


def _residual_words(residual: Facts | None) -> str:
    if residual is None:
        return "too few places to tell its slopes"
    return (
        f"div {residual['divergence_mT_per_m_A']:.3g}, curl {residual['curl_mT_per_m_A']:.3g} "
        f"mT/(m A); {100 * residual['share_of_no_field']:.0f} % is no field (noise: 44 %)"
    )


def _model_words(facts: Facts) -> str:
    words = f"{facts['n_sources_per_coil']} x order {facts['order']} a coil"
    places = ["({:.0f}, {:.0f}, {:.0f}) mm".format(*b["position_mm"]) for b in facts["bodies"]]
    iron = f", soft iron at {' and '.join(places)}" if places else ""
    return f"{words}{iron}{_saturation_words(facts['saturation'])}"


def _saturation_words(cores: list[Facts]) -> str:
    if not cores:
        return ""
    knees = ["none" if c["knee_A"] is None else f"{c['knee_A']:.3g}" for c in cores]
    return f", cores saturating at {', '.join(knees)} A ({cores[0]['kind']})"


def _fold_words(left: Facts) -> str:
    return ", ".join(f"{rms:.3f}" for rms in left["folds_mT"])


def drift_facts(drift: Drift) -> Facts:
    """Return what measuring again says."""
    return {
        "verdict": drift.verdict,
        "reasons": list(drift.reasons),
        "coverage_95": drift.coverage_95,
        "gains": drift.gains.tolist(),
        "gain_errors": drift.gain_errors.tolist(),
        "n": drift.n,
    }


def _left_out_facts(left: LeftOut) -> Facts:
    folds = [rms * _MT for rms in left.fold_rms]
    return {"by": left.by, "n_folds": left.n_folds, "folds_mT": folds, **score_facts(left.scores)}

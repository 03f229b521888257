"""What is told of a tool's tip and axis and of a camera in a hand: mm, degrees, rows of files."""

import math
from typing import Any

import numpy as np

from calibration.tracking.hand_eye import HandEye
from calibration.tracking.pivot import Pivot
from calibration.tracking.pose_file import FIRST_ROW
from calibration.tracking.spin import Spin
from meshes.arrays import Matrix, Vector

Facts = dict[str, Any]

# Errors three times those foretold are no accident of a few poses: chosen.
_SURPRISING = 3.0
# Turned by less, a tip or a camera is known, but several times worse than it need be: chosen.
_SMALL_SPAN = math.radians(15.0)


def pivot_facts(found: Pivot) -> Facts:
    """Return where the tip is and how sure that is; row 1 is the row of names."""
    tip, point = found.covariance[:3, :3], found.covariance[3:, 3:]
    kept = np.delete(found.residuals, list(found.rejected))
    return {
        "tip_mm": found.tip.tolist(),
        "tip_error_mm": found.tip_error,
        "tip_standard_errors_mm": _errors(tip),
        "tip_covariance_mm2": tip.tolist(),
        "point_mm": found.point.tolist(),
        "point_standard_errors_mm": _errors(point),
        "residual_rms_mm": _rms(kept),
        "n": len(found.residuals),
        "outlying_rows": [k + FIRST_ROW for k in found.rejected],
        "outlying_off_mm": [float(found.residuals[k]) for k in found.rejected],
        "noise_factor": found.noise_factor,
        "span_deg": math.degrees(found.span),
        "findings": _findings(found.noise_factor, found.span, "the tool"),
    }


def spin_facts(found: Spin) -> Facts:
    """Return the axis and how sure it is; row 1 is the row of names."""
    kept = np.delete(found.residuals, list(found.rejected))
    return {
        "axis": found.axis.tolist(),
        "axis_error_deg": math.degrees(found.axis_error),
        "axis_covariance": found.covariance.tolist(),
        "residual_rms_deg": math.degrees(_rms(kept)),
        "n": len(found.residuals),
        "outlying_rows": [k + FIRST_ROW for k in found.rejected],
        "outlying_off_deg": [math.degrees(found.residuals[k]) for k in found.rejected],
    }


def hand_eye_facts(found: HandEye) -> Facts:
    """Return where the eye sits in the hand and how sure that is; row 1 is the row of names."""
    kept = np.delete(found.residuals, list(found.rejected), axis=0)
    return {
        "method": found.method,
        "hand_from_eye": found.hand_from_eye.tolist(),
        "base_from_target": found.base_from_target.tolist(),
        "hand_from_eye_errors": _motion_errors(found.covariance[:6, :6]),
        "base_from_target_errors": _motion_errors(found.covariance[6:, 6:]),
        "covariance_rad_mm": found.covariance.tolist(),
        "residual_rms_deg": math.degrees(_rms(kept[:, 0])),
        "residual_rms_mm": _rms(kept[:, 1]),
        "n": len(found.residuals),
        "outlying_rows": [k + FIRST_ROW for k in found.rejected],
        "outlying_off_deg": [math.degrees(found.residuals[k, 0]) for k in found.rejected],
        "outlying_off_mm": [float(found.residuals[k, 1]) for k in found.rejected],
        "noise_factor": found.noise_factor,
        "span_deg": math.degrees(found.span),
        "findings": _findings(found.noise_factor, found.span, "the hand"),
    }


def pivot_rows(facts: Facts) -> list[tuple[str, str]]:
    """Return facts of a tip as lines of a table."""
    return [
        ("tip, x", _with_error(facts["tip_mm"][0], facts["tip_standard_errors_mm"][0])),
        ("tip, y", _with_error(facts["tip_mm"][1], facts["tip_standard_errors_mm"][1])),
        ("tip, z", _with_error(facts["tip_mm"][2], facts["tip_standard_errors_mm"][2])),
        ("error to expect at the tip, RMS", f"{facts['tip_error_mm']:.3f} mm"),
        ("scatter of the tip, RMS", f"{facts['residual_rms_mm']:.3f} mm"),
        ("turned, about the worst axis", f"{facts['span_deg']:.1f} degrees"),
        ("poses, left out", f"{facts['n']}, {len(facts['outlying_rows'])}"),
    ]


def spin_rows(facts: Facts) -> list[tuple[str, str]]:
    """Return facts of an axis as lines of a table."""
    return [
        ("axis", ", ".join(f"{share:.5f}" for share in facts["axis"])),
        ("error to expect of the axis, RMS", f"{facts['axis_error_deg']:.3f} degrees"),
        ("scatter of the axis, RMS", f"{facts['residual_rms_deg']:.3f} degrees"),
        ("poses, left out", f"{facts['n']}, {len(facts['outlying_rows'])}"),
    ]


def hand_eye_rows(facts: Facts) -> list[tuple[str, str]]:
    """Return facts of a camera in a hand as lines of a table."""
    motion, errors = facts["hand_from_eye"], facts["hand_from_eye_errors"]
    places = [
        (f"eye in the hand, {axis}", _with_error(motion[k][3], errors["place_mm"][k]))
        for k, axis in enumerate("xyz")
    ]
    turns = ", ".join(f"{error:.3f}" for error in errors["turn_deg"])
    return [
        *places,
        ("errors of its turn, about x, y, z", f"{turns} degrees"),
        ("error to expect of its place, RMS", f"{errors['place_rms_mm']:.3f} mm"),
        ("error to expect of its turn, RMS", f"{errors['turn_rms_deg']:.3f} degrees"),
        ("scatter, RMS", f"{facts['residual_rms_mm']:.3f} mm, {facts['residual_rms_deg']:.3f} deg"),
        ("turned about a second axis", f"{facts['span_deg']:.1f} degrees"),
        ("pairs of poses, left out", f"{facts['n']}, {len(facts['outlying_rows'])}"),
    ]


def outlying_lines(facts: Facts, name: str) -> list[str]:
    """Return a line for each pose that was left out, named by the row of its file."""
    along, turned = facts.get("outlying_off_mm"), facts.get("outlying_off_deg")
    lines = []
    for k, row in enumerate(facts["outlying_rows"]):
        off = [f"{along[k]:.2f} mm"] if along else []
        off += [f"{turned[k]:.2f} degrees"] if turned else []
        lines.append(f"{name}, row {row} was left out: {' and '.join(off)} off the others")
    return lines


def _findings(factor: float, span: float, what: str) -> list[str]:
    found = []
    if factor > _SURPRISING:
        found.append(
            f"the poses scatter {factor:.1f} times as far as the tracker's noise foretells: it is "
            "noisier, or something slipped. The errors told count that in"
        )
    if span < _SMALL_SPAN:
        found.append(
            f"{what} turned by {math.degrees(span):.1f} degrees only: turn it further for a "
            "smaller error"
        )
    return found


def _motion_errors(covariance: Matrix) -> Facts:
    turn, place = covariance[:3, :3], covariance[3:, 3:]
    return {
        "turn_deg": [math.degrees(error) for error in _errors(turn)],
        "place_mm": _errors(place),
        "turn_rms_deg": math.degrees(math.sqrt(np.trace(turn))),
        "place_rms_mm": math.sqrt(np.trace(place)),
    }


def _errors(covariance: Matrix) -> list[float]:
    return [float(error) for error in np.sqrt(np.diag(covariance))]


def _rms(values: Vector) -> float:
    return float(np.sqrt(np.mean(values**2)))


def _with_error(value: float, error: float) -> str:
    return f"{value:.3f} +- {error:.3f} mm"

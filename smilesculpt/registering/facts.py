"""Placements by fiducials or by surface as JSON, with the errors at targets."""

import math
from typing import Any

import numpy as np

from calibration.registration.fiducial_files import NamedPoints
from calibration.registration.paired_points import Registration
from calibration.registration.surface_fit import SurfaceFit
from calibration.registration.suspects import Suspect
from calibration.registration.target_error import TargetError
from calibration.registration.target_radius import radius_95
from meshes.arrays import Vectors
from meshes.errors import one_line
from smilesculpt.registering.by_fiducials import FiducialPlacement

Facts = dict[str, Any]


def fiducial_facts(placed: FiducialPlacement, targets: NamedPoints | None) -> Facts:
    """Return all that is known of a placement by fiducials, and of its targets."""
    facts: Facts = {
        "schema": "smilesculpt/calibrate-register/1",
        **registration_facts(placed.found),
        "paired_by": placed.paired_by,
        "tre_middle_mm": float(placed.middle.tre[0]),
        "suspects": suspect_facts(placed.suspects),
    }
    facts["findings"] += suspect_findings(placed.suspects)
    if targets is not None:
        error = placed.error_at(targets.points)
        _add_targets(facts, targets, error)
        facts["findings"] += far_findings(targets, error)
    return facts


def surface_placement_facts(
    found: SurfaceFit, middle: Vectors, targets: NamedPoints | None
) -> Facts:
    """Return all that is known of a placement by shape, and of its targets.

    Parameters
    ----------
    found : SurfaceFit
    middle : ndarray, shape (1, 3)
        Of the scan, mm.
    targets : NamedPoints or None
    """
    facts: Facts = {
        "schema": "smilesculpt/calibrate-register-surface/1",
        **surface_facts(found),
        "tre_middle_mm": float(found.target_error(middle).tre[0]),
    }
    if targets is not None:
        error = found.target_error(targets.points)
        _add_targets(facts, targets, error)
        facts["findings"] += far_from_surface(targets, error)
    return facts


def registration_facts(found: Registration) -> Facts:
    """Return where the scan lies and what its fiducials say."""
    known = not np.isnan(found.foretold).any()
    return {
        "device_from_scan": found.device_from_scan.tolist(),
        "n": len(found.pairs.names),
        "fre_mm": found.fre,
        "fle_mm": found.fle,
        "worst": found.worst,
        "findings": list(found.findings),
        "fiducials": [
            {
                "name": name,
                "residual_mm": float(found.residuals[k]),
                "foretold_by_others_mm": float(found.foretold[k]) if known else None,
            }
            for k, name in enumerate(found.pairs.names)
        ],
    }


def target_facts(targets: NamedPoints, error: TargetError) -> list[Facts]:
    """Return each target's place and the error to expect there."""
    radii = radius_95(error.covariances)
    return [
        {
            "name": name,
            "device_mm": error.points[k].tolist(),
            "tre_mm": float(error.tre[k]),
            "radius_95_mm": float(radii[k]),
            "covariance_mm2": error.covariances[k].tolist(),
        }
        for k, name in enumerate(targets.names)
    ]


def far_findings(targets: NamedPoints, error: TargetError) -> list[str]:
    """Return a line for each target that lies far off all fiducials."""
    return [
        f"the target {one_line(targets.names[k])!r} lies {error.away[k]:.3g} times as far from the "
        "nearest fiducial as fiducials lie apart: check that it is in mm and of the same scan"
        for k in error.far
    ]


def suspect_facts(accused: tuple[Suspect, ...]) -> list[Facts]:
    """Return the fiducials that the others contradict."""
    return [
        {"name": one.name, "off_mm": one.off, "expected_mm": one.expected, "chance": one.chance}
        for one in accused
    ]


def suspect_findings(accused: tuple[Suspect, ...]) -> list[str]:
    """Return a line for each such fiducial."""
    return [
        f"the fiducial {one_line(one.name)!r} lies {one.off:.2f} mm from where the others put it, "
        f"{one.expected:.2f} mm are to be expected: measure it again, or leave it out"
        for one in accused
    ]


def surface_facts(found: SurfaceFit) -> Facts:
    """Return where a surface lies and how sure that is."""
    shift, turn = found.covariance[:3, :3], found.covariance[3:, 3:]
    return {
        "device_from_scan": found.reference_from_scan.tolist(),
        "converged": found.converged,
        "n_steps": found.n_steps,
        "distance_rms_mm": found.distance,
        "matched_share": found.matched_share,
        "rival_rms_mm": found.rival if math.isfinite(found.rival) else None,
        "stiffness": found.stiffness,
        "centre_mm": found.centre.tolist(),
        "shift_errors_mm": np.sqrt(np.diag(shift)).tolist(),
        "turn_errors_deg": np.degrees(np.sqrt(np.diag(turn))).tolist(),
        "covariance_mm_rad": found.covariance.tolist(),
        "findings": list(found.findings),
    }


def far_from_surface(targets: NamedPoints, error: TargetError) -> list[str]:
    """Return a line for each target that lies far off the surface."""
    return [
        f"the target {one_line(targets.names[k])!r} lies {error.away[k]:.3g} times the size of the "
        "matched surface off its middle: check that it is in mm and of the same scan"
        for k in error.far
    ]


def _add_targets(facts: Facts, targets: NamedPoints, error: TargetError) -> None:
    facts["targets"] = target_facts(targets, error)
    facts["turn_error_deg"] = math.degrees(error.turn)

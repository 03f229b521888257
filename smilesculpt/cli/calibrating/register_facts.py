"""What is told of a registration: bad fiducials, a surface's fit, errors at targets, the map."""

import math
from typing import Any

import numpy as np

from calibration.registration.fiducial_files import NamedPoints
from calibration.registration.surface_fit import SurfaceFit
from calibration.registration.suspects import Suspect
from calibration.registration.target_error import TargetError
from meshes.errors import one_line
from smilesculpt.cli.console import print_table, say

Facts = dict[str, Any]


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


def surface_rows(facts: Facts) -> list[tuple[str, str]]:
    """Return the facts of a surface's fit as lines of a table."""
    shifts = ", ".join(f"{error:.4f}" for error in facts["shift_errors_mm"])
    turns = ", ".join(f"{error:.4f}" for error in facts["turn_errors_deg"])
    rival = facts["rival_rms_mm"]
    return [
        ("distance of the surfaces, RMS", f"{facts['distance_rms_mm']:.4f} mm"),
        ("of the scan's points, matched", f"{100.0 * facts['matched_share']:.0f} %"),
        ("best other place, RMS", "none found" if rival is None else f"{rival:.3f} mm"),
        ("errors of the place, x, y, z", f"{shifts} mm"),
        ("errors of the turn, x, y, z", f"{turns} degrees"),
        ("converged", "yes" if facts["converged"] else "no: the step limit came first"),
    ]


def tell_targets(facts: Facts) -> None:
    """Say the error to expect at targets, or in the middle where there are none."""
    if "targets" in facts:
        errors = [(t["name"], f"{t['tre_mm']:.3f} mm") for t in facts["targets"]]
        print_table("Targets", ("name", "error to expect (TRE, RMS)"), errors)
        return
    say(
        f"Error to expect in the middle (TRE, RMS): {facts['tre_middle_mm']:.3f} mm; it grows away."
    )
    say("Give --targets: how well fiducials or surfaces agree says nothing about a target.")


def tell_map(facts: Facts) -> None:
    """Say where the map went and what it shows."""
    found = facts.get("map")
    if found is not None:
        at = ", ".join(f"{c:.1f}" for c in found["largest_at_mm"])
        say(
            f"Map: {found['file']}; error to expect {found['least_mm']:.3f} to "
            f"{found['largest_mm']:.3f} mm, largest at {at}."
        )

"""What is told of a registration: a surface's fit, errors at targets, the map."""

from typing import Any

from smilesculpt.cli.console import print_table, say

Facts = dict[str, Any]


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
        errors = [
            (t["name"], f"{t['tre_mm']:.3f} mm", f"{t['radius_95_mm']:.3f} mm")
            for t in facts["targets"]
        ]
        print_table("Targets", ("name", "error to expect (TRE, RMS)", "95 of 100 within"), errors)
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

"""What the plan commands tell about a plan."""

from pathlib import Path
from typing import Any

from calibration.planning.plan_body import is_met, plan_findings
from calibration.planning.plan_file import NOTICE, Plan
from smilesculpt.cli.console import print_table, say


def plan_facts(plan: Plan) -> dict[str, Any]:
    """Return what matters of a plan, ready for JSON."""
    body = plan.body
    facts: dict[str, Any] = {
        "kind": body["kind"],
        "name": body["name"],
        "sha256": plan.sha256,
        "device_serial": plan.serial,
        "is_signed": plan.sign_off is not None,
        "is_met": is_met(plan),
        "findings": plan_findings(plan),
        "certificate": body["certificate"],
        "risk": body["risk"],
    }
    if body["kind"] == "implant":
        return {**facts, "implant": body["implant"]}
    way = body["path"]
    return {**facts, "n_waypoints": len(way["waypoints"]), "duration": way["duration"]}


def tell_plan(plan: Plan) -> None:
    """Print a plan: what, how near to what, how risky."""
    body = plan.body
    if body["kind"] == "implant":
        part = body["implant"]
        say(
            f"Implant {part['diameter']:g} x {part['length']:g} mm, platform "
            f"{_place(part['platform'])}, apex {_place(part['apex'])}"
        )
    else:
        way = body["path"]
        say(f"Way of {len(way['waypoints'])} waypoints, {way['duration']:.0f} s")
    rows = [
        (
            row["structure"],
            f"{row['clearance']:.2f}",
            f"{row['limit']:g}",
            _margin(row["margin"]),
            "kept" if row["is_met"] else "BROKEN",
        )
        for row in body["certificate"]["clearances"]
    ]
    print_table("Certificate", ("structure", "clearance", "limit", "margin", ""), rows)
    for finding in plan_findings(plan):
        say(f"Found: {finding}.")
    because = body["certificate"].get("no_nerve_because", "")
    say(f"No nerve is near, the site says: {because}.", quiet=not because)
    if body["risk"] is not None:
        tell_risk(body["risk"])
    say(NOTICE)


def tell_risk(risk: dict[str, Any]) -> None:
    """Print how often each limit is broken."""
    rows = [
        (
            row["structure"],
            f"{100 * row['probability']:.2f} %",
            f"{100 * row['low']:.2f} to {100 * row['high']:.2f} %",
            f"{row['fifth_percentile']:.2f}",
        )
        for row in (*risk["structures"], risk["any_below"])
    ]
    title = f"Risk with errors of {risk['model']['name']}, {risk['n_draws']} draws"
    columns = ("below its limit", "probability", "95 % interval", "5th percentile, mm")
    print_table(f"{title}, seed {risk['seed']}", columns, rows)
    counted = risk["model"].get("counted", "")
    say(counted, quiet=not counted)


def tell_files(files: list[Path], *, quiet: bool) -> None:
    """Print which files were written."""
    for path in files:
        say(f"Wrote {path}", quiet=quiet)


def _margin(value: float) -> str:
    """Return a margin with its sign; a broken limit is not told as nought."""
    return f"{value:+.1e}" if -0.005 < value < 0.0 else f"{value:+.2f}"


def _place(point: list[float]) -> str:
    return " ".join(f"{value:.2f}" for value in point)

"""A finding as one line: how grave, what, where, and what to do."""

from typing import Any


def finding_line(finding: dict[str, Any]) -> str:
    """Return the line of a finding in the form that `meshes.validation.report` gives."""
    place = finding["place"]
    where = "" if place is None else " at " + " ".join(f"{value:.1f}" for value in place) + " mm"
    head = f"{finding['severity']}: {finding['rule']}, {finding['count']}{where}"
    return f"{head}: {finding['message']} {finding['remedy']}"

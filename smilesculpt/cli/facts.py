"""What commands tell about a case, as plain dictionaries for JSON and as lines for people."""

from dataclasses import asdict
from typing import Any

from smilesculpt.antagonist import distance_apart
from smilesculpt.case import Case
from smilesculpt.edits import Reshape
from smilesculpt.wishes import Wishes


def scan_facts(case: Case) -> dict[str, Any]:
    """Return where the scan came from and how big it is."""
    return {
        "file": case.source.file_name,
        "format": case.source.file_format,
        "sha256": case.source.sha256,
        "units": case.source.units,
        "units_reason": case.source.units_reason,
        "n_vertices": case.scan.n_vertices,
        "n_faces": case.scan.n_faces,
        "extent_mm": [round(side, 3) for side in case.scan.extent],
    }


def antagonist_facts(case: Case) -> dict[str, Any] | None:
    """Return where the other jaw came from and how near it lies; None without one."""
    other = case.antagonist
    if other is None:
        return None
    return {
        "file": other.source.file_name,
        "format": other.source.file_format,
        "sha256": other.source.sha256,
        "units": other.source.units,
        "units_reason": other.source.units_reason,
        "n_vertices": other.mesh.n_vertices,
        "n_faces": other.mesh.n_faces,
        "apart_mm": round(distance_apart(case.scan, other.mesh), 3),
    }


def orientation_facts(case: Case) -> dict[str, Any] | None:
    """Return jaw, confidence and the motion into the dental frame; None before `orient`."""
    if case.orientation is None:
        return None
    return {
        "jaw": case.orientation.jaw,
        "confidence": round(case.orientation.confidence, 3),
        "dental_from_scan": case.orientation.dental_from_scan.tolist(),
        "notes": list(case.orientation.notes),
    }


def dentition_facts(case: Case) -> dict[str, Any] | None:
    """Return the teeth found; None before `segment`."""
    if case.dentition is None:
        return None
    teeth = case.dentition.teeth
    return {
        "jaw": case.dentition.jaw,
        "teeth": [{"fdi": t.fdi, "confidence": round(t.confidence, 3)} for t in teeth],
        "missing": list(case.dentition.missing),
        "notes": list(case.dentition.notes),
    }


def scan_sentence(case: Case) -> str:
    """Say in one line what was read."""
    x, y, z = case.scan.extent
    return (
        f"{case.source.file_name}: {case.scan.n_faces:,} triangles, "
        f"{x:.1f} x {y:.1f} x {z:.1f} mm; {case.source.units} ({case.source.units_reason})"
    )


def teeth_sentence(case: Case) -> str:
    """Say in one line which teeth were found."""
    if case.dentition is None:
        return "teeth not found yet"
    numbers = " ".join(str(fdi) for fdi in case.dentition.numbers)
    missing = " ".join(str(fdi) for fdi in case.dentition.missing)
    gap = f"; missing {missing}" if missing else ""
    return f"{len(case.dentition.teeth)} teeth: {numbers}{gap}"


def orientation_sentence(case: Case) -> str:
    """Say in one line how the jaw lies."""
    if case.orientation is None:
        return "not oriented yet"
    return f"{case.orientation.jaw} jaw, {100 * case.orientation.confidence:.0f} % sure"


def wishes_facts(wishes: Wishes) -> dict[str, Any]:
    """Return wishes ready for JSON."""
    return {**asdict(wishes), "teeth": list(wishes.teeth)}


def design_notes(case: Case) -> list[str]:
    """Return what the last design left out or gave up, in plain words."""
    designs = [e for e in case.edits if isinstance(e, Reshape) and e.cause == "design"]
    return list(designs[-1].notes) if designs else []

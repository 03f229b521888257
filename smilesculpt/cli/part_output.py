"""What commands tell about parts: files, verdicts and findings."""

from pathlib import Path
from typing import Any

import typer

from smilesculpt.cli.console import print_table, say
from smilesculpt.parts import FORMATS, CheckedPart


def checked_formats(formats: str) -> tuple[str, ...]:
    """Return the formats of a list such as "stl,3mf".

    Raises
    ------
    typer.BadParameter
        If one is unknown; names it and those that work.
    """
    chosen = tuple(f.strip().lower().lstrip(".") for f in formats.split(",") if f.strip())
    unknown = [f for f in chosen if f not in FORMATS]
    if unknown or not chosen:
        raise typer.BadParameter(f"unknown format {unknown or formats!r}; use {', '.join(FORMATS)}")
    return chosen


def parts_facts(parts: tuple[CheckedPart, ...], files: tuple[Path, ...]) -> dict[str, Any]:
    """Return parts, their verdicts and the files written, ready for JSON."""
    return {
        "parts": [
            {
                "name": checked.part.name,
                "ready": checked.is_ready,
                "notes": list(checked.part.notes),
                "n_faces": checked.part.mesh.n_faces,
                **checked.validation.as_json(),
            }
            for checked in parts
        ],
        "files": [str(path) for path in files],
    }


def tell_parts(parts: tuple[CheckedPart, ...], files: tuple[Path, ...]) -> None:
    """Print verdict, notes and findings of each part, then the files."""
    for checked in parts:
        verdict = "ready to print" if checked.is_ready else "NOT valid"
        say(f"{checked.part.name}: {verdict}, {checked.part.mesh.n_faces:,} triangles")
        for note in checked.part.notes:
            say(f"  {note}")
        findings = checked.validation.findings
        rows = [(f.rule, f.severity, str(f.count), f.message) for f in findings]
        if rows:
            print_table("Findings", ("rule", "severity", "count", "what"), rows)
    for path in files:
        say(f"Wrote {path}")

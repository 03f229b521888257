"""What commands tell about parts: files, verdicts and findings."""

from pathlib import Path
from typing import Any

import typer

from meshes.validation.report import as_json
from smilesculpt.cli.console import say
from smilesculpt.cli.finding_line import finding_line
from smilesculpt.parts import FORMATS, CheckedPart

ALL_FORMATS = ",".join(FORMATS)
"""What `export` writes unless told otherwise."""


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
        named = ", ".join(unknown) or repr(formats)
        raise typer.BadParameter(f"unknown format {named}; use {', '.join(FORMATS)}")
    return chosen


def parts_facts(parts: tuple[CheckedPart, ...], files: tuple[Path, ...]) -> dict[str, Any]:
    """Return parts, their verdicts and the files written, ready for JSON."""
    return {
        "parts": [_part_facts(checked) for checked in parts],
        "files": [str(path) for path in files],
    }


def _part_facts(checked: CheckedPart) -> dict[str, Any]:
    part = checked.part
    found = as_json(
        checked.validation,
        part.mesh,
        path=part.name,
        sha256=part.mesh.digest(),
        units="mm",
        seconds=0.0,
    )
    kept = ("n_vertices", "n_faces", "measures", "findings", "skipped")
    head = {"name": part.name, "ready": checked.is_ready, "notes": list(part.notes)}
    return {**head, **{key: found[key] for key in kept}}


def tell_parts(parts: tuple[CheckedPart, ...], files: tuple[Path, ...]) -> None:
    """Print verdict, notes and findings of each part, then the files."""
    for checked in parts:
        say(f"{checked.part.name}: {checked.verdict}, {checked.part.mesh.n_faces:,} triangles")
        for note in checked.part.notes:
            say(f"  {note}")
        for finding in _part_facts(checked)["findings"]:
            say(f"  {finding_line(finding)}")
    for path in files:
        say(f"Wrote {path}")

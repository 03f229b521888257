"""Puts the page together and writes it; the same case gives the same bytes."""

import base64
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from jinja2 import Template

from meshes.mesh import Mesh
from meshes.progress import Progress, silent
from meshes.readwrite.beside import writing_beside
from smilesculpt.case import Case
from smilesculpt.dentition import Dentition
from smilesculpt.errors import NoPictureError, TooFewTeethError
from smilesculpt.measuring.measures import measure
from smilesculpt.parts import CheckedPart
from smilesculpt.picturing.palette import VIK
from smilesculpt.picturing.scene_building import signed_change
from smilesculpt.reporting.facts import (
    certainty_notes,
    history,
    part_facts,
    scan_facts,
    teeth_found,
    wish_facts,
)
from smilesculpt.reporting.illustrations import Illustration, change_range, illustrate
from smilesculpt.reporting.numbers import counted, mm, plain, signed
from smilesculpt.reporting.page_template import packaged_text, page_environment, style_digest
from smilesculpt.reporting.rules import RuleFacts, rule_facts
from smilesculpt.reporting.tables import Table, measure_tables

_PACKAGE: Final = "smilesculpt.reporting"
WITHOUT_PICTURES: Final = "Pictures were not asked for."


@dataclass(frozen=True, slots=True)
class _Pictures:
    """What could be drawn, or why nothing could."""

    shown: tuple[Illustration, ...]
    missing: str


@dataclass(frozen=True, slots=True)
class _Numbers:
    """What could be measured, or why nothing could."""

    tables: tuple[Table, ...]
    rules: tuple[RuleFacts, ...]
    missing: str


def write_report(
    case: Case,
    parts: tuple[CheckedPart, ...],
    path: Path,
    *,
    pictures: bool = True,
    progress: Progress = silent,
) -> bool:
    """Write one HTML page that needs no other file and asks nothing of the network.

    Parameters
    ----------
    case : Case
        With its frame and its teeth.
    parts : tuple of CheckedPart
        With what validation found on them.
    path : Path
        The file; its folder must exist.
    pictures : bool
        False leaves them out, and the page says so.
    progress : Progress

    Returns
    -------
    bool
        Whether the page has pictures: they need OpenGL 3.3.

    Raises
    ------
    StepMissingError
        If the frame or the teeth are not known.
    UnwritableFileError
        If the file cannot be written; what stood there still stands.
    """
    drawn = _pictures(case, pictures, progress)
    progress(0.9, "Writing the report")
    page = _page(case, parts, drawn)
    with writing_beside(path) as file:
        file.write(page.encode("utf-8"))
    progress(1.0, "Report written")
    return bool(drawn.shown)


def report_html(
    case: Case,
    parts: tuple[CheckedPart, ...],
    *,
    pictures: bool = True,
    progress: Progress = silent,
) -> str:
    """Return the page of `write_report` as text."""
    return _page(case, parts, _pictures(case, pictures, progress))


def _pictures(case: Case, wanted: bool, progress: Progress) -> _Pictures:
    dentition = case.require_dentition("report")
    surface = case.require_surface("report")
    if not wanted:
        return _Pictures((), WITHOUT_PICTURES)
    progress(0.1, "Shading before and after")
    try:
        return _Pictures(illustrate(case.before(), surface, dentition, progress=progress), "")
    except NoPictureError as error:
        return _Pictures((), f"This report has no pictures: {error}.")


def _numbers(case: Case, dentition: Dentition) -> _Numbers:
    try:
        scan = case.before()
        before = measure(scan, dentition)
        after = measure(case.require_surface("report"), dentition, frames_of=scan)
    except TooFewTeethError as error:
        return _Numbers((), (), f"Nothing was measured: {error}")
    return _Numbers(measure_tables(before, after), rule_facts(before, after, case.wishes), "")


def _page(case: Case, parts: tuple[CheckedPart, ...], drawn: _Pictures) -> str:
    dentition = case.require_dentition("report")
    before, after = case.before(), case.require_surface("report")
    change = signed_change(before, after)
    style = packaged_text(_PACKAGE, "report.css")
    return _template().render(
        name=case.name,
        style_digest=style_digest(style),
        summary=_summary(dentition, before, after, parts),
        drawn=drawn,
        is_changed=bool(change.any()),
        change=change_range(change),
        map_stops=VIK.stops,
        numbers=_numbers(case, dentition),
        parts=[part_facts(checked) for checked in parts],
        wishes=wish_facts(case.wishes),
        history=history(case),
        teeth=teeth_found(dentition),
        certainty=certainty_notes(case),
        scan=scan_facts(case),
    )


def _summary(
    dentition: Dentition, before: Mesh, after: Mesh, parts: tuple[CheckedPart, ...]
) -> list[tuple[str, str]]:
    moved = (after.vertices != before.vertices).any(axis=1)
    touched = set(dentition.labels[moved].tolist())
    changed = [fdi for fdi in dentition.numbers if fdi in touched]
    change = change_range(signed_change(before, after))
    ready = sum(checked.validation.is_passed for checked in parts)
    rows = [
        ("Jaw", f"{dentition.jaw}, {counted(len(dentition.teeth), 'tooth', 'teeth')}"),
        ("Reshaped", ", ".join(str(fdi) for fdi in changed) if changed else "nothing"),
    ]
    if changed:
        rows.append(("Largest change", f"{mm(change.added)} added, {mm(change.removed)} removed"))
    if parts:
        rows.append(("Parts without errors", f"{ready} of {len(parts)}"))
    return rows


def _template() -> Template:
    environment = page_environment((_PACKAGE, "report.html"), (_PACKAGE, "report.css"))
    environment.filters["picture"] = _data_address
    environment.filters["mm"] = mm
    environment.filters["plain"] = plain
    environment.filters["signed"] = signed
    return environment.get_template("report.html")


def _data_address(png: bytes) -> str:
    return f"data:image/png;base64,{base64.b64encode(png).decode('ascii')}"

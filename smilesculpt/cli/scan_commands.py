"""Commands that look at a scan: read, orient, segment, measure."""

from pathlib import Path
from typing import Annotated

import typer

from smilesculpt import steps
from smilesculpt.case import Case
from smilesculpt.casefile import save_case
from smilesculpt.cli.console import print_json, print_table, progress_bar, say
from smilesculpt.cli.facts import (
    dentition_facts,
    orientation_facts,
    orientation_sentence,
    scan_facts,
    scan_sentence,
    teeth_sentence,
)
from smilesculpt.cli.inputs import case_target, segmented_case
from smilesculpt.cli.options import CaseOut, Input, JawOption, Json, Quiet, Units
from smilesculpt.cli.outputs import require_output
from smilesculpt.segmentation.labels_file import write_labels


def read(
    scan: Input,
    units: Units = "auto",
    case: CaseOut = None,
    json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Read a scan and say what it is: format, unit and why, size.

    Example: smilesculpt read upper.stl --case upper.smile
    """
    _require_case(scan, case)
    with progress_bar(quiet=quiet or json) as progress:
        found = steps.read_case(scan, units=units, progress=progress)
    _save(found, case)
    if json:
        print_json({"schema": "smilesculpt/read/1", "scan": scan_facts(found)})
    else:
        say(scan_sentence(found), quiet=quiet)


def orient(
    scan: Input,
    units: Units = "auto",
    jaw: JawOption = "auto",
    case: CaseOut = None,
    json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Put a scan into the dental frame and tell upper from lower.

    Example: smilesculpt orient upper.stl --case upper.smile
    """
    _require_case(scan, case)
    with progress_bar(quiet=quiet or json) as progress:
        found = steps.read_case(scan, units=units, progress=progress)
        found = steps.orient(found, jaw=jaw, progress=progress)
    _save(found, case)
    if json:
        facts = orientation_facts(found)
        print_json({"schema": "smilesculpt/orient/1", "orientation": facts})
    else:
        say(orientation_sentence(found), quiet=quiet)


def segment(
    scan: Input,
    units: Units = "auto",
    jaw: JawOption = "auto",
    labels: Annotated[
        Path | None, typer.Option(help="Write the FDI number of each vertex here (JSON).")
    ] = None,
    case: CaseOut = None,
    json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Find the teeth of a scan and number them (FDI), with a confidence for each.

    Example: smilesculpt segment upper.stl --labels labels.json --case upper.smile
    """
    _require_case(scan, case)
    require_output(labels, suffix=".json", given=scan)
    with progress_bar(quiet=quiet or json) as progress:
        found = steps.read_case(scan, units=units, progress=progress)
        found = steps.segment(found, jaw=jaw, progress=progress)
    if labels is not None and found.orientation is not None and found.dentition is not None:
        write_labels(labels, found.orientation, found.dentition)
    _save(found, case)
    if json:
        facts = {"orientation": orientation_facts(found), "dentition": dentition_facts(found)}
        print_json({"schema": "smilesculpt/segment/1", **facts})
    else:
        _tell_teeth(found, quiet=quiet)


def measure(
    scan: Input,
    units: Units = "auto",
    jaw: JawOption = "auto",
    json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Measure each tooth and the arch, in mm; finds the teeth first where needed.

    Example: smilesculpt measure upper.smile --json
    """
    with progress_bar(quiet=quiet or json) as progress:
        found = segmented_case(scan, units=units, jaw=jaw, progress=progress)
    measures = steps.measure(found)
    if json:
        print_json({"schema": "smilesculpt/measure/1", **measures.as_json()})
    elif not quiet:
        for title, columns, rows in measures.tables():
            print_table(title, columns, rows)


def _tell_teeth(case: Case, *, quiet: bool) -> None:
    if quiet or case.dentition is None:
        return
    say(f"{orientation_sentence(case)}; {teeth_sentence(case)}")
    rows = [(str(t.fdi), f"{100 * t.confidence:.0f} %") for t in case.dentition.teeth]
    print_table("Teeth, from the patient's right", ("FDI", "sure"), rows)
    for note in case.dentition.notes:
        say(note)


def _require_case(scan: Path, case: Path | None) -> None:
    """Refuse a bad place for the case before any work; a case may be saved over itself."""
    if case is not None:
        case_target(scan, case)


def _save(case: Case, path: Path | None) -> None:
    if path is not None:
        save_case(path, case)

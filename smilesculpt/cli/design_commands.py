"""Commands that make something: design, restore, export, report."""

from pathlib import Path
from typing import Annotated

import typer

from smilesculpt import steps
from smilesculpt.casefile import save_case
from smilesculpt.cli.console import print_json, print_table, progress_bar, say
from smilesculpt.cli.facts import design_notes, wishes_facts
from smilesculpt.cli.inputs import case_target, segmented_case
from smilesculpt.cli.options import (
    CaseOut,
    Input,
    JawOption,
    Json,
    Quiet,
    Units,
    WithFindings,
)
from smilesculpt.cli.outputs import require_output, require_parts_elsewhere
from smilesculpt.cli.part_output import ALL_FORMATS, checked_formats, parts_facts, tell_parts
from smilesculpt.parts import export_parts
from smilesculpt.shaping.designing import changes_table, tooth_changes
from smilesculpt.shaping.wishes_file import EXAMPLE, read_wishes
from smilesculpt.wishes import Wishes

Out = Annotated[Path, typer.Option("--out", help="Folder for the files.", metavar="DIR")]
FormatList = Annotated[
    str, typer.Option("--format", help="Formats, separated by commas.", metavar="LIST")
]


def _example(asked: bool) -> None:
    if asked:
        typer.echo(EXAMPLE, nl=False)
        raise typer.Exit


def design(
    scan: Input,
    wishes: Annotated[
        Path | None, typer.Option(help="Wishes as TOML; the defaults without it.", metavar="FILE")
    ] = None,
    example: Annotated[
        bool,
        typer.Option("--example", callback=_example, is_eager=True, help="Print a wishes file."),
    ] = False,
    units: Units = "auto",
    jaw: JawOption = "auto",
    case: CaseOut = None,
    json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Reshape the front teeth by a person's wishes and save the case.

    The case is saved where --case says, else over the case given, else beside the scan.

    Example: smilesculpt design --example > wishes.toml

    Example: smilesculpt design upper.smile --wishes wishes.toml --case designed.smile
    """
    asked = read_wishes(wishes) if wishes is not None else Wishes()
    target = case_target(scan, case)
    with progress_bar(quiet=quiet or json) as progress:
        before = segmented_case(scan, units=units, jaw=jaw, progress=progress)
        after = steps.design(before, asked, progress=progress)
    save_case(target, after)
    dentition = after.require_dentition("design")
    changes = tooth_changes(after.before(), after.require_surface("design"), dentition)
    if json:
        teeth = [change.as_json() for change in changes]
        facts = {"wishes": wishes_facts(asked), "teeth": teeth, "notes": design_notes(after)}
        print_json({"schema": "smilesculpt/design/1", **facts, "case": str(target)})
    elif not quiet:
        title, columns, rows = changes_table(changes)
        print_table(title, columns, rows)
        for note in design_notes(after):
            say(note)
        say(f"Saved as {target}")


def restore(
    scan: Input,
    out: Out = Path(),
    units: Units = "auto",
    jaw: JawOption = "auto",
    with_findings: WithFindings = False,
    json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Make the wax-up model of a case, check it and write it as STL.

    Example: smilesculpt restore designed.smile --out parts
    """
    require_parts_elsewhere(out, scan, ("stl",))
    with progress_bar(quiet=quiet or json) as progress:
        case = segmented_case(scan, units=units, jaw=jaw, progress=progress)
        parts = steps.validate(steps.restore(case, progress=progress), progress=progress)
    files = export_parts(parts, out, formats=("stl",), with_findings=with_findings)
    if json:
        print_json({"schema": "smilesculpt/restore/1", **parts_facts(parts, files)})
    elif not quiet:
        tell_parts(parts, files)


def export(
    scan: Input,
    out: Out = Path(),
    formats: FormatList = ALL_FORMATS,
    units: Units = "auto",
    jaw: JawOption = "auto",
    with_findings: WithFindings = False,
    json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Write the parts of a case, checked, in every format asked for, and the case itself.

    Example: smilesculpt export designed.smile --out parts --format stl,3mf
    """
    chosen = checked_formats(formats)
    require_parts_elsewhere(out, scan, chosen)
    with progress_bar(quiet=quiet or json) as progress:
        case = segmented_case(scan, units=units, jaw=jaw, progress=progress)
        parts = steps.validate(steps.restore(case, progress=progress), progress=progress)
    files = steps.export(case, parts, out, formats=chosen, with_findings=with_findings)
    if json:
        print_json({"schema": "smilesculpt/export/1", **parts_facts(parts, files)})
    elif not quiet:
        tell_parts(parts, files)


def report(
    scan: Input,
    out: Annotated[
        Path | None, typer.Option("--out", help="The HTML file; beside the case by default.")
    ] = None,
    units: Units = "auto",
    jaw: JawOption = "auto",
    pictures: Annotated[bool, typer.Option(help="Draw before and after.")] = True,
    json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Write one HTML page: before and after, measures, rules with sources, findings.

    Example: smilesculpt report designed.smile --out report.html
    """
    target = out if out is not None else scan.with_suffix(".report.html")
    require_output(target, suffix=".html", given=scan)
    with progress_bar(quiet=quiet or json) as progress:
        case = segmented_case(scan, units=units, jaw=jaw, progress=progress)
        parts = steps.validate(steps.restore(case, progress=progress), progress=progress)
        has_pictures = steps.report(case, parts, target, pictures=pictures, progress=progress)
    if json:
        facts = {"report": str(target), "pictures": has_pictures}
        print_json({"schema": "smilesculpt/report/1", **facts})
    else:
        say(f"Report written to {target}", quiet=quiet)

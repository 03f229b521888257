"""The command that chooses the other jaw of a case."""

from pathlib import Path
from typing import Annotated

import typer

from smilesculpt import steps
from smilesculpt.case import Case
from smilesculpt.casefile import save_case
from smilesculpt.cli.console import print_json, progress_bar, say
from smilesculpt.cli.facts import antagonist_facts
from smilesculpt.cli.inputs import case_target
from smilesculpt.cli.options import CaseOut, Input, Json, Quiet, Units
from smilesculpt.sculpting.other_jaws import without_antagonist


def antagonist(
    scan: Input,
    mesh: Annotated[
        Path | None,
        typer.Argument(help="A scan of the other jaw, exported as both bite.", metavar="MESH"),
    ] = None,
    remove: Annotated[
        bool, typer.Option("--remove", help="Take the other jaw out of the file.")
    ] = False,
    units: Units = "auto",
    case: CaseOut = None,
    json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Choose the other jaw of a case; contact and clearance are measured to it.

    It stays private: a published design never holds it unless --allow sealed-antagonist is given.

    Example: smilesculpt antagonist designed.smile lower.stl --case bite.smile

    Example: smilesculpt antagonist bite.smile --remove
    """
    if (mesh is None) != remove:
        raise typer.BadParameter("give either a scan of the other jaw, or --remove")
    target = case_target(scan, case)
    with progress_bar(quiet=quiet or json) as progress:
        found = steps.read_case(scan, progress=progress)
        other = None
        if mesh is not None:
            other = steps.read_antagonist(found, mesh, units=units, progress=progress)
        found = without_antagonist(found) if other is None else steps.oppose(found, other)
    save_case(target, found)
    if json:
        facts = {"antagonist": antagonist_facts(found), "case": str(target)}
        print_json({"schema": "smilesculpt/antagonist/1", **facts})
    else:
        say(_sentence(found), quiet=quiet)
        say(f"Saved as {target}", quiet=quiet)


def _sentence(case: Case) -> str:
    facts = antagonist_facts(case)
    if facts is None:
        return "The case has no other jaw now; nothing of it is left in the file"
    return f"{facts['file']}: {facts['n_faces']:,} triangles, {facts['apart_mm']:.2f} mm apart"

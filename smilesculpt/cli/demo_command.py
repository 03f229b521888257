"""The command that runs the main job once through."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from meshes.errors import MeshError
from meshes.readwrite.beside import make_folder
from smilesculpt.cli.console import print_json, progress_bar, say
from smilesculpt.cli.options import Json, Quiet, Units, WithFindings
from smilesculpt.demo import REPORT_NAME, Demo, StepDone
from smilesculpt.errors import DesignError
from smilesculpt.shaping.wishes_file import read_wishes
from smilesculpt.wishes import Wishes


def demo(
    scan: Annotated[
        Path | None, typer.Option(help="Your own scan; a generated arch without it.")
    ] = None,
    out: Annotated[Path, typer.Option(help="Folder for what it makes.")] = Path("smilesculpt-demo"),
    wishes: Annotated[Path | None, typer.Option(help="Wishes as TOML.")] = None,
    units: Units = "auto",
    with_findings: WithFindings = False,
    json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Run the main job once: scan, teeth, design, checks, parts, report.

    Example: smilesculpt demo --scan upper.stl --out my-smile
    """
    asked = read_wishes(wishes) if wishes is not None else Wishes()
    make_folder(out)
    done: list[StepDone] = []
    try:
        with progress_bar(quiet=quiet or json) as progress:
            job = Demo(scan, out, units, asked, with_findings=with_findings, progress=progress)
            done.extend(job.run())
    except (MeshError, DesignError):
        if done and not (json or quiet):
            _tell_steps(done)
        raise
    if json:
        rows = [{"name": s.name, "seconds": round(s.seconds, 3), "found": s.found} for s in done]
        files = [str(path) for path in job.files]
        print_json({"schema": "smilesculpt/demo/1", "steps": rows, "files": files})
    elif not quiet:
        _tell(done, out)


def _tell(done: list[StepDone], out: Path) -> None:
    _tell_steps(done)
    say(f"Everything is in {out}; open {out / REPORT_NAME} in a browser.")
    say("Design and research tool, not a medical device.")


def _tell_steps(done: list[StepDone]) -> None:
    table = Table(title="The main job", title_justify="left", title_style="bold")
    table.add_column("step")
    table.add_column("seconds", justify="right")
    table.add_column("found", overflow="fold")
    for step in done:
        table.add_row(step.name, f"{step.seconds:.1f}", step.found)
    table.add_row("together", f"{sum(step.seconds for step in done):.1f}", "", end_section=True)
    Console(highlight=False).print(table, markup=False)

"""What `smilesculpt validate` takes beside what other commands take too."""

from pathlib import Path
from typing import Annotated

import typer
from typer.models import OptionInfo

from meshes.validation import profile_names


def _file(words: str) -> OptionInfo:
    option: OptionInfo = typer.Option(help=words, metavar="FILE")
    return option


Paths = Annotated[list[Path], typer.Argument(help="Files, folders or patterns.", metavar="PATH...")]
ProfileName = Annotated[
    str, typer.Option(help=f"Rules to apply: {', '.join(profile_names())}, or a TOML file.")
]
Jobs = Annotated[
    int | None,
    typer.Option(min=1, max=1000, help="Files at a time; one for each processor if not said."),
]
Cluster = Annotated[
    str | None, typer.Option(help="A dask scheduler whose workers do it.", metavar="ADDRESS")
]
Timeout = Annotated[
    float | None,
    typer.Option(
        min=0.1,
        max=1e6,
        help="Seconds after which a file is given up; 600 if not said.",
    ),
]
Memory = Annotated[
    float | None,
    typer.Option(min=0.1, max=1e6, help="GB a file may take (on Linux)."),
]
Resume = Annotated[Path | None, _file("Keep state here; go on from it if it exists.")]
RepairTo = Annotated[Path | None, typer.Option(help="Write repaired files here.", metavar="DIR")]
JsonFile = Annotated[Path | None, _file("All of it as JSON (- prints it).")]
JunitFile = Annotated[Path | None, _file("JUnit XML for CI systems.")]
SarifFile = Annotated[Path | None, _file("SARIF for code hosts.")]
HtmlFile = Annotated[Path | None, _file("One page with pictures, to sort and search.")]
CsvFile = Annotated[Path | None, _file("A row for each file.")]

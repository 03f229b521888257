"""Options that several commands share."""

from pathlib import Path
from typing import Annotated

import typer

from smilesculpt.steps import JawChoice

Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but errors.")]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON document instead of words.")]
Units = Annotated[
    str, typer.Option(help="Unit of a scan file: auto, mm, cm, m, um or inch.", metavar="UNIT")
]
JawOption = Annotated[JawChoice, typer.Option(help="Which jaw it is: auto, upper or lower.")]
Input = Annotated[Path, typer.Argument(help="A scan file or a .smile case.", metavar="SCAN|CASE")]
CaseOut = Annotated[
    Path | None, typer.Option("--case", help="Save the case here (.smile).", metavar="FILE")
]
WithFindings = Annotated[
    bool, typer.Option(help="Write parts with errors too; their names then say not-valid.")
]

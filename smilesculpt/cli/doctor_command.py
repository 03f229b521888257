"""The command that checks this computer."""

import typer

from smilesculpt.cli.console import print_json
from smilesculpt.cli.options import Json
from smilesculpt.doctor import diagnose, document, exit_status, show


def doctor(json: Json = False) -> None:
    """Check libraries, OpenGL, fonts and disk, and print the line that mends what lacks.

    Exit status: 0 everything needed is here, 1 something needed is missing.

    Example: smilesculpt doctor
    """
    checks = diagnose()
    if json:
        print_json(document(checks))
    else:
        show(checks)
    raise typer.Exit(exit_status(checks))

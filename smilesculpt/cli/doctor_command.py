"""The command that checks this computer."""

import typer

from smilesculpt.cli.options import Json
from smilesculpt.doctor import diagnose

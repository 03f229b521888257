"""The program `smilesculpt`: its commands, its exit status and its one-line errors.

Exit status: 0 done, 1 findings, 2 could not be done (one line on standard error says why).
"""

import subprocess
import sys
from importlib import metadata
from importlib.util import find_spec
from pathlib import Path
from typing import Annotated

import typer
from typer._click import Context
from typer.core import TyperGroup
from typer.exceptions import TyperException

from calibration.errors import CalibrationError
from meshes.errors import CancelledError, MeshError, one_line
from smilesculpt.cli.antagonist_command import antagonist
from smilesculpt.cli.calibrate_commands import calibrate_app
from smilesculpt.cli.console import complain
from smilesculpt.cli.demo_command import demo
from smilesculpt.cli.design_commands import design, export, report, restore
from smilesculpt.cli.device_commands import device_app
from smilesculpt.cli.doctor_command import doctor
from smilesculpt.cli.exchange_commands import exchange_app
from smilesculpt.cli.gallery_commands import gallery_app
from smilesculpt.cli.merge_command import merge
from smilesculpt.cli.plan_commands import plan_app
from smilesculpt.cli.repair_command import repair_file
from smilesculpt.cli.replay_command import replay
from smilesculpt.cli.scan_commands import measure, orient, read, segment
from smilesculpt.cli.validate_command import validate_files
from smilesculpt.cli.workshop_commands import workshop_app
from smilesculpt.errors import DesignError

_ABOUT = """From an intraoral scan to a smile of your own: sculpted, checked, printable, yours.

Start with: smilesculpt demo. A design and research tool, not a medical device.
"""


class _JobsFirst(TyperGroup):
    """Lists the jobs, then what concerns this computer; Typer itself puts groups last."""

    def list_commands(self, ctx: Context) -> list[str]:
        """Return the commands' names in the order of the help."""
        return sorted(super().list_commands(ctx), key=lambda name: name in {"gui", "doctor"})


app = typer.Typer(
    cls=_JobsFirst,
    help=_ABOUT,
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

_MAIN_JOB = "Sculpt a smile"
_CHECK = "Validate and mend meshes"
_DEVICE = "Calibrate and plan"
_EXCHANGE = "Exchange, show and learn"
_SYSTEM = "This computer"


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"smilesculpt {metadata.version('smilesculpt')}")
        raise typer.Exit


@app.callback()
def smilesculpt(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Say the version.")
    ] = False,
) -> None:
    """Hold the options of the program itself."""


def gui(
    file: Annotated[Path | None, typer.Argument(help="A scan or a .smile case.")] = None,
) -> None:
    """Open the window.

    Example: smilesculpt gui upper.stl
    """
    if find_spec("PyQt6") is None:
        complain("smilesculpt: the window needs PyQt6. Run: pip install 'smilesculpt[gui]'")
        raise typer.Exit(2)
    # A process of its own: nothing below the window may import it.
    arguments = [] if file is None else [str(file)]
    raise typer.Exit(
        subprocess.run([sys.executable, "-m", "gui", *arguments], check=False).returncode
    )


_MAIN = (demo, read, orient, segment, measure, design, antagonist, replay, restore, export, report)
for _command in _MAIN:
    app.command(rich_help_panel=_MAIN_JOB)(_command)
app.command("validate", rich_help_panel=_CHECK)(validate_files)
app.command("repair", rich_help_panel=_CHECK)(repair_file)
app.command(rich_help_panel=_CHECK)(merge)
app.add_typer(calibrate_app, name="calibrate", rich_help_panel=_DEVICE)
app.add_typer(plan_app, name="plan", rich_help_panel=_DEVICE)
app.add_typer(device_app, name="device", rich_help_panel=_DEVICE)
app.add_typer(exchange_app, name="exchange", rich_help_panel=_EXCHANGE)
app.add_typer(gallery_app, name="gallery", rich_help_panel=_EXCHANGE)
app.add_typer(workshop_app, name="workshop", rich_help_panel=_EXCHANGE)
app.command(rich_help_panel=_SYSTEM)(gui)
app.command(rich_help_panel=_SYSTEM)(doctor)


def run(arguments: list[str] | None = None) -> int:
    """Run the program and return its exit status; errors become one line each."""
    try:
        status = app(args=arguments, standalone_mode=False)
    except (typer.Abort, KeyboardInterrupt, CancelledError):
        complain("Stopped; nothing half-written is left.")
        return 130
    except TyperException as error:
        said = error.format_message().strip().rstrip(".")
        complain(f"smilesculpt: {said}. See: smilesculpt --help" if said else "")
        return 2
    except (MeshError, CalibrationError, DesignError) as error:
        said = str(error)
        complain(f"smilesculpt: {said}{'' if said.endswith(('.', '?', '!')) else '.'}")
        return 2
    except BrokenPipeError:
        # The reader of our output (a pager, `head`) has left; that is its right.
        return 0
    except OSError as error:
        complain(f"smilesculpt: {one_line(str(error.filename or 'the system'))}: {error.strerror}.")
        return 2
    except MemoryError:
        complain("smilesculpt: not enough memory for this mesh. Close programs or decimate it.")
        return 2
    return status if isinstance(status, int) else 0

"""A simulated device to send plans to: commands under `smilesculpt device`."""

from pathlib import Path
from threading import Event
from typing import Annotated

import typer

from calibration.link.errors import require_link_library
from calibration.planning.limits import read_limits
from calibration.signing import public_key_of, read_key
from smilesculpt.cli.console import print_json, say
from smilesculpt.cli.options import Json, Quiet

device_app = typer.Typer(
    help="Simulate a clinic's device that takes plans.",
    no_args_is_help=True,
    rich_markup_mode="rich",
)


@device_app.callback()
def device() -> None:
    """Hold the commands of a device."""


@device_app.command()
def simulate(
    trust: Annotated[
        list[str],
        typer.Option(help="Whose sign-off counts: a did:key name, or a key file.", metavar="WHO"),
    ],
    serial: Annotated[str, typer.Option(help="Serial of the device.")] = "SAMPLE-ARM",
    host: Annotated[str, typer.Option(help="Where it listens.")] = "127.0.0.1",
    port: Annotated[
        int, typer.Option(help="OpenIGTLink port; 0 takes a free one.", min=0, max=65535)
    ] = 18944,
    tracking: Annotated[
        str, typer.Option(help="Name of the stream of poses that it follows.", metavar="NAME")
    ] = "Tracker",
    timeout: Annotated[float, typer.Option(help="Older tracking is stale, s.")] = 0.5,
    idle: Annotated[float, typer.Option(help="A client silent for so long is let go, s.")] = 30.0,
    limits: Annotated[
        Path | None, typer.Option(help="Least room that it asks for, as TOML.", metavar="FILE")
    ] = None,
    speed: Annotated[float, typer.Option(help="How much faster than life.")] = 1.0,
    once: Annotated[bool, typer.Option("--once", help="Leave after the first client.")] = False,
    json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Listen as a device: judge plans, follow tracking, stop when it goes stale.

    Refuses plans that are unsigned, altered, for another serial, signed by a stranger, or unsound.
    A plan starts on the text COMMAND "start" while transforms named as --tracking says come.

    Example: smilesculpt device simulate --serial SAMPLE-ARM --trust ada.key --once
    """
    trusted = frozenset(_did(who) for who in trust)
    require_link_library()
    from calibration.link.device_settings import DeviceSettings
    from calibration.link.simulator import Simulator

    own: dict[str, float] | None = None
    if limits is not None:
        own = {kind: one.clearance for kind, one in read_limits(limits).limits.items()}
    settings = DeviceSettings(serial, trusted, timeout, speed, tracking, idle, own)
    made = Simulator(settings, host=host, port=port)

    def tell(words: str) -> None:
        say(words, quiet=quiet or json)

    tell(f"{serial} listens on {host}:{made.port}; stop it with Ctrl-C")
    try:
        made.serve(Event(), tell=tell, once=once)
    except KeyboardInterrupt:
        tell("stopped")
    if json:
        facts = {"serial": serial, "accepted": made.n_accepted, "refused": made.n_refused}
        print_json({"schema": "smilesculpt/device-simulate/1", **facts, "port": made.port})


def _did(who: str) -> str:
    """Return the name of a key, given as such or as the file that holds it."""
    if who.startswith("did:"):
        public_key_of(who)
        return who
    return read_key(Path(who)).did

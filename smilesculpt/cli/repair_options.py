"""How far a repair may go, as `smilesculpt repair` and `smilesculpt validate` take it."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Annotated

import typer

from meshes.repair.settings import RepairSettings, settings_for
from meshes.validation.profile import Profile
from smilesculpt.errors import DesignError

DropBelow = Annotated[
    float | None,
    typer.Option(help="Drop loose bodies of less than this; none if not said.", metavar="MM3"),
]
MaxHole = Annotated[
    float | None,
    typer.Option(
        help="Close holes no longer around than this; what suits the profile if not said.",
        metavar="MM",
    ),
]
CloseBorder = Annotated[
    bool, typer.Option("--close-border", help="Close the outer border of a scan too.")
]
LeastWall = Annotated[
    float | None,
    typer.Option(help="Thicken walls of a solid to this; none if not said.", metavar="MM"),
]


class NoRepairAskedError(DesignError):
    """A repair was described and no folder named for what it makes.

    Attributes
    ----------
    option : str
    """

    def __init__(self, option: str) -> None:
        self.option = option
        super().__init__(
            f"{option} tells how to repair, and nothing is to be repaired. "
            "Name a folder for repaired files with --repair-to."
        )


def repair_settings(
    profile: Profile,
    *,
    drop_below: float | None,
    max_hole: float | None,
    close_border: bool,
    least_wall: float | None,
) -> RepairSettings:
    """Return what suits a profile, changed where an option was given.

    Raises
    ------
    RepairSettingsError
        If a number means nothing.
    """
    usual = settings_for(profile)
    return replace(
        usual,
        close_border=close_border,
        drop_below=usual.drop_below if drop_below is None else drop_below,
        max_hole=usual.max_hole if max_hole is None else max_hole,
        least_thickness=usual.least_thickness if least_wall is None else least_wall,
    )


def require_none(options: Mapping[str, float | bool | None]) -> None:
    """Refuse options of a repair where none is asked for.

    Raises
    ------
    NoRepairAskedError
    """
    for name, value in options.items():
        if value is not None and value is not False:
            raise NoRepairAskedError(f"--{name.replace('_', '-')}")

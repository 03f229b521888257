"""How much a device, a registration and a localisation err, as data with sources."""

import math
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any, Literal

import numpy as np

from calibration.errors import CalibrationError

Purpose = Literal["implant", "path"]

MOST_ERROR = 50.0
"""Largest deviation of anything, mm: chosen, beyond any jaw."""


class ErrorModelError(CalibrationError):
    """Numbers or a name that make no model of errors."""


@dataclass(frozen=True, slots=True)
class ErrorModel:
    """Standard deviations of independent normal errors.

    Attributes
    ----------
    name : str
    position : float
        Of the device at the platform or a waypoint, each axis, mm.
    tilt : float
        Of the device's axis, about each of two axes across it, radians.
    registration : float
        Target registration error at the middle of the plan, each axis, mm.
    registration_turn : float
        Of the registration, about each axis, radians.
    localisation : float
        Of each localised point, each axis, mm.
    source : str
    counted : str
        Which part is counted where, so that none counts twice.

    Raises
    ------
    ErrorModelError
        If a deviation is negative or beyond `MOST_ERROR`.
    """

    name: str
    position: float
    tilt: float
    registration: float
    registration_turn: float
    localisation: float
    source: str
    counted: str = ""

    def __post_init__(self) -> None:
        parts = (
            self.position,
            self.tilt,
            self.registration,
            self.registration_turn,
            self.localisation,
        )
        if not all(0.0 <= part <= MOST_ERROR for part in parts):
            raise ErrorModelError(
                f"the errors of {self.name} are not within 0 to {MOST_ERROR:g} mm; "
                "give deviations in mm"
            )


def axis_deviation_of_mean_distance(mean: float) -> float:
    """Return the deviation of each axis (mm) whose distances in space have a mean (mm).

    Distances of isotropic normal errors follow Maxwell's law: mean = 2 sd sqrt(2 / pi).
    """
    return mean / (2.0 * math.sqrt(2.0 / math.pi))


def axis_deviation_of_mean_angle(mean: float) -> float:
    """Return the deviation about each of two axes whose angles have a mean (radians).

    Small angles of two normal tilts follow Rayleigh's law: mean = sd sqrt(pi / 2).
    """
    return mean / math.sqrt(math.pi / 2.0)


@dataclass(frozen=True, slots=True)
class OwnErrors:
    """What a clinic measured itself; it stands in place of the model's own part.

    Attributes
    ----------
    registration : float or None
        Target registration error at the site, root mean square in 3-D, mm.
    registration_turn : float or None
        Deviation of the registration about each axis, radians.
    localisation : float or None
        Deviation of a localised point along each axis, mm.
    """

    registration: float | None = None
    registration_turn: float | None = None
    localisation: float | None = None


def error_models(purpose: Purpose | None = None) -> dict[str, ErrorModel]:
    """Return the models that come with the program, by name; those for one purpose, or all."""
    rows = {name: row for name, row in _rows().items() if purpose in {None, row["of"]}}
    return {name: _model(name, row, OwnErrors()) for name, row in rows.items()}


def error_model(
    name: str, purpose: Purpose | None = None, own: OwnErrors = OwnErrors()
) -> ErrorModel:
    """Return a model by its name.

    Parameters
    ----------
    name : str
    purpose : {"implant", "path"}, optional
        What it is wanted for; without it, any.
    own : OwnErrors, optional
        Replaces the model's registration and localisation. The device's share stays: it is what
        the published whole leaves beside the model's own parts.

    Raises
    ------
    ErrorModelError
        If there is none of that name for that purpose, says which there are; or if an own error is
        negative or too large.
    """
    rows = _rows()
    there = [each for each, row in rows.items() if purpose in {None, row["of"]}]
    if name not in rows:
        raise ErrorModelError(f"no model of errors is called {name[:80]!r}; use {', '.join(there)}")
    if name not in there:
        meant = {"implant": "the placing of an implant", "path": "the way of a swimmer"}
        raise ErrorModelError(
            f"the errors of {name} are those of {meant[rows[name]['of']]}; "
            f"for {meant[str(purpose)]} use {', '.join(there)}"
        )
    return _model(name, rows[name], own)


def _model(name: str, row: dict[str, Any], own: OwnErrors) -> ErrorModel:
    position = axis_deviation_of_mean_distance(row["mean_distance"])
    tilt = axis_deviation_of_mean_angle(float(np.radians(row["mean_degrees"])))
    registration = row["registration_rms"] / math.sqrt(3.0)
    turn = float(np.radians(row["registration_degrees"]))
    localisation = row["localisation"]
    if row["whole_chain"]:
        position = math.sqrt(position**2 - registration**2 - localisation**2)
        tilt = math.sqrt(tilt**2 - turn**2)
    given = own.registration
    return ErrorModel(
        name=name,
        position=position,
        tilt=tilt,
        registration=registration if given is None else given / math.sqrt(3.0),
        registration_turn=turn if own.registration_turn is None else own.registration_turn,
        localisation=localisation if own.localisation is None else own.localisation,
        source=row["source"],
        counted=_counted(row, own),
    )


def _counted(row: dict[str, Any], own: OwnErrors) -> str:
    """Return in words which part is counted in what."""
    parts = (
        f"registration {row['registration_rms']:g} mm RMS and {row['registration_degrees']:g} "
        f"degrees, localisation {row['localisation']:g} mm an axis"
    )
    if row["whole_chain"]:
        said = f"The published deviation holds the whole chain; of it {parts}, the rest the device."
    else:
        said = f"The device's deviation stands alone; beside it {parts}."
    said = f"{said} {row['parts_source']}"
    pairs = (
        ("registration", own.registration, "mm RMS"),
        ("localisation", own.localisation, "mm an axis"),
    )
    mine = [f"{what} {value:.3g} {unit}" for what, value, unit in pairs if value is not None]
    if not mine:
        return said
    return f"{said} In place of these parts: {', '.join(mine)}, measured by the clinic."


@cache
def _rows() -> dict[str, Any]:
    folder = resources.files("calibration.simulation") / "data"
    return tomllib.loads((folder / "error_models.toml").read_text("utf-8"))

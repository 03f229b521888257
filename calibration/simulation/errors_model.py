"""How much a device, a registration and a localisation err, as data with sources."""

import math
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

import numpy as np

from calibration.errors import CalibrationError


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

    Raises
    ------
    ErrorModelError
        If a deviation is negative or not finite.
    """

    name: str
    position: float
    tilt: float
    registration: float
    registration_turn: float
    localisation: float
    source: str

    def __post_init__(self) -> None:
        parts = (
            self.position,
            self.tilt,
            self.registration,
            self.registration_turn,
            self.localisation,
        )
        if not all(math.isfinite(part) and part >= 0.0 for part in parts):
            raise ErrorModelError(f"the errors of {self.name} are negative or not finite")


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


@cache
def error_models() -> dict[str, ErrorModel]:
    """Return the models that come with the program, by name."""
    folder = resources.files("calibration.simulation") / "data"
    document = tomllib.loads((folder / "error_models.toml").read_text("utf-8"))
    return {
        name: ErrorModel(
            name=name,
            position=axis_deviation_of_mean_distance(row["mean_distance"]),
            tilt=axis_deviation_of_mean_angle(float(np.radians(row["mean_degrees"]))),
            registration=row["registration_rms"] / math.sqrt(3.0),
            registration_turn=float(np.radians(row["registration_degrees"])),
            localisation=row["localisation"],
            source=row["source"],
        )
        for name, row in document.items()
    }


def error_model(name: str) -> ErrorModel:
    """Return a model by its name.

    Raises
    ------
    ErrorModelError
        If there is none of that name; says which there are.
    """
    models = error_models()
    if name not in models:
        raise ErrorModelError(f"no model of errors is called {name!r}; use {', '.join(models)}")
    return models[name]

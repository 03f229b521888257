"""What a clinic measured of its own errors, from options and from the file of a registration."""

import math
from pathlib import Path
from typing import Annotated, Any, Final

import typer

from calibration.errors import FiducialFileError
from calibration.signing.strict_json import NotStrictError, strict_object
from calibration.simulation.errors_model import ErrorModelError, OwnErrors
from meshes.readwrite.plain_file import plain_bytes

REGISTER_SCHEMA: Final = "smilesculpt/calibrate-register/1"
_SCHEMAS: Final = (REGISTER_SCHEMA, "smilesculpt/calibrate-register-surface/1")
_MAX_BYTES: Final = 20_000_000

RegistrationFile = Annotated[
    Path | None,
    typer.Option(
        "--registration",
        help="What calibrate register --targets T --json printed: its largest error at a target "
        "stands in place of the model's registration.",
        metavar="FILE",
    ),
]
RegistrationRms = Annotated[
    float | None,
    typer.Option(help="The same as a number: error at the site, RMS in 3-D, mm.", metavar="MM"),
]
Localisation = Annotated[
    float | None,
    typer.Option(help="How much a marked point errs along each axis, mm.", metavar="MM"),
]


def own_errors(file: Path | None, rms: float | None, localisation: float | None) -> OwnErrors:
    """Return the errors that were given.

    Raises
    ------
    ErrorModelError
        If a registration is given twice, or a number is negative or not finite.
    FiducialFileError
        If the file holds no registration with targets.
    """
    for name, value in (("--registration-rms", rms), ("--localisation", localisation)):
        if value is not None and not 0.0 <= value <= 50.0:
            raise ErrorModelError(f"{name} is {value:g} mm; give 0 to 50 mm")
    if file is None:
        return OwnErrors(rms, None, localisation)
    if rms is not None:
        raise ErrorModelError("give --registration or --registration-rms, not both")
    largest, turn = _registration(file)
    return OwnErrors(largest, turn, localisation)


def _registration(file: Path) -> tuple[float, float]:
    """Return the largest error at a target (mm) and the turn about each axis (radians)."""
    remedy = "Make it with: smilesculpt calibrate register F.csv --targets T.csv --json > FILE."
    try:
        document: dict[str, Any] = strict_object(plain_bytes(file, most=_MAX_BYTES))
    except OSError as error:
        raise FiducialFileError(file, f"cannot be read ({error.strerror})", remedy) from error
    except NotStrictError as error:
        raise FiducialFileError(file, f"is no registration: {error}", remedy) from error
    if document.get("schema") not in _SCHEMAS:
        raise FiducialFileError(file, "is no registration of this version", remedy)
    try:
        largest = max(float(row["tre_mm"]) for row in document["targets"])
        turn = math.radians(float(document["turn_error_deg"]))
    except (KeyError, TypeError, ValueError) as error:
        raise FiducialFileError(file, "holds no error at any target", remedy) from error
    if not (0.0 <= largest <= 50.0 and 0.0 <= turn <= 1.0):
        raise FiducialFileError(file, f"holds an error of {largest:g} mm at a target", remedy)
    return largest, turn

"""A scan placed by paired points: where it lies, which points to doubt, how far targets are off."""

from dataclasses import dataclass

import numpy as np

from calibration.errors import MirroredFiducialsError, UnlikeFiducialsError
from calibration.registration.paired_points import FiducialPairs, Registration, register
from calibration.registration.pairing import require_own_places
from calibration.registration.suspects import Suspect, suspects
from calibration.registration.target_error import TargetError, target_error
from meshes.arrays import Vectors


@dataclass(frozen=True, slots=True, eq=False)
class FiducialPlacement:
    """A scan placed on the device by fiducials.

    Attributes
    ----------
    found : Registration
    suspects : tuple of Suspect
        Fiducials that the others contradict, worst first.
    paired_by : {"row", "name", "distances"}
        How the points were paired.
    fle : float or None
        Localisation error of a fiducial where it is known, mm.
    middle : TargetError
        At the middle of the fiducials.
    """

    found: Registration
    suspects: tuple[Suspect, ...]
    paired_by: str
    fle: float | None
    middle: TargetError

    def error_at(self, points: Vectors) -> TargetError:
        """Foretell the error at points of the scan, shape (p, 3), mm."""
        return target_error(self.found, points, fle=self.fle)


def placed_by_fiducials(
    pairs: FiducialPairs, *, paired_by: str = "row", fle: float | None = None
) -> FiducialPlacement:
    """Place a scan by paired points.

    Raises
    ------
    RegistrationError
        As for `calibration.registration.paired_points.register` and `target_error`; where pairs
        are swapped, they are named.
    """
    found = registered(pairs)
    at: Vectors = np.asarray(pairs.scan_points.mean(axis=0)[None], np.float64)
    middle = target_error(found, at, fle=fle)
    return FiducialPlacement(found, suspects(pairs), paired_by, fle, middle)


def registered(pairs: FiducialPairs) -> Registration:
    """Register pairs, and where they do not fit, look whether they are swapped.

    Raises
    ------
    RegistrationError
    """
    try:
        return register(pairs)
    except (UnlikeFiducialsError, MirroredFiducialsError):
        # Two points changed for each other may look like a mirror.
        require_own_places(pairs)
        raise

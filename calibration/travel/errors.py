"""What can be wrong with a way through tissue."""

import numpy as np

from calibration.errors import CalibrationError
from meshes.arrays import Vector


def _place(point: Vector) -> str:
    return " ".join(f"{value:.2f}" for value in np.asarray(point))


class BlockedPointError(CalibrationError):
    """A start or target lies on forbidden ground.

    Attributes
    ----------
    what : str
        "source" or "target".
    point : ndarray, shape (3,)
        mm.
    """

    def __init__(self, what: str, point: Vector) -> None:
        self.what = what
        self.point = point
        super().__init__(
            f"the {what} at {_place(point)} mm lies on forbidden ground; choose a free place"
        )


class UnreachableTargetError(CalibrationError):
    """No free way leads to the target.

    Attributes
    ----------
    point : ndarray, shape (3,)
        mm.
    """

    def __init__(self, point: Vector, why: str) -> None:
        self.point = point
        super().__init__(f"the target at {_place(point)} mm cannot be reached: {why}")

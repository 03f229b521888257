"""How far paired points may be off in each of their two frames, along which way."""

from dataclasses import dataclass

import numpy as np

from calibration.errors import RegistrationError
from meshes.arrays import Mask, Matrix, Vector

_SYMMETRIC, _NEGATIVE = 1e-9, -1e-9


@dataclass(frozen=True, slots=True, eq=False)
class PairErrors:
    """Localisation errors of paired points, as covariances.

    Attributes
    ----------
    scan, device : ndarray, shape (n, 3, 3)
        Each in its own frame, mm^2; all 0 where a point is exact.

    Raises
    ------
    RegistrationError
        If shapes disagree, a number is not finite, a matrix is no covariance, or a pair has no
        error at all along some way.
    """

    scan: Matrix
    device: Matrix

    def __post_init__(self) -> None:
        for frame, matrices in (("scan", self.scan), ("device", self.device)):
            if matrices.ndim != 3 or matrices.shape[1:] != (3, 3):
                raise RegistrationError(f"the {frame}'s covariances need 3 x 3 numbers a fiducial")
            wrong = _wrong(matrices)
            if wrong.any():
                raise RegistrationError(
                    f"the {frame}'s covariance of fiducial {int(np.argmax(wrong)) + 1} is none: "
                    "it has to be finite, symmetric and of no negative variance"
                )
        if self.scan.shape != self.device.shape:
            raise RegistrationError("both frames need a covariance for each fiducial; 0 if exact")
        # Turned by any motion, the sum of the smallest variances is what is left at the least.
        least = np.linalg.eigvalsh(self.scan)[:, 0] + np.linalg.eigvalsh(self.device)[:, 0]
        flat = np.array(least <= 0.0, bool)
        if flat.any():
            raise RegistrationError(
                f"fiducial {int(np.argmax(flat)) + 1} has no error along some way in "
                "either frame; give every direction a variance, a small one if need be"
            )

    def in_device(self, motion: Matrix) -> Matrix:
        """Return each pair's covariance once the scan is moved, device frame, (n, 3, 3)."""
        turn = motion[:3, :3]
        return np.asarray(turn @ self.scan @ turn.T + self.device)

    def chosen(self, rows: Mask) -> "PairErrors":
        """Return those of some pairs."""
        return PairErrors(self.scan[rows], self.device[rows])

    @property
    def weights(self) -> Vector:
        """One over each pair's variance, all ways together, shape (n,)."""
        both = self.scan + self.device
        return np.asarray(3.0 / np.trace(both, axis1=1, axis2=2))


def _wrong(matrices: Matrix) -> Mask:
    finite = np.asarray(np.isfinite(matrices).all(axis=(1, 2)), bool)
    sound = np.asarray(np.where(finite[:, None, None], matrices, 0.0), np.float64)
    size = np.abs(sound).max(axis=(1, 2))
    skew = np.abs(sound - sound.transpose(0, 2, 1)).max(axis=(1, 2))
    least = np.linalg.eigvalsh(sound)[:, 0]
    return np.array(~finite | (skew > _SYMMETRIC * size) | (least < _NEGATIVE * size), bool)

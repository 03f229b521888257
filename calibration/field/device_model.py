"""A device as a model: the field that its coils make from their currents."""

import hashlib
from dataclasses import dataclass, field

import numpy as np

from calibration.errors import InvalidModelError
from calibration.field.induced import NO_BODIES, Bodies, with_induced
from calibration.field.multipole import field_columns, gradient_columns, require_currents
from calibration.field.saturation import NO_SATURATION, Saturation
from calibration.field.sources import Sources
from meshes.arrays import Mask, Matrix, Vector, Vectors


@dataclass(frozen=True, slots=True, eq=False)
class DeviceModel:
    """Coils that make a field from their currents, and a field of no current.

    The field is in proportion to the currents, or where cores saturate to the currents that act
    (`saturation.effective`); the matrices are for an ampere that acts.

    Attributes
    ----------
    name : str
    serial : str
        What tells this device from its twins; empty where unknown.
    coil_names : tuple of str
        k of them, in the order of the currents.
    sources : Sources
    current_limits : ndarray, shape (k,)
        Largest absolute current of each coil, ampere; infinite where unknown.
    workspace : ndarray, shape (3, 2)
        Smallest and largest x, y, z where the model holds, device frame, mm.
    bodies : Bodies
        Soft iron that the coils magnetise.
    saturation : Saturation
        Of the coils' cores.
    all_sources : Sources
        The sources, then the dipoles induced in the bodies; follows from the rest.

    Raises
    ------
    InvalidModelError
        If shapes disagree, a coil has no source, a limit is not positive or the workspace is empty.
    """

    name: str
    serial: str
    coil_names: tuple[str, ...]
    sources: Sources
    current_limits: Vector
    workspace: Matrix
    bodies: Bodies = NO_BODIES
    saturation: Saturation = NO_SATURATION
    all_sources: Sources = field(init=False)

    def __post_init__(self) -> None:
        k = self.n_coils
        driven = np.unique(self.sources.coil_index)
        if k == 0 or driven.max(initial=-1) >= k or driven.min(initial=0) < -1:
            raise InvalidModelError(f"a source names a coil that is not among the {k}; check it")
        if len(driven[driven >= 0]) != k:
            raise InvalidModelError("a coil has no source; give each coil one at least")
        if self.current_limits.shape != (k,) or not (self.current_limits > 0.0).all():
            raise InvalidModelError(f"{k} coils need {k} positive current limits")
        if self.saturation.n_coils not in (0, k):
            raise InvalidModelError(
                f"{self.saturation.n_coils} cores saturate and there are {k} coils; name each"
            )
        corners = self.workspace
        if corners.shape != (3, 2) or not (corners[:, 0] < corners[:, 1]).all():
            raise InvalidModelError("the workspace needs a smallest and a largest x, y and z")
        for name in ("current_limits", "workspace"):
            array = np.array(getattr(self, name), np.float64, order="C")
            array.flags.writeable = False
            object.__setattr__(self, name, array)
        everything = with_induced(self.sources, self.bodies, n_coils=k)
        object.__setattr__(self, "all_sources", everything)

    @property
    def n_coils(self) -> int:
        """How many currents drive the device, k."""
        return len(self.coil_names)

    @property
    def proportional_limits(self) -> Vector:
        """Currents up to which the field is in proportion to them within 1 %, (k,), A.

        Never more than `current_limits`, and the same where no core saturates.
        """
        return self.saturation.proportional(self.current_limits)

    def actuation_matrix(self, points: Vectors) -> Matrix:
        """Return the field of each coil at 1 A that acts.

        Parameters
        ----------
        points : ndarray, shape (p, 3)
            Device frame, mm.

        Returns
        -------
        ndarray, shape (p, 3, k)
            T/A.

        Raises
        ------
        BadPointsError
            If points are of another shape or not finite.
        """
        return field_columns(self.all_sources, points, n_coils=self.n_coils)[:, :, :-1]

    def gradient_matrix(self, points: Vectors) -> Matrix:
        """Return field and gradient of each coil at 1 A that acts.

        Returns
        -------
        ndarray, shape (p, 8, k)
            Rows Bx, By, Bz (T/A), dBx/dx, dBx/dy, dBx/dz, dBy/dy, dBy/dz (T/m/A).

        Raises
        ------
        BadPointsError
            If points are of another shape or not finite.
        """
        return gradient_columns(self.all_sources, points, n_coils=self.n_coils)[:, :, :-1]

    def background(self, points: Vectors) -> Matrix:
        """Return field and gradient without any current, shape (p, 8), T and T/m."""
        return gradient_columns(self.all_sources, points, n_coils=self.n_coils)[:, :, -1]

    def field(self, points: Vectors, currents: Matrix) -> Vectors:
        """Return the field at points.

        Parameters
        ----------
        points : ndarray, shape (p, 3)
            Device frame, mm.
        currents : ndarray, shape (k,) or (p, k)
            One current per coil for all points, or for each point; ampere.

        Returns
        -------
        ndarray, shape (p, 3)
            Tesla, device frame.

        Raises
        ------
        BadPointsError
            If points or currents are of another shape or not finite.
        """
        columns = field_columns(self.all_sources, points, n_coils=self.n_coils)
        rows = require_currents(currents, n_coils=self.n_coils, n_points=len(columns))
        rows = self.saturation.effective(rows)
        total = columns[:, :, -1].copy()
        for k in range(self.n_coils):
            total += columns[:, :, k] * rows[:, k : k + 1]
        return total

    def contains(self, points: Vectors) -> Mask:
        """Tell which points lie within the workspace, shape (p,) of bool."""
        low, high = self.workspace[:, 0], self.workspace[:, 1]
        return np.asarray(((points >= low) & (points <= high)).all(axis=1))

    def digest(self) -> str:
        """Return the SHA-256 of everything that decides the field and its limits, in hex."""
        sha = hashlib.sha256("\0".join((self.name, self.serial, *self.coil_names)).encode())
        s = self.sources
        sha.update(np.ascontiguousarray(s.coil_index, "<i4").tobytes())
        for array in (s.positions, s.axes, s.inner, s.outer, self.current_limits, self.workspace):
            sha.update(str(array.shape).encode())
            sha.update(np.ascontiguousarray(array, "<f8").tobytes())
        if self.bodies.n_bodies:
            for array in (self.bodies.positions, self.bodies.polarisabilities):
                sha.update(np.ascontiguousarray(array, "<f8").tobytes())
        if self.saturation.n_coils:
            sha.update("\0".join(self.saturation.kinds).encode())
            sha.update(np.ascontiguousarray(self.saturation.knees, "<f8").tobytes())
        return sha.hexdigest()

"""Soft iron near the coils: bodies that their fields magnetise, as further sources of each coil.

A small body of polarisability a at b, in the field B of the coils, makes the field of a dipole
B_1 = a B(b). That is linear in the currents, so that it is one more dipole for each coil, all of
them at b. Fields that bodies induce in each other are left out: they fall with the sixth power of
the distance.
"""

from dataclasses import dataclass

import numpy as np

from calibration.errors import InvalidModelError
from calibration.field.multipole import field_columns
from calibration.field.sources import OFFSET, Sources
from meshes.arrays import Matrix, Vectors


@dataclass(frozen=True, slots=True, eq=False)
class Bodies:
    """Bodies of soft iron, b in all.

    Attributes
    ----------
    positions : ndarray, shape (b, 3)
        Device frame, mm.
    polarisabilities : ndarray, shape (b, 3, 3)
        Symmetric, m^3: B_1 of the induced dipole (T m^3) over the field there (T). A sphere of
        soft iron has its radius cubed, in all directions.

    Raises
    ------
    InvalidModelError
        If shapes disagree, a number is not finite or a polarisability is not symmetric.
    """

    positions: Vectors
    polarisabilities: Matrix

    def __post_init__(self) -> None:
        n = len(self.positions)
        if self.positions.shape != (n, 3) or self.polarisabilities.shape != (n, 3, 3):
            raise InvalidModelError(f"{n} bodies need {n} positions and 3 x 3 polarisabilities")
        for name in ("positions", "polarisabilities"):
            array = np.array(getattr(self, name), np.float64, order="C")
            if not np.isfinite(array).all():
                raise InvalidModelError(f"{name} of the bodies are not all finite")
            array.flags.writeable = False
            object.__setattr__(self, name, array)
        turned = self.polarisabilities.transpose(0, 2, 1)
        if not np.allclose(self.polarisabilities, turned, rtol=1e-9, atol=0.0):
            raise InvalidModelError("the polarisability of a body is not symmetric")

    @property
    def n_bodies(self) -> int:
        """How many bodies there are."""
        return len(self.positions)


NO_BODIES = Bodies(np.zeros((0, 3)), np.zeros((0, 3, 3)))
"""Of a device without iron nearby."""


def with_induced(sources: Sources, bodies: Bodies, *, n_coils: int) -> Sources:
    """Return the sources and, after them, the dipoles that they induce in the bodies.

    Parameters
    ----------
    sources : Sources
    bodies : Bodies
    n_coils : int
        k; each body gets a dipole for each, and one for the offset where there is one.

    Returns
    -------
    Sources
    """
    if not bodies.n_bodies:
        return sources
    fields = field_columns(sources, bodies.positions, n_coils=n_coils)
    moments = np.einsum("bij,bjk->bki", bodies.polarisabilities, fields)
    coils = [*range(n_coils), OFFSET]
    if not (sources.coil_index == OFFSET).any():
        coils, moments = coils[:-1], moments[:, :-1]
    strengths = np.sqrt((moments**2).sum(axis=2)).ravel()
    axes = moments.reshape(-1, 3) + (strengths == 0.0)[:, None]
    n = len(strengths)
    outer = np.zeros((sources.n_sources + n, max(sources.outer.shape[1], 1)))
    outer[: sources.n_sources, : sources.outer.shape[1]] = sources.outer
    outer[sources.n_sources :, 0] = strengths
    return Sources(
        coil_index=np.concatenate(
            [sources.coil_index, np.tile(np.array(coils, np.int32), bodies.n_bodies)]
        ),
        positions=np.concatenate(
            [sources.positions, np.repeat(bodies.positions, len(coils), axis=0)]
        ),
        axes=np.concatenate([sources.axes, axes]),
        inner=np.concatenate([sources.inner, np.zeros((n, sources.inner.shape[1]))]),
        outer=outer,
    )

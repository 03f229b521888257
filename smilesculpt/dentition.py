"""Where the jaw lies and which vertex belongs to which tooth."""

from dataclasses import dataclass, field
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from meshes.arrays import Indices, Matrix

Jaw = Literal["upper", "lower"]

Labels = NDArray[np.int16]
"""FDI number of each vertex, 0 for gum, shape (n,)."""


@dataclass(frozen=True, slots=True, eq=False)
class Orientation:
    """The dental frame: x to the patient's left, y back, z up; mm.

    The origin lies where the midline crosses the arch of the incisal edges, on the occlusal
    plane. Teeth of an upper jaw point to -z, of a lower one to +z.

    Attributes
    ----------
    jaw : {"upper", "lower"}
    dental_from_scan : ndarray, shape (4, 4)
        Rigid motion from the frame of the scan (mm) to the dental frame.
    confidence : float
        0 to 1; below 0.5 a person should look.
    notes : tuple of str
        What speaks for and against it, in plain words.
    """

    jaw: Jaw
    dental_from_scan: Matrix
    confidence: float
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tooth:
    """One tooth that was found.

    Attributes
    ----------
    fdi : int
        Two-digit number (ISO 3950).
    confidence : float
        0 to 1, of the number and the border together.
    """

    fdi: int
    confidence: float


@dataclass(frozen=True, slots=True, eq=False)
class Dentition:
    """The teeth of one jaw on the vertices of its scan.

    Attributes
    ----------
    jaw : {"upper", "lower"}
    labels : ndarray, shape (n,), int16
        FDI number of each vertex of the scan, 0 for gum and everything else.
    teeth : tuple of Tooth
        In the order of the arch, from the patient's right to the left.
    missing : tuple of int
        FDI numbers of gaps between teeth that were found.
    notes : tuple of str
        What is unsure, in plain words.
    """

    jaw: Jaw
    labels: Labels
    teeth: tuple[Tooth, ...]
    missing: tuple[int, ...] = ()
    notes: tuple[str, ...] = field(default=())

    def vertices_of(self, fdi: int) -> Indices:
        """Return the indices of the vertices of a tooth, shape (k,)."""
        return np.flatnonzero(self.labels == fdi).astype(np.int32)

    @property
    def numbers(self) -> tuple[int, ...]:
        """FDI numbers of the teeth found, from the patient's right to the left."""
        return tuple(tooth.fdi for tooth in self.teeth)

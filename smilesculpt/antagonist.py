"""The antagonist: the other jaw of the same mouth, as both bite on each other."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from scipy.spatial import cKDTree

from meshes.mesh import Mesh
from smilesculpt.errors import DesignError
from smilesculpt.scan_source import ScanSource

FARTHEST: Final = 15.0
"""Two jaws that bite on each other do not stand farther apart, mm; our choice."""


class AntagonistError(DesignError):
    """A mesh that cannot be the other jaw of a case."""

    def __init__(self, reason: str, remedy: str) -> None:
        super().__init__(f"this is no antagonist: {reason}. {remedy}")


@dataclass(frozen=True, slots=True, eq=False)
class Antagonist:
    """The other jaw.

    Attributes
    ----------
    source : ScanSource
        The file it was read from.
    mesh : Mesh
        In the frame of the scan's own file, where scanners put both jaws as they bite, mm.
    """

    source: ScanSource
    mesh: Mesh


def check_antagonist(scan: Mesh, antagonist: Antagonist) -> None:
    """Refuse what cannot be the other jaw of a scan; both in the frame of the scan's file.

    Raises
    ------
    AntagonistError
        If it has no surface, is the scan itself, or lies elsewhere.
    """
    other = antagonist.mesh
    if not other.n_faces:
        raise AntagonistError("it has no faces", "Choose a scan of the other jaw.")
    if other.digest() == scan.digest():
        raise AntagonistError("it is the scan of this case itself", "Choose the other jaw.")
    apart = distance_apart(scan, other)
    if apart > FARTHEST:
        remedy = "Export both jaws as they bite, in one frame and one unit."
        raise AntagonistError(f"it lies {apart:.0f} mm from the scan", remedy)


def distance_apart(scan: Mesh, other: Mesh) -> float:
    """Return how far the nearest two vertices of two jaws lie apart, mm."""
    away, _ = cKDTree(scan.vertices).query(other.vertices)
    return float(np.min(away, initial=np.inf))

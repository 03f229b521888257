"""What is seen of the teeth at each place along the arch, before they are numbered."""

from dataclasses import dataclass

import numpy as np
from scipy.ndimage import maximum_filter1d, uniform_filter1d

from meshes.arrays import Indices, Mask, Vector
from smilesculpt.segmentation.arch_curve import STEP, ArchPlaces
from smilesculpt.segmentation.panorama import Panorama
from smilesculpt.segmentation.seams import seam_strength

_SHARP = 0.45
_CROWN_WALL = 6.0
_HALF_DEPTH = 6.0


@dataclass(frozen=True, slots=True, eq=False)
class Profile:
    """Evidence at each column of the panorama (0.25 mm).

    Attributes
    ----------
    seam : ndarray, shape (c,)
        How clearly teeth part there, 1/mm.
    occupied : ndarray, shape (c,)
        0 where only gum is seen, 1 where a crown is.
    depth : ndarray, shape (c,)
        Labial to lingual extent of the top 4 mm, mm.
    midline : tuple of float
        Lengths along the arch between which the midline is likely, mm: the foremost point,
        which a slightly turned frame moves, and the middle of the row, which a lost last
        molar moves.
    """

    seam: Vector
    occupied: Vector
    depth: Vector
    midline: tuple[float, float]


def arch_profile(panorama: Panorama, places: ArchPlaces, sharpest: Vector, front: float) -> Profile:
    """Return the profile of a scan.

    Crowns are told from gum by the share of their surface with a greatest curvature above
    0.45 /mm: cusps, edges and ridges have it, gum mounds have nearly none.
    """
    n_columns, column, height = places.n_columns, places.column, places.height
    crown = np.abs(places.outwards - panorama.middle[column]) < _HALF_DEPTH
    crown &= (height > panorama.top[column] - _CROWN_WALL) & (height > -_CROWN_WALL - 3.0)
    seen = np.bincount(column[crown], minlength=n_columns).astype(np.float64)
    sharp = np.bincount(column[crown], sharpest[crown] > _SHARP, n_columns)
    window = int(3.0 / STEP)
    share = uniform_filter1d(sharp, window) / np.maximum(uniform_filter1d(seen, window), 1e-9)
    occupied = np.clip((share - 0.08) / 0.12, 0.0, 1.0) * _tall(panorama, column, height, crown)
    return Profile(seam_strength(panorama), occupied, panorama.depth, _midline(occupied, front))


def strongest_near(seam: Vector, reach: float) -> Vector:
    """Return the greatest seam strength within a reach (mm) of each column."""
    return np.asarray(maximum_filter1d(seam, 2 * int(reach / STEP) + 1))


def seam_peaks(seam: Vector) -> Vector:
    """Return the strength where it is the greatest within 0.75 mm, 0 elsewhere.

    Paths may bend towards a strong seam from a few mm away, so strength falls off slowly
    beside one; only its peak is evidence.
    """
    return np.where(seam >= strongest_near(seam, 0.75), seam, 0.0)


def _tall(panorama: Panorama, column: Indices, height: Vector, crown: Mask) -> Vector:
    """Return 1 where the surface reaches near the occlusal plane, 0 where it stays 5 mm away."""
    top = np.full(len(panorama.top), -20.0)
    np.maximum.at(top, column[crown], height[crown])
    return np.asarray(np.clip((top + 5.0) / 1.5, 0.0, 1.0))


def _midline(occupied: Vector, front: float) -> tuple[float, float]:
    """Return the foremost point and the middle of the row of crowns, in order."""
    crowns = np.flatnonzero(occupied > 0.5)
    if len(crowns) == 0:
        return front, front
    middle = STEP * float(crowns[0] + crowns[-1]) / 2.0
    return min(front, middle), max(front, middle)

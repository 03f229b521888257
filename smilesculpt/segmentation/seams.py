"""How clearly two teeth part at each place along the arch, read off the panorama."""

import numpy as np
from scipy.ndimage import maximum_filter1d

from meshes.arrays import Indices, Vector, Vectors
from smilesculpt.segmentation.panorama import Panorama

_FIRST_ROW, _LAST_ROW = 5, 56
_FAINT, _CLEAR = -0.3, 0.8
_SIDESTEP = 0.22
_NOTCH_REACH = 7
_NOTCH_GAIN, _SHALLOW = 0.35, 0.4


def seam_strength(panorama: Panorama) -> Vector:
    """Return the mean concavity of the best labial-to-lingual path through each column.

    A path moves on one row at a time and pays for each step sideways; without that price
    every column would borrow the seam beside it.

    Returns
    -------
    ndarray, shape (c,)
        1/mm; 0.3 to 0.8 between teeth, about 0 inside and beside them.
    """
    picture = _clipped(panorama)
    middle = picture.shape[1] // 2
    labial = _path_sums(picture[:, : middle + 1])[:, -1]
    lingual = _path_sums(picture[:, middle:][:, ::-1])[:, -1]
    return np.asarray((labial + lingual - picture[:, middle]) / picture.shape[1])


def seam_path(panorama: Panorama, column: int) -> Indices:
    """Return the column of the best path through a column, for each of the 61 rows."""
    picture = _clipped(panorama)
    middle = picture.shape[1] // 2
    labial = _traced(_path_sums(picture[:, : middle + 1]), column)
    lingual = _traced(_path_sums(picture[:, middle:][:, ::-1]), column)[::-1]
    inner = np.concatenate([labial, lingual[1:]])
    rows = np.clip(np.arange(panorama.concavity.shape[1]) - _FIRST_ROW, 0, len(inner) - 1)
    return np.asarray(inner[rows])


def _clipped(panorama: Panorama) -> Vectors:
    picture = np.maximum(panorama.concavity, _notches(panorama.radius))
    return np.clip(picture[:, _FIRST_ROW:_LAST_ROW], _FAINT, _CLEAR)


def _notches(radius: Vectors) -> Vectors:
    """Return how deep each pixel lies between higher ones beside it, as if it were concavity.

    Teeth that do not quite touch leave a slit with nothing scanned at its bottom; there is no
    curvature to see, but both rims stand high above it.
    """
    filled = np.maximum(radius, 0.0)
    window = _NOTCH_REACH // 2
    left = maximum_filter1d(filled, _NOTCH_REACH, axis=0, origin=window)
    right = maximum_filter1d(filled, _NOTCH_REACH, axis=0, origin=-window)
    depth = np.minimum(left, right) - filled
    return np.asarray(_NOTCH_GAIN * (depth - _SHALLOW))


def _path_sums(picture: Vectors) -> Vectors:
    """Return the best sum of a path from row 0 to each pixel."""
    sums = picture.copy()
    for row in range(1, picture.shape[1]):
        before = sums[:, row - 1]
        sums[:, row] += _steps(before).max(axis=0)
    return sums


def _steps(before: Vector) -> Vectors:
    wall = np.array([-1e9])
    from_left = np.concatenate([wall, before[:-1]]) - _SIDESTEP
    from_right = np.concatenate([before[1:], wall]) - _SIDESTEP
    return np.stack([before, from_left, from_right])


def _traced(sums: Vectors, column: int) -> Indices:
    """Follow the best path back from a column of the last row."""
    path = np.empty(sums.shape[1], dtype=np.int32)
    path[-1] = column
    for row in range(sums.shape[1] - 2, -1, -1):
        choice = int(np.argmax(_steps(sums[:, row])[:, path[row + 1]]))
        path[row] = path[row + 1] + (0, -1, 1)[choice]
    return path

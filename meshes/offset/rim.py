"""The rim between the border of a sheet and that of another surface above it."""

import numpy as np

from meshes.arrays import AnyArray, Faces, Indices, Vector


def strip(below: Indices, above: Indices, along: Vector) -> Faces | None:
    """Return the faces between two borders, or None where one does not follow the other.

    Parameters
    ----------
    below : ndarray, shape (k,)
        Vertices of one border in order.
    above : ndarray, shape (l,)
        Vertices of the other one in the same order.
    along : ndarray, shape (l,)
        Where each of them lies on the first border: 2.5 is between its vertices 2 and 3.
    """
    k = len(below)
    steps = np.diff(along, append=along[:1])
    steps = steps - k * np.round(steps / k)
    if round(float(steps.sum()) / k) != 1:
        return None
    start = int(np.argmin(along))
    at = np.roll(along, -start)[0] + np.concatenate(([0.0], np.cumsum(np.roll(steps, -start))))
    at = np.minimum(np.maximum.accumulate(at), at[0] + k)
    at[-1] = at[0] + k
    upper = np.append(np.roll(above, -start), above[start])
    first = int(np.ceil(at[0]))
    lower = below[(first + np.arange(k + 1)) % k]
    return _zipped(lower, upper, np.arange(first, first + k + 1, dtype=float), at)


def _zipped(lower: Indices, upper: Indices, at_lower: AnyArray, at_upper: AnyArray) -> Faces:
    faces, i, j = [], 0, 0
    while i + 1 < len(lower) or j + 1 < len(upper):
        may_lower = i + 1 < len(lower)
        if may_lower and (j + 1 == len(upper) or at_lower[i + 1] <= at_upper[j + 1]):
            faces.append((lower[i], lower[i + 1], upper[j]))
            i += 1
        else:
            faces.append((lower[i], upper[j + 1], upper[j]))
            j += 1
    return np.array(faces, dtype=np.int32)

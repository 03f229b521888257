"""Names for the arrays that cross a function's border."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

Vertices = NDArray[np.float64]
"""Points of a mesh, shape (n, 3), mm."""

Faces = NDArray[np.int32]
"""Triangles, shape (m, 3), anticlockwise seen from outside."""

Vector = NDArray[np.float64]
"""One number an element, shape (n,)."""

Vectors = NDArray[np.float64]
"""One direction an element, shape (n, 3)."""

Matrix = NDArray[np.float64]
"""A matrix; a rigid motion is 4 x 4 and named `a_from_b`."""

Indices = NDArray[np.int32]
"""Positions in another array, shape (k,)."""

Mask = NDArray[np.bool_]
"""Yes or no for each element, shape (n,)."""

AnyArray = NDArray[Any]
"""An array of any kind, where a function only measures or copies it."""

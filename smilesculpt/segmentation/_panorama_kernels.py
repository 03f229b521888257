"""Compiled loops behind smilesculpt.segmentation.panorama."""

import numpy as np
from numba import njit

from meshes.arrays import Faces, Indices, Vector, Vectors


@njit(cache=True)
def unrolled(
    place: Vectors, radius: Vector, value: Vector, faces: Faces, size: Indices
) -> tuple[Vectors, Vectors]:
    """Draw triangles into a picture, the outermost on top.

    `place` holds column and row of each vertex in pixels; `size` columns, rows and the
    longest triangle (pixels) that is drawn. Returns value and radius; radius < 0 is empty.
    """
    n_columns, n_rows, longest = size[0], size[1], size[2]
    picture = np.zeros((n_columns, n_rows))
    depth = np.full((n_columns, n_rows), -1.0)
    for face in range(faces.shape[0]):
        a, b, c = faces[face]
        x0, x1, x2 = place[a, 0], place[b, 0], place[c, 0]
        y0, y1, y2 = place[a, 1], place[b, 1], place[c, 1]
        left, right = min(x0, x1, x2), max(x0, x1, x2)
        low, high = min(y0, y1, y2), max(y0, y1, y2)
        if right - left > longest or high - low > longest:
            continue
        twice = (x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0)
        if abs(twice) < 1e-12:
            continue
        for column in range(max(int(np.ceil(left)), 0), min(int(right), n_columns - 1) + 1):
            for row in range(max(int(np.ceil(low)), 0), min(int(high), n_rows - 1) + 1):
                u = ((x1 - column) * (y2 - row) - (x2 - column) * (y1 - row)) / twice
                v = ((x2 - column) * (y0 - row) - (x0 - column) * (y2 - row)) / twice
                w = 1.0 - u - v
                if u < -1e-9 or v < -1e-9 or w < -1e-9:
                    continue
                here = u * radius[a] + v * radius[b] + w * radius[c]
                if here > depth[column, row]:
                    depth[column, row] = here
                    picture[column, row] = u * value[a] + v * value[b] + w * value[c]
    return picture, depth

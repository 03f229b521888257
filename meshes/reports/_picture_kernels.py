"""Compiled loops behind meshes.reports.picture: arrays in, pixels out, no checks."""

import numpy as np
from numba import njit

from meshes.arrays import AnyArray, Faces, Vertices


@njit(cache=True)
def draw_faces(points: Vertices, faces: Faces, depth: AnyArray, pixel_face: AnyArray) -> None:
    """Draw triangles nearest first into a buffer.

    `points` are in pixels, z towards the eye; `depth` (height, width) starts at -infinity
    and `pixel_face` at -1.
    """
    height, width = depth.shape
    for face in range(faces.shape[0]):
        a, b, c = points[faces[face, 0]], points[faces[face, 1]], points[faces[face, 2]]
        area = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
        if area == 0.0:
            continue
        left = max(0, int(np.floor(min(a[0], b[0], c[0]))))
        right = min(width - 1, int(np.ceil(max(a[0], b[0], c[0]))))
        top = max(0, int(np.floor(min(a[1], b[1], c[1]))))
        bottom = min(height - 1, int(np.ceil(max(a[1], b[1], c[1]))))
        for row in range(top, bottom + 1):
            y = row + 0.5
            for column in range(left, right + 1):
                x = column + 0.5
                u = ((b[0] - x) * (c[1] - y) - (b[1] - y) * (c[0] - x)) / area
                v = ((c[0] - x) * (a[1] - y) - (c[1] - y) * (a[0] - x)) / area
                w = 1.0 - u - v
                if u < 0.0 or v < 0.0 or w < 0.0:
                    continue
                z = u * a[2] + v * b[2] + w * c[2]
                if z > depth[row, column]:
                    depth[row, column] = z
                    pixel_face[row, column] = face

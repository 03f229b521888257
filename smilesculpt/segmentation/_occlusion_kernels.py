"""Compiled loops behind smilesculpt.segmentation.occlusion."""

import numpy as np
from numba import njit

from meshes.arrays import Indices, Mask, Vector, Vectors


@njit(cache=True)
def ring_maxima(height: Vector, allowed: Mask, start: Indices, item: Indices) -> Mask:
    """Mark allowed vertices that no neighbour overtops."""
    out = allowed.copy()
    for vertex in range(height.shape[0]):
        if not allowed[vertex]:
            continue
        for at in range(start[vertex], start[vertex + 1]):
            if height[item[at]] > height[vertex]:
                out[vertex] = False
                break
    return out


@njit(cache=True)
def best_plane(tips: Vectors, weight: Vector, axis: Vector, limits: Vector) -> Vector:
    """Try the plane through every three tips; return normal and offset of the best.

    `limits`: least triangle area (mm^2), least cosine with the axis, width of a hit (mm),
    height (mm) above which a tip counts against the plane, and its price.
    """
    least_area, least_cosine, width, above, price = limits
    best = np.zeros(4)
    best_score = -1e300
    n_tips = tips.shape[0]
    for i in range(n_tips):
        for j in range(i + 1, n_tips):
            for k in range(j + 1, n_tips):
                ax, ay, az = tips[j] - tips[i]
                bx, by, bz = tips[k] - tips[i]
                nx, ny, nz = ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx
                length = np.sqrt(nx * nx + ny * ny + nz * nz)
                cosine = nx * axis[0] + ny * axis[1] + nz * axis[2]
                if length < 2.0 * least_area or abs(cosine) < least_cosine * length:
                    continue
                if cosine < 0.0:
                    length = -length
                nx, ny, nz = nx / length, ny / length, nz / length
                offset = nx * tips[i, 0] + ny * tips[i, 1] + nz * tips[i, 2]
                score = 0.0
                for tip in range(n_tips):
                    d = nx * tips[tip, 0] + ny * tips[tip, 1] + nz * tips[tip, 2] - offset
                    if abs(d) < 3.0 * width:
                        score += weight[tip] * np.exp(-((d / width) ** 2))
                    if d > above:
                        score -= price * weight[tip]
                if score > best_score:
                    best_score = score
                    best[:] = (nx, ny, nz, offset)
    return best

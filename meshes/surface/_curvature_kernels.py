"""Compiled loops behind meshes.surface.curvature: a symmetric 2 x 2 fit per vertex, written out."""

import numpy as np
from numba import njit

from meshes.arrays import Indices, Vectors, Vertices


@njit(cache=True)
def tangent(nx: float, ny: float, nz: float) -> tuple[float, float, float]:
    """Return a unit vector at a right angle to a unit normal, without branches on direction."""
    # Duff et al. 2017, "Building an orthonormal basis, revisited", JCGT 6(1).
    sign = 1.0 if nz >= 0.0 else -1.0
    a = -1.0 / (sign + nz)
    return 1.0 + sign * nx * nx * a, sign * nx * ny * a, -sign * nx


@njit(cache=True)
def shape_operators(
    vertices: Vertices, normals: Vectors, start: Indices, item: Indices
) -> tuple[Vectors, Vectors]:
    """Fit the turning of normals along edges.

    Returns
    -------
    operators : shape (n, 6)
        xx, yy, zz, xy, xz, yz of each tensor in space, 1/mm; convex is positive.
    curvatures : shape (n, 2)
        Greatest, least.
    """
    n_vertices = vertices.shape[0]
    operators = np.zeros((n_vertices, 6))
    curvatures = np.zeros((n_vertices, 2))
    for vertex in range(n_vertices):
        n = normals[vertex]
        if n[0] * n[0] + n[1] * n[1] + n[2] * n[2] < 0.5:
            continue
        ux, uy, uz = tangent(n[0], n[1], n[2])
        vx, vy, vz = n[1] * uz - n[2] * uy, n[2] * ux - n[0] * uz, n[0] * uy - n[1] * ux
        suu = suv = svv = 0.0
        ra = rb = rc = 0.0
        for at in range(start[vertex], start[vertex + 1]):
            other = item[at]
            dx = vertices[other, 0] - vertices[vertex, 0]
            dy = vertices[other, 1] - vertices[vertex, 1]
            dz = vertices[other, 2] - vertices[vertex, 2]
            weight = 1.0 / max(dx * dx + dy * dy + dz * dz, 1e-12)
            tx = normals[other, 0] - n[0]
            ty = normals[other, 1] - n[1]
            tz = normals[other, 2] - n[2]
            du, dv = dx * ux + dy * uy + dz * uz, dx * vx + dy * vy + dz * vz
            tu, tv = tx * ux + ty * uy + tz * uz, tx * vx + ty * vy + tz * vz
            suu += weight * du * du
            suv += weight * du * dv
            svv += weight * dv * dv
            ra += weight * du * tu
            rb += weight * (dv * tu + du * tv)
            rc += weight * dv * tv
        # Normal equations [[suu, suv, 0], [suv, suu + svv, suv], [0, suv, svv]] (a, b, c).
        both = suu + svv
        determinant = suu * (both * svv - suv * suv) - suv * suv * svv
        if determinant <= 1e-9 * both * both * both:
            continue
        a = (ra * (both * svv - suv * suv) - suv * (rb * svv - suv * rc)) / determinant
        b = (suu * (rb * svv - suv * rc) - ra * suv * svv) / determinant
        c = (suu * (both * rc - rb * suv) - suv * (suv * rc) + ra * suv * suv) / determinant
        mean = 0.5 * (a + c)
        radius = np.sqrt(0.25 * (a - c) * (a - c) + b * b)
        curvatures[vertex, 0] = mean + radius
        curvatures[vertex, 1] = mean - radius
        operators[vertex, 0] = a * ux * ux + 2.0 * b * ux * vx + c * vx * vx
        operators[vertex, 1] = a * uy * uy + 2.0 * b * uy * vy + c * vy * vy
        operators[vertex, 2] = a * uz * uz + 2.0 * b * uz * vz + c * vz * vz
        operators[vertex, 3] = a * ux * uy + b * (ux * vy + uy * vx) + c * vx * vy
        operators[vertex, 4] = a * ux * uz + b * (ux * vz + uz * vx) + c * vx * vz
        operators[vertex, 5] = a * uy * uz + b * (uy * vz + uz * vy) + c * vy * vz
    return operators, curvatures

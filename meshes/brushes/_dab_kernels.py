"""Compiled loops behind meshes.brushes: how far one dab moves each vertex near it.

A dab only adds to `shift`; positions change once all dabs of a step are known, so that the
order of vertices, and of a dab and its mirror image, changes nothing.
"""

import numpy as np
from numba import njit

from meshes.arrays import Indices, Vector, Vectors, Vertices
from meshes.brushes._surface_kernels import SurfaceArrays

# Share of the neighbours' own way that smoothing gives back, so that bumps go and the volume
# stays; 1 would keep broad bumps for ever. After Vollmer, Mencl, Mueller, "Improved Laplacian
# smoothing of noisy surface meshes", Computer Graphics Forum 18(3), 1999.
GIVEN_BACK = 0.75

# A full step of smoothing; above 0.9 the shortest waves of a triangle mesh would swing.
SMOOTH_STEP = 0.5


@njit(cache=True)
def falloff_weights(vertices: Vertices, near: Indices, ball: Vector, curve: int) -> Vector:
    """Return 1 at the centre to 0 at the radius; the ball is centre and radius, four numbers.

    Curve 0 is (1 - t^2)^2, 1 is 1 - t, 2 is (1 - t)^2 and 3 is 1 throughout.
    """
    out = np.empty(near.shape[0])
    for at in range(near.shape[0]):
        x = vertices[near[at], 0] - ball[0]
        y = vertices[near[at], 1] - ball[1]
        z = vertices[near[at], 2] - ball[2]
        squared = (x * x + y * y + z * z) / (ball[3] * ball[3])
        if curve == 0:
            out[at] = (1.0 - squared) ** 2
        elif curve == 1:
            out[at] = 1.0 - np.sqrt(squared)
        elif curve == 2:
            out[at] = (1.0 - np.sqrt(squared)) ** 2
        else:
            out[at] = 1.0
    return out


@njit(cache=True)
def mean_normal(normals: Vectors, near: Indices, weights: Vector) -> Vector:
    """Return the weighted mean of normals with the length one; zero where they cancel."""
    out = np.zeros(3)
    for at in range(near.shape[0]):
        for axis in range(3):
            out[axis] += weights[at] * normals[near[at], axis]
    length = np.sqrt(out[0] * out[0] + out[1] * out[1] + out[2] * out[2])
    return out / length if length > 0.0 else out


@njit(cache=True)
def leave_out_hidden(normals: Vectors, near: Indices, weights: Vector, front: Vector) -> None:
    """Set the weight to zero where the surface faces away from `front`."""
    for at in range(near.shape[0]):
        x, y, z = normals[near[at], 0], normals[near[at], 1], normals[near[at], 2]
        if x * front[0] + y * front[1] + z * front[2] <= 0.0:
            weights[at] = 0.0


@njit(cache=True)
def add_draw(shift: Vectors, near: Indices, weights: Vector, step: Vector) -> None:
    """Add a common step (mm), faded by the weights."""
    for at in range(near.shape[0]):
        for axis in range(3):
            shift[near[at], axis] += weights[at] * step[axis]


@njit(cache=True)
def set_laplacians(state: SurfaceArrays, vertices: Indices) -> None:
    """Set the way from each vertex to the mean of its neighbours; zero on a border."""
    positions, out, item = state.positions, state.laplacian, state.vertex_item
    for row in range(vertices.shape[0]):
        vertex = vertices[row]
        first, last = state.vertex_start[vertex], state.vertex_start[vertex + 1]
        x, y, z = 0.0, 0.0, 0.0
        for at in range(first, last):
            x += positions[item[at], 0]
            y += positions[item[at], 1]
            z += positions[item[at], 2]
        if first == last or state.border[vertex]:
            out[vertex, 0], out[vertex, 1], out[vertex, 2] = 0.0, 0.0, 0.0
            continue
        out[vertex, 0] = x / (last - first) - positions[vertex, 0]
        out[vertex, 1] = y / (last - first) - positions[vertex, 1]
        out[vertex, 2] = z / (last - first) - positions[vertex, 2]


@njit(cache=True)
def add_smooth(state: SurfaceArrays, near: Indices, weights: Vector, strength: float) -> None:
    """Add the way to a smoother place: evener triangles along the surface, fewer bumps across.

    Across the surface most of the neighbours' own way is given back, which keeps the volume.
    `laplacian` must be set for the vertices and their neighbours.
    """
    laplacian, shift, normals = state.laplacian, state.shift, state.normals
    for at in range(near.shape[0]):
        vertex = near[at]
        if weights[at] == 0.0 or state.border[vertex]:
            continue
        first, last = state.vertex_start[vertex], state.vertex_start[vertex + 1]
        nx, ny, nz = normals[vertex, 0], normals[vertex, 1], normals[vertex, 2]
        back = 0.0
        for row in range(first, last):
            neighbour = state.vertex_item[row]
            back += laplacian[neighbour, 0] * nx
            back += laplacian[neighbour, 1] * ny
            back += laplacian[neighbour, 2] * nz
        back *= GIVEN_BACK / max(last - first, 1)
        step = SMOOTH_STEP * strength * weights[at]
        shift[vertex, 0] += step * (laplacian[vertex, 0] - back * nx)
        shift[vertex, 1] += step * (laplacian[vertex, 1] - back * ny)
        shift[vertex, 2] += step * (laplacian[vertex, 2] - back * nz)

"""Compiled loops behind meshes.surface.smoothing."""

import numpy as np
from numba import njit

from meshes.arrays import Indices, Vector, Vectors, Vertices


@njit(cache=True)
def mean_squared_edges(vertices: Vertices, start: Indices, item: Indices) -> Vector:
    """Return the mean squared distance from each vertex to its neighbours (mm^2)."""
    out = np.zeros(vertices.shape[0])
    for vertex in range(vertices.shape[0]):
        total = 0.0
        for at in range(start[vertex], start[vertex + 1]):
            for axis in range(3):
                total += (vertices[item[at], axis] - vertices[vertex, axis]) ** 2
        out[vertex] = total / max(start[vertex + 1] - start[vertex], 1)
    return out


@njit(cache=True)
def diffuse(
    values: Vectors, share: Vector, area: Vector, start: Indices, item: Indices, n_steps: int
) -> Vectors:
    """Move each value `n_steps` times by its share towards its neighbours' area-weighted mean."""
    here = values.copy()
    there = values.copy()
    n_columns = values.shape[1]
    for _ in range(n_steps):
        for vertex in range(values.shape[0]):
            weight = 0.0
            for at in range(start[vertex], start[vertex + 1]):
                weight += area[item[at]]
            if weight <= 0.0:
                continue
            for column in range(n_columns):
                mean = 0.0
                for at in range(start[vertex], start[vertex + 1]):
                    mean += area[item[at]] * here[item[at], column]
                move = share[vertex] * (mean / weight - here[vertex, column])
                there[vertex, column] = here[vertex, column] + move
        here, there = there, here
    return here

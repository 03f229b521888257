"""Compiled loops behind smilesculpt.picturing.shading."""

import numpy as np
from numba import njit
from numpy.typing import NDArray

from meshes.arrays import Indices

Floats = NDArray[np.float32]


@njit(cache=True)
def evened_normals(
    normals: Floats, places: Indices, start: Indices, item: Indices, n_rounds: int, room: Floats
) -> None:
    """Average the normals at some places with what lies around them, in place, at length one.

    `room` has as many rows as there are places: what a round makes is laid there until its end.
    """
    for _ in range(n_rounds):
        for k in range(len(places)):
            place = places[k]
            x, y, z = np.float32(0.0), np.float32(0.0), np.float32(0.0)
            for j in range(start[place], start[place + 1]):
                other = np.uint32(item[j])
                x += normals[other, 0]
                y += normals[other, 1]
                z += normals[other, 2]
            length = np.sqrt(x * x + y * y + z * z)
            if length > 0.0:
                room[k, 0], room[k, 1], room[k, 2] = x / length, y / length, z / length
            else:
                room[k] = normals[place]
        for k in range(len(places)):
            place = places[k]
            normals[place, 0], normals[place, 1] = room[k, 0], room[k, 1]
            normals[place, 2] = room[k, 2]

"""Compiled loops behind front-facing brushes: what in reach is hidden behind the surface."""

import numpy as np

from meshes.brushes._surface_kernels import SurfaceArrays, WorkArrays
from meshes.distance._triples_kernels import Triple
from meshes.picking._picking_kernels import first_hit
from meshes.picking._picking_tree_kernels import inner

# How far above a vertex its ray begins (mm): past the faces that end there.
_ABOVE = 1e-5


@inner
def seen(
    state: SurfaceArrays, work: WorkArrays, n_near: int, front: Triple, face: int, radius: float
) -> int:
    """Drop what is hidden from the vertices in reach, which face `front`; return how many stay.

    What hangs together with the face under the brush is seen. Other patches, such as a
    neighbour's crown or the far side of a crack, are seen if the surface does not lie over their
    foremost vertex, within the width of the brush.
    """
    for at in range(n_near):
        work.is_near[work.near[at]] = True
    n_seen = 0
    if face >= 0:
        for corner in range(3):
            vertex = state.faces[face, corner]
            if work.is_near[vertex]:
                n_seen += _spread(state, work, vertex)
    if n_seen < n_near:
        _look_at_patches(state, work, n_near, front, radius)
    n_left = 0
    for at in range(n_near):
        vertex = work.near[at]
        if work.is_hidden[vertex]:
            work.is_hidden[vertex] = False
        else:
            work.near[n_left] = vertex
            work.weights[n_left] = work.weights[at]
            n_left += 1
    return n_left


@inner
def _spread(state: SurfaceArrays, work: WorkArrays, start: int) -> int:
    """List what hangs together with a vertex in reach, and take its marks off; return how many."""
    start_of, item, is_near, patch = state.vertex_start, state.vertex_item, work.is_near, work.patch
    patch[0] = start
    is_near[start] = False
    n_patch, at = 1, 0
    while at < n_patch:
        vertex = np.uint32(patch[at])
        at += 1
        for row in range(start_of[vertex], start_of[vertex + 1]):
            other = np.uint32(item[row])
            if is_near[other]:
                is_near[other] = False
                patch[n_patch] = other
                n_patch += 1
    return n_patch


@inner
def _look_at_patches(
    state: SurfaceArrays, work: WorkArrays, n_near: int, front: Triple, radius: float
) -> None:
    """Mark the vertices of hidden patches among those that are still marked as near."""
    points, number = state.positions, state.vertex_tree.rank
    ray = np.empty(6)
    for at in range(n_near):
        if not work.is_near[work.near[at]]:
            continue
        n_patch = _spread(state, work, work.near[at])
        top, highest = work.patch[0], -np.inf
        for row in range(n_patch):
            vertex = work.patch[row]
            height = points[vertex, 0] * front[0] + points[vertex, 1] * front[1]
            height += points[vertex, 2] * front[2]
            if height > highest or (height == highest and number[vertex] < number[top]):
                top, highest = vertex, height
        for axis in range(3):
            ray[axis] = points[top, axis] + _ABOVE * front[axis]
            ray[3 + axis] = front[axis]
        over, _, _, _ = first_hit(state.face_tree, points, ray, 2.0 * radius, np.inf)
        if over >= 0:
            for row in range(n_patch):
                work.is_hidden[work.patch[row]] = True

"""Compiled loops behind meshes.brushes: how far one dab moves each vertex that it reaches.

A dab only adds to `shift`; positions change once all dabs of a step are known, so that the order
of vertices, and of a dab and its mirror image, changes nothing. What each brush is for stands in
`meshes.brushes.settings`.
"""

import numpy as np
from numba import njit

from meshes.arrays import AnyArray, Indices, Mask, Vector, Vectors, Vertices
from meshes.brushes._clone_kernels import NONE, find_targets
from meshes.brushes._reach_kernels import Dab, Reached, reach, reach_any
from meshes.brushes._surface_kernels import (
    TOUCHED,
    Number,
    SurfaceArrays,
    WorkArrays,
    keep_touched,
)
from meshes.distance._triples_kernels import Triple, dot
from meshes.picking._picking_tree_kernels import inner

(DRAW, INFLATE, SMOOTH, FLATTEN, SCRAPE, FILL, PINCH, CREASE, LAYER) = range(9)
(GRAB, SNAKE_HOOK, NUDGE, CLONE, RESTORE, MASK, UNMASK) = range(9, 16)
"""Brushes, as `settings.BRUSHES` lists them."""

# Height of one dab of draw at full strength, in radii: the seven dabs that pass over a point of
# a straight stroke then raise it by about a quarter of the radius.
_DRAW_HEIGHT = 0.035

# Share of the way to where a brush leads that one dab goes at full strength. A dab and its
# mirror image may both reach a vertex: together they do not go beyond.
_STEP = 0.5

# The same for pinch, which would fold the surface sooner, and for one dab of a layer.
_PINCH_STEP = 0.25
_LAYER_STEP = 0.35

# How deep crease goes beside draw.
_CREASE_DEPTH = 0.5

# Share of the neighbours' own way that smoothing gives back, so that bumps go and the volume
# stays; 1 would keep broad bumps for ever. After Vollmer, Mencl, Mueller, "Improved Laplacian
# smoothing of noisy surface meshes", Computer Graphics Forum 18(3), 1999.
GIVEN_BACK = 0.75


@njit(cache=True)
def add_dab(state: SurfaceArrays, work: WorkArrays, locked: Mask, dab: Dab) -> None:
    """Add what one dab moves to `shift`, and the vertices to `touched`."""
    found = reach(state, work, locked, dab)
    if dab.brush == DRAW:
        _raise(work, found, found.front, _DRAW_HEIGHT * dab.radius * dab.amount)
    elif dab.brush == INFLATE:
        _inflate(state, work, found.n, _DRAW_HEIGHT * dab.radius * dab.amount)
    elif dab.brush == SMOOTH:
        _smooth(state, work, found.n, _share(_STEP, abs(dab.amount)))
    elif FLATTEN <= dab.brush <= FILL:
        _flatten(state, work, found, dab)
    elif dab.brush == PINCH:
        _pinch(state, work, found, _share(_PINCH_STEP, dab.amount))
    elif dab.brush == CREASE:
        _pinch(state, work, found, _share(_PINCH_STEP, abs(dab.amount)))
        depth = -_CREASE_DEPTH * _DRAW_HEIGHT * dab.radius * dab.amount
        _raise(work, found, found.front, depth)
    elif dab.brush == LAYER:
        _layer(state, work, found.n, dab)
    elif dab.brush == SNAKE_HOOK:
        _raise(work, found, dab.way, dab.amount)
    elif dab.brush == NUDGE:
        _raise(work, found, _along(dab.way, found.front), dab.amount)
    elif dab.brush == CLONE:
        _clone(state, work, found.n, dab)
    else:
        _restore(state, work, found.n, _share(_STEP, abs(dab.amount)))
    _touch(work.counts, work.touched, work.is_touched, work.near, found.n)


@njit(cache=True)
def paint_mask(state: SurfaceArrays, work: WorkArrays, dab: Dab) -> Indices:
    """Add to the mask, between 0 and 1; return the vertices."""
    n_near = reach_any(state, work, dab)
    _touch(work.counts, work.touched, work.is_touched, work.near, n_near)
    keep_touched(state, work)
    _untouch(work)
    for at in range(n_near):
        vertex = work.near[at]
        more = state.mask[vertex] + dab.amount * _STEP * work.weights[at]
        state.mask[vertex] = min(max(more, 0.0), 1.0)
    return work.near[:n_near].copy()


@njit(cache=True)
def grasp(state: SurfaceArrays, work: WorkArrays, locked: Mask, dab: Dab) -> tuple[Indices, Vector]:
    """Return the vertices that grab takes along, and how far each follows."""
    found = reach(state, work, locked, dab)
    weights = np.empty(found.n)
    for at in range(found.n):
        weights[at] = work.weights[at] * dab.amount
    return work.near[: found.n].copy(), weights


@njit(cache=True)
def drag(work: WorkArrays, held: Indices, weights: Vector, way: Triple) -> None:
    """Add a way to the vertices that grab holds."""
    for at in range(held.shape[0]):
        vertex = held[at]
        for axis in range(3):
            work.shift[vertex, axis] += weights[at] * way[axis]
        if not work.is_touched[vertex]:
            work.is_touched[vertex] = True
            work.touched[work.counts[TOUCHED]] = vertex
            work.counts[TOUCHED] += 1


@njit(cache=True)
def put_back_touched(state: SurfaceArrays, work: WorkArrays) -> None:
    """Put touched vertices where they were before the stroke: grab starts from there each time."""
    keep_touched(state, work)
    for at in range(work.counts[TOUCHED]):
        vertex = work.touched[at]
        for axis in range(3):
            state.positions[vertex, axis] = work.before[vertex, axis]


@inner
def _share(step: float, amount: float) -> float:
    """Return the share of the way to go; a dab and its image together go no farther than all."""
    return min(max(step * amount, -_STEP), _STEP)


@inner
def _touch(
    counts: AnyArray, touched: Indices, is_touched: Mask, near: Indices, n_near: int
) -> None:
    n_touched = counts[TOUCHED]
    for at in range(n_near):
        vertex = np.uint32(near[at])
        if not is_touched[vertex]:
            is_touched[vertex] = True
            touched[n_touched] = vertex
            n_touched += 1
    counts[TOUCHED] = n_touched


@inner
def _untouch(work: WorkArrays) -> None:
    for at in range(work.counts[TOUCHED]):
        work.is_touched[work.touched[at]] = False
    work.counts[TOUCHED] = 0


@inner
def _along(way: Triple, normal: Triple) -> Triple:
    """Return the part of a way that runs along the surface."""
    out = dot(way, normal)
    return (way[0] - out * normal[0], way[1] - out * normal[1], way[2] - out * normal[2])


@inner
def _raise(work: WorkArrays, found: Reached, way: Triple, amount: float) -> None:
    for at in range(found.n):
        vertex = np.uint32(work.near[at])
        far = work.weights[at] * amount
        work.shift[vertex, 0] += far * way[0]
        work.shift[vertex, 1] += far * way[1]
        work.shift[vertex, 2] += far * way[2]


@inner
def _inflate(state: SurfaceArrays, work: WorkArrays, n_near: int, height: float) -> None:
    for at in range(n_near):
        vertex = np.uint32(work.near[at])
        far = work.weights[at] * height
        for axis in range(3):
            work.shift[vertex, axis] += far * state.normals[vertex, axis]


@inner
def _flatten(state: SurfaceArrays, work: WorkArrays, found: Reached, dab: Dab) -> None:
    """Move towards the plane; scrape what is above only, fill what is below only."""
    points, front, middle = state.positions, found.front, found.middle
    above = (dab.brush == SCRAPE and dab.amount > 0.0) or (dab.brush == FILL and dab.amount < 0.0)
    below = (dab.brush == FILL and dab.amount > 0.0) or (dab.brush == SCRAPE and dab.amount < 0.0)
    share = _share(_STEP, dab.amount if dab.brush == FLATTEN else abs(dab.amount))
    for at in range(found.n):
        vertex = np.uint32(work.near[at])
        height = (points[vertex, 0] - middle[0]) * front[0]
        height += (points[vertex, 1] - middle[1]) * front[1]
        height += (points[vertex, 2] - middle[2]) * front[2]
        if (above and height < 0.0) or (below and height > 0.0):
            continue
        far = -share * work.weights[at] * height
        for axis in range(3):
            work.shift[vertex, axis] += far * front[axis]


@inner
def _pinch(state: SurfaceArrays, work: WorkArrays, found: Reached, share: float) -> None:
    """Move towards the line through the centre along the mean normal."""
    points, centre = state.positions, found.centre
    for at in range(found.n):
        vertex = np.uint32(work.near[at])
        x = centre[0] - points[vertex, 0]
        y = centre[1] - points[vertex, 1]
        z = centre[2] - points[vertex, 2]
        way = _along((x, y, z), found.front)
        far = share * work.weights[at]
        for axis in range(3):
            work.shift[vertex, axis] += far * way[axis]


@inner
def _layer(state: SurfaceArrays, work: WorkArrays, n_near: int, dab: Dab) -> None:
    points, original, normals = state.positions, state.original, state.original_normals
    side = 1.0 if dab.amount > 0.0 else -1.0
    share = min(_LAYER_STEP * abs(dab.amount), 1.0)
    for at in range(n_near):
        vertex = np.uint32(work.near[at])
        x, y, z = normals[vertex, 0], normals[vertex, 1], normals[vertex, 2]
        height = (points[vertex, 0] - original[vertex, 0]) * x
        height += (points[vertex, 1] - original[vertex, 1]) * y
        height += (points[vertex, 2] - original[vertex, 2]) * z
        left = dab.height - side * height
        # A mirror image may have come first: its share of what is left counts.
        left -= side * (
            work.shift[vertex, 0] * x + work.shift[vertex, 1] * y + work.shift[vertex, 2] * z
        )
        if left <= 0.0:
            continue
        far = side * min(share * work.weights[at] * dab.height, left)
        work.shift[vertex, 0] += far * x
        work.shift[vertex, 1] += far * y
        work.shift[vertex, 2] += far * z


@inner
def _restore(state: SurfaceArrays, work: WorkArrays, n_near: int, share: float) -> None:
    for at in range(n_near):
        vertex = np.uint32(work.near[at])
        far = share * work.weights[at]
        for axis in range(3):
            way = state.original[vertex, axis] - state.positions[vertex, axis]
            work.shift[vertex, axis] += far * way


@inner
def _clone(state: SurfaceArrays, work: WorkArrays, n_near: int, dab: Dab) -> None:
    """Move towards the counterpart on the other side; what has none stays."""
    find_targets(state, work, n_near, dab)
    share = _share(_STEP, abs(dab.amount))
    for at in range(n_near):
        vertex = np.uint32(work.near[at])
        if work.has_target[vertex] == NONE:
            continue
        far = share * work.weights[at]
        for axis in range(3):
            way = work.target[vertex, axis] - state.positions[vertex, axis]
            work.shift[vertex, axis] += far * way


@inner
def _set_laplacian(
    points: Vertices, item: Indices, first: int, last: int, out: Vectors, vertex: Number
) -> None:
    """Set the way from a vertex to the mean of its neighbours, rows first to last of `item`."""
    if first == last:
        out[vertex, 0], out[vertex, 1], out[vertex, 2] = 0.0, 0.0, 0.0
        return
    x, y, z = 0.0, 0.0, 0.0
    for at in range(first, last):
        other = np.uint32(item[at])
        x += points[other, 0]
        y += points[other, 1]
        z += points[other, 2]
    n_around = float(last - first)
    out[vertex, 0] = x / n_around - points[vertex, 0]
    out[vertex, 1] = y / n_around - points[vertex, 1]
    out[vertex, 2] = z / n_around - points[vertex, 2]


@inner
def _set_laplacians(state: SurfaceArrays, work: WorkArrays, n_near: int) -> None:
    """Set laplacians of the vertices in reach and of their neighbours; zero on a border.

    The neighbours beyond reach are listed in `patch` meanwhile.
    """
    start, item, border = state.vertex_start, state.vertex_item, state.border
    points = state.positions
    near, patch, is_near, laplacian = work.near, work.patch, work.is_near, work.laplacian
    for at in range(n_near):
        is_near[np.uint32(near[at])] = True
    n_ring = 0
    for at in range(n_near):
        vertex = np.uint32(near[at])
        first, last = start[vertex], start[vertex + np.uint32(1)]
        for row in range(first, last):
            other = np.uint32(item[row])
            if not is_near[other]:
                is_near[other] = True
                patch[n_ring] = other
                n_ring += 1
        last = first if border[vertex] else last
        _set_laplacian(points, item, first, last, laplacian, vertex)
    for at in range(n_ring):
        vertex = np.uint32(patch[at])
        first = start[vertex]
        last = first if border[vertex] else start[vertex + np.uint32(1)]
        _set_laplacian(points, item, first, last, laplacian, vertex)
    for at in range(n_near):
        is_near[np.uint32(near[at])] = False
    for at in range(n_ring):
        is_near[np.uint32(patch[at])] = False


@inner
def _smooth(state: SurfaceArrays, work: WorkArrays, n_near: int, share: float) -> None:
    """Move to a smoother place: evener triangles along the surface, fewer bumps across.

    Across the surface most of the neighbours' own way is given back, which keeps the volume.
    """
    _set_laplacians(state, work, n_near)
    start, item, near, weights = state.vertex_start, state.vertex_item, work.near, work.weights
    laplacian, shift, normals = work.laplacian, work.shift, state.normals
    for at in range(n_near):
        vertex = np.uint32(near[at])
        if state.border[vertex]:
            continue
        first, last = start[vertex], start[vertex + np.uint32(1)]
        nx, ny, nz = normals[vertex, 0], normals[vertex, 1], normals[vertex, 2]
        x, y, z = 0.0, 0.0, 0.0
        for row in range(first, last):
            other = np.uint32(item[row])
            x += laplacian[other, 0]
            y += laplacian[other, 1]
            z += laplacian[other, 2]
        back = (x * nx + y * ny + z * nz) * (GIVEN_BACK / max(last - first, 1))
        step = share * weights[at]
        shift[vertex, 0] += step * (laplacian[vertex, 0] - back * nx)
        shift[vertex, 1] += step * (laplacian[vertex, 1] - back * ny)
        shift[vertex, 2] += step * (laplacian[vertex, 2] - back * nz)

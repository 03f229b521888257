"""Compiled loops behind meshes.brushes: which vertices a dab reaches, and how strongly.

Sums over them are made in whole numbers: the order of the vertices then changes no bit, so that
the same mesh in any numbering, and the mirror image of a symmetric one, give the same result.
"""

from typing import NamedTuple

import numpy as np
from numba import njit

from meshes.arrays import Mask
from meshes.brushes._seen_kernels import seen
from meshes.brushes._surface_kernels import SurfaceArrays, WorkArrays
from meshes.distance._triples_kernels import Triple, box_gap, dot
from meshes.picking._nearest_kernels import nearest
from meshes.picking._picking_tree_kernels import LEAF_SIZE, inner

# Parts of the unit in which sums are made: 33 million vertices still fit.
_UNIT = 2.0**38

# Places to the millimetre: much coarser than rounding, much finer than the symmetry asked for.
_GRID = 2.0**24

SMOOTH, LINEAR, SHARP, FLAT, SPHERE, ROOT = range(6)
"""Falloffs, as `settings.FALLOFFS` lists them."""


class Dab(NamedTuple):
    """One dab of a brush.

    Attributes
    ----------
    brush, falloff : int
        Rows of `settings.BRUSHES` and `FALLOFFS`.
    amount : float
        Strength times pressure, and so on; negative where the brush is inverted.
    centre : tuple of float
        mm.
    radius : float
        mm.
    reach : float
        How far from the centre the surface is looked for; 0 to leave the centre, mm.
    front_only : bool
    grip : int
        Face that the cursor held first, where it leaves the surface; -1 for none.
    facing : tuple of float
        Where that face was looking then; zero for any side.
    way : tuple of float
        Step of the cursor (mm), for brushes that drag; else point of the plane of symmetry.
    across : tuple of float
        Normal of the plane of symmetry.
    height : float
        Of a layer, mm.
    """

    brush: int
    falloff: int
    amount: float
    centre: Triple
    radius: float
    reach: float
    front_only: bool
    grip: int
    facing: Triple
    way: Triple
    across: Triple
    height: float


class Reached(NamedTuple):
    """What a dab found: the first `n` of `near` and `weights`.

    Attributes
    ----------
    n : int
    centre : tuple of float
        On the surface, mm.
    front : tuple of float
        Mean unit normal; zero where normals cancel.
    middle : tuple of float
        Mean of the points, mm.
    """

    n: int
    centre: Triple
    front: Triple
    middle: Triple


@inner
def reach(state: SurfaceArrays, work: WorkArrays, locked: Mask, dab: Dab) -> Reached:
    """Find the vertices that a dab moves, with weights above zero; `locked` as the mesh counts."""
    n_near, centre, front = _in_front(state, work, dab)
    middle = _mean_point(state, work, n_near, centre, dab.radius)
    number = state.vertex_tree.rank
    n_free = 0
    for at in range(n_near):
        vertex = np.uint32(work.near[at])
        weight = work.weights[at] * (1.0 - state.mask[vertex])
        if weight > 0.0 and not locked[np.uint32(number[vertex])]:
            work.near[n_free] = vertex
            work.weights[n_free] = weight
            n_free += 1
    return Reached(n_free, centre, front, middle)


@inner
def reach_any(state: SurfaceArrays, work: WorkArrays, dab: Dab) -> int:
    """Find the vertices that a dab paints on, whatever holds them."""
    return _in_front(state, work, dab)[0]


@njit(cache=True)
def gripped(state: SurfaceArrays, p: Triple, reach: float) -> tuple[int, Triple]:
    """Return the face nearest to a place (-1 for none in reach) and its unit normal."""
    face = nearest(state.face_tree, state.positions, p, reach, -1)[0]
    if face < 0:
        return face, (0.0, 0.0, 0.0)
    x, y, z = state.area_vectors[face]
    length = np.sqrt(x * x + y * y + z * z)
    return face, (x / length, y / length, z / length) if length > 0.0 else (0.0, 0.0, 0.0)


@inner
def _in_front(state: SurfaceArrays, work: WorkArrays, dab: Dab) -> tuple[int, Triple, Triple]:
    """List the vertices in reach; give the centre on the surface and the common normal too.

    Where only the front counts, what faces away is left out, and so is what lies hidden behind
    it: the other wall of a hollow crown faces the same way again.
    """
    centre, face = _onto_surface(state, dab)
    vectors = state.area_vectors
    facing = dab.facing
    if face >= 0:
        facing = (vectors[face, 0], vectors[face, 1], vectors[face, 2])
    n_near = _gather(state, work, centre, dab)
    front = _mean_normal(state, work, n_near, facing)
    if dab.front_only:
        # What a hook has pulled out looks everywhere: the side counts on which it began.
        side = facing if dab.grip >= 0 else front
        n_facing = _facing(state, work, n_near, side)
        # Between two sheets that face the same way lies one that does not, or one has a border.
        if n_facing < n_near or _has_border(state, work, n_facing):
            n_near = seen(state, work, n_facing, side, max(face, dab.grip), dab.radius)
            if n_near < n_facing:
                front = _mean_normal(state, work, n_near, facing)
    return n_near, centre, front


@inner
def _onto_surface(state: SurfaceArrays, dab: Dab) -> tuple[Triple, int]:
    """Return the point of the surface nearest to the centre, and the face there; -1 for none.

    Places between two picked points lie above or below the surface; what is out of reach is
    another part, such as the neighbour's crown, and leaves the centre alone.
    """
    if dab.reach <= 0.0:
        return dab.centre, -1
    points, p = state.positions, dab.centre
    face, _, beta, gamma = nearest(state.face_tree, points, p, dab.reach, -1)
    if face < 0:
        return dab.centre, -1
    a, b, c = state.faces[face, 0], state.faces[face, 1], state.faces[face, 2]
    alpha = 1.0 - beta - gamma
    x = alpha * points[a, 0] + beta * points[b, 0] + gamma * points[c, 0]
    y = alpha * points[a, 1] + beta * points[b, 1] + gamma * points[c, 1]
    z = alpha * points[a, 2] + beta * points[b, 2] + gamma * points[c, 2]
    # Rounded like places of the way: the last digits depend on which of two faces was taken.
    on = (np.rint(x * _GRID) / _GRID, np.rint(y * _GRID) / _GRID, np.rint(z * _GRID) / _GRID)
    return on, face


@inner
def _gather(state: SurfaceArrays, work: WorkArrays, centre: Triple, dab: Dab) -> int:
    """List the vertices nearer to the centre than the radius, with their falloff."""
    boxes, points = state.vertex_tree.boxes, state.positions
    square = dab.radius * dab.radius
    stack = np.empty(64, np.int64)
    stack[0] = 1
    n_stack, n_near = 1, 0
    n_leaves = boxes.shape[0] // 2
    while n_stack > 0:
        n_stack -= 1
        node = stack[n_stack]
        if box_gap(boxes, node, centre, centre) >= square:
            continue
        if node < n_leaves:
            stack[n_stack] = 2 * node + 1
            stack[n_stack + 1] = 2 * node
            n_stack += 2
            continue
        first = (node - n_leaves) * LEAF_SIZE
        for vertex in range(first, min(first + LEAF_SIZE, points.shape[0])):
            x, y = points[vertex, 0] - centre[0], points[vertex, 1] - centre[1]
            z = points[vertex, 2] - centre[2]
            far = x * x + y * y + z * z
            if far < square:
                work.near[n_near] = vertex
                work.weights[n_near] = falloff(far / square, dab.falloff)
                n_near += 1
    return n_near


@inner
def falloff(squared: float, curve: int) -> float:
    """Return 1 at the centre to 0 at the radius; t^2 is the squared share of the radius.

    (1 - t^2)^2, 1 - t, (1 - t)^2, 1, sqrt(1 - t^2), sqrt(1 - t).
    """
    if curve == SMOOTH:
        return (1.0 - squared) * (1.0 - squared)
    if curve == FLAT:
        return 1.0
    if curve == SPHERE:
        return float(np.sqrt(1.0 - squared))
    left = 1.0 - np.sqrt(squared)
    if curve == LINEAR:
        return float(left)
    if curve == SHARP:
        return float(left * left)
    return float(np.sqrt(left))


@inner
def _mean_normal(state: SurfaceArrays, work: WorkArrays, n_near: int, facing: Triple) -> Triple:
    """Return the weighted mean of the normals on the side of a face, with the length one."""
    normals = state.normals
    any_side = facing[0] == 0.0 and facing[1] == 0.0 and facing[2] == 0.0
    sum_x, sum_y, sum_z = np.int64(0), np.int64(0), np.int64(0)
    for at in range(n_near):
        vertex = np.uint32(work.near[at])
        x, y, z = normals[vertex, 0], normals[vertex, 1], normals[vertex, 2]
        if any_side or dot((x, y, z), facing) > 0.0:
            weight = work.weights[at] * _UNIT
            sum_x += np.int64(weight * x)
            sum_y += np.int64(weight * y)
            sum_z += np.int64(weight * z)
    x, y, z = float(sum_x), float(sum_y), float(sum_z)
    length = np.sqrt(x * x + y * y + z * z)
    if length == 0.0:
        return (0.0, 0.0, 0.0)
    return (x / length, y / length, z / length)


@inner
def _facing(state: SurfaceArrays, work: WorkArrays, n_near: int, front: Triple) -> int:
    """Drop vertices where the surface faces away from `front`."""
    normals = state.normals
    n_left = 0
    for at in range(n_near):
        vertex = np.uint32(work.near[at])
        normal = (normals[vertex, 0], normals[vertex, 1], normals[vertex, 2])
        if dot(normal, front) > 0.0:
            work.near[n_left] = vertex
            work.weights[n_left] = work.weights[at]
            n_left += 1
    return n_left


@inner
def _has_border(state: SurfaceArrays, work: WorkArrays, n_near: int) -> bool:
    """Return whether a vertex in reach is on a border."""
    for at in range(n_near):
        if state.border[np.uint32(work.near[at])]:
            return True
    return False


@inner
def _mean_point(
    state: SurfaceArrays, work: WorkArrays, n_near: int, centre: Triple, radius: float
) -> Triple:
    """Return the weighted mean of the points in reach."""
    points = state.positions
    sum_x, sum_y, sum_z, total = np.int64(0), np.int64(0), np.int64(0), np.int64(0)
    for at in range(n_near):
        vertex = np.uint32(work.near[at])
        unit = work.weights[at] * _UNIT
        total += np.int64(unit)
        unit /= radius
        sum_x += np.int64(unit * (points[vertex, 0] - centre[0]))
        sum_y += np.int64(unit * (points[vertex, 1] - centre[1]))
        sum_z += np.int64(unit * (points[vertex, 2] - centre[2]))
    if total == 0:
        return centre
    scale = radius / float(total)
    x, y, z = float(sum_x) * scale, float(sum_y) * scale, float(sum_z) * scale
    return (centre[0] + x, centre[1] + y, centre[2] + z)

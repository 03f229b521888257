"""Signed distance on a grid, worked out only where a level lies."""

from dataclasses import dataclass

import numpy as np

from meshes.arrays import AnyArray, Indices, Vector
from meshes.errors import InvalidMeshError
from meshes.mesh import Mesh
from meshes.offset._band_kernels import UNSURE, fill_blocks
from meshes.offset.signed_surface import SignedSurface
from meshes.progress import Progress, silent

COARSEST = 8
"""Steps along the edge of the blocks that are looked at first."""

RIM = 3
"""Steps between the level and the border of the grid, at least."""

MOST_POINTS = 200_000_000
"""Points of a grid, at most: 0.8 GB."""

# Keeps flat sides and symmetric parts from lying exactly on points of the grid.
_ODD_SHARE = np.array([0.4142136, 0.7320508, 0.2360680])

_CORNERS = np.argwhere(np.ones((2, 2, 2), np.bool_))


@dataclass(frozen=True, slots=True, eq=False)
class NarrowBand:
    """Signed distance minus a level on the points of a grid.

    Attributes
    ----------
    field : ndarray, shape (i, j, k), float32
        mm; right in every cell through which the level goes, elsewhere only its sign is.
    origin : ndarray, shape (3,), float64
        Place of the first point, mm.
    voxel : float
        Step of the grid, mm.
    surface : SignedSurface
        From which the distances are.
    """

    field: AnyArray
    origin: Vector
    voxel: float
    surface: SignedSurface


def narrow_band(
    mesh: Mesh, level: float, voxel: float, *, progress: Progress = silent
) -> NarrowBand:
    """Return signed distance minus `level` around the level.

    Distance changes no faster than one goes, so a block whose middle is farther from the level
    than its corners are from its middle holds none of it. Blocks are halved until their points
    are left.

    Parameters
    ----------
    mesh : Mesh
        Closed and consistently wound.
    level, voxel : float
        mm; the level is negative inside.
    progress : Progress

    Raises
    ------
    InvalidMeshError
        If the grid would not fit into memory.
    OpenMeshError, UnorientedMeshError
        If the mesh has no inside.
    """
    rim = max(level, 0.0) + voxel * (RIM + _ODD_SHARE)
    origin = mesh.vertices.min(axis=0) - rim
    n_blocks = np.ceil((mesh.vertices.max(axis=0) + rim - origin) / (COARSEST * voxel)).astype(int)
    shape = tuple(int(n) * COARSEST + 1 for n in n_blocks)
    if float(np.prod(np.array(shape, np.float64))) > MOST_POINTS:
        raise InvalidMeshError(f"a grid of {shape} points is too large; use a larger voxel.")
    field = np.empty(shape, np.float32)
    surface = SignedSurface(mesh)
    block = np.argwhere(np.ones(tuple(n_blocks), np.bool_)).astype(np.int32)
    for size in (COARSEST, COARSEST // 2):
        progress(0.5 - size / 16.0, "Measuring the distance from the surface")
        value = surface.signed(origin + voxel * size * (block + 0.5)) - level
        _fill(field, block, size, value)
        block = _split(block[np.abs(value) <= _reach(size * voxel)])
    band = NarrowBand(field, origin, voxel, surface)
    _set_cells(block, band, level)
    progress(0.8, "Measuring the distance from the surface")
    return band


def _reach(edge: float) -> float:
    """Return how far the corners of a cube are from its middle, and a little more."""
    return 0.5 * float(np.sqrt(3.0)) * edge * (1.0 + 1e-9)


def _split(block: Indices) -> Indices:
    return np.asarray((2 * block[:, None, :] + _CORNERS).reshape(-1, 3), np.int32)


def _set_cells(block: Indices, band: NarrowBand, level: float) -> None:
    """Set the points of the cells in blocks of two steps that may hold the level.

    First the corners of the blocks, then their middles, then what the cells between those miss.
    """
    field, surface, voxel = band.field, band.surface, band.voxel
    flat = field.reshape(-1)
    strides = np.array([field.shape[1] * field.shape[2], field.shape[2], 1], np.int64)
    low = 2 * (block.astype(np.int64) @ strides)
    corners = low[:, None] + 2 * (_CORNERS @ strides)
    even = _each_once(corners, flat.size)
    flat[even] = value = surface.signed(_places(even, band)) - level
    is_near = (np.abs(flat[corners]) <= 2.0 * _reach(voxel)).any(axis=1)
    _fill(field, block, 2, flat[low])
    side = np.zeros(field.shape, np.int8)
    side.reshape(-1)[even] = np.where(value + level < 0.0, -1, 1)
    surface.set_blocks(field, side, block[is_near], (band.origin, voxel, level))
    unsure = np.flatnonzero(side == UNSURE)
    distance = flat[unsure].astype(np.float64)
    is_inside = surface.are_inside(_places(unsure, band))
    flat[unsure] = np.where(is_inside, -distance, distance) - level
    _move_off(flat, np.flatnonzero(side), voxel)


def _each_once(points: AnyArray, n_points: int) -> AnyArray:
    """Return points of the grid, each once, in rising order."""
    is_named = np.zeros(n_points, np.bool_)
    is_named[points.reshape(-1)] = True
    return np.flatnonzero(is_named)


def _places(points: AnyArray, band: NarrowBand) -> AnyArray:
    at = np.stack(np.unravel_index(points, band.field.shape), axis=1)
    return band.origin + band.voxel * at


def _move_off(flat: AnyArray, points: AnyArray, voxel: float) -> None:
    """Move values a little off nought: marching cubes makes flat triangles on a point."""
    least, value = np.float32(1e-3 * voxel), flat[points]
    flat[points] = np.where(np.abs(value) < least, np.where(value < 0.0, -least, least), value)


def _fill(field: AnyArray, block: Indices, size: int, value: Vector) -> None:
    """Give the points of blocks, and those of the border beyond them, a value."""
    fill_blocks(field, block, size, value)
    field[-1], field[:, -1], field[:, :, -1] = field[-2], field[:, -2], field[:, :, -2]

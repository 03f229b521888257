"""The surface all around an open sheet at a distance from it, by a grid."""

import numpy as np
from skimage.measure import marching_cubes

from meshes.arrays import AnyArray, Vector
from meshes.distance.bvh import Bvh
from meshes.distance.closest import closest_points
from meshes.errors import InvalidMeshError
from meshes.mesh import Mesh
from meshes.offset.narrow_band import COARSEST, MOST_POINTS, RIM
from meshes.structure.volume import volume

# Keeps flat sides and symmetric parts from lying exactly on points of the grid.
_ODD_SHARE = np.array([0.4142136, 0.7320508, 0.2360680])

_EIGHT = np.argwhere(np.ones((2, 2, 2), np.bool_))


def around_sheet(sheet: Mesh, distance: float, voxel: float, *, tree: Bvh) -> Mesh:
    """Return the surface of all points at a distance from a sheet, on both sides and around it.

    Parameters
    ----------
    sheet : Mesh
        Any mesh with faces.
    distance, voxel : float
        mm; above zero.
    tree : Bvh
        Of the sheet.

    Returns
    -------
    Mesh
        Closed, facing away from the sheet.

    Raises
    ------
    InvalidMeshError
        If the grid would not fit into memory.
    """
    rim = distance + voxel * (RIM + _ODD_SHARE)
    origin = sheet.vertices.min(axis=0) - rim
    n_blocks = np.ceil((sheet.vertices.max(axis=0) + rim - origin) / (COARSEST * voxel)).astype(int)
    shape = tuple(int(n) * COARSEST for n in n_blocks)
    if float(np.prod(np.array(shape, np.float64))) > MOST_POINTS:
        raise InvalidMeshError(f"a grid of {shape} points is too large; use a larger voxel.")
    field = np.full(shape, 2.0 * voxel, np.float32)
    blocks, size = np.argwhere(np.ones(n_blocks, np.bool_)) * COARSEST, COARSEST
    while size > 1:
        blocks, size = (blocks[:, None, :] + _EIGHT * (size // 2)).reshape(-1, 3), size // 2
        middles = origin + (blocks + 0.5 * (size - 1)) * voxel
        off = closest_points(sheet, middles, tree=tree).distance - distance
        _fill(field, blocks, size, off)
        # Within a step of the level all points are worked out, so that none is missed between.
        reach = (np.sqrt(3.0) * 0.5 * (size - 1) + 1.0) * voxel
        blocks = blocks[np.abs(off) <= reach]
    points, faces, _, _ = marching_cubes(field, 0.0)  # type: ignore[no-untyped-call]
    built = Mesh(points.astype(np.float64) * voxel + origin, faces.astype(np.int32))
    return built if volume(built) > 0.0 else Mesh(built.vertices, built.faces[:, ::-1])


def _fill(field: AnyArray, blocks: AnyArray, size: int, values: Vector) -> None:
    for step in np.argwhere(np.ones((size, size, size), np.bool_)):
        field[tuple((blocks + step).T)] = values

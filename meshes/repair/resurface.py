"""Wrap a solid anew on a grid: the last resort for a surface that cuts itself everywhere."""

from dataclasses import dataclass

import numpy as np
from scipy.spatial import cKDTree
from skimage.measure import marching_cubes

from meshes.arrays import AnyArray, Vertices
from meshes.errors import InvalidMeshError
from meshes.mesh import Mesh
from meshes.progress import Progress, silent
from meshes.repair._resurface_kernels import add_crossings, lower_distances
from meshes.structure.volume import volume

# Distances are right this many grid steps around the surface; marching cubes looks one far.
_BAND = 2.0

# Grid points beside the box of the mesh, so that the new surface is closed there.
_RIM = 4

# Some tenths of a second; in between a person may stop it.
_FACES_AT_ONCE = 20_000

# About 1.2 GB with the distances, windings and what marching cubes adds.
MOST_POINTS = 80_000_000


@dataclass(frozen=True, slots=True, eq=False)
class Resurfacing:
    """A solid wrapped anew.

    Attributes
    ----------
    mesh : Mesh
        Closed, facing outwards, made of triangles about half a voxel wide.
    voxel : float
        Step of the grid, mm.
    largest_move : float
        Distance of an old vertex from the nearest new one, at most, mm; what vanished inside
        the solid counts too.
    """

    mesh: Mesh
    voxel: float
    largest_move: float


def resurfaced(mesh: Mesh, voxel: float, *, progress: Progress = silent) -> Resurfacing:
    """Return the surface around all points that the mesh winds around.

    Edges sharper than the voxel become round. Parts that overlap become one.

    Parameters
    ----------
    mesh : Mesh
        Each edge used as often one way as the other; may cut itself.
    voxel : float
        Step of the grid, mm.
    progress : Progress

    Raises
    ------
    InvalidMeshError
        If the grid would not fit into memory, or the mesh encloses nothing.

    References
    ----------
    W. E. Lorensen, H. E. Cline, "Marching cubes", SIGGRAPH 1987; T. Lewiner et al., "Efficient
    implementation of marching cubes' cases with topological guarantees", JGT 8(2), 2003.
    """
    # An odd share of a step keeps flat bases and grid columns from lying in one another.
    low = mesh.vertices.min(axis=0) - voxel * (_RIM + np.array([0.4142136, 0.7320508, 0.2360680]))
    shape = tuple(int(n) for n in np.ptp(mesh.vertices, axis=0) / voxel + 2 * _RIM + 2)
    if float(np.prod(np.array(shape, dtype=np.float64))) > MOST_POINTS:
        raise InvalidMeshError(f"a grid of {shape} points is too large; use a larger voxel.")
    progress(0.0, "Wrapping the surface anew")
    field = _signed_distance((mesh.vertices - low) / voxel, mesh, shape, progress)
    if not (field < 0.0).any():
        raise InvalidMeshError("the mesh encloses nothing; turn its faces outwards.")
    progress(0.6, "Wrapping the surface anew")
    points, faces, _, _ = marching_cubes(field, 0.0)  # type: ignore[no-untyped-call]
    wrapped = Mesh(points.astype(np.float64) * voxel + low, faces.astype(np.int32))
    if volume(wrapped) < 0.0:
        wrapped = Mesh(wrapped.vertices, wrapped.faces[:, ::-1])
    progress(0.9, "Wrapping the surface anew")
    largest_move = _largest_move(mesh.vertices, wrapped.vertices)
    progress(1.0, "Wrapping the surface anew")
    return Resurfacing(wrapped, voxel, largest_move)


def _signed_distance(
    points: Vertices, mesh: Mesh, shape: tuple[int, ...], progress: Progress
) -> AnyArray:
    """Return distances in steps, negative inside, cut off outside the band."""
    turns = np.zeros(shape, dtype=np.int16)
    add_crossings(turns, points, mesh.faces)
    np.cumsum(turns, axis=2, out=turns)
    distance = np.full(shape, _BAND, dtype=np.float32)
    for first in range(0, mesh.n_faces, _FACES_AT_ONCE):
        progress(0.1 + 0.5 * first / mesh.n_faces, "Wrapping the surface anew")
        lower_distances(distance, points, mesh.faces[first : first + _FACES_AT_ONCE], _BAND)
    # Marching cubes makes flat triangles where a grid point lies on the surface.
    np.maximum(distance, 1e-3, out=distance)
    np.negative(distance, out=distance, where=turns > 0)
    return distance


def _largest_move(before: Vertices, after: Vertices) -> float:
    distance, _ = cKDTree(after).query(before)
    return float(np.max(distance, initial=0.0))

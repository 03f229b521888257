"""The surface at a distance from a closed one."""

import numpy as np
from skimage.measure import marching_cubes

from meshes.errors import InvalidMeshError
from meshes.mesh import Mesh
from meshes.offset.creases import follow_creases
from meshes.offset.narrow_band import NarrowBand, narrow_band
from meshes.progress import Progress, silent

LEAST_DISTANCE = 0.5
"""Voxels; nearer, what the surface is made of shows in the offset more than its creases do."""


def offset_surface(
    mesh: Mesh, distance: float, voxel: float = 0.2, *, progress: Progress = silent
) -> Mesh:
    """Return the surface of all points at a distance from a solid.

    Outwards, edges become round; inwards, thin parts vanish. Bodies that overlap become one.

    Parameters
    ----------
    mesh : Mesh
        Closed and consistently wound, facing outwards; it may cut itself.
    distance : float
        mm, negative inwards.
    voxel : float
        Step of the grid, mm; details below it are lost. The surface lies within a quarter of
        it, along creases, too, as between two teeth; within a half at single points where
        several creases meet, and for distances below half a step.
    progress : Progress

    Returns
    -------
    Mesh
        Closed, facing outwards, free of self-intersections.

    Raises
    ------
    InvalidMeshError
        If voxel is not positive, the grid is too large, or nothing is left at that distance.
    OpenMeshError, UnorientedMeshError
        If the mesh has no inside.

    References
    ----------
    T. Lewiner et al., "Efficient implementation of marching cubes' cases with topological
    guarantees", JGT 8(2), 2003.
    """
    if not voxel > 0.0 or not np.isfinite(distance):
        raise InvalidMeshError(f"distance {distance} or voxel {voxel} is no length; give mm.")
    band = narrow_band(mesh, distance, voxel, progress=progress)
    if not (band.field < 0.0).any():
        raise InvalidMeshError(
            f"nothing is left {-distance:g} mm inside the surface; give a smaller distance."
        )
    progress(0.8, "Building the surface")
    built, surface = _level_of(band), band.surface
    del band  # the largest part of the memory
    if abs(distance) >= LEAST_DISTANCE * voxel:
        progress(0.9, "Following creases")
        built = follow_creases(built, surface, distance, voxel)
    progress(1.0, "Building the surface")
    return built


def _level_of(band: NarrowBand) -> Mesh:
    """Return where the field is nought, facing where it grows."""
    points, faces, _, _ = marching_cubes(band.field, 0.0)  # type: ignore[no-untyped-call]
    return Mesh(points.astype(np.float64) * band.voxel + band.origin, faces.astype(np.int32))

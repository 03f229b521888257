"""Solids of even thickness from a surface: hollow models and veneers."""

import numpy as np

from meshes.arrays import Faces
from meshes.errors import InvalidMeshError
from meshes.mesh import Mesh
from meshes.offset.offset_surface import offset_surface
from meshes.offset.sheet_wall import wall_over
from meshes.progress import Progress, silent
from meshes.structure.topology import topology


def shell(
    mesh: Mesh,
    thickness: float,
    voxel: float = 0.2,
    *,
    outward: bool = False,
    progress: Progress = silent,
) -> Mesh:
    """Return a solid between a surface and another at a distance from it.

    The vertices of the surface keep their places: what fits on it goes on fitting.

    Parameters
    ----------
    mesh : Mesh
        Consistently wound. The other surface is built on a grid; if the mesh is open, a rim
        joins the two at each border.
    thickness, voxel : float
        mm; the other surface lies within a quarter of `voxel`, as `offset_surface` says;
        over sheets also in creases.
    outward : bool
        Whether the wall grows outwards; inwards, a closed mesh becomes hollow.
    progress : Progress

    Returns
    -------
    Mesh
        Closed, facing outwards; its first vertices are those of `mesh`.

    Raises
    ------
    InvalidMeshError
        If thickness is not positive, nothing would be left inside, or no rim can be closed
        along the border of a sheet.
    UnorientedMeshError
        If the mesh has no inside.
    """
    if not 0.0 < thickness < np.inf:
        raise InvalidMeshError(f"a wall of {thickness} mm is none; give a positive thickness.")
    if len(topology(mesh).boundary_edges):
        before = mesh if outward else Mesh(mesh.vertices, mesh.faces[:, ::-1])
        return wall_over(before, thickness, voxel, progress=progress)
    other = offset_surface(mesh, thickness if outward else -thickness, voxel, progress=progress)
    own = mesh.faces[:, ::-1] if outward else mesh.faces
    far = other.faces if outward else other.faces[:, ::-1]
    return _joined(mesh, other, [own, far + np.int32(mesh.n_vertices)])


def _joined(one: Mesh, other: Mesh, faces: list[Faces]) -> Mesh:
    return Mesh(np.concatenate((one.vertices, other.vertices)), np.concatenate(faces))

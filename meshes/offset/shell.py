"""Solids of even thickness from a surface: hollow models and veneers."""

import numpy as np

from meshes.arrays import Faces
from meshes.crossing.self_intersection import self_intersections
from meshes.errors import InvalidMeshError
from meshes.mesh import Mesh
from meshes.offset.offset_surface import offset_surface
from meshes.progress import Progress, silent
from meshes.structure.topology import topology
from meshes.surface.normals import vertex_normals


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
        Consistently wound. Closed: the other surface is built on a grid. Open: it has a vertex
        above each of the sheet's, and a rim joins the two.
    thickness, voxel : float
        mm; `voxel` is the step of the grid for closed meshes.
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
        If thickness is not positive, nothing would be left inside, or the wall of a sheet would
        cut itself: the sheet is bent more tightly than its thickness.
    UnorientedMeshError
        If the mesh has no inside.
    """
    if not 0.0 < thickness < np.inf:
        raise InvalidMeshError(f"a wall of {thickness} mm is none; give a positive thickness.")
    if len(topology(mesh).boundary_edges):
        return _sheet_solid(mesh, thickness if outward else -thickness)
    other = offset_surface(mesh, thickness if outward else -thickness, voxel, progress=progress)
    own = mesh.faces[:, ::-1] if outward else mesh.faces
    far = other.faces if outward else other.faces[:, ::-1]
    return _joined(mesh, other, [own, far + np.int32(mesh.n_vertices)])


def _sheet_solid(mesh: Mesh, height: float) -> Mesh:
    """Close an open sheet with a copy of itself along its normals and a rim between them."""
    n = mesh.n_vertices
    lifted = mesh.with_vertices(mesh.vertices + height * vertex_normals(mesh))
    own, other = mesh.faces, mesh.faces + np.int32(n)
    solid = _joined(mesh, lifted, [own, other[:, ::-1], _rim(mesh, n)])
    if height > 0.0:
        solid = Mesh(solid.vertices, solid.faces[:, ::-1])
    crossing = self_intersections(solid)
    if len(crossing):
        raise InvalidMeshError(
            f"a wall of {abs(height):g} mm cuts itself at {len(crossing)} pairs of faces: the "
            "sheet is bent more tightly. Give a thinner wall or smooth the sheet there."
        )
    return solid


def _rim(mesh: Mesh, n: int) -> Faces:
    """Return two faces for each border edge, between it and its copy n vertices further."""
    edges = np.concatenate([mesh.faces[:, [k, (k + 1) % 3]] for k in range(3)]).astype(np.int64)
    there, back = edges[:, 0] * n + edges[:, 1], edges[:, 1] * n + edges[:, 0]
    a, b = edges[~np.isin(there, back)].T
    rim = np.concatenate((np.stack((b, a, a + n), axis=1), np.stack((b, a + n, b + n), axis=1)))
    return rim.astype(np.int32)


def _joined(one: Mesh, other: Mesh, faces: list[Faces]) -> Mesh:
    return Mesh(np.concatenate((one.vertices, other.vertices)), np.concatenate(faces))

"""Volume of closed meshes and area of any."""

import numpy as np

from meshes.errors import OpenMeshError, UnorientedMeshError
from meshes.mesh import Mesh
from meshes.structure._volume_kernels import signed_volumes, total_area
from meshes.structure.topology import topology


def volume(mesh: Mesh) -> float:
    """Return the volume that a closed mesh encloses.

    Parameters
    ----------
    mesh : Mesh
        Closed and consistently wound, with m faces; mm.

    Returns
    -------
    float
        Volume in mm^3, negative where the faces point inwards.

    Raises
    ------
    OpenMeshError
        If an edge belongs to one face only: the number would depend on the origin.
    UnorientedMeshError
        If the faces at some edges disagree on which side is outside.

    References
    ----------
    C. Zhang, T. Chen, "Efficient feature extraction for 2D/3D objects in mesh
    representation", ICIP 2001.
    """
    found = topology(mesh)
    if len(found.boundary_edges):
        raise OpenMeshError(len(found.boundary_edges))
    if found.n_unbalanced_edges:
        raise UnorientedMeshError(found.n_unbalanced_edges)
    return unchecked_volume(mesh)


def unchecked_volume(mesh: Mesh) -> float:
    """Return the volume (mm^3) of a mesh that is known to be closed and consistently wound."""
    one_body = np.zeros(mesh.n_faces, np.int32)
    return float(signed_volumes(mesh.vertices, mesh.faces, one_body, np.ones(1, np.bool_))[0])


def surface_area(mesh: Mesh) -> float:
    """Return the sum of the areas of all faces, mm^2."""
    return float(total_area(mesh.vertices, mesh.faces))

"""The same surface in triangles of one size."""

import numpy as np

from meshes.errors import InvalidMeshError
from meshes.mesh import Mesh
from meshes.remodel.extras import library
from meshes.structure.topology import topology

_N_ROUNDS = 10


def remeshed(mesh: Mesh, edge_length: float, *, keep_creases: bool = True) -> Mesh:
    """Return the surface in nearly equilateral triangles.

    Parameters
    ----------
    mesh : Mesh
        Manifold and consistently wound.
    edge_length : float
        Wanted length of edges, mm.
    keep_creases : bool
        Keep edges at which the surface bends by more than 45 degrees.

    Raises
    ------
    MissingExtraError
        Without gpytoolbox (extra "remodel").
    InvalidMeshError
        If the length is not above zero, or the mesh has no faces, flat ones, or more than two
        at an edge.

    References
    ----------
    M. Botsch, L. Kobbelt, "A remeshing approach to multiresolution modeling", SGP 2004.
    """
    if not 0.0 < edge_length < np.inf:
        raise InvalidMeshError(f"edges of {edge_length:g} mm make no mesh; give more than 0.")
    _require_surface(mesh)
    gpytoolbox = library("gpytoolbox", what="Remeshing", name="gpytoolbox")
    points, faces = gpytoolbox.remesh_botsch(
        np.array(mesh.vertices),
        np.array(mesh.faces),
        i=_N_ROUNDS,
        h=edge_length,
        detect_feature_edges=keep_creases,
    )
    return Mesh(np.asarray(points, dtype=np.float64), np.asarray(faces, dtype=np.int32))


def _require_surface(mesh: Mesh) -> None:
    found = topology(mesh)
    if mesh.n_faces == 0:
        raise InvalidMeshError("there are no faces to make anew; give a mesh with faces.")
    if len(found.degenerate_faces):
        raise InvalidMeshError(
            f"face {found.degenerate_faces[0]} has no area. Repair the mesh first."
        )
    if not found.is_manifold:
        raise InvalidMeshError("more than two faces meet at an edge. Repair the mesh first.")

"""Which faces hang together: the separate bodies of a mesh."""

import numpy as np

from meshes.arrays import Indices
from meshes.mesh import Mesh
from meshes.structure._components_kernels import component_of_faces


def face_components(mesh: Mesh) -> Indices:
    """Give each body of a mesh a number, that with most faces first.

    Two faces belong together where they share a vertex. A vertex without faces is no body.

    Parameters
    ----------
    mesh : Mesh
        Any mesh, with m faces.

    Returns
    -------
    ndarray, shape (m,), int32
        The body of each face, 0 being the largest; of equal ones that with the lowest face id
        comes first.
    """
    component, size, _ = component_of_faces(mesh.faces, mesh.n_vertices)
    return by_size(component, size)


def by_size(component: Indices, size: Indices) -> Indices:
    """Renumber components (of m faces), the largest first; `size` holds their numbers of faces."""
    if len(size) < 2:
        return component
    rank = np.empty(len(size), np.int32)
    rank[np.argsort(-size, kind="stable")] = np.arange(len(size), dtype=np.int32)
    return np.asarray(rank[component], dtype=np.int32)

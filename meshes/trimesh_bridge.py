"""To and from trimesh, for scripts that go on with its tools."""

import numpy as np
import trimesh

from meshes.mesh import Mesh


def to_trimesh(mesh: Mesh) -> trimesh.Trimesh:
    """Return a copy for trimesh: same points in the same order, nothing merged; mm."""
    return trimesh.Trimesh(mesh.vertices.copy(), mesh.faces.copy(), process=False)


def from_trimesh(mesh: trimesh.Trimesh) -> Mesh:
    """Return a trimesh as ours: same points in the same order; its numbers are taken as mm.

    Raises
    ------
    InvalidMeshError
        If a coordinate is not finite or a face names a point that is not there.
    """
    return Mesh(np.array(mesh.vertices, np.float64), np.array(mesh.faces, np.int32))

"""Binary STL: each triangle with its own three corners, float32."""

from typing import BinaryIO

import numpy as np

from meshes.arrays import AnyArray
from meshes.mesh import Mesh
from meshes.readwrite.source import OWN_COMMENT
from meshes.readwrite.stl import HEADER, RECORD

_AT_ONCE = 100_000


def write_stl(file: BinaryIO, mesh: Mesh, colours: AnyArray | None, name: str) -> None:
    """Write the faces in their order; colours and name have no place in STL."""
    # No name of a person: what stands in a header outlives every other precaution.
    file.write(OWN_COMMENT.ljust(HEADER - 4, b" "))
    file.write(mesh.n_faces.to_bytes(4, "little"))
    for start in range(0, mesh.n_faces, _AT_ONCE):
        corners = mesh.vertices[mesh.faces[start : start + _AT_ONCE]]
        records = np.zeros(len(corners), RECORD)
        records["corners"] = corners
        records["normal"] = _unit_normals(corners)
        file.write(records.tobytes())


def _unit_normals(corners: AnyArray) -> AnyArray:
    normal = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    x, y, z = normal.T
    length = np.sqrt(x * x + y * y + z * z)  # zero for a triangle without area: so is its normal
    return normal / np.where(length > 0.0, length, 1.0)[:, None]

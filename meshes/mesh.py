"""The triangle mesh that every layer passes around."""

import hashlib
from dataclasses import dataclass

import numpy as np

from meshes.arrays import AnyArray, Faces, Matrix, Vertices
from meshes.errors import InvalidMeshError


@dataclass(frozen=True, slots=True, eq=False)
class Mesh:
    """Triangles over shared points; the arrays cannot be written to.

    Attributes
    ----------
    vertices : ndarray, shape (n, 3), float64
        Points, mm.
    faces : ndarray, shape (m, 3), int32
        Vertex indices, anticlockwise seen from outside.

    Raises
    ------
    InvalidMeshError
        If a shape is wrong, a coordinate is not finite or an index is out of range.
    """

    vertices: Vertices
    faces: Faces

    def __post_init__(self) -> None:
        vertices = np.ascontiguousarray(self.vertices, dtype=np.float64)
        faces = np.ascontiguousarray(self.faces, dtype=np.int32)
        _require_mesh(vertices, faces)
        object.__setattr__(self, "vertices", _read_only(vertices))
        object.__setattr__(self, "faces", _read_only(faces))

    @property
    def n_vertices(self) -> int:
        """Number of points."""
        return int(self.vertices.shape[0])

    @property
    def n_faces(self) -> int:
        """Number of triangles."""
        return int(self.faces.shape[0])

    @property
    def extent(self) -> tuple[float, float, float]:
        """Size of the axis-aligned box around the points, mm."""
        if self.n_vertices == 0:
            return (0.0, 0.0, 0.0)
        # One axis after the other: along rows of three, NumPy takes twenty times as long.
        x, y, z = (float(np.ptp(self.vertices[:, axis])) for axis in range(3))
        return (x, y, z)

    def digest(self) -> str:
        """Return the SHA-256 of the exact arrays, as hexadecimal text."""
        code = hashlib.sha256(f"{self.n_vertices} {self.n_faces} ".encode())
        code.update(self.vertices.astype("<f8", copy=False).tobytes())
        code.update(self.faces.astype("<i4", copy=False).tobytes())
        return code.hexdigest()

    def with_vertices(self, vertices: Vertices) -> "Mesh":
        """Return the same triangles over moved points."""
        return Mesh(vertices, self.faces)

    def moved(self, target_from_mesh: Matrix) -> "Mesh":
        """Return the mesh after a 4 x 4 affine motion (mm)."""
        turn, shift = target_from_mesh[:3, :3], target_from_mesh[:3, 3]
        # Written out, not with @: BLAS may sum in another order on another machine.
        x, y, z = self.vertices.T
        moved = [turn[k, 0] * x + turn[k, 1] * y + turn[k, 2] * z + shift[k] for k in range(3)]
        return Mesh(np.stack(moved, axis=1), self.faces)


def _require_mesh(vertices: Vertices, faces: Faces) -> None:
    if vertices.ndim != 2 or vertices.shape[1] != 3:
        raise InvalidMeshError(f"vertices have shape {vertices.shape}; give (n, 3).")
    if faces.ndim != 2 or faces.shape[1] != 3:
        raise InvalidMeshError(f"faces have shape {faces.shape}; give (m, 3).")
    if not np.isfinite(vertices).all():
        row = int(np.flatnonzero(~np.isfinite(vertices).all(axis=1))[0])
        raise InvalidMeshError(f"vertex {row} is {vertices[row].tolist()}; give finite numbers.")
    if faces.size and (faces.min() < 0 or faces.max() >= len(vertices)):
        wrong = int(faces.min()) if faces.min() < 0 else int(faces.max())
        raise InvalidMeshError(f"a face names vertex {wrong}, but there are {len(vertices)}.")


def _read_only(array: AnyArray) -> AnyArray:
    if array.flags.writeable:
        array = array.view()
        array.flags.writeable = False
    return array

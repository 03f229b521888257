"""Exact welding of triangle corners: equal coordinates become one vertex."""

import secrets

import numpy as np
from numpy.typing import DTypeLike

from meshes.arrays import AnyArray, Faces, Indices, Vertices
from meshes.mesh import Mesh
from meshes.readwrite._weld_kernels import Bits, fill_table, weld_points

_NEGATIVE_ZERO: dict[int, Bits] = {
    4: np.uint32(1 << 31),
    8: np.uint64(1 << 63),
}
_AT_ONCE = 8_192
"""Triangles a call: the table grows between calls, not inside."""


class Welding:
    """Points seen so far, each once; more may follow, in pieces.

    Only points with the very same coordinates become one (-0.0 equals 0.0): a tolerance would
    be another operation, which may also merge what should stay apart. Numbers are given in the
    order first seen, so they depend on the points alone, not on the pieces or the hashing.

    Parameters
    ----------
    kind : dtype
        float32 or float64, of all points.
    n_likely : int
        About how many different points are expected; there may be more.
    """

    def __init__(self, kind: DTypeLike, n_likely: int) -> None:
        self._sign = _NEGATIVE_ZERO[np.dtype(kind).itemsize]
        # Not the same for each file: nobody can make one whose points all share a place.
        self._odd = np.array([secrets.randbits(64) | 1 for _ in range(3)], np.uint64)
        self._n_kept = 0
        n_rows = n_likely + n_likely // 64 + 3 * _AT_ONCE  # each call asks for room for all
        self._kept = np.empty((n_rows, 3), self._sign.dtype)
        self._table = np.full(_table_size(2 * n_likely), -1, np.int32)

    def numbers(self, corners: AnyArray) -> Faces:
        """Return the numbers of the points of triangles, (m, 3), for corners (m, 3, 3)."""
        number = np.empty((len(corners), 3), np.int32)
        bits = corners.view(self._sign.dtype)
        for first in range(0, len(bits), _AT_ONCE):
            piece, into = bits[first : first + _AT_ONCE], number[first:].reshape(-1)
            self._make_room(3 * len(piece))
            state = (self._odd, self._table, self._kept, self._n_kept)
            self._n_kept = weld_points(piece, self._sign, *state, into)
        return number

    def vertices(self) -> Vertices:
        """Return the different points, shape (n, 3), by number."""
        kind = np.dtype(f"f{self._sign.dtype.itemsize}")
        return self._kept[: self._n_kept].view(kind).astype(np.float64)

    def _make_room(self, n_more: int) -> None:
        needed = self._n_kept + n_more
        if needed > len(self._kept):
            larger = np.empty((max(needed, 2 * len(self._kept)), 3), self._kept.dtype)
            larger[: self._n_kept] = self._kept[: self._n_kept]
            self._kept = larger
        if 2 * needed > len(self._table):  # at most half of the places are taken
            self._table = np.full(_table_size(2 * needed), -1, np.int32)
            fill_table(self._kept, self._n_kept, self._odd, self._table)


def _table_size(n_likely: int) -> int:
    # A quarter filled at most where the expectation holds: then most points are found at once.
    return 1 << max(2 * n_likely - 1, 1 << 10).bit_length()


def weld(corners: AnyArray) -> tuple[Vertices, Faces]:
    """Return the vertices and faces of loose triangles (see `Welding`).

    Parameters
    ----------
    corners : ndarray, shape (3 m, 3), float32 or float64
        Three rows a triangle; finite.

    Returns
    -------
    vertices : ndarray, shape (n, 3), float64
        Numbered in the order first seen.
    faces : ndarray, shape (m, 3), int32
    """
    points = np.ascontiguousarray(corners).reshape(-1, 3, 3)
    welding = Welding(points.dtype, likely_vertices(len(points)))
    faces = welding.numbers(points)
    return welding.vertices(), faces


def likely_vertices(n_faces: int) -> int:
    """Return about how many vertices a surface of `n_faces` has: half as many."""
    return n_faces // 2 + 16


def merge_equal_vertices(mesh: Mesh) -> tuple[Mesh, Indices]:
    """Return the mesh with vertices of the very same place made one, and who became whom.

    Formats with normals or texture (GLB, OBJ) repeat a point along seams, which then look like
    open edges. Faces keep their order; one whose corners became the same stays.

    Returns
    -------
    mesh : Mesh
    number : ndarray, shape (n,), int32
        New index of each old vertex.
    """
    welding = Welding(mesh.vertices.dtype, mesh.n_vertices)
    # In threes, as corners are; the last point may come more than once.
    points = mesh.vertices[np.minimum(np.arange(-(-mesh.n_vertices // 3) * 3), mesh.n_vertices - 1)]
    number = welding.numbers(points.reshape(-1, 3, 3)).reshape(-1)[: mesh.n_vertices]
    return Mesh(welding.vertices(), number[mesh.faces]), number

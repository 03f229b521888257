"""The borders of a sheet as lines: which place of them is nearest, and what lies beyond."""

from dataclasses import dataclass

import numpy as np
from scipy.spatial import cKDTree

from meshes.arrays import Indices, Vector, Vectors, Vertices
from meshes.mesh import Mesh
from meshes.structure.topology import Topology
from meshes.surface.normals import face_area_vectors

_N_NEAR = 8


@dataclass(frozen=True, slots=True, eq=False)
class BorderPlaces:
    """The places of borders that are nearest to k points.

    Attributes
    ----------
    distance : ndarray, shape (k,), float64
        mm.
    loop : ndarray, shape (k,), int64
        Which border.
    along : ndarray, shape (k,), float64
        Where on it: 2.5 is halfway between its vertices 2 and 3.
    outwards : ndarray, shape (k, 3), float64
        Unit vector along the sheet and away from it.
    """

    distance: Vector
    loop: Indices
    along: Vector
    outwards: Vectors


class BorderLine:
    """The borders of a sheet, prepared for questions.

    Parameters
    ----------
    sheet : Mesh
    found : Topology
        Of the sheet; its loops are closed.
    step : float
        Lines are looked up in pieces of about this length, mm.
    """

    def __init__(self, sheet: Mesh, found: Topology, step: float) -> None:
        loops = [loop.vertices for loop in found.boundary_loops]
        self._a = np.concatenate(loops)
        self._b = np.concatenate([np.roll(loop, -1) for loop in loops])
        self._loop = np.repeat(np.arange(len(loops)), [len(loop) for loop in loops])
        self._row = np.concatenate([np.arange(len(loop)) for loop in loops])
        self._start = sheet.vertices[self._a]
        self._way = sheet.vertices[self._b] - self._start
        self._square = np.maximum((self._way**2).sum(axis=1), 1e-300)
        self._outwards, self._at_start = _outwards(sheet, self._a, self._b, self._way)
        n_pieces = np.maximum(1, np.ceil(np.sqrt(self._square) / step)).astype(np.int64)
        self._edge = np.repeat(np.arange(len(n_pieces)), n_pieces)
        place = np.arange(len(self._edge)) - np.repeat(np.cumsum(n_pieces) - n_pieces, n_pieces)
        share = (place + 0.5) / n_pieces[self._edge]
        self._tree = cKDTree(self._start[self._edge] + share[:, None] * self._way[self._edge])

    def nearest(self, points: Vertices) -> BorderPlaces:
        """Return the nearest place for each point, shape (k, 3)."""
        n_near = min(_N_NEAR, len(self._edge))
        _, piece = self._tree.query(points, k=[*range(1, n_near + 1)])
        edge = np.asarray(self._edge[piece])
        off = points[:, None, :] - self._start[edge]
        share = np.clip((off * self._way[edge]).sum(axis=2) / self._square[edge], 0.0, 1.0)
        off = off - share[:, :, None] * self._way[edge]
        squares = (off * off).sum(axis=2)
        rows, best = np.arange(len(points)), squares.argmin(axis=1)
        edge, share = edge[rows, best], share[rows, best]
        following = self._following(edge)
        outwards = np.where(share[:, None] <= 0.0, self._at_start[edge], self._outwards[edge])
        outwards = np.where(share[:, None] >= 1.0, self._at_start[following], outwards)
        return BorderPlaces(
            distance=np.sqrt(squares[rows, best]),
            loop=self._loop[edge],
            along=self._row[edge] + share,
            outwards=outwards,
        )

    def _following(self, edge: Indices) -> Indices:
        first = np.searchsorted(self._loop, self._loop[edge])
        last = edge + 1 == np.searchsorted(self._loop, self._loop[edge], side="right")
        return np.where(last, first, edge + 1)


def _outwards(sheet: Mesh, a: Indices, b: Indices, way: Vectors) -> tuple[Vectors, Vectors]:
    """Return the unit vectors out of the sheet at each border edge, and at its first vertex."""
    faces = sheet.faces.astype(np.int64)
    edges = np.concatenate([faces[:, [k, (k + 1) % 3]] for k in range(3)])
    keys = edges[:, 0] * sheet.n_vertices + edges[:, 1]
    order = np.argsort(keys, kind="stable")
    at = order[np.searchsorted(keys[order], a.astype(np.int64) * sheet.n_vertices + b)]
    normals = face_area_vectors(sheet)[at % sheet.n_faces]
    out = _unit(np.cross(way, normals))
    last_of = np.full(sheet.n_vertices, -1, np.int64)
    last_of[b] = np.arange(len(b))
    return out, _unit(out + out[last_of[a]])


def _unit(vectors: Vectors) -> Vectors:
    length = np.sqrt((vectors * vectors).sum(axis=1))
    return np.asarray(vectors / np.where(length > 0.0, length, 1.0)[:, None])

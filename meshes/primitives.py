"""Small exact shapes: boxes, balls, rings and sheets to measure and test with."""

from itertools import combinations

import numpy as np

from meshes.arrays import Faces, Vertices
from meshes.mesh import Mesh


def box(width: float, depth: float, height: float) -> Mesh:
    """Return a closed box around the origin with 8 vertices and 12 faces.

    Parameters
    ----------
    width, depth, height : float
        Edge lengths along x, y and z, mm.

    Examples
    --------
    >>> box(8.5, 7.0, 10.5).extent
    (8.5, 7.0, 10.5)
    """
    signs = [(x, y, z) for z in (-0.5, 0.5) for y in (-0.5, 0.5) for x in (-0.5, 0.5)]
    quads = [(0, 2, 3, 1), (4, 5, 7, 6), (0, 1, 5, 4), (2, 6, 7, 3), (0, 4, 6, 2), (1, 3, 7, 5)]
    faces = [corners for a, b, c, d in quads for corners in ((a, b, c), (a, c, d))]
    return _mesh(np.array(signs) * (width, depth, height), faces)


def tetrahedron(edge: float = 1.0) -> Mesh:
    """Return a closed regular tetrahedron around the origin (edge length in mm)."""
    corners = np.array([(1, 1, 1), (1, -1, -1), (-1, 1, -1), (-1, -1, 1)], dtype=np.float64)
    faces = [(0, 1, 2), (0, 2, 3), (0, 3, 1), (1, 3, 2)]
    return _mesh(corners * (edge / np.sqrt(8.0)), faces)


def icosphere(radius: float = 1.0, level: int = 3) -> Mesh:
    """Return a closed ball of 20 * 4**level almost equal triangles around the origin.

    Its vertices are exactly mirrored in the planes x = 0, y = 0 and z = 0.

    Parameters
    ----------
    radius : float
        Distance of each vertex from the origin, mm.
    level : int
        How often each triangle of the icosahedron is split into four.
    """
    vertices, faces = _icosahedron()
    for _ in range(level):
        vertices, faces = _split_in_four(vertices, faces)
        vertices = vertices / np.sqrt((vertices * vertices).sum(axis=1, keepdims=True))
    return _mesh(vertices * radius, faces)


def torus(ring_radius: float, tube_radius: float, n_ring: int = 48, n_tube: int = 24) -> Mesh:
    """Return a closed ring around the z axis with n_ring * n_tube vertices (mm)."""
    ring = 2.0 * np.pi * np.arange(n_ring)[:, None] / n_ring
    tube = 2.0 * np.pi * np.arange(n_tube)[None, :] / n_tube
    out = ring_radius + tube_radius * np.cos(tube)
    height = tube_radius * np.sin(tube) + 0.0 * ring
    points = np.stack([out * np.cos(ring), out * np.sin(ring), height], axis=2)
    return _mesh(points.reshape(-1, 3), _wrapped_quads(n_ring, n_tube))


def sheet(width: float, depth: float, n_wide: int = 10, n_deep: int = 10) -> Mesh:
    """Return an open flat sheet around the origin in the plane z = 0, facing +z.

    Parameters
    ----------
    width, depth : float
        Size along x and y, mm.
    n_wide, n_deep : int
        Number of squares along x and y; each is two triangles.
    """
    x = width * (np.arange(n_wide + 1) / n_wide - 0.5)
    y = depth * (np.arange(n_deep + 1) / n_deep - 0.5)
    across, along = np.meshgrid(x, y)
    points = np.stack([across, along, np.zeros_like(across)], axis=2).reshape(-1, 3)
    corner = (np.arange(n_deep)[:, None] * (n_wide + 1) + np.arange(n_wide)).ravel()
    return _mesh(
        points, _two_triangles(corner, corner + 1, corner + n_wide + 2, corner + n_wide + 1)
    )


def _icosahedron() -> tuple[Vertices, Faces]:
    golden = (1.0 + np.sqrt(5.0)) / 2.0
    rows = [(s, t * golden, 0.0) for t in (1.0, -1.0) for s in (-1.0, 1.0)]
    points = np.array(rows + [(0.0, *row[:2]) for row in rows] + [(r[1], 0.0, r[0]) for r in rows])
    apart = ((points[:, None] - points[None]) ** 2).sum(axis=2)
    joined = np.isclose(apart, 4.0)
    faces = []
    for a, b, c in combinations(range(12), 3):
        if joined[a, b] and joined[b, c] and joined[a, c]:
            outward = np.linalg.det(points[[a, b, c]]) > 0.0
            faces.append((a, b, c) if outward else (a, c, b))
    points /= np.sqrt(golden * golden + 1.0)
    return points, np.array(faces, dtype=np.int32)


def _split_in_four(vertices: Vertices, faces: Faces) -> tuple[Vertices, Faces]:
    corners = np.concatenate([faces[:, [0, 1]], faces[:, [1, 2]], faces[:, [2, 0]]])
    edges, edge_of = np.unique(np.sort(corners, axis=1), axis=0, return_inverse=True)
    middle = 0.5 * (vertices[edges[:, 0]] + vertices[edges[:, 1]])
    ab, bc, ca = edge_of.reshape(3, -1) + len(vertices)
    a, b, c = faces.T
    rows = [(a, ab, ca), (b, bc, ab), (c, ca, bc), (ab, bc, ca)]
    split = np.concatenate([np.stack(row, axis=1) for row in rows]).astype(np.int32)
    return np.concatenate([vertices, middle]), split


def _wrapped_quads(n_rows: int, n_columns: int) -> Faces:
    row, column = (index.ravel() for index in np.indices((n_rows, n_columns)))
    next_row, next_column = (row + 1) % n_rows, (column + 1) % n_columns
    a, b = row * n_columns + column, next_row * n_columns + column
    c, d = next_row * n_columns + next_column, row * n_columns + next_column
    return _two_triangles(a, b, c, d)


def _two_triangles(a: Faces, b: Faces, c: Faces, d: Faces) -> Faces:
    halves = np.concatenate([np.stack([a, b, c], axis=1), np.stack([a, c, d], axis=1)])
    return np.asarray(halves, dtype=np.int32)


def _mesh(vertices: Vertices, faces: Faces | list[tuple[int, int, int]]) -> Mesh:
    return Mesh(np.asarray(vertices, dtype=np.float64), np.asarray(faces, dtype=np.int32))

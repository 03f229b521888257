"""Surfaces that do not move, made ready to be measured from."""

import numpy as np

from meshes.arrays import Matrix, Vectors
from meshes.brushes._wall_kernels import Wall, angle_normals, unit_normals
from meshes.distance._closest_kernels import sorted_corners
from meshes.distance.bvh import compact_bvh
from meshes.mesh import Mesh
from meshes.structure.edges import EdgeTable, edge_table


def wall_of(mesh: Mesh) -> Wall:
    """Return a mesh with at least one face, mm, as a wall with its outer side before it."""
    tree, edges = compact_bvh(mesh), edge_table(mesh)
    normals = unit_normals(mesh.vertices, mesh.faces)
    corner_normals = angle_normals(mesh.vertices, mesh.faces, normals)
    is_rim_edge = np.zeros((mesh.n_faces, 3), dtype=np.bool_)
    is_rim_edge.ravel()[edges.half_edge[edges.start[:-1][edges.n_uses == 1]]] = True
    is_rim_corner = np.zeros(mesh.n_vertices, dtype=np.bool_)
    face, corner = np.nonzero(is_rim_edge)
    is_rim_corner[mesh.faces[face, corner]] = True
    is_rim_corner[mesh.faces[face, (corner + 1) % 3]] = True
    bits = np.hstack((is_rim_edge, is_rim_corner[mesh.faces]))
    rim = (bits * (1 << np.arange(6))).sum(axis=1).astype(np.uint8)
    return Wall(
        sorted_corners(mesh.vertices, mesh.faces, tree.order),
        tree.order,
        tree.face_box,
        tree.node_box,
        _edge_normals(edges, normals)[tree.order],
        sorted_corners(corner_normals, mesh.faces, tree.order),
        rim[tree.order],
    )


def _edge_normals(edges: EdgeTable, normals: Vectors) -> Matrix:
    """Return the mean normal of the faces at the three edges of each face, shape (m, 9)."""
    edge = np.repeat(np.arange(edges.n_edges), edges.n_uses)
    sums = np.zeros((edges.n_edges, 3))
    for axis in range(3):
        values = normals[edges.half_edge // 3, axis]
        sums[:, axis] = np.bincount(edge, values, minlength=edges.n_edges)
    length = np.sqrt((sums * sums).sum(axis=1, keepdims=True))
    sums /= np.where(length > 0.0, length, 1.0)
    out = np.zeros((3 * len(normals), 3))
    out[edges.half_edge] = sums[edge]
    return out.reshape(-1, 9)

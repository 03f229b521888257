"""Principal curvatures of a surface at a scale given in mm."""

from dataclasses import dataclass

import numpy as np

from meshes.arrays import Vector, Vectors
from meshes.mesh import Mesh
from meshes.surface._curvature_kernels import shape_operators
from meshes.surface.adjacency import Adjacency, adjacency
from meshes.surface.normals import vertex_normals
from meshes.surface.smoothing import diffused


@dataclass(frozen=True, slots=True, eq=False)
class Curvature:
    """How the surface bends at each vertex; convex is positive, 1/mm.

    Attributes
    ----------
    greatest, least : ndarray, shape (n,)
        Principal curvatures. A ball of radius r has 1/r twice, a groove a negative `least`.
    operators : ndarray, shape (n, 6)
        xx, yy, zz, xy, xz, yz of the shape operator in the frame of the mesh.
    normals : ndarray, shape (n, 3)
        Smoothed unit normals that the fit used.
    """

    greatest: Vector
    least: Vector
    operators: Vectors
    normals: Vectors

    def along(self, directions: Vectors) -> Vector:
        """Return the normal curvature in unit directions, shape (n, 3) or (3,)."""
        x, y, z = np.asarray(directions, dtype=np.float64).T
        xx, yy, zz, xy, xz, yz = self.operators.T
        straight = xx * x * x + yy * y * y + zz * z * z
        return np.asarray(straight + 2.0 * (xy * x * y + xz * x * z + yz * y * z))


def curvature(
    mesh: Mesh,
    *,
    near: Adjacency | None = None,
    normal_sigma: float = 0.35,
    position_sigma: float = 0.25,
) -> Curvature:
    """Return the curvature of a smoothed copy of the surface.

    Parameters
    ----------
    mesh : Mesh
    near : Adjacency, optional
        Of that mesh, where the caller has it.
    normal_sigma, position_sigma : float
        Widths (mm) to which normals and positions are smoothed: bends much finer vanish. With 0
        they are taken as they are.

    Notes
    -----
    At each vertex the symmetric 2 x 2 operator is fitted, by least squares, to the turning of
    the normal along its edges: after Rusinkiewicz 2004, "Estimating curvatures and their
    derivatives on triangle meshes", 3DPVT, with edges of the vertex in place of faces.
    """
    near = adjacency(mesh) if near is None else near
    smooth = mesh
    if position_sigma > 0.0:
        smooth = mesh.with_vertices(diffused(mesh.vertices, mesh, near, position_sigma))
    normals = vertex_normals(smooth)
    if normal_sigma > 0.0:
        normals = diffused(normals, smooth, near, normal_sigma)
        length = np.sqrt((normals**2).sum(axis=1))
        normals = normals / np.where(length > 1e-9, length, 1.0)[:, None]
    operators, pair = shape_operators(smooth.vertices, normals, near.vertex_start, near.vertex_item)
    return Curvature(pair[:, 0].copy(), pair[:, 1].copy(), operators, normals)

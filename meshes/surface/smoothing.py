"""Smoothing of values on a surface to a scale given in mm, not in rings of triangles."""

import numpy as np

from meshes.arrays import Vector, Vectors
from meshes.mesh import Mesh
from meshes.surface._smoothing_kernels import diffuse, mean_squared_edges
from meshes.surface.adjacency import Adjacency
from meshes.surface.normals import face_areas

_LARGEST_SHARE = 0.7
_MOST_STEPS = 60


def vertex_areas(mesh: Mesh) -> Vector:
    """Return a third of the area of the faces around each vertex, shape (n,), mm^2."""
    third = np.repeat(face_areas(mesh) / 3.0, 3)
    areas = np.bincount(mesh.faces.ravel(), weights=third, minlength=mesh.n_vertices)
    return np.asarray(areas, dtype=np.float64)


def diffused(values: Vectors, mesh: Mesh, near: Adjacency, sigma: float) -> Vectors:
    """Return values after area-weighted diffusion to a Gaussian of a given width.

    Parameters
    ----------
    values : ndarray, shape (n, k)
        Any numbers at the vertices.
    mesh : Mesh
    near : Adjacency
        Of that mesh.
    sigma : float
        Standard deviation along the surface, mm. Where edges are longer than about twice
        this, the surface is too coarse to show the scale and values move less.

    Returns
    -------
    ndarray, shape (n, k)

    Notes
    -----
    One step to the mean of the neighbours spreads a value by half their mean squared
    distance; the share of each step is chosen per vertex to give `sigma` after all steps.
    """
    spread = mean_squared_edges(mesh.vertices, near.vertex_start, near.vertex_item) / 2.0
    spread = np.maximum(spread, 1e-12)
    fine = float(np.percentile(spread, 10.0))
    n_steps = int(np.clip(np.ceil(sigma**2 / (_LARGEST_SHARE * fine)), 1, _MOST_STEPS))
    share = np.minimum(sigma**2 / (n_steps * spread), _LARGEST_SHARE)
    columns = np.ascontiguousarray(values, dtype=np.float64)
    area = vertex_areas(mesh)
    smooth = diffuse(columns, share, area, near.vertex_start, near.vertex_item, n_steps)
    return np.asarray(smooth)

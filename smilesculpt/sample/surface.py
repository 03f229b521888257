"""From the implicit crowns and gum to the triangles that a scanner would give."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components
from skimage.measure import marching_cubes

from meshes.adjacency import adjacency
from meshes.arrays import AnyArray, Faces, Indices, Mask, Vector, Vertices
from meshes.mesh import Mesh
from meshes.self_intersection import self_intersections
from smilesculpt.sample.blend import smooth_minimum
from smilesculpt.sample.gum import Gum
from smilesculpt.sample.placement import PlacedArch, PlacedTooth

_REACH = 8.0
"""No crown reaches further from its own middle, mm."""

_FAR = 5.0
"""Value of the fields where nothing is near, mm."""

_N_ROUNDS = 2
"""Rounds of evening out the triangles."""

_N_UNCROSSINGS = 6
"""Rounds of taking crossings back."""

_STEP = 0.02
"""Step of the numerical gradient, mm."""

_CONTACT_BLEND, _GUM_BLEND = 0.4, 0.3
"""A scanner rounds what it cannot see into, mm; our choice."""


@dataclass(frozen=True, slots=True, eq=False)
class Anatomy:
    """Crowns and gum as one solid; heights are positive towards the other jaw."""

    arch: PlacedArch
    gum: Gum


@dataclass(frozen=True, slots=True, eq=False)
class FieldValues:
    """What the solid is at some points.

    Attributes
    ----------
    solid : ndarray, shape (n,)
        About the signed distance to crowns and gum together, negative inside, mm.
    tooth : ndarray, shape (n,), int16
        FDI number where a crown is the surface, 0 where the gum is.
    """

    solid: Vector
    tooth: NDArray[np.int16]


@dataclass(frozen=True, slots=True, eq=False)
class OpenSurface:
    """The visible side of the solid.

    Attributes
    ----------
    even : Mesh
        With even triangles.
    marched : Mesh
        The same faces, as marching cubes gave them: uneven, but free of crossings.
    """

    even: Mesh
    marched: Mesh


def field_values(anatomy: Anatomy, points: AnyArray) -> FieldValues:
    """Evaluate the solid at points (n, 3): x, y, height; mm."""
    return _values(anatomy, points, anatomy.arch.curve.nearest(points[:, :2]))


def open_surface(anatomy: Anatomy, n_faces: int) -> OpenSurface:
    """Return the visible side of crowns and gum, open at the border like a scan.

    Parameters
    ----------
    anatomy : Anatomy
    n_faces : int
        About how many triangles.

    References
    ----------
    T. Lewiner et al., "Efficient implementation of marching cubes' cases with topological
    guarantees", J Graphics Tools 2003 (as in scikit-image).
    """
    coarse = 1.1
    n_coarse = _cut(anatomy, _marched(anatomy, coarse)).n_faces
    spacing = coarse * float(np.sqrt(n_coarse / n_faces))
    marched = _largest_piece(_cut(anatomy, _largest_piece(_marched(anatomy, spacing))))
    return OpenSurface(_relaxed(anatomy, marched), marched)


def without_crossings(mesh: Mesh, marched: Mesh) -> Mesh:
    """Take vertices in tight creases back to where marching cubes put them, free of crossings.

    Parameters
    ----------
    mesh, marched : Mesh
        The same faces.
    """
    vertices = mesh.vertices.copy()
    for _ in range(_N_UNCROSSINGS):
        pairs = self_intersections(mesh.with_vertices(vertices.copy()))
        if len(pairs) == 0:
            break
        corner = np.zeros(mesh.n_vertices, dtype=np.bool_)
        corner[mesh.faces[pairs]] = True
        around = np.unique(mesh.faces[corner[mesh.faces].any(axis=1)])
        vertices[around] = marched.vertices[around]
    return mesh.with_vertices(vertices)


def _values(anatomy: Anatomy, points: AnyArray, nearest_on_curve: Indices) -> FieldValues:
    along, outward = anatomy.arch.curve.coordinates(points[:, :2], nearest_on_curve)
    gum = np.clip(anatomy.gum.inside(along, outward, points[:, 2]), -_FAR, _FAR)
    crown = np.full(len(points), _FAR)
    nearest = np.full(len(points), _FAR)
    number = np.zeros(len(points), dtype=np.int16)
    for tooth in anatomy.arch.teeth:
        if tooth.present:
            index = np.flatnonzero(_within_reach(tooth, points))
            value = _crown_value(tooth, points[index])
            number[index] = np.where(value < nearest[index], tooth.fdi, number[index])
            nearest[index] = np.minimum(value, nearest[index])
            crown[index] = smooth_minimum(crown[index], value, _CONTACT_BLEND)
    solid = smooth_minimum(crown, gum, _GUM_BLEND)
    return FieldValues(solid, np.where(nearest < gum, number, 0).astype(np.int16))


def _within_reach(tooth: PlacedTooth, points: AnyArray) -> Mask:
    middle = tooth.origin + tooth.axes[2] * (tooth.size.length / 2.0)
    x, y, z = (np.abs(points[:, k] - middle[k]) for k in range(3))
    return np.asarray((x < _REACH) & (y < _REACH) & (z < _REACH + 2.0))


def _crown_value(tooth: PlacedTooth, points: AnyArray) -> Vector:
    offset = points - tooth.origin
    local = [(offset * axis).sum(axis=1) for axis in tooth.axes]
    return np.minimum(tooth.form.inside(np.stack(local, axis=1), tooth.size, tooth.lean), _FAR)


def _marched(anatomy: Anatomy, spacing: float) -> Mesh:
    points = anatomy.arch.curve.points
    lowest = min(tooth.margin for tooth in anatomy.arch.teeth) - 9.0
    low = np.array([points[:, 0].min() - 9.0, -9.0, lowest])
    high = np.array([points[:, 0].max() + 9.0, points[:, 1].max() + 3.0, 2.0])
    axes = [np.arange(a, b + spacing, spacing) for a, b in zip(low, high, strict=True)]
    plan = np.stack(np.meshgrid(axes[0], axes[1], indexing="ij"), axis=-1).reshape(-1, 2)
    on_curve = anatomy.arch.curve.nearest(plan)
    _, outward = anatomy.arch.curve.coordinates(plan, on_curve)
    near = np.flatnonzero(np.abs(outward) < 11.0)
    volume = np.full((len(plan), len(axes[2])), _FAR)
    columns = np.repeat(near, len(axes[2]))
    grid = np.column_stack([plan[columns], np.tile(axes[2], len(near))])
    volume[near] = _values(anatomy, grid, on_curve[columns]).solid.reshape(len(near), -1)
    shaped = volume.reshape(len(axes[0]), len(axes[1]), len(axes[2]))
    # skimage ships types for its modules, but none for this function.
    march: Callable[..., tuple[AnyArray, AnyArray, AnyArray, AnyArray]] = marching_cubes
    vertices, faces, _, _ = march(shaped, 0.0, spacing=(spacing,) * 3)
    return Mesh(np.asarray(vertices, dtype=np.float64) + low, np.asarray(faces, dtype=np.int32))


def _relaxed(anatomy: Anatomy, mesh: Mesh) -> Mesh:
    """Even out the triangles of marching cubes, back on the surface after each round."""
    average = adjacency(mesh).averaging()
    vertices = mesh.vertices
    for _ in range(_N_ROUNDS):
        vertices = _projected(anatomy, 0.5 * vertices + 0.5 * (average @ vertices))
    return mesh.with_vertices(vertices)


def _projected(anatomy: Anatomy, vertices: Vertices) -> Vertices:
    """Move points onto the surface by one step of Newton's method, at most 0.15 mm."""
    nearest = anatomy.arch.curve.nearest(vertices[:, :2])
    value = _values(anatomy, vertices, nearest).solid
    ahead = [_values(anatomy, vertices + _STEP * axis, nearest).solid for axis in np.eye(3)]
    gradient = (np.stack(ahead, axis=1) - value[:, None]) / _STEP
    square = np.maximum((gradient**2).sum(axis=1), 0.25)
    move = np.clip(value / np.sqrt(square), -0.15, 0.15) / np.sqrt(square)
    return np.asarray(vertices - gradient * move[:, None])


def _cut(anatomy: Anatomy, mesh: Mesh) -> Mesh:
    plan = mesh.vertices[:, :2]
    along, outward = anatomy.arch.curve.coordinates(plan, anatomy.arch.curve.nearest(plan))
    above = mesh.vertices[:, 2] > anatomy.gum.border(along, outward)
    return _only(mesh, np.asarray(above[mesh.faces].all(axis=1)))


def _only(mesh: Mesh, keep: Mask) -> Mesh:
    kept: Faces = mesh.faces[keep]
    used = np.unique(kept)
    renumber = np.full(mesh.n_vertices, -1, dtype=np.int32)
    renumber[used] = np.arange(len(used), dtype=np.int32)
    return Mesh(mesh.vertices[used], renumber[kept])


def _largest_piece(mesh: Mesh) -> Mesh:
    """Drop hollows that marching cubes closed off between neighbours."""
    n = mesh.n_vertices
    a, b = mesh.faces[:, 0], mesh.faces[:, 1]
    c = mesh.faces[:, 2]
    rows, columns = np.concatenate([a, b]), np.concatenate([b, c])
    joined = coo_matrix((np.ones(len(rows), dtype=np.int8), (rows, columns)), shape=(n, n))
    piece = connected_components(joined, directed=False)[1]
    largest = int(np.argmax(np.bincount(piece)))
    keep: Mask = np.asarray(piece[a] == largest, dtype=np.bool_)
    return _only(mesh, keep)

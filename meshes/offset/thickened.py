"""Walls made as thick as a part needs."""

from dataclasses import dataclass

import numpy as np

from meshes.arrays import Mask, Vector
from meshes.crossing.self_intersection import self_intersections
from meshes.distance.in_sphere import wall_spheres
from meshes.distance.walls import Walls
from meshes.errors import InvalidMeshError
from meshes.mesh import Mesh
from meshes.progress import Progress, silent
from meshes.structure.volume import volume
from meshes.surface.normals import vertex_normals

GREATEST_OPENING = np.pi / 3
"""Two sides that open by more than this (radians) are an edge, not a wall, and stay sharp."""

MOST_ROUNDS = 16

TOLERANCE = 1e-3
"""Share of the minimum by which a wall may stay thinner."""


@dataclass(frozen=True, slots=True, eq=False)
class Thickening:
    """A mesh whose thin walls were made thicker.

    Attributes
    ----------
    mesh : Mesh
        The same faces over moved vertices.
    thinnest_before, thinnest_after : float
        Thinnest wall by the ball inside it, mm; infinity where there is no wall.
    volume_change : float
        mm3.
    largest_move : float
        mm.
    n_moved : int
        Vertices that moved.
    n_crossings : int
        Pairs of faces that cross afterwards, as where a wall grew into what lies beside it.
    converged : bool
        Whether every wall of `mesh` has the minimum, less `TOLERANCE`.
    """

    mesh: Mesh
    thinnest_before: float
    thinnest_after: float
    volume_change: float
    largest_move: float
    n_moved: int
    n_crossings: int
    converged: bool


def thickened(
    mesh: Mesh, minimum: float, *, movable: Mask | None = None, progress: Progress = silent
) -> Thickening:
    """Move thin walls outwards until the ball inside them has a diameter.

    Each round measures all walls and moves the vertices of thin ones along their normals by
    what is missing; by half of it where the other side may move too.

    Parameters
    ----------
    mesh : Mesh
        Closed and consistently wound, with n vertices.
    minimum : float
        mm.
    movable : ndarray, shape (n,), bool, optional
        Which vertices may move; all where left out. The fitting side of a crown may not.
    progress : Progress

    Raises
    ------
    InvalidMeshError
        If minimum is not positive, or movable does not fit the mesh.
    OpenMeshError
        If an edge belongs to one face only.
    """
    may_move = np.ones(mesh.n_vertices, np.bool_) if movable is None else np.asarray(movable, bool)
    if not 0.0 < minimum < np.inf:
        raise InvalidMeshError(f"a least wall of {minimum} mm is none; give a positive length.")
    if may_move.shape != (mesh.n_vertices,):
        raise InvalidMeshError(
            f"movable has shape {may_move.shape}; give one value for each of the "
            f"{mesh.n_vertices} vertices."
        )
    volume_before = volume(mesh)
    current, walls = mesh, wall_spheres(mesh)
    before = _thinnest(walls)
    for turn in range(MOST_ROUNDS):
        progress(turn / MOST_ROUNDS, "Thickening walls")
        step = _steps(current, walls, minimum, may_move)
        if not step.any():
            break
        current = current.with_vertices(current.vertices + step[:, None] * vertex_normals(current))
        walls = wall_spheres(current)
    progress(1.0, "Thickening walls")
    move = np.sqrt(((current.vertices - mesh.vertices) ** 2).sum(axis=1))
    return Thickening(
        mesh=current,
        thinnest_before=before,
        thinnest_after=_thinnest(walls),
        volume_change=volume(current) - volume_before,
        largest_move=float(move.max(initial=0.0)),
        n_moved=int(np.count_nonzero(move)),
        n_crossings=len(self_intersections(current)),
        converged=_thinnest(walls) >= minimum * (1.0 - TOLERANCE),
    )


def _thinnest(walls: Walls) -> float:
    return float(walls.wall_thickness(GREATEST_OPENING).min(initial=np.inf))


def _steps(mesh: Mesh, walls: Walls, minimum: float, may_move: Mask) -> Vector:
    """Return how far each vertex goes outwards, mm.

    What a thin vertex lacks is asked of itself and of the face on the other side; a vertex of
    which several ask gives the most.
    """
    lack = minimum - walls.wall_thickness(GREATEST_OPENING)
    thin = np.flatnonzero(lack > 0.5 * TOLERANCE * minimum)
    across = mesh.faces[walls.hit[thin]]
    other_may = may_move[across].all(axis=1)
    share = np.where(may_move[thin] & other_may, 0.5, 1.0)
    step = np.zeros(mesh.n_vertices)
    np.maximum.at(step, thin, lack[thin] * share)
    np.maximum.at(step, across.reshape(-1), np.repeat(lack[thin] * share, 3))
    return np.where(may_move, step, 0.0)

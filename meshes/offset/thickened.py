"""Walls made as thick as a part needs."""

from dataclasses import dataclass

import numpy as np

from meshes.arrays import Mask, Vector, Vectors
from meshes.distance.thin_places import ThinPlaces, WallMeasure, thin_places
from meshes.distance.walls import Walls
from meshes.errors import InvalidMeshError
from meshes.mesh import Mesh
from meshes.offset.harmless import harmless
from meshes.progress import Progress, silent
from meshes.structure.volume import volume
from meshes.surface.normals import face_area_vectors

GREATEST_OPENING = np.pi / 3
"""Two sides that open by more than this (radians) are an edge, not a wall, and stay sharp."""

BY_BALL = WallMeasure(by_ball=True, greatest_opening=GREATEST_OPENING, least_area=0.0)
"""Walls of any area, by the ball inside them."""

MOST_ROUNDS = 16

SPARE = 1e-3
"""Share of the minimum that walls are made thicker than asked, so that no rounding is short."""

ALLOWANCE = 0.1
"""Share of what a wall lacked by which a vertex may go further: balls lie aslant in round walls."""


@dataclass(frozen=True, slots=True, eq=False)
class Thickening:
    """A mesh whose thin walls were made thicker.

    Attributes
    ----------
    mesh : Mesh
        The same faces over moved vertices; the mesh given where nothing was gained.
    thinnest_before, thinnest_after : float
        Thinnest wall as it was measured, mm; infinity where there is no wall.
    thin_area_before, thin_area_after : float
        Of the walls thinner than asked, both sides together, mm2.
    volume_change : float
        mm3.
    largest_move : float
        mm.
    n_moved : int
        Vertices that moved.
    n_held : int
        Vertices that went less far than asked, or not at all: faces would have crossed or
        turned over there, or tips become sharp.
    converged : bool
        Whether every wall of `mesh` has the minimum.
    """

    mesh: Mesh
    thinnest_before: float
    thinnest_after: float
    thin_area_before: float
    thin_area_after: float
    volume_change: float
    largest_move: float
    n_moved: int
    n_held: int
    converged: bool


def thickened(
    mesh: Mesh,
    minimum: float,
    *,
    measure: WallMeasure = BY_BALL,
    movable: Mask | None = None,
    least_angle: float = 0.0,
    progress: Progress = silent,
) -> Thickening:
    """Move the sides of thin walls apart until they have a thickness.

    Each round measures all walls and moves thin vertices straight away from the other side by
    what is missing, by half of it where the other side moves too. No vertex goes further than
    what its wall lacked at first and `ALLOWANCE`. Moves that would make faces cross or turn over,
    or a point a sharp tip, are taken back.

    Parameters
    ----------
    mesh : Mesh
        Closed and consistently wound, with n vertices.
    minimum : float
        mm.
    measure : WallMeasure, optional
        What counts as a wall; by the ball inside it where left out.
    movable : ndarray, shape (n,), bool, optional
        Which vertices may move; all where left out. The fitting side of a crown may not.
    least_angle : float
        A vertex around which the corners add up to less is a sharp tip, radians.
    progress : Progress

    Raises
    ------
    InvalidMeshError
        If minimum is not positive, or movable does not fit the mesh.
    OpenMeshError
        If an edge belongs to one face only.
    """
    may_move = _checked(mesh, minimum, movable)
    volume_before = volume(mesh)
    asked, before = _asked_moves(mesh, minimum, measure, may_move, progress)
    progress(0.8, "Looking for faces that would cross")
    moves, held = harmless(mesh, asked, least_angle=least_angle)
    made = mesh.with_vertices(mesh.vertices + moves)
    progress(0.95, "Measuring walls")
    after = thin_places(made, measure.walls(made), minimum, measure) if moves.any() else before
    if after.area.sum() >= before.area.sum() and after.thinnest <= before.thinnest:
        made, after = mesh, before
    progress(1.0, "Thickening walls")
    move = np.sqrt(((made.vertices - mesh.vertices) ** 2).sum(axis=1))
    return Thickening(
        mesh=made,
        thinnest_before=before.thinnest,
        thinnest_after=after.thinnest,
        thin_area_before=float(before.area.sum()),
        thin_area_after=float(after.area.sum()),
        volume_change=volume(made) - volume_before,
        largest_move=float(move.max(initial=0.0)),
        n_moved=int(np.count_nonzero(move)),
        n_held=int(np.count_nonzero(held)),
        converged=after.thinnest >= minimum,
    )


def _checked(mesh: Mesh, minimum: float, movable: Mask | None) -> Mask:
    may_move = np.ones(mesh.n_vertices, np.bool_) if movable is None else np.asarray(movable, bool)
    if not 0.0 < minimum < np.inf:
        raise InvalidMeshError(f"a least wall of {minimum} mm is none; give a positive length.")
    if may_move.shape != (mesh.n_vertices,):
        raise InvalidMeshError(
            f"movable has shape {may_move.shape}; give one value for each of the "
            f"{mesh.n_vertices} vertices."
        )
    return may_move


def _asked_moves(
    mesh: Mesh, minimum: float, measure: WallMeasure, may_move: Mask, progress: Progress
) -> tuple[Vectors, ThinPlaces]:
    """Return how far each vertex should go, shape (n, 3), mm, and the thin places at first."""
    walls = measure.walls(mesh)
    before = thin = thin_places(mesh, walls, minimum, measure)
    moves, most = np.zeros((mesh.n_vertices, 3)), np.full(mesh.n_vertices, np.nan)
    goal, current = minimum * (1.0 + SPARE), mesh
    for turn in range(MOST_ROUNDS):
        progress(0.8 * turn / MOST_ROUNDS, "Thickening walls")
        lack = np.where(thin.place >= 0, goal - thin.thickness, 0.0)
        steps, lack = _steps(current, walls, lack, may_move)
        most = np.where(np.isnan(most) & (lack > 0.0), lack, most)
        longer = _limited(moves + steps, (1.0 + ALLOWANCE) * most)
        if np.array_equal(longer, moves):
            break
        moves = longer
        current = mesh.with_vertices(mesh.vertices + moves)
        walls = measure.walls(current)
        thin = thin_places(current, walls, minimum, measure)
    return moves, before


def _steps(mesh: Mesh, walls: Walls, lack: Vector, may_move: Mask) -> tuple[Vectors, Vector]:
    """Return the step of each vertex, shape (n, 3), and what its wall lacks, shape (n,), mm.

    A thin vertex that may not move asks the face on the other side.
    """
    thin = np.flatnonzero((lack > 0.0) & (walls.hit >= 0))
    across = mesh.faces[walls.hit[thin]]
    ways = _unit(face_area_vectors(mesh)[walls.hit[thin]])
    both = may_move[thin] & (may_move[across] & (lack[across] > 0.0)).all(axis=1)
    steps, own = np.zeros((mesh.n_vertices, 3)), np.where(may_move, lack, 0.0)
    steps[thin] = -ways * (lack[thin] * np.where(both, 0.5, 1.0))[:, None]
    # The one that lacks most comes last, and stays.
    for row in np.flatnonzero(~may_move[thin])[np.argsort(lack[thin][~may_move[thin]])]:
        asked = across[row][may_move[across[row]] & (lack[across[row]] <= 0.0)]
        steps[asked], own[asked] = ways[row] * lack[thin[row]], lack[thin[row]]
    steps[~may_move] = 0.0
    return steps, own


def _limited(moves: Vectors, most: Vector) -> Vectors:
    """Return moves that are nowhere longer than allowed there, mm."""
    length = np.sqrt((moves * moves).sum(axis=1))
    is_long = length > most
    out = moves.copy()
    out[is_long] *= (most[is_long] / length[is_long])[:, None]
    return out


def _unit(vectors: Vectors) -> Vectors:
    length = np.sqrt((vectors * vectors).sum(axis=1))
    return np.asarray(vectors / np.where(length > 0.0, length, 1.0)[:, None])

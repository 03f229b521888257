"""Keep a change of shape free of folds and cuts that were not there before."""

from dataclasses import dataclass

import numpy as np

from meshes.arrays import Indices, Mask, Vector, Vertices
from meshes.crossing.self_intersection import self_intersections
from meshes.mesh import Mesh
from meshes.surface.normals import face_area_vectors
from smilesculpt.changes.blending import smoothstep

_N_ROUNDS = 12
_RADIUS = 0.25
"""Rounds of stiffening the surface around triangles that went wrong, and within how far, mm."""

_N_REDUCTIONS = 20
_REDUCTION = 0.8
"""Where that is not enough, everything is reduced, step by step."""

_SEEN = 0.1
"""What is eased by no more is too little to tell, mm; our choice."""

_FLATTEST = 0.1
"""Cosine of the most that a face may turn: more is a fold in the making; our choice."""


@dataclass(frozen=True, slots=True, eq=False)
class Unfolded:
    """A displacement without folds.

    Attributes
    ----------
    displacement : ndarray, shape (n, 3)
        mm.
    n_eased : int
        Vertices that move otherwise than asked, by enough to see.
    share : float
        What is left of the displacement, 1 where nothing had to be given up.
    largest_easing : float
        By how much any vertex moves otherwise than asked, mm.
    """

    displacement: Vertices
    n_eased: int
    share: float
    largest_easing: float

    def notes(self) -> tuple[str, ...]:
        """Return what was given up, in plain words."""
        if self.share < 1.0:
            return (f"reduced to {100 * self.share:.0f} %: more would fold the surface",)
        if self.largest_easing <= _SEEN:
            return ()
        places = f"points that move otherwise than asked: {self.n_eased}"
        return (f"{places}, by up to {self.largest_easing:.2f} mm: the surface would fold",)


def folded_faces(before: Mesh, after: Mesh) -> Indices:
    """Return the faces that turned over, or nearly, shape (k,)."""
    a, b = face_area_vectors(before), face_area_vectors(after)
    dot = a[:, 0] * b[:, 0] + a[:, 1] * b[:, 1] + a[:, 2] * b[:, 2]
    sizes = np.sqrt((a**2).sum(axis=1) * (b**2).sum(axis=1))
    moved = (before.vertices != after.vertices).any(axis=1)[before.faces].any(axis=1)
    # A face that had no area before has no side to turn from.
    had_area = (a**2).sum(axis=1) > 1e-16
    return np.flatnonzero(moved & had_area & (dot <= _FLATTEST * sizes)).astype(np.int32)


def unfolded(mesh: Mesh, displacement: Vertices, free: Mask) -> Unfolded:
    """Return the displacement after easing what would fold or cut.

    Parameters
    ----------
    mesh : Mesh
    displacement : ndarray, shape (n, 3)
        Of every vertex, mm; zero where `free` is False.
    free : ndarray, shape (n,), bool
        Vertices that may move.
    """
    crossed = _crossing_keys(mesh, free)
    current = displacement.copy()
    for round_ in range(_N_ROUNDS):
        wrong = _wrong_faces(mesh, current, free, crossed)
        if len(wrong) == 0:
            return _result(current, displacement, 1.0)
        current = _stiffened(mesh, current, wrong, free, radius=_RADIUS * (1.0 + 0.25 * round_))
    share = 1.0
    for _ in range(_N_REDUCTIONS):
        share *= _REDUCTION
        if len(_wrong_faces(mesh, current * share, free, crossed)) == 0:
            return _result(current * share, displacement, share)
    return _result(np.zeros_like(displacement), displacement, 0.0)


def _stiffened(
    mesh: Mesh, displacement: Vertices, wrong: Indices, free: Mask, *, radius: float
) -> Vertices:
    """Let what is near each wrong face move as one piece, going over into the rest around it.

    A piece that only shifts can neither turn a sliver over nor push two close walls together.
    """
    stiff = displacement.copy()
    centres = mesh.vertices[mesh.faces[wrong]].mean(axis=1)
    remaining = np.ones(len(wrong), dtype=np.bool_)
    while remaining.any():
        first = centres[np.flatnonzero(remaining)[0]]
        cluster = remaining & (_distance(centres, first) < 2.0 * radius)
        remaining &= ~cluster
        middle = centres[cluster].mean(axis=0)
        together = stiff[np.unique(mesh.faces[wrong[cluster]])].mean(axis=0)
        away = _distance(mesh.vertices, middle)
        weight = (1.0 - smoothstep((away - 1.5 * radius) / (2.5 * radius)))[:, None]
        stiff += weight * (together - stiff) * free[:, None]
    return stiff


def _distance(points: Vertices, place: Vector) -> Vector:
    return np.asarray(np.sqrt(((points - place) ** 2).sum(axis=1)))


def _result(reached: Vertices, asked: Vertices, share: float) -> Unfolded:
    easing = np.sqrt(((reached - asked) ** 2).sum(axis=1))
    return Unfolded(reached, int((easing > _SEEN).sum()), share, float(easing.max(initial=0.0)))


def _grown(mesh: Mesh, vertices: Mask, n_rings: int) -> Mask:
    """Return the vertices with those up to so many edges away, shape (n,)."""
    grown = vertices
    for _ in range(n_rings):
        touched = grown[mesh.faces].any(axis=1)
        grown = np.zeros(mesh.n_vertices, dtype=np.bool_)
        grown[mesh.faces[touched]] = True
    return grown


def _wrong_faces(mesh: Mesh, displacement: Vertices, free: Mask, crossed: Indices) -> Indices:
    """Return faces that turned over, or else those that cut through others newly."""
    after = mesh.with_vertices(mesh.vertices + displacement)
    folds = folded_faces(mesh, after)
    if len(folds):
        return folds
    keys = _crossing_keys(after, free)
    new = keys[~np.isin(keys, crossed)]
    return np.unique(np.concatenate([new // mesh.n_faces, new % mesh.n_faces])).astype(np.int32)


def _crossing_keys(mesh: Mesh, free: Mask) -> Indices:
    """Return the pairs of crossing faces near the free vertices, one number a pair."""
    near = np.flatnonzero(_near(mesh, free))
    pairs = self_intersections(Mesh(mesh.vertices, mesh.faces[near]))
    return np.asarray(near[pairs[:, 0]] * mesh.n_faces + near[pairs[:, 1]])


def _near(mesh: Mesh, free: Mask) -> Mask:
    """Return the faces with a free corner and those two rings around them, shape (m,)."""
    return np.asarray(_grown(mesh, free, 2)[mesh.faces].any(axis=1))

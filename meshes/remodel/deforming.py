"""Pull a surface by some of its points: prepared once, then answered while a person drags."""

import numpy as np
from numpy.typing import ArrayLike

from meshes.arrays import AnyArray, Indices, Vertices
from meshes.errors import InvalidMeshError
from meshes.mesh import Mesh
from meshes.remodel.bodies import NO_BODY, body_of_vertices, part_of
from meshes.remodel.extras import library

# Local and global steps of one answer; dragging goes on from the last, so that few are enough.
_N_ROUNDS = 10


class SmoothDrag:
    """A surface whose moved points pull the others along as smoothly as possible.

    The shift of each point is biharmonic: it bends evenly between the handles. Details are
    moved, not turned.

    Parameters
    ----------
    mesh : Mesh
        Without flat faces.
    handles : array_like of int
        Vertices of faces that are held or moved; each body needs one. Vertices that no face
        uses stay where they are.

    Raises
    ------
    MissingExtraError
        Without libigl (extra "remodel").
    InvalidMeshError
        If a handle is no vertex of a face, a body has none, or what they leave free has no one
        answer.

    References
    ----------
    M. Botsch, L. Kobbelt, "An intuitive framework for real-time freeform modeling",
    SIGGRAPH 2004.
    """

    def __init__(self, mesh: Mesh, handles: ArrayLike) -> None:
        igl = library("igl", what="Deformation", name="libigl")
        self._mesh = mesh
        self._handles = _checked_handles(mesh, handles)
        self._part = part = part_of(mesh, mesh.faces)
        self._solve = igl.min_quad_with_fixed_solve
        bending = igl.harmonic_integrated_from_laplacian_and_mass(
            igl.cotmatrix(part.vertices, part.faces), igl.massmatrix(part.vertices, part.faces), 2
        )
        self._data = igl.min_quad_with_fixed_data()
        try:
            igl.min_quad_with_fixed_precompute(
                A=bending, known=part.rows(self._handles), pd=True, data=self._data
            )
        except RuntimeError as error:
            raise _no_answer() from error

    def moved(self, targets: Vertices) -> Mesh:
        """Return the surface with each handle at its target, shape (n_handles, 3), mm."""
        shifts = _checked_targets(self._handles, targets) - self._mesh.vertices[self._handles]
        flat = np.zeros((len(self._part.of_mesh), 3))
        found = np.asarray(self._solve(self._data, B=flat, Y=np.array(shifts)))
        if not np.isfinite(found).all():
            raise _no_answer()
        moves = np.zeros((self._mesh.n_vertices, 3))
        moves[self._part.of_mesh] = found
        moves[self._handles] = shifts
        return self._mesh.with_vertices(self._mesh.vertices + moves)


class RigidDrag:
    """A surface whose moved points pull the others along, each part as rigid as possible.

    Details turn with their surroundings; lengths are kept where that is possible.

    Parameters
    ----------
    mesh : Mesh
        Without flat faces.
    handles : array_like of int
        Vertices of faces that are held or moved; each body needs one. Vertices that no face
        uses stay where they are.

    Raises
    ------
    MissingExtraError
        Without libigl (extra "remodel").
    InvalidMeshError
        If a handle is no vertex of a face, or a body has none.

    References
    ----------
    O. Sorkine, M. Alexa, "As-rigid-as-possible surface modeling", SGP 2007.
    """

    def __init__(self, mesh: Mesh, handles: ArrayLike) -> None:
        igl = library("igl", what="Deformation", name="libigl")
        self._mesh = mesh
        self._handles = _checked_handles(mesh, handles)
        self._part = part = part_of(mesh, mesh.faces)
        self._solve = igl.arap_solve
        self._data = igl.ARAPData()
        self._data.max_iter = _N_ROUNDS
        held = part.rows(self._handles).astype(np.int32)
        try:
            igl.arap_precomputation(part.vertices, part.faces, 3, held, self._data)
        except RuntimeError as error:
            raise _no_answer() from error

    def moved(self, targets: Vertices, *, start: Mesh | None = None) -> Mesh:
        """Return the surface with each handle at its target, shape (n_handles, 3), mm.

        Parameters
        ----------
        targets : ndarray, shape (n_handles, 3)
        start : Mesh, optional
            What the last step of the drag gave; its answer then goes on from there.
        """
        goals = _checked_targets(self._handles, targets)
        moved = np.array((start or self._mesh).vertices)
        found = self._solve(np.array(goals), self._data, moved[self._part.of_mesh])
        moved[self._part.of_mesh] = found
        moved[self._handles] = goals
        return self._mesh.with_vertices(moved)


def _checked_handles(mesh: Mesh, handles: ArrayLike) -> AnyArray:
    rows = np.asarray(handles, dtype=np.int64).reshape(-1)
    if len(rows) == 0 or rows.min() < 0 or rows.max() >= mesh.n_vertices:
        raise InvalidMeshError(f"handles {rows.tolist()[:5]} are no vertices of the mesh.")
    if len(np.unique(rows)) < len(rows):
        raise InvalidMeshError("a handle is named twice; name each vertex once.")
    _require_held(body_of_vertices(mesh), rows)
    return rows


def _require_held(body: Indices, handles: AnyArray) -> None:
    """Refuse handles that no face uses, and bodies without a handle."""
    unused = handles[body[handles] == NO_BODY]
    if len(unused):
        raise InvalidMeshError(f"handle {unused[0]} is a vertex that no face uses; name another.")
    free = np.setdiff1d(body[body != NO_BODY], body[handles])
    if len(free):
        raise InvalidMeshError(
            f"{len(free)} of the bodies have no handle, as that of vertex "
            f"{int(np.flatnonzero(body == free[0])[0])}: nothing holds them. Hold a vertex of each."
        )


def _checked_targets(handles: Indices, targets: Vertices) -> Vertices:
    goals = np.asarray(targets, dtype=np.float64)
    if goals.shape != (len(handles), 3) or not np.isfinite(goals).all():
        raise InvalidMeshError(
            f"targets have shape {goals.shape}; give finite points, ({len(handles)}, 3)."
        )
    return goals


def _no_answer() -> InvalidMeshError:
    return InvalidMeshError(
        "the handles do not hold the surface: each body needs three or more, not in one line."
    )

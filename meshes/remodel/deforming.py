"""Pull a surface by some of its points: prepared once, then answered while a person drags."""

import numpy as np
from numpy.typing import ArrayLike

from meshes.arrays import AnyArray, Indices, Vertices
from meshes.errors import InvalidMeshError
from meshes.mesh import Mesh
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
        Vertices that are held or moved; each body needs one.

    Raises
    ------
    MissingExtraError
        Without libigl (extra "remodel").
    InvalidMeshError
        If a handle is no vertex, or what the handles leave free has no one answer.

    References
    ----------
    M. Botsch, L. Kobbelt, "An intuitive framework for real-time freeform modeling",
    SIGGRAPH 2004.
    """

    def __init__(self, mesh: Mesh, handles: ArrayLike) -> None:
        igl = library("igl", what="Deformation", name="libigl")
        self._mesh = mesh
        self._handles = _checked_handles(mesh, handles)
        self._solve = igl.min_quad_with_fixed_solve
        points, faces = np.array(mesh.vertices), np.array(mesh.faces, dtype=np.int64)
        bending = igl.harmonic_integrated_from_laplacian_and_mass(
            igl.cotmatrix(points, faces), igl.massmatrix(points, faces), 2
        )
        self._data = igl.min_quad_with_fixed_data()
        try:
            igl.min_quad_with_fixed_precompute(
                A=bending, known=self._handles, pd=True, data=self._data
            )
        except RuntimeError as error:
            raise _no_answer() from error

    def moved(self, targets: Vertices) -> Mesh:
        """Return the surface with each handle at its target, shape (n_handles, 3), mm."""
        shifts = _checked_targets(self._handles, targets) - self._mesh.vertices[self._handles]
        flat = np.zeros((self._mesh.n_vertices, 3))
        found = np.asarray(self._solve(self._data, B=flat, Y=np.array(shifts)))
        if not np.isfinite(found).all():
            raise _no_answer()
        found[self._handles] = shifts
        return self._mesh.with_vertices(self._mesh.vertices + found)


class RigidDrag:
    """A surface whose moved points pull the others along, each part as rigid as possible.

    Details turn with their surroundings; lengths are kept where that is possible.

    Parameters
    ----------
    mesh : Mesh
        Without flat faces.
    handles : array_like of int
        Vertices that are held or moved; each body needs one.

    Raises
    ------
    MissingExtraError
        Without libigl (extra "remodel").
    InvalidMeshError
        If a handle is no vertex.

    References
    ----------
    O. Sorkine, M. Alexa, "As-rigid-as-possible surface modeling", SGP 2007.
    """

    def __init__(self, mesh: Mesh, handles: ArrayLike) -> None:
        igl = library("igl", what="Deformation", name="libigl")
        self._mesh = mesh
        self._handles = _checked_handles(mesh, handles)
        self._solve = igl.arap_solve
        self._data = igl.ARAPData()
        self._data.max_iter = _N_ROUNDS
        igl.arap_precomputation(
            np.array(mesh.vertices),
            np.array(mesh.faces, dtype=np.int64),
            3,
            self._handles.astype(np.int32),
            self._data,
        )

    def moved(self, targets: Vertices, *, start: Mesh | None = None) -> Mesh:
        """Return the surface with each handle at its target, shape (n_handles, 3), mm.

        Parameters
        ----------
        targets : ndarray, shape (n_handles, 3)
        start : Mesh, optional
            What the last step of the drag gave; its answer then goes on from there.
        """
        goals = _checked_targets(self._handles, targets)
        first = np.array((start or self._mesh).vertices)
        found = np.array(self._solve(np.array(goals), self._data, first))
        found[self._handles] = goals
        return self._mesh.with_vertices(found)


def _checked_handles(mesh: Mesh, handles: ArrayLike) -> AnyArray:
    rows = np.asarray(handles, dtype=np.int64).reshape(-1)
    if len(rows) == 0 or rows.min() < 0 or rows.max() >= mesh.n_vertices:
        raise InvalidMeshError(f"handles {rows.tolist()[:5]} are no vertices of the mesh.")
    if len(np.unique(rows)) < len(rows):
        raise InvalidMeshError("a handle is named twice; name each vertex once.")
    return rows


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

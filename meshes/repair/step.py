"""What one step of a repair changed, and the mesh on its way through the steps."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from meshes.arrays import Indices, Mask, Vertices
from meshes.finding import ID_LIMIT, listed
from meshes.mesh import Mesh

Point = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Step:
    """What one step of a repair changed.

    Attributes
    ----------
    step : str
        Stable name, such as "holes".
    count : int
        How many defects it mended, however many places are listed.
    message : str
        What was done, in plain words.
    n_removed, n_added : int
        Faces taken away and put in.
    faces : tuple of int
        Faces of the mesh given that were removed or turned, at most `meshes.finding.ID_LIMIT`.
    places : tuple of Point
        A point at each defect, mm, at most as many.
    """

    step: str
    count: int
    message: str
    n_removed: int = 0
    n_added: int = 0
    faces: tuple[int, ...] = ()
    places: tuple[Point, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Work:
    """A mesh on its way through the steps.

    Attributes
    ----------
    mesh : Mesh
    origin : ndarray, shape (m,), int32
        The face of the mesh given that each face is; -1 for new ones.
    """

    mesh: Mesh
    origin: Indices

    @classmethod
    def of(cls, mesh: Mesh) -> "Work":
        """Return the start: each face is itself."""
        return cls(mesh, np.arange(mesh.n_faces, dtype=np.int32))

    def keeping(self, rows: Mask | Indices) -> "Work":
        """Return the work with the chosen faces only; vertices keep their numbers."""
        # A third of the time that indexing takes.
        chosen = np.flatnonzero(rows) if rows.dtype == np.bool_ else rows
        return Work(
            Mesh(self.mesh.vertices, self.mesh.faces.take(chosen, axis=0)), self.origin[chosen]
        )

    def shaped(self, mesh: Mesh) -> "Work":
        """Return the work with another mesh of the same faces, in the same order."""
        return Work(mesh, self.origin)

    def extended(self, mesh: Mesh) -> "Work":
        """Return the work with a mesh that has the same faces first, then new ones."""
        n_new = mesh.n_faces - self.mesh.n_faces
        return Work(mesh, np.append(self.origin, np.full(n_new, -1, dtype=np.int32)))

    def gone(self, later: "Work") -> Mask:
        """Mark the faces that a later stage of the same work no longer has."""
        stays = np.zeros(int(self.origin.max(initial=-1)) + 2, dtype=np.bool_)
        stays[later.origin] = True
        return ~stays[self.origin]

    def given(self, rows: Mask | Indices) -> tuple[int, ...]:
        """Return which faces of the mesh given the chosen ones are; new ones are left out."""
        origin = self.origin[rows]
        return listed(np.sort(origin[origin >= 0]))


def places_of(points: Vertices) -> tuple[Point, ...]:
    """Return the first points as plain numbers, mm."""
    return tuple((float(x), float(y), float(z)) for x, y, z in points[:ID_LIMIT])


def centres(mesh: Mesh, rows: ArrayLike) -> Vertices:
    """Return the middle of some faces, shape (k, 3), mm."""
    corners = mesh.vertices[mesh.faces[np.asarray(rows)]]
    return np.asarray((corners[:, 0] + corners[:, 1] + corners[:, 2]) / 3.0)


Change = tuple[Work, Step | None]
"""The work after a step, and what the step changed; None where nothing was to be done."""

"""Other triangles for a part of a surface, and where each new vertex comes from."""

from dataclasses import dataclass

from meshes.arrays import Faces, Indices, Matrix, Vertices


@dataclass(frozen=True, slots=True, eq=False)
class OtherTriangles:
    """What is gone of a surface, and what is there instead.

    The new surface has the kept vertices in their old order, then the new ones; the kept faces
    in their old order, then the new ones.

    Attributes
    ----------
    gone_vertices : ndarray, shape (i,), int32
        Old vertices that are no more, ascending.
    gone_faces : ndarray, shape (j,), int32
        Old faces that are no more, ascending; they include all at `gone_vertices`.
    positions : ndarray, shape (k, 3), float64
        Where the new vertices lie, mm.
    corners : ndarray, shape (k, 3), int32
        The old vertices between which each new one lies.
    weights : ndarray, shape (k, 3), float64
        Shares of those in it; they add up to 1.
    faces : ndarray, shape (l, 3), int32
        New faces, in the numbers of the new surface.
    """

    gone_vertices: Indices
    gone_faces: Indices
    positions: Vertices
    corners: Indices
    weights: Matrix
    faces: Faces

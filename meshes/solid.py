"""Turn an open surface into a solid: straight walls from its borders to a flat base."""

from dataclasses import dataclass

import numpy as np
from manifold3d import triangulate

from meshes.arrays import Faces, Indices, Vertices
from meshes.errors import MeshError
from meshes.holes import Hole, holes
from meshes.mesh import Mesh


class BaseError(MeshError):
    """No flat base can be put onto the surface.

    Attributes
    ----------
    reason : str
    """

    def __init__(self, reason: str, remedy: str) -> None:
        self.reason = reason
        super().__init__(f"no base can be made: {reason}. {remedy}")


@dataclass(frozen=True, slots=True, eq=False)
class Solid:
    """A surface closed by walls and a flat base.

    Attributes
    ----------
    mesh : Mesh
        The vertices and faces of the surface first, unchanged; then those of walls and base.
    base_height : float
        Place of the base along `up`, mm.
    borders : tuple of Hole
        The borders that became walls.
    """

    mesh: Mesh
    base_height: float
    borders: tuple[Hole, ...]


def solid_with_base(surface: Mesh, *, up: int = 1, thickness: float = 3.0) -> Solid:
    """Close every border of a surface by straight walls along z and one flat base.

    Parameters
    ----------
    surface : Mesh
        Manifold, consistently wound, facing away from the material.
    up : {1, -1}
        Side of the base: 1 for the side of greatest z, -1 for that of least z.
    thickness : float
        Material between the base and the point of the surface nearest to it, mm.

    Raises
    ------
    BaseError
        If the surface has no border, or its borders seen along z do not bound an area.
    """
    borders = holes(surface)
    if not borders:
        raise BaseError("the surface has no border", "It is closed already; use it as it is.")
    heights = surface.vertices[:, 2]
    base_height = float(heights.max() + thickness if up > 0 else heights.min() - thickness)
    vertices, feet = _with_feet(surface.vertices, borders, base_height)
    walls = [_wall(hole.vertices, foot) for hole, foot in zip(borders, feet, strict=True)]
    base = _base(vertices, feet, up)
    mesh = Mesh(vertices, np.concatenate([surface.faces, *walls, base]))
    return Solid(mesh, base_height, borders)


def _with_feet(
    vertices: Vertices, borders: tuple[Hole, ...], height: float
) -> tuple[Vertices, list[Indices]]:
    """Add a point on the base for each point of a border."""
    counts = [hole.n_edges for hole in borders]
    firsts = len(vertices) + np.concatenate([[0], np.cumsum(counts)[:-1]])
    feet = [
        np.arange(first, first + count, dtype=np.int32)
        for first, count in zip(firsts, counts, strict=True)
    ]
    below = vertices[np.concatenate([hole.vertices for hole in borders])].copy()
    below[:, 2] = height
    return np.concatenate([vertices, below]), feet


def _wall(border: Indices, foot: Indices) -> Faces:
    a, b = border, np.roll(border, -1)
    a_foot, b_foot = foot, np.roll(foot, -1)
    halves = [np.stack([b, a, a_foot], axis=1), np.stack([b, a_foot, b_foot], axis=1)]
    return np.concatenate(halves).astype(np.int32)


def _base(vertices: Vertices, feet: list[Indices], up: int) -> Faces:
    """Triangulate the base; it shares each edge with a wall."""
    # The library wants the material to the left; seen from outside, that is the way back.
    rings = [foot[::-1] for foot in feet]
    outlines = [vertices[ring][:, :2] * (1.0 if up > 0 else (-1.0, 1.0)) for ring in rings]
    if sum(_area(outline) for outline in outlines) <= 0.0:
        raise BaseError(
            "its border encloses no area seen from the base",
            "Check that the jaw is right, upper or lower, and that the scan faces outwards.",
        )
    rows = triangulate([np.ascontiguousarray(outline) for outline in outlines])
    return np.asarray(np.concatenate(rings)[np.asarray(rows)], dtype=np.int32)


def _area(outline: Vertices) -> float:
    x, y = outline.T
    return float(0.5 * (x * np.roll(y, -1) - y * np.roll(x, -1)).sum())
